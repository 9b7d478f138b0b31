package atomicfile

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestMain is also a program that begins to write a file, and says so; it
// waits until it is killed.
func TestMain(m *testing.M) {
	path := os.Getenv("BEGIN_FILE")
	if path == "" {
		os.Exit(m.Run())
	}
	p, err := Open(path)
	if err == nil {
		err = os.WriteFile(p.New(), []byte("half a f"), 0o644)
	}
	if err != nil {
		os.Stderr.WriteString(err.Error())
		os.Exit(1)
	}
	os.Stdout.WriteString("begun\n")
	io.Copy(io.Discard, os.Stdin)
}

// begin starts such a program, which is alive until stop kills it.
func begin(t *testing.T, path string) (stop func()) {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), "BEGIN_FILE="+path)
	c.Stderr = os.Stderr
	if _, err := c.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	stop = func() { c.Process.Kill(); c.Wait() }
	t.Cleanup(stop)
	if _, err := io.ReadFull(out, make([]byte, len("begun\n"))); err != nil {
		t.Fatal(err)
	}
	return stop
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

// What a killed program leaves is removed by the next that writes to the same
// path, and by no other; what a living one makes is not touched.
func TestAbandoned(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "film.gif")
	stop := begin(t, path)
	write := func(name string) {
		t.Helper()
		if err := WriteFile(filepath.Join(dir, name), []byte("new"), 0); err != nil {
			t.Fatal(err)
		}
	}
	write("film.gif")
	if got := names(t, dir); !strings.Contains(got, suffix) {
		t.Errorf("what a living program makes is gone: %s", got)
	}
	stop()
	write("film.gi")
	write("film.gif.gif")
	if got := names(t, dir); !strings.Contains(got, suffix) {
		t.Errorf("another file's is gone: %s", got)
	}
	write("film.gif")
	if got := names(t, dir); got != "film.gi film.gif film.gif.gif" {
		t.Errorf("left is %s", got)
	}
}

// What is no Place stays, whatever its name, and so does what is kept in one.
func TestAbandonedIsOurs(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "map")
	for _, name := range []string{".map.12.part/dear.txt", ".map.x.part/lock", ".map.13.part/lock/dear.txt", ".map.14.part/kept/dear.txt", ".map.14.part/lock", ".map.15/lock"} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte("dear"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, ".map.16.part"), []byte("dear"), 0o644); err != nil {
		t.Fatal(err)
	}
	before := names(t, dir)
	if err := Check(path); err != nil {
		t.Fatal(err)
	}
	if after := names(t, dir); after != before {
		t.Errorf("of %s there is left %s", before, after)
	}
	if got := names(t, filepath.Join(dir, ".map.14.part")); got != "kept lock" {
		t.Errorf("in the one that keeps something there is %s", got)
	}
}

// A file that is written keeps or gets its mode; a link stays one.
func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	link := filepath.Join(dir, "link")
	if err := os.Symlink("file", link); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(link, nil, 0); err == nil || err.Error() != "it is a link to file, which is not there" {
		t.Errorf("a link that leads nowhere: %v", err)
	}
	if err := os.WriteFile(filepath.Join(dir, "file"), []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(link, []byte("new"), 0o751); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(dir, "file"))
	if err != nil || !bytes.Equal(data, []byte("new")) {
		t.Errorf("%q, %v", data, err)
	}
	if info, err := os.Stat(filepath.Join(dir, "file")); err != nil || info.Mode() != 0o751 {
		t.Errorf("its mode is %v, %v", info.Mode(), err)
	}
	if target, err := os.Readlink(link); err != nil || target != "file" {
		t.Errorf("the link was replaced: %q, %v", target, err)
	}
	if err := WriteFile(os.DevNull, nil, 0); err == nil || err.Error() != "it is neither a file nor a folder" {
		t.Errorf("a device: %v", err)
	}
	long := filepath.Join(dir, strings.Repeat("نقشه", 31)+".svg") // 252 bytes
	if err := WriteFile(long, nil, 0); err != nil {
		t.Errorf("a long name: %v", err)
	}
	if got := names(t, dir); strings.Contains(got, suffix) {
		t.Errorf("left is %s", got)
	}
}

// A file that cannot be finished leaves what was there, and nothing beside it.
func TestUnfinishedFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "file")
	if err := os.WriteFile(path, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	full := errors.New("no room")
	err := Create(path, func(f *os.File) error {
		f.WriteString("half a f")
		return full
	})
	if err != full {
		t.Errorf("%v, want that there is no room", err)
	}
	if got, err := os.ReadFile(path); string(got) != "old" || err != nil {
		t.Errorf("the file is %q, %v", got, err)
	}
	if left := names(t, dir); left != "file" {
		t.Errorf("%s is left", left)
	}
}
