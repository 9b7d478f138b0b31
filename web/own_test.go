package web

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// tree is all that a folder holds, folders and links among it.
func tree(t *testing.T, dir string) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		var data []byte
		switch e.Type() {
		case 0:
			data, err = os.ReadFile(path)
		case fs.ModeSymlink:
			var to string
			to, err = os.Readlink(path)
			data = []byte(to)
		}
		name, _ := filepath.Rel(dir, path)
		fmt.Fprintf(&b, "%s %v %x\n", filepath.ToSlash(name), e.Type(), sha256.Sum256(data))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func writeText(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// sumUp writes the sums of a folder as sha256sum does.
func sumUp(t *testing.T, dir string) {
	t.Helper()
	var b strings.Builder
	for name, data := range folder(t, dir) {
		if name != sums {
			fmt.Fprintf(&b, "%x  %s\n", sha256.Sum256([]byte(data)), name)
		}
	}
	writeText(t, filepath.Join(dir, sums), b.String())
}

// changes are what somebody may do to a built folder, and the words for it.
var changes = map[string]struct {
	do   func(t *testing.T, dir string) error
	says []string
}{
	"a file is edited": {func(t *testing.T, dir string) error {
		return os.WriteFile(filepath.Join(dir, "index.html"), []byte("mine"), 0o644)
	}, []string{"map/index.html was edited"}},
	"an edit of the same length": {func(t *testing.T, dir string) error {
		path := filepath.Join(dir, "README.txt")
		data, err := os.ReadFile(path)
		data[0] ^= 1
		return errors.Join(err, os.WriteFile(path, data, 0o644))
	}, []string{"map/README.txt was edited"}},
	"an edit that is summed up": {func(t *testing.T, dir string) error {
		writeText(t, filepath.Join(dir, "index.html"), "mine")
		sumUp(t, dir)
		return nil
	}, []string{"map/SHA256SUMS"}},
	"a file is added": {func(t *testing.T, dir string) error {
		return os.WriteFile(filepath.Join(dir, "fonts", "own.ttf"), nil, 0o644)
	}, []string{"map/fonts/own.ttf was not written by build"}},
	"a hidden file is added": {func(t *testing.T, dir string) error {
		return os.WriteFile(filepath.Join(dir, ".htaccess"), nil, 0o644)
	}, []string{"map/.htaccess was not written by build"}},
	"an empty folder is added": {func(t *testing.T, dir string) error {
		return os.Mkdir(filepath.Join(dir, "notes"), 0o755)
	}, []string{"map/notes/ was not written by build"}},
	"folders are added": {func(t *testing.T, dir string) error {
		return os.MkdirAll(filepath.Join(dir, "fonts", "old", "older"), 0o755)
	}, []string{"map/fonts/old/ was not written by build"}},
	"a link is added": {func(t *testing.T, dir string) error {
		return os.Symlink("index.html", filepath.Join(dir, "start.html"))
	}, []string{"map/start.html was not written by build"}},
	"a link to the same": {func(t *testing.T, dir string) error {
		path := filepath.Join(dir, "index.html")
		return errors.Join(os.Rename(path, filepath.Join(filepath.Dir(dir), "index.html")), os.Symlink("../index.html", path))
	}, []string{"map/index.html was made a link"}},
	"a folder in a file's place": {func(t *testing.T, dir string) error {
		path := filepath.Join(dir, "index.html")
		return errors.Join(os.Remove(path), os.Mkdir(path, 0o755))
	}, []string{"map/index.html/ was not written by build"}},
	"a socket": {func(t *testing.T, dir string) error {
		l, err := net.Listen("unix", filepath.Join("map", "socket")) // a whole path is too long for one
		t.Cleanup(func() { l.Close() })
		return err
	}, []string{"map/socket was not written by build"}},
	"the mark is edited": {func(t *testing.T, dir string) error {
		return os.WriteFile(filepath.Join(dir, mark), []byte("mine"), 0o644)
	}, []string{"map/SHA256SUMS and map/" + mark + " do not match"}},
	"the sums are gone": {func(t *testing.T, dir string) error {
		return os.Remove(filepath.Join(dir, sums))
	}, []string{"map/SHA256SUMS"}},
	"a folder of before there was a mark": {func(t *testing.T, dir string) error {
		return os.Remove(filepath.Join(dir, mark))
	}, []string{"map has a SHA256SUMS and no " + mark, "older hamsaya", "remove map"}},
	"several": {func(t *testing.T, dir string) error {
		for i := range 30 {
			writeText(t, filepath.Join(dir, fmt.Sprintf("notes-%02d.txt", i)), "mine")
		}
		writeText(t, filepath.Join(dir, "index.html"), "mine")
		return nil
	}, []string{"map/index.html was edited", "map/notes-00.txt was not written by build", "and 21 more", "another folder with -o"}},
}

// Whatever is in a folder that an earlier build did not write, or not like
// that, is named; the folder stays, and nothing is left beside it.
func TestLeavesWhatIsNotItsOwn(t *testing.T) {
	site := testSite(t)
	from := filepath.Join(t.TempDir(), "map")
	write(t, site, from)
	for name, c := range changes {
		t.Run(name, func(t *testing.T) {
			parent := t.TempDir()
			t.Chdir(parent)
			if err := os.CopyFS("map", os.DirFS(from)); err != nil {
				t.Fatal(err)
			}
			if err := c.do(t, filepath.Join(parent, "map")); err != nil {
				t.Fatal(err)
			}
			before, beside := tree(t, "map"), names(t, parent)
			_, err := site.Write(t.Context(), "map")
			if _, ok := errors.AsType[*FolderError](err); !ok {
				t.Errorf("%v", err)
			}
			for _, words := range c.says {
				if !strings.Contains(fmt.Sprint(err), words) {
					t.Errorf("it says %q, want %q", err, words)
				}
			}
			if tree(t, "map") != before {
				t.Error("the folder has changed")
			}
			if now := names(t, parent); now != beside {
				t.Errorf("beside it there is %s, before %s", now, beside)
			}
		})
	}
}

func names(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return strings.Join(all, " ")
}

// A folder of somebody else's with sums of its own, such as that of a release.
func TestLeavesOthersSums(t *testing.T) {
	t.Chdir(t.TempDir())
	writeText(t, "rel/thesis.txt", "dear")
	sumUp(t, "rel")
	before := tree(t, "rel")
	_, err := testSite(t).Write(t.Context(), "rel")
	if err == nil || !strings.Contains(err.Error(), "rel has a SHA256SUMS and no "+mark) {
		t.Errorf("%v", err)
	}
	if tree(t, "rel") != before {
		t.Error("the folder has changed")
	}
}

// Files that somebody took away are no loss: the folder is built again.
func TestReplacesWithFilesGone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "map")
	site := testSite(t)
	want := write(t, site, dir)
	for _, name := range []string{"events.csv", "index.html.br"} {
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	if got := write(t, site, dir); len(got) != len(want) {
		t.Errorf("%d files, want %d", len(got), len(want))
	}
}
