package main

import (
	"fmt"
	"net/http"
	"path"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/hamsaya/hamsaya/web"
)

// faulty answers for one file of a site as it is told to.
type faulty struct {
	site  *web.Site
	name  string // pattern of the file's name
	fault func(w http.ResponseWriter, r *http.Request, f *web.File)
}

func (s *faulty) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if ok, _ := path.Match(s.name, path.Base(r.URL.Path)); ok {
		f, err := s.site.File(r.URL.Path)
		if err != nil || f == nil {
			http.NotFound(w, r)
			return
		}
		web.SetSecurityHeaders(w.Header())
		w.Header().Set("Content-Type", f.Type)
		s.fault(w, r, f)
		return
	}
	s.site.ServeHTTP(w, r)
}

func missing(w http.ResponseWriter, r *http.Request, _ *web.File) { http.NotFound(w, r) }

func short(w http.ResponseWriter, _ *http.Request, f *web.File) { w.Write(f.Data[:len(f.Data)/2]) }

func torn(w http.ResponseWriter, _ *http.Request, f *web.File) {
	w.Header().Set("Content-Length", "99999999")
	w.Write(f.Data[:len(f.Data)/2])
	panic(http.ErrAbortHandler)
}

func stalling(w http.ResponseWriter, r *http.Request, f *web.File) {
	w.Write(f.Data[:len(f.Data)/2])
	http.NewResponseController(w).Flush()
	<-r.Context().Done()
}

// rubbish has the right length and nothing else of the file.
func rubbish(w http.ResponseWriter, _ *http.Request, f *web.File) {
	w.Write([]byte(strings.Repeat("<!doctype html>", len(f.Data)))[:len(f.Data)])
}

func asText(w http.ResponseWriter, _ *http.Request, f *web.File) {
	w.Header().Set("Content-Type", "text/plain")
	w.Write(f.Data)
}

// Whatever a server does to one of its files, the frame keeps the poster and
// the list, says what is wrong in one sentence, and does not wait for ever.
func TestEmbedFaults(t *testing.T) {
	for _, c := range []struct {
		name, file, says string
		fault            func(http.ResponseWriter, *http.Request, *web.File)
	}{
		{"no program", "player-*.wasm", "broke off", missing},
		{"half a program", "player-*.wasm", "broke off", short},
		{"no program but a page", "player-*.wasm", "stopped", rubbish},
		{"no story", "story-*.json", "broke off", missing},
		{"half a story", "story-*.json", "broke off", torn},
		{"no story but a page", "story-*.json", "stopped", rubbish},
		{"a story that stalls", "story-*.json", "stalled", stalling},
		{"no font", "Vazirmatn-Latin-*.ttf", "broke off", missing},
		{"half a font", "Vazirmatn-Latin-*.ttf", "broke off", short},
		{"no font but a page", "Vazirmatn-Latin-*.ttf", "stopped", rubbish},
		{"no script of the map", "stage-*.js", "broke off", missing},
		{"half a script of the map", "stage-*.js", "broke off", torn},
		{"a script of the map that stalls", "stage-*.js", "stalled", stalling},
		{"a script of the program that stalls", "wasm_exec.js", "stalled", stalling},
	} {
		t.Run(c.name, func(t *testing.T) {
			site := siteOf(t, threeEvents, stallsAfter(c.says))
			tb := newTab(t, 660, 620, "")
			tb.open(serveAt(t, &faulty{site, c.file, c.fault}) + "embed.html")
			tb.do(chromedp.Click(chromedp.CSS("#start")))
			tb.wait(`document.documentElement.dataset.state === "trouble"`)
			if words := tb.text("#trouble"); !strings.Contains(words, c.says) {
				t.Errorf("the frame says %q, want %q", words, c.says)
			}
			if !eval[bool](tb, `document.querySelector("#poster").checkVisibility({ visibilityProperty: true })`) {
				t.Error("the poster is gone")
			}
			eval[bool](tb, `document.querySelector("#toggle-reading").click(), true`)
			listed(t, tb)
		})
	}
}

// A map whose script has not come yet can be cancelled, and loaded once the
// server is well again.
func TestEmbedCancelledEarly(t *testing.T) {
	for _, file := range []string{"stage-*.js", "wasm_exec.js"} {
		t.Run(file, func(t *testing.T) {
			f := &faulty{embedSite(t, threeEvents), file, stalling}
			tb := newTab(t, 660, 620)
			tb.open(serveAt(t, f) + "embed.html")
			tb.do(chromedp.Click(chromedp.CSS("#start")))
			tb.wait(`document.documentElement.dataset.state === "loading"`)
			tb.do(chromedp.Click(chromedp.CSS("#cancel")))
			tb.wait(`document.documentElement.dataset.state === "trouble"`)
			if words := tb.text("#trouble"); !strings.Contains(words, "not loaded") {
				t.Errorf("after Cancel the frame says %q", words)
			}
			f.name = ""
			tb.do(chromedp.Click(chromedp.CSS("#retry")))
			tb.waitMap()
		})
	}
}

// A server that gives its files the wrong types harms nothing that is not
// markup or script, which the browser judges for itself.
func TestEmbedWrongTypes(t *testing.T) {
	for _, file := range []string{"player-*.wasm", "story-*.json", "Vazirmatn-Latin-*.ttf"} {
		t.Run(file, func(t *testing.T) {
			tb := newTab(t, 660, 620)
			tb.open(serveAt(t, &faulty{embedSite(t, threeEvents), file, asText}) + "embed.html?start=still")
			tb.waitMap()
		})
	}
}

// Without the page of its own, the list in the frame stays as it came.
func TestListWithoutItsSources(t *testing.T) {
	tb := newTab(t, 660, 620, "Failed to load resource")
	tb.open(serveAt(t, &faulty{embedSite(t, threeEvents), "index.html", missing}) + "embed.html")
	tb.wait(`document.querySelector("#poster").naturalWidth > 0`)
	eval[bool](tb, `document.querySelector("#toggle-reading").click(), true`)
	time.Sleep(500 * time.Millisecond)
	listed(t, tb)
}

// What the picture shows is written in its place where it does not come, and
// not while it is on its way.
func TestPictureThatDoesNotCome(t *testing.T) {
	hidden := `getComputedStyle(document.querySelector("#poster")).color === "rgba(0, 0, 0, 0)"`
	for name, c := range map[string]struct {
		fault  func(http.ResponseWriter, *http.Request, *web.File)
		hidden bool
	}{"slow": {stalling, true}, "missing": {missing, false}} {
		t.Run(name, func(t *testing.T) {
			tb := newTab(t, 510, 600, "status of 404")
			tb.open(serveAt(t, &faulty{embedSite(t, threeEvents), "poster-510.svg", c.fault}) + "README.txt")
			eval[bool](tb, `location.assign("embed.html"), true`) // which may never have loaded all that it asks for
			tb.wait(`document.querySelector("#start")?.checkVisibility() && document.querySelector("#poster").alt !== "" && (` + hidden + `) === ` + fmt.Sprint(c.hidden))
		})
	}
}
