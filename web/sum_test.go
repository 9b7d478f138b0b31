package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
	"golang.org/x/net/html"
)

// The page reckons the sums that names carry: by the browser's own means and,
// where it has none, by ours, in whatever pieces the bytes come.
func TestSumsOfThePage(t *testing.T) {
	script, err := bundle("page/sum.js", api.FormatESModule, nil)
	if err != nil {
		t.Fatal(err)
	}
	const run = `
import { Sum, fitting, newSum } from './sum.mjs';
const bytes = (n) => Uint8Array.from({ length: n }, (_, i) => (7 * i + (i >> 8)) & 255);
const found = {};
for (const n of [...Array(200).keys(), 100_000]) {
  const all = bytes(n);
  found[n] = [];
  for (const piece of [1, 13, 64, 100_000]) {
    for (const sum of [newSum(), new Sum()]) {
      for (let at = 0; at < n; at += piece) sum.add(all.subarray(at, at + piece));
      found[n].push(await sum.digits());
    }
  }
}
found.fits = await Promise.all(['atlas/lines-e3b0c442.geojson', 'atlas/lines-e3b0c443.geojson', 'lines.geojson'].map((name) => fitting(name, new Sum())));
console.log(JSON.stringify(found));
`
	dir := t.TempDir()
	for name, data := range map[string][]byte{"sum.mjs": script, "run.mjs": []byte(run)} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("node", filepath.Join(dir, "run.mjs"))
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("node: %v\n%s", err, stderr.String())
	}
	var found map[string]json.RawMessage
	if err := json.Unmarshal(out, &found); err != nil {
		t.Fatal(err)
	}
	if got := string(found["fits"]); got != "[true,false,false]" {
		t.Errorf("of an empty file fit %s", got)
	}
	delete(found, "fits")
	if len(found) != 201 {
		t.Fatalf("%d lengths", len(found))
	}
	for length, raw := range found {
		var n int
		var sums []string
		if json.Unmarshal([]byte(length), &n) != nil || json.Unmarshal(raw, &sums) != nil {
			t.Fatal(length, string(raw))
		}
		data := make([]byte, n)
		for i := range data {
			data[i] = byte(7*i + i>>8)
		}
		want := sha256.Sum256(data)
		for i, got := range sums {
			if got != hex.EncodeToString(want[:4]) {
				t.Errorf("%d bytes, way %d: %s, want %x", n, i, got, want[:4])
			}
		}
	}
}

// Every file that the map downloads carries in its name the digits that the
// page holds it to.
func TestDownloadsCarryTheirSums(t *testing.T) {
	site := testSite(t)
	for _, name := range []string{"index.html", "embed.html"} {
		manifest := elements(t, content(t, site, name), func(n *html.Node) bool { return attribute(n, "id") == "manifest" })
		var m Manifest
		if err := json.Unmarshal([]byte(inner(manifest[0])), &m); err != nil {
			t.Fatal(err)
		}
		var addresses []string
		for _, f := range m.Files {
			addresses = append(addresses, f.URL)
		}
		for _, f := range m.Fonts {
			addresses = append(addresses, f.URL)
		}
		for _, address := range addresses {
			f, err := site.File(address)
			if err != nil || f == nil {
				t.Fatal(address, err)
			}
			sum := sha256.Sum256(f.Data)
			if !strings.Contains(address, "-"+hex.EncodeToString(sum[:4])+".") {
				t.Errorf("%s, in %s, does not carry %x", address, name, sum[:4])
			}
		}
	}
}
