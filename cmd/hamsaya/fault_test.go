package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/hamsaya/hamsaya/web"
)

// changed serves a site with answers that are not as they should be.
func changed(site http.Handler, change func(name string, answer http.Header, body []byte) []byte) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Header.Del("Accept-Encoding")
		rec := httptest.NewRecorder()
		site.ServeHTTP(rec, r)
		for key, values := range rec.Header() {
			w.Header()[key] = values
		}
		body := change(path.Base(r.URL.Path), w.Header(), rec.Body.Bytes())
		w.Header().Set("Content-Length", fmt.Sprint(len(body)))
		w.WriteHeader(rec.Code)
		w.Write(body)
	})
}

// data reports whether a file is one of those that the map downloads.
func data(name string) bool {
	return strings.HasSuffix(name, ".wasm") || strings.HasSuffix(name, ".ttf") || strings.HasSuffix(name, ".geojson") || strings.HasPrefix(name, "story-")
}

// A server that knows no types but one plays all the same; one that answers
// every request with a page of its own, as hotels' do, is found out.
func TestWrongContentTypes(t *testing.T) {
	site := siteOf(t, threeEvents, patience)
	t.Run("type", func(t *testing.T) {
		tb := newTab(t, 1280, 720)
		tb.openMap(serveAt(t, changed(site, func(name string, answer http.Header, body []byte) []byte {
			if data(name) {
				answer.Set("Content-Type", "text/html; charset=utf-8")
			}
			return body
		})))
	})
	t.Run("another page", func(t *testing.T) {
		tb := newTab(t, 1280, 720, "OTS parsing error", "Failed to decode")
		tb.open(serveAt(t, changed(site, func(name string, answer http.Header, body []byte) []byte {
			if data(name) {
				answer.Set("Content-Type", "text/html")
				return []byte("<!doctype html><title>Log in</title>")
			}
			return body
		})))
		tb.wait(`document.documentElement.dataset.state === "trouble"`)
		if words := tb.text("#trouble"); !strings.Contains(words, "broke off") {
			t.Errorf("the page says %q", words)
		}
		listed(t, tb)
	})
}

// A story of a later version, which a newer build left in the place of this
// one's, is not guessed at.
func TestStoryOfAnotherVersion(t *testing.T) {
	tb := newTab(t, 1280, 720)
	tb.open(serveAt(t, changed(siteOf(t, threeEvents, patience), func(name string, _ http.Header, body []byte) []byte {
		if strings.HasPrefix(name, "story-") {
			return bytes.Replace(body, []byte(`"hamsaya": 1`), []byte(`"hamsaya": 9`), 1)
		}
		return body
	})))
	tb.wait(`document.documentElement.dataset.state === "trouble"`)
	if words := tb.text("#trouble"); !strings.Contains(words, "version") && !strings.Contains(words, "9") {
		t.Errorf("the page says %q", words)
	}
	listed(t, tb)
	tb.screenshot("version-1280x720")
}

