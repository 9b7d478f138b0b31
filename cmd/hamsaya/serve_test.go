package main

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/hamsaya/hamsaya/game/draw/typeface"
	"github.com/hamsaya/hamsaya/web"
)

// idleBase is the page's files without a program and in two bytes each, for
// tests that start none.
var idleBase = sync.OnceValues(func() (*web.Base, error) {
	files := fstest.MapFS{}
	for _, name := range []string{"atlas/countries.geojson", "atlas/lines.geojson", "atlas/places.geojson"} {
		files[name] = &fstest.MapFile{Data: []byte("{}")}
	}
	for _, f := range typeface.Files {
		files[f.Path()] = &fstest.MapFile{Data: []byte("{}")}
	}
	return web.NewBase(&web.Program{}, files)
})

// shownAt is a showing of a story file that nobody follows yet.
func shownAt(t *testing.T, path string) *showing {
	t.Helper()
	base, err := idleBase()
	if err != nil {
		t.Fatal(err)
	}
	shown := newShowingOn(base, path, t.Output())
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := shown.show(data); err != nil {
		t.Fatal(err)
	}
	return shown
}

// Whatever serve answers, it answers to its own hosts and origins alone: the
// story, the documents with it, and the stream that quotes it.
func TestServeKeepsToItself(t *testing.T) {
	shown := shownAt(t, threeEvents)
	for _, host := range []string{"", "desk.lan"} {
		shown.private.Host = host
		handler := shown.handler()
		for _, path := range []string{"/", "/story.json", "/live", "/embed.js", "/nothing"} {
			ctx, stop := context.WithCancel(t.Context())
			stop() // the stream's first word is enough
			ask := func(host, origin string) *httptest.ResponseRecorder {
				r := httptest.NewRequestWithContext(ctx, http.MethodGet, path, nil)
				r.Host = host
				r.Header.Set("Origin", origin)
				w := httptest.NewRecorder()
				handler.ServeHTTP(w, r)
				if got := w.Header().Get("Access-Control-Allow-Origin"); got != "" {
					t.Errorf("%s is given to %s: Access-Control-Allow-Origin %s", path, origin, got)
				}
				if got := w.Header().Get("Content-Security-Policy"); !strings.Contains(got, "frame-ancestors 'self'") {
					t.Errorf("%s may be framed by anybody: %s", path, got)
				}
				return w
			}
			for _, host := range []string{"evil.example:8080", "127.0.0.1.evil.example"} {
				if w := ask(host, "http://"+host); w.Code != http.StatusForbidden || strings.Contains(w.Body.String(), "parcel") {
					t.Errorf("%s of %s: %d %s", path, host, w.Code, w.Body)
				}
			}
			want := http.StatusOK
			if path == "/nothing" {
				want = http.StatusNotFound
			}
			for _, origin := range []string{"https://evil.example", "null"} {
				if w := ask("localhost:8080", origin); w.Code != want {
					t.Errorf("%s of localhost: %d", path, w.Code)
				}
			}
			if host != "" {
				if w := ask(host, "null"); w.Code != want {
					t.Errorf("%s of %s: %d", path, host, w.Code)
				}
			}
		}
	}
}

// The address that is printed is one that a browser of this machine can open.
func TestListenPrintsAnAddressThatOpens(t *testing.T) {
	for host, want := range map[string]string{"127.0.0.1": "http://127.0.0.1:", "localhost": "http://localhost:", "0.0.0.0": "http://127.0.0.1:"} {
		l, err := listen(host, 0)
		if err != nil {
			t.Errorf("%s: %v", host, err)
			continue
		}
		if got := addressOf(host, l.Addr()); !strings.HasPrefix(got, want) || strings.HasSuffix(got, ":0/") {
			t.Errorf("%s is told as %s", host, got)
		}
		l.Close()
	}
	for host, want := range map[string]string{"": "--host names nothing", "192.0.2.1": "--host 192.0.2.1 is not an address of this machine"} {
		if _, err := listen(host, 0); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", host, err)
		}
	}
}
