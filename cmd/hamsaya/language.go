package main

import (
	"io"
	"os"
	"strings"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story/file"
)

// terminalLanguage is the language that the terminal asks for, as POSIX has
// it: fa_IR.UTF-8. One that the tool does not speak gives English.
func terminalLanguage() *locale.Locale {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := os.Getenv(name); value != "" {
			tag, _, _ := strings.Cut(value, ".")
			tag, _, _ = strings.Cut(tag, "@")
			l, _ := locale.Find(strings.ReplaceAll(tag, "_", "-"))
			return l
		}
	}
	l, _ := locale.Find("en")
	return l
}

// render writes what is wrong with a story in the terminal's language.
func render(w io.Writer, problems []file.Diagnostic) error {
	return file.Render(w, problems, terminalLanguage())
}
