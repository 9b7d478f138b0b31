package main

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/network"

	"github.com/hamsaya/hamsaya/web"
)

// elsewhere is an article on another server than the map's, as a newsroom's
// is. In it map is the element, and heard has the last event of each type.
func elsewhere(t *testing.T, tb *tab, site http.Handler, attributes string) {
	t.Helper()
	folder := serveAt(t, site)
	tb.with = folder
	tb.open(serveAt(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>An article</title>
<link rel="stylesheet" href="%[1]sembed.css"><style>body{margin:0}</style>
<hamsaya-map src="%[1]s" %[2]s></hamsaya-map>
<script>globalThis.map = document.querySelector("hamsaya-map"); globalThis.heard = {};
for (const type of ["ready", "progress", "time", "chapter", "error", "height"]) map.addEventListener(type, (e) => { heard[type] = e.detail })
const inTime = setTimeout; globalThis.setTimeout = (f, ms) => inTime(f, ms / (globalThis.hurry ?? 1))</script>
<script async src="%[1]sembed.js"></script>`, folder, attributes)
	})))
	tb.wait(`map.start && map.shadowRoot.querySelector("img").naturalWidth > 0`)
}

// frameHides tells whether a frame lies in the way of
// the poster.
const frameHides = `(() => { const f = map.shadowRoot.querySelector("iframe"); return Boolean(f) && f.checkVisibility({ opacityProperty: true, visibilityProperty: true }) })()`

func pressButton(tb *tab) {
	tb.t.Helper()
	eval[bool](tb, `map.shadowRoot.querySelector("button").focus(), map.shadowRoot.querySelector("button").click(), true`)
}

// Where the frame of an element does not come, the poster stays, one sentence
// says why, and the button tries again.
func TestFrameThatDoesNotCome(t *testing.T) {
	site := embedSite(t, neighbours)
	for _, name := range []string{"embed.html", "embed.fa-IR.html"} { // made now, none takes the time that is measured
		if _, err := site.File(name); err != nil {
			t.Fatal(err)
		}
	}
	hangs := func(w http.ResponseWriter, r *http.Request, _ *web.File) { <-r.Context().Done() }
	for _, c := range []struct {
		name, file, attributes, why, says string
		fault                             func(http.ResponseWriter, *http.Request, *web.File)
	}{
		{"no document", "embed.html", "", "cut", "broke off", missing},
		{"a document that stalls", "embed.html", "", "stalled", "stalled", hangs},
		{"no script of the frame", "frame-*.js", "", "cut", "broke off", missing},
		{"offline", "embed.html", "", "offline", "offline", func(http.ResponseWriter, *http.Request, *web.File) { panic(http.ErrAbortHandler) }},
		{"in Persian", "embed.fa-IR.html", `lang="fa"`, "cut", "قطع", missing},
		{"in a sandbox, for another page", "embed.html", `sandbox allow="https://news.example"`, "cut", "broke off", missing},
	} {
		t.Run(c.name, func(t *testing.T) {
			tb := newTab(t, 510, 700, "")
			f := &faulty{site, c.file, c.fault}
			elsewhere(t, tb, f, c.attributes)
			online := func(on bool) {
				tb.do(enable(network.OverrideNetworkState, network.OverrideNetworkStateParams{Offline: !on, DownloadThroughput: -1, UploadThroughput: -1}))
			}
			if c.why == "offline" {
				online(false)
			}
			eval[bool](tb, `globalThis.hurry = 4, true`)
			pressButton(tb)
			words := func() string { return eval[string](tb, `map.shadowRoot.querySelector("button").innerText`) }
			waits := words()
			if eval[bool](tb, frameHides) {
				t.Error("the frame lies over the poster before it has come")
			}
			tb.wait(`heard.error`)
			tb.screenshot("embed-frame-" + strings.ReplaceAll(c.name, " ", "-"))
			if got := eval[string](tb, `heard.error.why`); got != c.why {
				t.Errorf("why: %q, want %q", got, c.why)
			}
			sentence := eval[string](tb, `map.shadowRoot.querySelector("[role=alert]").innerText`)
			if !strings.Contains(sentence, c.says) || sentence != eval[string](tb, `heard.error.text`) {
				t.Errorf("it says %q, want %q", sentence, c.says)
			}
			if again := words(); again == waits || again == "" || (c.attributes == "" && (waits != "Loading the map" || again != "Try again")) {
				t.Errorf("the button says %q and then %q", waits, again)
			}
			if eval[bool](tb, `Boolean(map.shadowRoot.querySelector("iframe"))`) {
				t.Error("the frame is still there")
			}
			if !eval[bool](tb, `map.shadowRoot.querySelector("img").naturalWidth > 0 && map.shadowRoot.querySelector("button").checkVisibility() && map.shadowRoot.activeElement === map.shadowRoot.querySelector("button")`) {
				t.Error("the poster, the button or the focus is gone")
			}
			f.name = ""
			online(true)
			eval[bool](tb, `globalThis.hurry = 1, true`)
			pressButton(tb)
			tb.wait(frameHides + ` && map.shadowRoot.activeElement === map.shadowRoot.querySelector("iframe") && !map.shadowRoot.querySelector("button").checkVisibility()`)
			if c.attributes == "" {
				tb.wait(`heard.ready && heard.time`)
			}
			if got := eval[string](tb, `map.shadowRoot.querySelector("[role=alert]").textContent`); got != "" {
				t.Errorf("it still says %q", got)
			}
		})
	}
}
