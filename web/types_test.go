package web_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// The types that are shipped fit how the map is used.
func TestTypeDeclarationsFitTheUse(t *testing.T) {
	t.Parallel()
	tsc := filepath.Join(e2e.NPM(t, "typescript@5.9.3"), "lib", "tsc.js")
	dir := t.TempDir()
	for _, from := range []string{"embed/hamsaya.d.ts", "testdata/types/use.ts"} {
		data, err := os.ReadFile(from)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, filepath.Base(from)), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	c := exec.Command("node", tsc, "--noEmit", "--strict", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler", "--lib", "es2022,dom",
		"--skipDefaultLibCheck", "use.ts")
	c.Dir = dir
	if out, err := c.CombinedOutput(); err != nil {
		t.Errorf("tsc: %v\n%s", err, out)
	}
}
