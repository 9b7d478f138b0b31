package web

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// A name that leads to this machine without being its own is of another
// site's making.
func TestHostsOfAPrivateStory(t *testing.T) {
	next := http.HandlerFunc(func(http.ResponseWriter, *http.Request) {})
	for _, c := range []struct {
		given, host string
		want        int
	}{
		{"", "127.0.0.1:8080", 200}, {"", "127.0.0.1", 200}, {"", "127.8.9.1:8080", 200}, {"", "localhost:8080", 200},
		{"", "LocalHost.:9000", 200}, {"", "map.localhost:8080", 200}, {"", "[::1]:8080", 200}, {"", "[::1]", 200}, {"", "[::ffff:127.0.0.1]:8080", 200},
		{"", "evil.example", 403}, {"", "evil.example:8080", 403}, {"", "127.0.0.1.evil.example:8080", 403}, {"", "localhost.evil.example", 403},
		{"", "notlocalhost:8080", 403}, {"", "192.168.1.5:8080", 403}, {"", "0.0.0.0:8080", 403}, {"", "[::]:8080", 403}, {"", "", 403}, {"", ":8080", 403}, {"", "127.0.0.1@evil.example", 403},
		{"desk.lan", "desk.lan:8080", 200}, {"Desk.lan", "desk.LAN.", 200}, {"desk.lan", "localhost:8080", 200}, {"desk.lan", "sub.desk.lan", 403}, {"desk.lan", "192.168.1.5", 403},
		{"192.168.1.5", "192.168.1.5:8080", 200}, {"192.168.1.5", "192.168.1.6:8080", 403}, {"192.168.1.5", "evil.example", 403},
		{"0.0.0.0", "192.168.1.5:8080", 200}, {"0.0.0.0", "[fe80::1]:8080", 200}, {"0.0.0.0", "evil.example:8080", 403}, {"::", "10.0.0.1", 200}, {"::", "evil.example", 403},
	} {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.Host = c.host
		w := httptest.NewRecorder()
		Private{c.given}.Guard(next).ServeHTTP(w, r)
		if w.Code != c.want {
			t.Errorf("started for %q, asked as %q: %d, want %d", c.given, c.host, w.Code, c.want)
		}
		if w.Code == http.StatusForbidden && (!strings.Contains(w.Body.String(), "--host") || w.Header().Get("X-Content-Type-Options") != "nosniff") {
			t.Errorf("refused as %q it says %q", c.host, w.Body)
		}
	}
}

// What a page of another origin reads of a story that is not published: only
// what it must know the content of to ask for, and only as a sandbox.
func TestOriginsOfAPrivateStory(t *testing.T) {
	site := smallSite(t, "")
	e := site.base.scripts
	answer := func(path string, header ...string) http.Header {
		t.Helper()
		r := httptest.NewRequest(http.MethodGet, path, nil)
		for i := 0; i < len(header); i += 2 {
			r.Header.Set(header[i], header[i+1])
		}
		w := httptest.NewRecorder()
		Private{}.Serve(site, w, r)
		if w.Code != http.StatusOK {
			t.Fatalf("%s: %d", path, w.Code)
		}
		return w.Header()
	}
	version := "?v=" + site.Version()
	for path, needed := range map[string]bool{
		"/" + site.story.Path: true, "/" + e.stage.Path: true, "/" + e.list.Path: true, "/wasm_exec.js": true, "/wasm_exec.js?again=2": true, "/index.html" + version: true,
		"/": false, "/index.html": false, "/index.html?v=": false, "/index.html?v=0123456789abcdef": false, "/story.json" + version: false, "/story.json": false, "/index.html.gz": false,
		"/events.csv": false, "/embed.html": false, "/embed.js": false, "/article.html": false, "/oembed.json": false, "/README.txt": false, "/poster.svg": false, "/page.js": false,
	} {
		for _, origin := range []string{"https://evil.example", "http://localhost:3000", "http://127.0.0.1:8081", "null"} {
			h := answer(path, "Origin", origin)
			want := ""
			if needed && origin == "null" {
				want = "null"
			}
			if got := h.Get("Access-Control-Allow-Origin"); got != want {
				t.Errorf("%s, asked by %s: Access-Control-Allow-Origin %q, want %q", path, origin, got, want)
			}
			if vary := strings.Join(h.Values("Vary"), ", "); !strings.Contains(vary, "Origin") || !strings.Contains(vary, "Accept-Encoding") {
				t.Errorf("%s: Vary %q", path, vary)
			}
		}
		if got := answer(path).Get("Access-Control-Allow-Origin"); got != "" {
			t.Errorf("%s, asked by no other origin: Access-Control-Allow-Origin %q", path, got)
		}
	}

	// What a script, a sheet or a picture of another site can be.
	for path, want := range map[string]string{
		"/embed.js": "same-site", "/story.json": "same-site", "/index.html": "same-site", "/events.csv": "same-site",
		"/poster.svg": "cross-origin", "/poster-narrow.svg": "cross-origin", "/embed.css": "cross-origin", "/" + e.frame.Path: "cross-origin", "/" + site.story.Path: "cross-origin",
	} {
		for from, want := range map[string]string{"": want, "https://evil.example/": want, "https://localhost.evil.example/": want, "http://localhost:3000/article": "cross-origin"} {
			if got := answer(path, "Referer", from).Get("Cross-Origin-Resource-Policy"); got != want {
				t.Errorf("%s, asked by a page at %q: Cross-Origin-Resource-Policy %q, want %q", path, from, got, want)
			}
		}
	}

	// And in whose frame its map may speak.
	for given, want := range map[string]string{
		"": "frame-ancestors 'self' localhost:* *.localhost:* 127.0.0.1:*;", "127.0.0.1": "frame-ancestors 'self' localhost:* *.localhost:* 127.0.0.1:*;",
		"0.0.0.0": "frame-ancestors 'self' localhost:* *.localhost:* 127.0.0.1:*;", "::1": "frame-ancestors 'self' localhost:* *.localhost:* 127.0.0.1:*;",
		"desk.lan": "127.0.0.1:* desk.lan:*;", "192.168.1.5": "127.0.0.1:* 192.168.1.5:*;",
	} {
		h := http.Header{}
		Private{given}.SetSecurityHeaders(h)
		if got := h.Get("Content-Security-Policy"); !strings.Contains(got, want) || !strings.Contains(got, "script-src 'self'") {
			t.Errorf("for %q the policy is %s", given, got)
		}
	}
}
