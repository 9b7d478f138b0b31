//go:build !js

package host

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/cli/browser"
)

// Desktop is a window of its own: it asks for nothing and remembers nothing.
type Desktop struct {
	settings Settings
	log      io.Writer
}

// NewDesktop returns the port of a desktop window with these settings; the
// language wanted is the environment's. What cannot be done is
// written to log.
func NewDesktop(log io.Writer, s Settings) *Desktop {
	if s.Wanted == "" {
		s.Wanted = Locale(os.Getenv)
	}
	return &Desktop{s, log}
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
			fmt.Fprintf(d.log, "hamsaya: cannot open %s in a browser: %v; copy the address into one\n", url, err)
		}
	}()
}

// Fail implements Port.
func (d *Desktop) Fail(words string) { fmt.Fprintln(d.log, "hamsaya:", words) }

// Save implements Pictures: two files in the folder that the window was opened
// from.
func (d *Desktop) Save(p Picture) {
	for _, f := range []struct {
		ext  string
		data []byte
	}{{".svg", p.SVG}, {".png", p.PNG}} {
		name, err := writeNew(p.Name, f.ext, f.data)
		if err != nil {
			fmt.Fprintf(d.log, "hamsaya: the picture could not be saved: %v\n", err)
			return
		}
		fmt.Fprintf(d.log, "hamsaya: saved %s\n", name)
	}
}

// writeNew writes a file that was not there: name.ext, name 2.ext and so on.
func writeNew(name, ext string, data []byte) (string, error) {
	for n := 1; ; n++ {
		path := name + ext
		if n > 1 {
			path = fmt.Sprintf("%s %d%s", name, n, ext)
		}
		f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if errors.Is(err, fs.ErrExist) && n < 1000 {
			continue
		}
		if err != nil {
			return "", err
		}
		_, err = f.Write(data)
		if closeErr := f.Close(); err == nil {
			err = closeErr
		}
		if err != nil {
			os.Remove(path) // not a half of it
		}
		return path, err
	}
}
