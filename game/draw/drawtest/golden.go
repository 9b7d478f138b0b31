package drawtest

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "write golden files instead of comparing with them")

// Updating reports whether golden files are to be written.
func Updating() bool { return *update }

// Golden holds got to the file at path; with -update it writes the file.
func Golden(tb testing.TB, path string, got []byte) {
	tb.Helper()
	if *update {
		write(tb, path, got)
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		tb.Fatalf("%v (run the test with -update to write it)", err)
	}
	if bytes.Equal(got, want) {
		return
	}
	kept := filepath.Join(Build(tb), filepath.Base(path))
	write(tb, kept, got)
	tb.Errorf("%s differs from what was made: see %s, or run with -update", path, kept)
}

// Build is the folder where tests leave what they made, out of version
// control.
func Build(tb testing.TB) string {
	return filepath.Join(Root(tb), "build", "test", filepath.FromSlash(tb.Name()))
}

func write(tb testing.TB, path string, data []byte) {
	tb.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		tb.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		tb.Fatal(err)
	}
}
