package web

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"golang.org/x/net/html"

	"github.com/hamsaya/hamsaya/game/story"
)

func get(t *testing.T, s *Site, path string, header ...string) *http.Response {
	t.Helper()
	r := httptest.NewRequest(http.MethodGet, path, nil)
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w.Result()
}

func testSite(t *testing.T) *Site {
	return testBase(t).Site(Content{
		Story:  &story.Story{Languages: []string{"en"}, Title: story.Text{{Lang: "en", Words: "A"}}},
		Source: []byte(`{"hamsaya": 1, "title": "A"}`),
	})
}

// Whatever a browser accepts, it unpacks to the same bytes. The manifest names
// the size and what it is after brotli. What packing makes no smaller comes as
// it is.
func TestEveryEncodingUnpacksToTheSameBytes(t *testing.T) {
	site := testSite(t)
	unpack := map[string]func(io.Reader) (io.Reader, error){
		"":     func(r io.Reader) (io.Reader, error) { return r, nil },
		"gzip": func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) },
		"br":   func(r io.Reader) (io.Reader, error) { return brotli.NewReader(r), nil },
	}
	for _, c := range []struct{ accept, want string }{
		{"", ""}, {"gzip, deflate", "gzip"}, {"gzip, deflate, br, zstd", "br"}, {"br;q=0, gzip;q=0.5", "gzip"}, {"*", "br"}, {"identity", ""},
	} {
		page := get(t, site, "/", "Accept-Encoding", c.accept)
		if got := page.Header.Get("Content-Encoding"); got != c.want {
			t.Errorf("Accept-Encoding %q is answered in %q, want %q", c.accept, got, c.want)
			continue
		}
		body, err := unpack[page.Header.Get("Content-Encoding")](page.Body)
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(body)
		if err != nil {
			t.Fatal(err)
		}
		var m Manifest
		script := elements(t, string(text), func(n *html.Node) bool { return attribute(n, "id") == "manifest" })[0]
		if err := json.Unmarshal([]byte(inner(script)), &m); err != nil {
			t.Fatal(err)
		}
		if len(m.Files) != len(programFiles)+3 { // the program, the story, Latin letters
			t.Errorf("the manifest names %d files", len(m.Files))
		}
		for _, f := range m.Files {
			answer := get(t, site, "/"+f.URL, "Accept-Encoding", c.accept)
			wire, _ := io.ReadAll(answer.Body)
			if c.want == "br" && len(wire) != f.Wire {
				t.Errorf("%s: %d bytes on the wire, the manifest says %d", f.Name, len(wire), f.Wire)
			}
			encoding := answer.Header.Get("Content-Encoding")
			if zipped := strings.HasSuffix(f.URL, ".bin") && c.want == "gzip"; encoding != c.want && !zipped && len(wire) > 64 {
				t.Errorf("%s comes in %q to who accepts %q", f.Name, encoding, c.accept)
			}
			body, err := unpack[encoding](bytes.NewReader(wire))
			if err != nil {
				t.Fatal(err)
			}
			data, err := io.ReadAll(body)
			if err != nil {
				t.Fatal(err)
			}
			if bytes.HasPrefix(data, []byte{0x1f, 0x8b}) { // the loader undoes this, see page/unpack.js
				if zipped, err := gzip.NewReader(bytes.NewReader(data)); err != nil {
					t.Error(err)
				} else if data, err = io.ReadAll(zipped); err != nil {
					t.Error(err)
				}
			}
			if len(data) != f.Size {
				t.Errorf("%s: %d bytes, the manifest says %d", f.Name, len(data), f.Size)
			}
		}
	}
}

func TestHandlerSetsHeaders(t *testing.T) {
	site := testSite(t)
	for path, kind := range map[string]string{
		"/": "text/html; charset=utf-8", "/hamsaya.css": "text/css; charset=utf-8", "/page.js": "text/javascript; charset=utf-8",
		"/wasm_exec.js": "text/javascript; charset=utf-8", "/icon.svg": "image/svg+xml",
	} {
		answer := get(t, site, path)
		if got := answer.Header.Get("Content-Type"); got != kind || answer.StatusCode != http.StatusOK {
			t.Errorf("%s: %d %s, want %s", path, answer.StatusCode, got, kind)
		}
		if answer.Header.Get("Content-Security-Policy") != securityPolicy || answer.Header.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s has no security headers", path)
		}
		if got := answer.Header.Get("Cache-Control"); got != "no-cache" {
			t.Errorf("%s: Cache-Control %q", path, got)
		}
		if answer.Header.Get("Access-Control-Allow-Origin") != "*" {
			t.Errorf("%s cannot be read by a frame without an origin", path)
		}
		again := get(t, site, path, "If-None-Match", answer.Header.Get("ETag"))
		if again.StatusCode != http.StatusNotModified {
			t.Errorf("%s by its ETag: %d", path, again.StatusCode)
		}
		packed := get(t, site, path, "If-None-Match", answer.Header.Get("ETag"), "Accept-Encoding", "br")
		if packed.StatusCode != http.StatusOK {
			t.Errorf("%s: the ETag of the plain form stands for the packed one", path)
		}
	}
	if got := get(t, site, "/nothing").StatusCode; got != http.StatusNotFound {
		t.Errorf("a file that is not there: %d", got)
	}
	r := httptest.NewRequest(http.MethodPost, "/", nil)
	w := httptest.NewRecorder()
	site.ServeHTTP(w, r)
	if w.Code != http.StatusMethodNotAllowed {
		t.Errorf("POST: %d", w.Code)
	}
}

