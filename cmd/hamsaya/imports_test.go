package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
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
// alone; only what draws on a screen reaches Ebitengine.
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
				path == "assets" || within(path, "assets/gen") && !within(own, "geo", "assets"),
				path == "web" && own != "game/story",
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

// What the browser downloads stays without what it cannot use or what would
// make it large.
func TestBrowserProgramReaches(t *testing.T) {
	packages := listPackages(t, []string{"GOOS=js", "GOARCH=wasm"}, module+"cmd/player")
	for _, d := range packages["cmd/player"].Deps {
		if d == "net/http" || d == "os/exec" || d == "github.com/paulmach/orb/geojson" || within(d, module+"web", module+"assets") {
			t.Errorf("the browser program reaches %s", d)
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
		if strings.HasSuffix(file, "_js.go") || strings.Contains(file, "/build/") || strings.HasSuffix(file, "imports_test.go") {
			continue
		}
		t.Errorf("%s imports syscall/js", file)
	}
}
