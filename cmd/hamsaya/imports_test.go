package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/web/wasmbuild"
)

const module = "github.com/hamsaya/hamsaya/"

// goPackage is what go list says of a package.
type goPackage struct {
	ImportPath string
	Imports    []string
	Deps       []string
	GoFiles    []string
}

func listPackages(t *testing.T, env []string, patterns ...string) map[string]goPackage {
	t.Helper()
	list := exec.Command("go", append([]string{"list", "-e", "-json=ImportPath,Imports,Deps,GoFiles"}, patterns...)...)
	list.Env = append(os.Environ(), env...)
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	packages := map[string]goPackage{}
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p goPackage
		if err := d.Decode(&p); err == io.EOF {
			return packages
		} else if err != nil {
			t.Fatal(err)
		}
		packages[strings.TrimPrefix(p.ImportPath, module)] = p
	}
}

func within(path string, folders ...string) bool {
	return slices.ContainsFunc(folders, func(f string) bool { return path == f || strings.HasPrefix(path, f+"/") })
}

// Who may import whom: geo, then game, then cmd; data is imported by commands
// alone; a file knows the story in it, a story
// its dates, and neither the other way round; only what draws
// on a screen reaches Ebitengine.
func TestWhoImportsWhom(t *testing.T) {
	packages := listPackages(t, nil, module+"...")
	if len(packages) < 10 {
		t.Fatalf("go list found %d packages", len(packages))
	}
	for path, p := range packages {
		for _, i := range p.Imports {
			own, ours := strings.CutPrefix(i, module)
			switch {
			case !ours:
			case within(path, "geo") && !within(own, "geo"),
				within(path, "game") && !within(own, "game", "geo"),
				path == "assets/licences",
				path == "game/atomicfile",
				path == "game/draw/xmp",
				path == "game/export/encode" && own != "game/draw/xmp",
				path == "assets" || within(path, "assets/gen") && !within(own, "geo", "assets", "game/draw/typeface", "game/atomicfile"),
				path == "web" && own != "game/story" && own != "game/story/edtf" && own != "game/story/file" && own != "game/wording" && own != "game/controls" && own != "game/palette" && own != "game/locale" && own != "game/calendar" && own != "game/address" && own != "game/draw/typeface" && own != "web/wasmbuild" && own != "game/atomicfile" && own != "assets/licences",
				path == "game/controls" && own != "game/locale",
				path == "game/wording" && own != "game/story" && own != "game/story/edtf" && own != "game/locale" && own != "game/timeline",
				path == "game/story" && within(own, "game") && !within(own, "game/story/edtf", "game/story/phrase", "game/locale", "game/zone"),
				path == "game/story/file" && within(own, "game") && !within(own, "game/story", "game/locale", "game/calendar", "game/draw/typeface"),
				path == "game/story/edtf" && !within(own, "game/story/phrase", "game/locale", "game/calendar"),
				path == "game/story/suggest",
				path == "game/story/phrase" && own != "game/locale",
				path == "game/scene/layout" && within(own, "game/scene"),
				path == "game/scene/placement" && within(own, "game") && own != "game/draw",
				path == "game/scene/ground" && within(own, "game/scene") && own != "game/scene/layout",
				path == "game/scene/symbol" && within(own, "game/scene") && own != "game/scene/layout",
				path == "game/scene/icon" && within(own, "game/scene") && own != "game/scene/symbol",
				path == "game/scene/compiled" && within(own, "game/scene") && own != "game/scene/ground" && own != "game/scene/symbol",
				path == "game/scene/sheet" && within(own, "game/scene") && own != "game/scene/layout" && own != "game/scene/compiled",
				path == "game/scene/marks" && (within(own, "game/scene/chrome", "game/scene/icon") || own == "game/scene"),
				path == "game/scene/chrome" && (within(own, "game/scene/marks", "game/scene/placement") || own == "game/scene"),
				within(path, "game/scene") && within(own, "game/player"),
				within(path, "game/player") && within(own, "game/scene"):
				t.Errorf("%s imports %s", path, own)
			}
		}
		if !within(path, "cmd", "game/screen") && path != "game" {
			for _, d := range p.Deps {
				if strings.HasPrefix(d, "github.com/hajimehoshi/ebiten") {
					t.Errorf("%s reaches Ebitengine by %s", path, d)
					break
				}
			}
		}
	}
}

// What the browser downloads has no server, no programs to start and nothing
// of what surrounds it. A plain build has none of ours either, but Ebitengine
// brings os/exec with go/build, which only package wasmbuild leaves out.
func TestBrowserProgramReaches(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	edited, err := wasmbuild.Prepare(t.Context(), root, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	never := []string{"net/http", module + "assets", module + "web", "github.com/paulmach/orb/geojson"}
	for _, c := range []struct {
		name  string
		flags []string
		never []string
	}{
		{"plain", nil, never},
		{"as it is served", edited, append([]string{"os/exec"}, never...)},
	} {
		packages := listPackages(t, []string{"GOOS=js", "GOARCH=wasm", "GOFLAGS=", "GOWORK=off"}, append(c.flags, module+"cmd/player")...)
		deps := packages["cmd/player"].Deps
		if !slices.Contains(deps, module+"game/scene") {
			t.Fatalf("%s: go list says the browser program reaches %q", c.name, deps)
		}
		for _, d := range deps {
			if within(d, c.never...) && !within(d, module+"web/wasmbuild/standin") {
				t.Errorf("%s: the browser program reaches %s", c.name, d)
			}
		}
	}
}

// Only files that say so by their names speak to JavaScript.
func TestWhoSpeaksToJavaScript(t *testing.T) {
	out, err := exec.Command("grep", "-rl", "--include=*.go", `"syscall/js"`, "../..").Output()
	if err != nil {
		t.Fatal(err)
	}
	for file := range strings.FieldsSeq(string(out)) {
		if strings.HasSuffix(file, "_js.go") || strings.HasSuffix(file, "_js_test.go") || strings.Contains(file, "/build/") || strings.HasSuffix(file, "imports_test.go") {
			continue
		}
		t.Errorf("%s imports syscall/js", file)
	}
}
