package web

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/atomicfile"
)

// What somebody writes into the folder while it is being built anew is kept,
// and the folder with it.
func TestEditedMeanwhile(t *testing.T) {
	parent, site := t.TempDir(), smallSite(t, "")
	t.Chdir(parent)
	before := write(t, testSite(t), "map")
	site.content.Posters = func(lang string) (*Posters, error) {
		writeText(t, filepath.Join(parent, "map", "index.html"), "mine")
		return testPosters(lang)
	}
	_, err := site.base.Site(site.content).Write(t.Context(), "map")
	if err == nil || !strings.Contains(err.Error(), "\n  map/index.html was edited\n") {
		t.Errorf("%v", err)
	}
	if got := folder(t, "map"); got["index.html"] != "mine" || got[sums] != before[sums] {
		t.Errorf("index.html is %.20q, and the rest is of the new folder", got["index.html"])
	}
	if got := names(t, parent); got != "map" {
		t.Errorf("beside the folder there is %s", got)
	}
}

// place makes one beside map in the working directory, with the new folder in
// it.
func place(t *testing.T) *atomicfile.Place {
	t.Helper()
	p, err := atomicfile.Open("map")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Close() })
	writeText(t, filepath.Join(p.New(), "new.txt"), "new")
	return p
}

// stamp makes a folder one of build's own.
func stamp(t *testing.T, dir string) {
	t.Helper()
	sumUp(t, dir)
	list, err := os.ReadFile(filepath.Join(dir, sums))
	if err != nil {
		t.Fatal(err)
	}
	writeText(t, filepath.Join(dir, mark), string(marking(list)))
}

// builtAs makes a folder that an earlier build wrote.
func builtAs(t *testing.T, dir string) {
	t.Helper()
	writeText(t, filepath.Join(dir, "old.txt"), "old")
	stamp(t, dir)
}

func noExchange(string, string) error { return errors.ErrUnsupported }

// A folder takes its name in whichever way the system can do that, and the one
// that had it is gone afterwards.
func TestTakePlaceSwapsFolders(t *testing.T) {
	for name, exchange := range map[string]func(a, b string) error{"exchange": exchange, "two renames": noExchange} {
		for _, there := range []string{"nothing", "empty", "built"} {
			t.Run(name+" "+there, func(t *testing.T) {
				t.Chdir(t.TempDir())
				switch there {
				case "empty":
					if err := os.Mkdir("map", 0o755); err != nil {
						t.Fatal(err)
					}
				case "built":
					builtAs(t, "map")
				}
				p := place(t)
				if err := takePlace(p, "map", "map", exchange); err != nil {
					t.Fatal(err)
				}
				p.Close()
				if got := names(t, "map"); got != "new.txt" {
					t.Errorf("it holds %s", got)
				}
				if got := names(t, "."); got != "map" {
					t.Errorf("beside it there is %s", got)
				}
			})
		}
	}
}

// Where the new folder cannot take the name, the old one has it again.
func TestFailedSwapRestoresTheOldFolder(t *testing.T) {
	for _, c := range []struct {
		name     string
		exchange func(a, b string) error
		spoil    func(t *testing.T) // what happens between the steps
	}{
		{"two renames", func(a, b string) error {
			return errors.Join(errors.ErrUnsupported, os.RemoveAll(a))
		}, func(*testing.T) {}},
		{"somebody's folder, by exchange", exchange, func(t *testing.T) { writeText(t, "map/thesis.txt", "dear") }},
		{"somebody's folder, by renames", noExchange, func(t *testing.T) { writeText(t, "map/thesis.txt", "dear") }},
		{"somebody's file, by exchange", exchange, func(t *testing.T) {
			if err := os.RemoveAll("map"); err != nil {
				t.Fatal(err)
			}
			writeText(t, "map", "dear")
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			builtAs(t, "map")
			c.spoil(t)
			before := tree(t, "map")
			p := place(t)
			if err := takePlace(p, "map", "map", c.exchange); err == nil {
				t.Error("no error")
			}
			p.Close()
			if tree(t, "map") != before {
				t.Error("the old folder is not as it was")
			}
			if got := names(t, "."); got != "map" {
				t.Errorf("beside it there is %s", got)
			}
		})
	}
}

// left makes what a killed build left: a place without an owner.
func left(t *testing.T, fill func(p string)) string {
	t.Helper()
	p := ".map.123.part"
	writeText(t, filepath.Join(p, "lock"), "")
	fill(p)
	return p
}

