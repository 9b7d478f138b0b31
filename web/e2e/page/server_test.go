package page_test

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// Files that the map downloads.
var downloads = []string{"*.bin", "*.ttf"}

// A server that knows no types but one plays all the same.
func TestWrongContentTypes(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 640, 360)
	tb.OpenMap(e2e.Serve(t, changed(e2e.StubSite(t, e2e.ThreeEvents), downloads, func(answer http.Header, body []byte) []byte {
		answer.Set("Content-Type", "text/html; charset=utf-8")
		return body
	})))
}

// One that answers every request with a page of its own, as hotels' do, is found
// out.
func TestPageInTheMiddle(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 640, 360, "OTS parsing error", "Failed to decode")
	tb.Open(e2e.Serve(t, changed(e2e.StubSite(t, e2e.ThreeEvents), downloads, func(answer http.Header, _ []byte) []byte {
		answer.Set("Content-Type", "text/html")
		return []byte("<!doctype html><title>Log in</title>")
	})))
	tb.Wait(`document.documentElement.dataset.state === "trouble"`)
	if words := tb.Text("#trouble"); !strings.Contains(words, "broke off") {
		t.Errorf("the page says %q", words)
	}
	listed(t, tb)
}

// A story of a later version, which a newer build wrote, is not guessed at.
func TestStoryOfAnotherVersion(t *testing.T) {
	t.Parallel()
	content := e2e.ContentOf(t, e2e.ThreeEvents)
	content.Source = bytes.Replace(content.Source, []byte(`"hamsaya": 1`), []byte(`"hamsaya": 9`), 1)
	tb := e2e.NewTab(t, 1280, 720)
	tb.Open(e2e.Serve(t, e2e.Base(t).Site(content)))
	tb.Wait(`document.documentElement.dataset.state === "trouble"`)
	if words := tb.Text("#trouble"); !strings.Contains(words, "version") && !strings.Contains(words, "9") {
		t.Errorf("the page says %q", words)
	}
	listed(t, tb)
	tb.Screenshot("version-1280x720")
}

// changed serves a site, but for files of some names whose answers it changes.
func changed(site http.Handler, names []string, change func(answer http.Header, body []byte) []byte) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !slices.ContainsFunc(names, func(name string) bool {
			ok, _ := path.Match(name, path.Base(r.URL.Path))
			return ok
		}) {
			site.ServeHTTP(w, r)
			return
		}
		r.Header.Del("Accept-Encoding")
		rec := httptest.NewRecorder()
		site.ServeHTTP(rec, r)
		for key, values := range rec.Header() {
			w.Header()[key] = values
		}
		body := change(w.Header(), rec.Body.Bytes())
		w.Header().Set("Content-Length", fmt.Sprint(len(body)))
		w.WriteHeader(rec.Code)
		w.Write(body)
	})
}
