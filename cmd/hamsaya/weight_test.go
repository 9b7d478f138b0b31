package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/hamsaya/hamsaya/web"
)

const kB = 1000

// What an article downloads for the map before the reader asks for it, by
// brotli: the loader, the style sheet and one poster, or the frame's document,
// its script and the same poster.
func TestWeightBeforeTheReaderAsks(t *testing.T) {
	site := embedSite(t, neighbours)
	weight := func(path string) int {
		f, err := site.File(path)
		if err != nil || f == nil {
			t.Fatalf("%s: %v", path, err)
		}
		n := len(f.Encoded("br"))
		t.Logf("%6d bytes %s", n, path)
		return n
	}
	files, err := site.EmbedFiles()
	if err != nil {
		t.Fatal(err)
	}
	frame := ""
	for _, f := range files {
		if ok, _ := filepath.Match("frame-*.js", f.Path); ok {
			frame = f.Path
		}
	}
	loader, style := weight("embed.js"), weight("embed.css")
	document, script := weight("embed.html"), weight(frame)
	if loader > 5*kB {
		t.Errorf("the loader weighs %d bytes, more than 5 kB", loader)
	}
	most := 0
	for _, size := range web.StartSizes {
		n := weight(web.StartPath(size, "paper"))
		most = max(most, n)
		if n > 60*kB {
			t.Errorf("the poster %v wide weighs %d bytes, more than 60 kB", size.Width, n)
		}
		if size.Width > 640 {
			continue
		}
		if all := loader + style + n; all > 70*kB {
			t.Errorf("an element up to 640 wide weighs %d bytes, more than 70 kB", all)
		}
		if all := document + script + n; all > 70*kB {
			t.Errorf("a frame up to 640 wide weighs %d bytes, more than 70 kB", all)
		}
	}
}

// The types that are shipped fit how the map is used.
func TestTypes(t *testing.T) {
	tsc := filepath.Join(npmPackage(t, "typescript@5.9.3"), "lib", "tsc.js")
	dir := t.TempDir()
	for from, to := range map[string]string{
		"../../web/embed/hamsaya.d.ts": "hamsaya.d.ts",
		"testdata/types/use.ts":        "use.ts",
	} {
		data, err := os.ReadFile(from)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, to), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	c := exec.Command("node", tsc, "--noEmit", "--strict", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler", "--lib", "es2022,dom", "use.ts")
	c.Dir = dir
	if out, err := c.CombinedOutput(); err != nil {
		t.Errorf("tsc: %v\n%s", err, out)
	}
}
