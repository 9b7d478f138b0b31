package main

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/web"
)

// embedSites are kept, so that posters are drawn and packed once.
var embedSites = map[string]*web.Site{}

// embedSite is a story's site with its posters, at these moments too.
func embedSite(t *testing.T, path string, begins ...string) *web.Site {
	t.Helper()
	key := fmt.Sprint(path, begins)
	if site := embedSites[key]; site != nil {
		return site
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	s, problems, err := parse(path, data)
	if err != nil || s == nil {
		t.Fatal(err, problems)
	}
	embedSites[key] = testBase(t).Site(contentOf(s, data, problems, begins...))
	return embedSites[key]
}

const neighbours = "../../assets/stories/neighbours-2025.json"

// An article is a page at /article/ on the server of a site, without the
// site's headers: a newsroom's own.
func article(t *testing.T, site http.Handler, body string) string {
	t.Helper()
	mux := http.NewServeMux()
	mux.Handle("/", site)
	mux.HandleFunc("/article/", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><link rel="stylesheet" href="/embed.css">
<title>An article</title><style>body{margin:0 auto;max-width:var(--column,660px);font:18px/1.5 Georgia,serif} iframe{border:0;width:100%%;display:block}</style>
<script>globalThis.said = []; addEventListener("message", (e) => { if (said.length < 500) said.push(e.data) });
globalThis.shift = 0; new PerformanceObserver((l) => l.getEntries().forEach((e) => { shift += e.value })).observe({ type: "layout-shift", buffered: true });</script>
<body>%s</body>`, body)
	})
	return serveAt(t, mux) + "article/"
}

const paragraph = `<p>These words stand for an article. They say nothing of the world, and are here to be scrolled.</p>`

// inner evaluates an expression of w, the window in a page's first embed.
func inner(expression string) string {
	return fmt.Sprintf(`(() => { const w = (document.querySelector("iframe") ?? document.querySelector("hamsaya-map")?.shadowRoot.querySelector("iframe"))?.contentWindow; return w && (%s) })()`, expression)
}

func (tb *tab) waitEmbed() {
	tb.t.Helper()
	tb.wait(inner(`w.document.documentElement?.dataset.state === "map"`))
}

func (tb *tab) picture() image.Image {
	tb.t.Helper()
	ctx, cancel := context.WithTimeout(tb.ctx, patience)
	defer cancel()
	data, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err != nil {
		tb.t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		tb.t.Fatal(err)
	}
	return img
}

// asked are the addresses that were asked for so far, but the page's own.
func (tb *tab) asked() []string {
	tb.mu.Lock()
	defer tb.mu.Unlock()
	var out []string
	for _, r := range tb.requests {
		if !strings.HasSuffix(r, "/article/") && !strings.HasPrefix(r, "data:") {
			out = append(out, r[strings.Index(r[8:], "/")+8:])
		}
	}
	return out
}

// The poster is the first frame of the map, pixel for pixel as nearly as two
// renderers agree; nothing on the page moves.
func TestPosterBecomesTheMap(t *testing.T) {
	for _, width := range []int64{360, 700} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			address := article(t, embedSite(t, neighbours), paragraph+`<hamsaya-map src="/"></hamsaya-map>`+paragraph+`<script async src="/embed.js"></script>`)
			tb := newTab(t, width, 800)
			tb.open(address)
			tb.wait(`document.querySelector("hamsaya-map").shadowRoot?.querySelector("img").naturalWidth > 0`)
			time.Sleep(300 * time.Millisecond)
			if asked := tb.asked(); len(asked) > 3 {
				t.Errorf("before the reader asks, %d files came: %v", len(asked), asked)
			}
			tb.screenshot(fmt.Sprintf("embed-poster-%d", width))
			eval[bool](tb, `document.querySelector("hamsaya-map").shadowRoot.querySelector("button").style.opacity = "0", true`)
			before := tb.picture()
			eval[bool](tb, `document.querySelector("hamsaya-map").start(), true`)
			tb.waitEmbed()
			time.Sleep(2 * time.Second)
			after := tb.picture()
			tb.screenshot(fmt.Sprintf("embed-map-%d", width))
			drawtest.Near(t, fmt.Sprintf("embed-start-%d", width), after, before, 60, 0.02)
			if shift := eval[float64](tb, `shift`); shift != 0 {
				t.Errorf("the layout shifted by %v", shift)
			}
		})
	}
}

// The map takes the poster's place with all its letters, also those of which
// only its first frame finds that it needs them; if they do not come, without
// them.
func TestMapWaitsForItsLetters(t *testing.T) {
	arrive := make(chan struct{})
	site := &faulty{embedSite(t, neighbours), "Vazirmatn-Arabic-*.ttf", func(w http.ResponseWriter, r *http.Request, f *web.File) {
		<-arrive
		w.Header().Set("Access-Control-Allow-Origin", "*")
		w.Write(f.Data)
	}}
	tb := newTab(t, 510, 600)
	address := serveAt(t, site)
	tb.open(address + "embed.html?start=still#labels=both")
	tb.wait(`performance.getEntriesByType("resource").length > 0 && globalThis.hamsaya?.state?.ready`)
	time.Sleep(300 * time.Millisecond)
	if got := eval[string](tb, `document.documentElement.dataset.state`); got != "loading" {
		t.Errorf("without its letters the frame is at %q", got)
	}
	close(arrive)
	tb.waitMap()

	site.fault = stalling
	tb.open(address + "embed.html?start=still&again#labels=both")
	tb.waitMap()
}
