package wasmbuild

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func checkout(t *testing.T) string {
	t.Helper()
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// run runs the go tool over the edited sources and returns what it prints.
func run(t *testing.T, command string, args ...string) string {
	t.Helper()
	flags, err := Prepare(t.Context(), checkout(t), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	out, err := goTool(t.Context(), checkout(t), slices.Concat([]string{command}, flags, args, []string{Package})...)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// What the edits are for is not in the browser program.
func TestWhatIsLeftOut(t *testing.T) {
	reached := strings.Fields(run(t, "list", "-deps"))
	for _, p := range []string{
		"text/template", "log/slog", "encoding/json", "go/build", "os/exec", "encoding/gob", "net", "image/jpeg", "golang.org/x/image/tiff",
	} {
		if slices.Contains(reached, p) {
			t.Errorf("the browser program reaches %s", p)
		}
	}
	for _, p := range []string{"github.com/hajimehoshi/ebiten/v2", "github.com/go-text/typesetting/font", "github.com/hamsaya/hamsaya/game/scene"} {
		if !slices.Contains(reached, p) {
			t.Errorf("the browser program does not reach %s, so what this test lists is not it", p)
		}
	}
}

// PNG is linked for the pictures that a reader saves, and for nothing else.
func TestPNGIsForSavedPictures(t *testing.T) {
	const session = "github.com/hamsaya/hamsaya/game/session"
	for line := range strings.Lines(run(t, "list", "-deps", "-f", `{{.ImportPath}} {{join .Imports " "}}`)) {
		if words := strings.Fields(line); slices.Contains(words[1:], "image/png") && words[0] != session {
			t.Errorf("%s imports image/png; only %s may", words[0], session)
		}
	}
}

// While anything calls methods by names that are not known until it runs, the
// linker keeps all exported methods: half a megabyte to download.
func TestLinkerLeavesMethodsOut(t *testing.T) {
	flags, err := Prepare(t.Context(), checkout(t), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "player.wasm")
	said, err := goCommand(t.Context(), checkout(t), buildArgs("-dumpdep", out, flags, Package)...).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	if !strings.Contains(string(said), "main.main -> ") {
		t.Fatal("the linker does not say what needs what")
	}
	for line := range strings.Lines(string(said)) {
		if caller, _, ok := strings.Cut(line, " <ReflectMethod>"); ok {
			t.Errorf("%s calls methods by name", caller)
		}
	}
}

func TestEditsKnowTheirSource(t *testing.T) {
	for source, e := range map[string]edit{
		"import (\n\t\"fmt\"\n)\n":         imports("log/slog", "slog", "x"),
		"\t\"log/slog\"\n\t\"log/slog\"\n": imports("log/slog", "slog", "x"),
		"package builtinshader\n":          shaderTexts,
		"a from b":                         between("from", "to", ""),
		"to from":                          between("from", "to", ""),
	} {
		if got, err := e(source); err == nil {
			t.Errorf("%q is edited to %q", source, got)
		}
	}
	if got, err := between("from", "to", "by")("a from b to c to"); err != nil || got != "a by c to" {
		t.Errorf("between: %q, %v", got, err)
	}
}

// Another version of a module has to be looked at first.
func TestAnotherVersionIsRefused(t *testing.T) {
	m := modules[0]
	known := m.version
	m.version = "v2.10.3"
	_, err := m.source(t.Context(), checkout(t))
	if err == nil || !strings.Contains(err.Error(), known) || !strings.Contains(err.Error(), m.version) {
		t.Errorf("refused with %v", err)
	}
}

// The checkout is as it was: nothing is left of a build but what it returns.
func TestNothingIsLeft(t *testing.T) {
	if _, err := Prepare(t.Context(), checkout(t), t.TempDir()); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(checkout(t), "build", "overlay")); !os.IsNotExist(err) {
		t.Errorf("the folder of the overlay: %v", err)
	}
}