// What killed builds left is settled by the next one, at whatever step they
// were, and nothing of somebody's is lost.
func TestNextBuildCleansUpAfterAKilledOne(t *testing.T) {
	t.Run("while writing", func(t *testing.T) {
		t.Chdir(t.TempDir())
		builtAs(t, "map")
		left(t, func(p string) { writeText(t, filepath.Join(p, "new", "index.html"), "ha") })
		if err := CheckFolder("map"); err != nil || names(t, ".") != "map" {
			t.Errorf("%v; there is %s", err, names(t, "."))
		}
	})
	t.Run("before it had the name, or after", func(t *testing.T) {
		t.Chdir(t.TempDir())
		builtAs(t, "map")
		left(t, func(p string) { builtAs(t, filepath.Join(p, wholeName)) })
		if err := CheckFolder("map"); err != nil || names(t, ".") != "map" {
			t.Errorf("%v; there is %s", err, names(t, "."))
		}
	})
	t.Run("between two renames", func(t *testing.T) {
		t.Chdir(t.TempDir())
		left(t, func(p string) {
			builtAs(t, filepath.Join(p, oldName))
			writeText(t, filepath.Join(p, oldName, "thesis.txt"), "dear")
			builtAs(t, filepath.Join(p, wholeName))
		})
		err := CheckFolder("map")
		if err == nil || !strings.Contains(err.Error(), "map/thesis.txt was not written by build") || names(t, ".") != "map" {
			t.Errorf("%v; there is %s", err, names(t, "."))
		}
	})
	t.Run("with something of somebody's", func(t *testing.T) {
		t.Chdir(t.TempDir())
		builtAs(t, "map")
		var kept string
		p := left(t, func(p string) {
			kept = filepath.Join(p, wholeName)
			builtAs(t, kept)
			writeText(t, filepath.Join(kept, "thesis.txt"), "dear")
		})
		before := tree(t, kept)
		for range 2 {
			err := CheckFolder("map")
			if err == nil || !strings.Contains(err.Error(), p) || !strings.Contains(err.Error(), "is kept as") {
				t.Errorf("%v", err)
			}
			if tree(t, kept) != before {
				t.Error("it has changed")
			}
		}
		if err := os.Rename(kept, "mine"); err != nil {
			t.Fatal(err)
		}
		if err := CheckFolder("map"); err != nil || names(t, ".") != "map mine" {
			t.Errorf("%v; there is %s", err, names(t, "."))
		}
	})
}

// Folders that cannot be written are told before anything is made, and what to
// do; nothing changes.
func TestFoldersThatCannotBe(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, dir := range []string{"in/inner", "empty"} {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	writeText(t, "file", "dear")
	for link, to := range map[string]string{"dangling": "nowhere", "tofile": "file", "tohere": "in"} {
		if err := os.Symlink(to, link); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir("in/inner")
	before := tree(t, "../..")
	for dir, want := range map[string]string{
		"":                  "has no name",
		".":                 ". is the folder that you are in, or holds it",
		"..":                ".. is the folder that you are in, or holds it",
		"../../tohere":      "is the folder that you are in, or holds it",
		"/":                 "/ is the folder that you are in, or holds it",
		"../../dangling":    "it is a link to nowhere, which is not there",
		"../../file":        "../../file is a file",
		"../../tofile":      "../../tofile is a file",
		"../../file/map":    "file is no folder",
		"../../file/a/map":  "file is no folder",
		os.DevNull:          "it is neither a file nor a folder",
		"/proc/nowhere/map": "/proc cannot be written in",
		"/proc":             "a disk or volume is mounted at /proc",
	} {
		err := CheckFolder(dir)
		if _, ok := errors.AsType[*FolderError](err); !ok || !strings.Contains(fmt.Sprint(err), want) {
			t.Errorf("%q: %v, want %q", dir, err, want)
		}
	}
	for _, dir := range []string{"../../empty", "../../new", "../../a/b/c", "map"} {
		if err := CheckFolder(dir); err != nil {
			t.Errorf("%q: %v", dir, err)
		}
	}
	if tree(t, "../..") != before {
		t.Error("something has changed")
	}
}

// A build that fails removes the folders that it made for its own.
func TestFailureLeavesNoParents(t *testing.T) {
	t.Chdir(t.TempDir())
	undo, err := mkdirAll(filepath.Join("a", "b", "c"))
	if err != nil || names(t, filepath.Join("a", "b")) != "c" {
		t.Fatal(err)
	}
	writeText(t, filepath.Join("a", "mine"), "")
	undo()
	if names(t, "a") != "mine" {
		t.Errorf("left is %s", names(t, "a"))
	}
}