// What the loader alone reads is stored by gzip, and carries the hash of what that
// unpacks to, by which it is known whatever a server has made of it.
func TestZippedFiles(t *testing.T) {
	b := testBase(t)
	b.Level = 11
	data := []byte(strings.Repeat("what the loader reads\n", 1000))
	f := b.newZipped("atlas/lines", data)
	zipped, err := gzip.NewReader(bytes.NewReader(f.Stored()))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(zipped); err != nil || !bytes.Equal(got, data) {
		t.Errorf("stored are %d bytes, want %d (%v)", len(got), len(data), err)
	}
	if want := "atlas/lines-" + hashOf(data)[:8] + ".bin"; f.Path != want {
		t.Errorf("it is named %s, want %s", f.Path, want)
	}
	if f.Encodes("gzip") || !f.Encodes("br") || !bytes.Equal(f.Encoded("gzip"), f.Stored()) {
		t.Error("it is packed by gzip twice, or not by brotli")
	}
	if got, err := io.ReadAll(brotli.NewReader(bytes.NewReader(f.Encoded("br")))); err != nil || !bytes.Equal(got, data) {
		t.Errorf("by brotli come %d bytes, want %d (%v)", len(got), len(data), err)
	}
}

// What carries its hash in its name may be kept for ever, and can be had in
// parts.
func TestLastingFiles(t *testing.T) {
	site := testSite(t)
	path := "/" + site.story.Path
	answer := get(t, site, path)
	if got := answer.Header.Get("Cache-Control"); !strings.Contains(got, "immutable") {
		t.Errorf("%s: Cache-Control %q", path, got)
	}
	part := get(t, site, path, "Range", "bytes=5-11")
	if body, _ := io.ReadAll(part.Body); part.StatusCode != http.StatusPartialContent || !bytes.Equal(body, site.story.Stored()[5:12]) {
		t.Errorf("bytes 5 to 11: %d %q", part.StatusCode, body)
	}
	css, _ := io.ReadAll(get(t, site, "/hamsaya.css").Body)
	if strings.Contains(string(css), `"fonts/Vazirmatn-Latin.ttf"`) || !strings.Contains(string(css), `url("fonts/Vazirmatn-Latin-`) {
		t.Error("the style sheet does not name the font by its hash")
	}
}

// What a server should send is told as it is sent here.
func TestDocumentedHeaders(t *testing.T) {
	site := smallSite(t, "")
	document, err := os.ReadFile("../docs/publishing.md")
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"docs/publishing.md": string(document), "README.txt": content(t, site, "README.txt")} {
		header := get(t, site, "/index.html").Header
		for _, h := range []string{"Content-Security-Policy", "Access-Control-Allow-Origin", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Resource-Policy"} {
			if value := header.Get(h); value == "" || !strings.Contains(text, h) || !strings.Contains(text, value) {
				t.Errorf("%s does not say %s: %s", name, h, value)
			}
		}
		lasting := get(t, site, "/"+site.story.Path).Header.Get("Cache-Control")
		if !strings.Contains(text, lasting) {
			t.Errorf("%s does not say Cache-Control: %s", name, lasting)
		}
	}
}

// The servers that README.txt sets up send the same on every file: nginx's
// inner block inherits none of the outer one's.
func TestReadmeServers(t *testing.T) {
	site := smallSite(t, "")
	text := content(t, site, "README.txt")
	nginx, caddy, _ := strings.Cut(text[strings.Index(text, "\nnginx, "):], "\nCaddy:")
	header := get(t, site, "/index.html").Header
	for _, h := range []string{"Content-Security-Policy", "Access-Control-Allow-Origin", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Resource-Policy"} {
		if n := strings.Count(nginx, fmt.Sprintf("add_header %s %q;\n", h, header.Get(h))); n != 2 {
			t.Errorf("nginx is told %d times of %s, want 2", n, h)
		}
		if n := strings.Count(caddy, fmt.Sprintf("  header %s %q\n", h, header.Get(h))); n != 1 {
			t.Errorf("Caddy is told %d times of %s, want 1", n, h)
		}
	}
	if regexp.MustCompile(`charset_types[^;]*text/html`).MatchString(nginx) {
		t.Error("nginx has text/html among its charset_types by itself, and warns where it is named")
	}
}

// README.txt names the files that there are.
func TestReadme(t *testing.T) {
	site := realSite(t, "https://example.org/maps/border/")
	text := content(t, site, "README.txt")
	for _, m := range regexp.MustCompile(`(?m)^  ([a-zA-Z0-9]+(?:\.[a-z]+)?)  `).FindAllStringSubmatch(text, -1) {
		if m[1] == "SHA256SUMS" {
			continue
		}
		if f, err := site.File(m[1]); f == nil || err != nil {
			t.Errorf("it names %s, which is not there (%v)", m[1], err)
		}
	}
	for _, want := range []string{
		`<script async src="https://example.org/maps/border/embed.js" data-story="https://example.org/maps/border/"></script>`,
		`<a class="hamsaya-link" href="https://example.org/maps/border/index.html" dir="auto">`,
		`<hamsaya-map src="https://example.org/maps/border/"><a href="https://example.org/maps/border/index.html" dir="auto">`, `<noscript><a href="https://example.org/maps/border/index.html">`, `<iframe src="https://example.org/maps/border/embed.html"`,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("it has nothing to paste like %s", want)
		}
	}
	if text := content(t, smallSite(t, ""), "README.txt"); !strings.Contains(text, "--base-url") || !strings.Contains(text, "https://example.org/path/to/this/folder/embed.js") {
		t.Error("without an address it does not say where the address goes")
	}
}
