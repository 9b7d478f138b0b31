//go:build !js

package host

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/cli/browser"
)

// Desktop is a window of its own: it asks for nothing and remembers nothing.
type Desktop struct {
	settings Settings
	errors   io.Writer
}

// NewDesktop returns the port of a desktop window in the user's language. What
// cannot be done is written to errors.
func NewDesktop(errors io.Writer) *Desktop {
	return &Desktop{Settings{Lang: Locale(os.Getenv)}, errors}
}

// Locale is the language of the messages by the environment, as gettext
// looks for it: "fa" of "fa_IR.UTF-8"; empty for the C locale.
func Locale(getenv func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		v := getenv(name)
		if v == "" {
			continue
		}
		lang, _, _ := strings.Cut(v, ".")
		lang, _, _ = strings.Cut(lang, "@")
		if lang == "C" || lang == "POSIX" {
			return ""
		}
		return strings.ReplaceAll(lang, "_", "-")
	}
	return ""
}

// Settings implements Port.
func (d *Desktop) Settings() Settings { return d.settings }

// AppendCommands implements Port: a desktop's commands are keys and the mouse.
func (d *Desktop) AppendCommands(dst []Command) []Command { return dst }

// Publish implements Port: nobody listens.
func (d *Desktop) Publish(Status) {}

// Announce implements Port: Ebitengine's windows cannot be read aloud.
func (d *Desktop) Announce(string) {}

// Open implements Port with the user's browser.
func (d *Desktop) Open(url string) {
	// A browser may take seconds to start; the window goes on meanwhile.
	go func() {
		if err := browser.OpenURL(url); err != nil {
			fmt.Fprintf(d.errors, "hamsaya: cannot open %s in a browser: %v; copy the address into one\n", url, err)
		}
	}()
}

// Fail implements Port.
func (d *Desktop) Fail(words string) { fmt.Fprintln(d.errors, "hamsaya:", words) }
