package storytest

import (
	"io/fs"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/locale"
)

// Read reads a file that a test cannot do without.
func Read(t testing.TB, files fs.FS, name string) []byte {
	t.Helper()
	data, err := fs.ReadFile(files, name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// Style is the custom of a language of the interface.
func Style(t testing.TB, tag string) locale.Style {
	t.Helper()
	l, ok := locale.Find(tag)
	if !ok {
		t.Fatalf("%q is no language of the interface", tag)
	}
	return l.Style()
}

// BrowserEmbeds fails the test unless the browser's build of the package that is
// tested embeds these files and no others.
func BrowserEmbeds(t testing.TB, want string) {
	t.Helper()
	list := exec.Command("go", "list", "-f", "{{range .EmbedFiles}}{{.}} {{end}}", ".")
	list.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.TrimSpace(string(out)); got != want {
		t.Errorf("the browser's program embeds %s, want %s", got, want)
	}
}