// hostileStory has in every text field markup, an address that runs, controls
// of direction and 100 kB of one word.
func hostileStory(t *testing.T) string {
	t.Helper()
	bad := `</script><script>window.owned = 1</script><img src=x onerror="window.owned=1">"'` + "\u202e\u2067" + `{{.}} &lt; javascript:window.owned=1 `
	long := bad + strings.Repeat("w", 100_000)
	text := map[string]any{"en": long, "fa": bad + "همسایه"}
	story := map[string]any{
		"hamsaya": 1, "title": text, "lede": text, "notes": []any{text}, "languages": []string{"en", "fa"},
		"cast":     []any{map[string]any{"id": "a", "name": text}},
		"chapters": []any{map[string]any{"id": "c", "title": text, "text": text, "span": "2025-10-01/2025-10-30"}},
		"events": []any{map[string]any{
			"id": "e1", "kind": "call", "when": "2025-10-10", "title": text, "summary": text, "from": "kabul", "to": "tehran",
			"participants": []any{map[string]any{"actor": "a", "role": text}, map[string]any{"name": text}},
			"claims":       []any{map[string]any{"by": text, "says": text}}, "disputed": []any{text}, "note": text,
			"sources": []any{map[string]any{"publisher": long, "title": bad, "url": "https://example.org/?q=%22onclick=window.owned=1"}, map[string]any{"publisher": bad, "title": long, "url": "https://example.org/?q=%3Cscript%3E&a=b"}},
		}, map[string]any{
			"id": "e2", "kind": "truce", "when": "2025-10-19", "title": bad, "at": "kabul",
		}},
	}
	out, err := json.Marshal(story)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "story.json")
	if err := web.WriteFile(file, out, 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

// Whatever stands in a story's texts is text: on the page, in the list, on
// the map and in what is spoken.
func TestHostileStory(t *testing.T) {
	file := hostileStory(t)
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	s, problems, err := parse(file, source)
	if err != nil {
		t.Fatal(err)
	}
	if s == nil {
		t.Fatalf("the story does not parse; take out what the check refuses, so that the rest is tried: %v", problems)
	}
	address := serveAt(t, testBase(t).Site(web.Content{Story: s, Source: source, StallAfter: patience}))
	tb := newTab(t, 360, 640)
	tb.openMap(address)
	for _, cmd := range []string{"next", "next", "previous"} {
		eval[bool](tb, fmt.Sprintf(`hamsaya.send({ cmd: %q }), true`, cmd))
		tb.settle()
	}
	eval[bool](tb, `hamsaya.send({ cmd: "select", event: "e1" }), document.querySelector("#marks").focus(), true`)
	tb.wait(`hamsaya.state.selected === "e1"`)
	tb.settle()
	tb.screenshot("hostile-map")
	eval[bool](tb, `document.querySelector("#marks").blur(), true`)
	tb.do(chromedp.Click(chromedp.CSS("#toggle-reading")))
	tb.choose("text", "owned")
	if got := len(tb.found()); got != 2 {
		t.Errorf("%d events found", got)
	}
	tb.screenshot("hostile-list")
	if eval[bool](tb, `Boolean(window.owned) || document.querySelectorAll("main img:not([src^='poster']), main script").length > 0`) {
		t.Error("words became markup")
	}
	if got := eval[string](tb, `JSON.stringify([...document.links].map((a) => a.getAttribute("href")).filter((h) => !/^(#|https?:|index[.])/.test(h)))`); got != "[]" {
		t.Errorf("links to %s", got)
	}
	if w := eval[int](tb, `Math.max(document.documentElement.scrollWidth, document.querySelector("#reading").scrollWidth)`); w > 360 {
		t.Errorf("the page is %d wide", w)
	}
}

// Offline in the middle of the download: a sentence, the list, and the map
// once there is a network again. Offline afterwards: nothing is missed.
func TestGoingOffline(t *testing.T) {
	gone := make(chan struct{})
	b := &broken{site: siteOf(t, threeEvents, patience), fault: func(w http.ResponseWriter, r *http.Request, whole []byte) {
		w.Write(whole[:len(whole)/2])
		http.NewResponseController(w).Flush()
		<-gone
		panic(http.ErrAbortHandler)
	}}
	tb := newTab(t, 1280, 720, "ERR_INTERNET_DISCONNECTED", "Failed to load resource", "net::ERR")
	offline := func(on bool) {
		tb.do(enable(network.OverrideNetworkState, network.OverrideNetworkStateParams{Offline: on, DownloadThroughput: -1, UploadThroughput: -1}),
			enable(network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{
				MatchedNetworkConditions: []*network.Conditions{{Offline: on, DownloadThroughput: -1, UploadThroughput: -1}}}))
	}
	tb.open(serveAt(t, b))
	tb.wait(`document.querySelector("#progress").value > 0.3`)
	offline(true)
	close(gone) // what was on its way never comes
	tb.wait(`document.documentElement.dataset.state === "trouble"`)
	if words := tb.text("#trouble"); !strings.Contains(words, "offline") {
		t.Errorf("the page says %q", words)
	}
	listed(t, tb)
	b.fault = nil
	tb.do(chromedp.Click(chromedp.CSS("#retry")))
	tb.wait(`document.documentElement.dataset.state === "trouble" && document.querySelector("#trouble").innerText.includes("offline")`)
	offline(false)
	tb.do(chromedp.Click(chromedp.CSS("#retry")))
	tb.waitMap()
	offline(true)
	tb.focusMap()
	tb.press(" ")
	tb.wait(`hamsaya.state.playing && hamsaya.state.u > 1`)
}

// Back from another page, the map goes on where it was, whether the browser
// kept the page or opens it anew.
func TestBackToThePage(t *testing.T) {
	address := showAt(t, threeEvents)
	tb := newTab(t, 1280, 720)
	tb.openMap(address)
	tb.focusMap()
	tb.press(kb.ArrowRight)
	tb.press(kb.ArrowRight)
	tb.wait(`hamsaya.state.u > 0 && location.hash.slice(1) === hamsaya.state.hash`)
	before := tb.status()
	tb.do(chromedp.Navigate(address + "embed.html"))
	eval[bool](tb, `setTimeout(() => history.back()), true`)
	tb.waitMap()
	tb.wait(fmt.Sprintf(`hamsaya.state.text === %q`, before.Text))
	tb.press(" ")
	tb.wait(fmt.Sprintf(`hamsaya.state.u > %v`, before.U+0.5))
}

// In a hidden tab the map draws nothing, and time stands still.
func TestHiddenTab(t *testing.T) {
	address := showAt(t, threeEvents)
	tb := newTab(t, 1280, 720)
	tb.openMap(address)
	tb.focusMap()
	tb.press(" ")
	tb.wait(`hamsaya.state.playing`)
	hide := func(on bool) {
		eval[bool](tb, fmt.Sprintf(`Object.defineProperty(document, "hidden", { value: %v, configurable: true }), document.dispatchEvent(new Event("visibilitychange")), true`, on))
	}
	hide(true)
	time.Sleep(time.Second)
	before := tb.status()
	time.Sleep(2 * time.Second)
	if after := tb.status(); after.Frames != before.Frames || after.U != before.U {
		t.Errorf("hidden, it went from %v to %v in %d frames", before.U, after.U, after.Frames-before.Frames)
	}
	hide(false)
	tb.wait(fmt.Sprintf(`hamsaya.state.u > %v && hamsaya.state.u < %v`, before.U+0.2, before.U+10))
}
