package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

var npmMu sync.Mutex

// NPM is the folder of a package of npm's at an exact version, kept between
// runs.
func NPM(t testing.TB, name string) string {
	t.Helper()
	npmMu.Lock()
	defer npmMu.Unlock()
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(cache, "hamsaya-tests", strings.NewReplacer("/", "-", "@", "-").Replace(name))
	if _, err := os.Stat(filepath.Join(dir, "package", "package.json")); err == nil {
		return filepath.Join(dir, "package")
	}
	// Tests of several packages may want the same one: each unpacks its own, and
	// the first to be whole stays.
	fresh, err := os.MkdirTemp(cache, "hamsaya-npm-")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(fresh)
	pack := exec.Command("npm", "pack", "--silent", name)
	pack.Dir = fresh
	out, err := pack.Output()
	if err != nil {
		t.Fatalf("npm pack %s: %v (the test runs the real library)", name, err)
	}
	if out, err := exec.Command("tar", "-xzf", filepath.Join(fresh, strings.TrimSpace(string(out))), "-C", fresh).CombinedOutput(); err != nil {
		t.Fatalf("unpacking %s: %v\n%s", name, err, out)
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(fresh, dir); err != nil {
		if _, there := os.Stat(filepath.Join(dir, "package", "package.json")); there != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(dir, "package")
}
