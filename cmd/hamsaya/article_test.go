package main

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/web"
)

// The article that comes with a folder shows the three ways to embed, under
// the headers that the server sends, on a phone and on a desk; nothing on it
// moves while it loads.
func TestArticle(t *testing.T) {
	address := serveAt(t, embedSite(t, neighbours))
	for _, size := range [][2]int64{{360, 640}, {768, 1024}, {1280, 720}} {
		t.Run(fmt.Sprint(size[0]), func(t *testing.T) {
			tb := newTab(t, size[0], size[1])
			tb.before(`globalThis.shift = 0; new PerformanceObserver((l) => l.getEntries().forEach((e) => { shift += e.value })).observe({ type: "layout-shift", buffered: true })`)
			tb.open(address + "article.html")
			tb.wait(`document.querySelectorAll("hamsaya-map").length === 3 && [...document.querySelectorAll("hamsaya-map")].every((m) => m.shadowRoot)`)
			for _, where := range []string{"hamsaya-map", "hamsaya-map[theme=night]", ".hamsaya-frame"} {
				eval[bool](tb, fmt.Sprintf(`document.querySelector(%q).scrollIntoView({ block: "center", behavior: "instant" }), true`, where))
				time.Sleep(500 * time.Millisecond)
			}
			for i, m := range []string{"hamsaya-map", "hamsaya-map[theme=night]"} {
				tb.wait(fmt.Sprintf(`document.querySelectorAll("hamsaya-map")[%d].shadowRoot.querySelector("img").naturalWidth > 0`, i))
				if got := eval[string](tb, fmt.Sprintf(`document.querySelector(%q).shadowRoot.querySelector("img").src`, m)); strings.Contains(got, "night") != (i == 1) {
					t.Errorf("map %d has the poster %s", i+1, got)
				}
			}
			if w := eval[int64](tb, `document.documentElement.scrollWidth`); w > size[0] {
				t.Errorf("the article is %d wide", w)
			}
			if shift := eval[float64](tb, `shift`); shift != 0 {
				t.Errorf("the layout shifted by %v", shift)
			}
			eval[bool](tb, `document.querySelectorAll("[data-step]")[2].scrollIntoView({ block: "center", behavior: "instant" }), true`)
			tb.wait(`document.querySelector("[data-steps] hamsaya-map").shadowRoot.querySelector("img").naturalWidth > 0`)
			tb.screenshot(fmt.Sprintf("article-steps-%d", size[0]))
			tb.wholePage(fmt.Sprintf("article-%d", size[0]))
		})
	}
}

// wholePage writes all of a page to build/, not only what is in view.
func (tb *tab) wholePage(name string) {
	tb.t.Helper()
	ctx, cancel := context.WithTimeout(tb.ctx, patience)
	defer cancel()
	png, err := chromedp.Run(ctx, chromedp.FullScreenshot(90))
	if err != nil {
		tb.t.Fatal(err)
	}
	if err := web.WriteFile("../../build/"+name+".jpeg", png, 0o644); err != nil {
		tb.t.Fatal(err)
	}
}

// Where the map cannot run, the poster and the list stay, and one sentence
// says why.
func TestEmbedThatCannot(t *testing.T) {
	address := serveAt(t, embedSite(t, threeEvents))
	tb := newTab(t, 660, 620)
	tb.before(`HTMLCanvasElement.prototype.getContext = () => null`)
	tb.open(address + "embed.html?start=still")
	tb.wait(`document.documentElement.dataset.state === "trouble"`)
	if words := tb.text("#trouble"); !strings.Contains(words, "WebGL") {
		t.Errorf("the frame says %q", words)
	}
	if !eval[bool](tb, `document.querySelector("#poster").checkVisibility({ visibilityProperty: true })`) {
		t.Error("the poster is gone")
	}
	tb.screenshot("embed-trouble")
	eval[bool](tb, `document.querySelector("#toggle-reading").click(), true`)
	listed(t, tb)
	tb.screenshot("embed-list")
	for _, r := range tb.asked() {
		if strings.Contains(r, ".wasm") {
			t.Errorf("it downloaded %s all the same", r)
		}
	}
}

// A frame that is lower than it would like to be, on a page that does not
// listen, shows a whole poster, and the map in the very same place.
func TestFrameOfAnyHeight(t *testing.T) {
	address := serveAt(t, embedSite(t, neighbours))
	for _, c := range []struct {
		width, height int64
		poster, box   string // box: left, top, width and height of the map
	}{
		{328, 308, "poster-660.svg", "[0,0,328,308]"},
		{660, 400, "poster-930.svg", "[30,0,600,400]"},
		{672, 620, "poster-660.svg", "[6,0,660,620]"},
		{1232, 620, "poster-930.svg", "[151,0,930,620]"},
	} {
		t.Run(fmt.Sprintf("%dx%d", c.width, c.height), func(t *testing.T) {
			tb := newTab(t, c.width, c.height)
			hide := `document.querySelector("#start").style.opacity = "0", document.querySelector("#toggle-reading").style.opacity = "0", true`
			tb.open(address + "embed.html")
			tb.wait(`document.querySelector("#poster").naturalWidth > 0`)
			tb.screenshot(fmt.Sprintf("embed-low-poster-%d", c.width))
			if got := eval[string](tb, `document.querySelector("#poster").src.split("/").pop()`); got != c.poster {
				t.Errorf("it shows %s", got)
			}
			eval[bool](tb, hide)
			before := tb.picture()
			tb.open(address + "embed.html?start=still")
			tb.waitMap()
			time.Sleep(1500 * time.Millisecond)
			tb.screenshot(fmt.Sprintf("embed-low-map-%d", c.width))
			eval[bool](tb, hide)
			drawtest.Near(t, fmt.Sprintf("embed-low-%d", c.width), tb.picture(), before, 60, 0.02)
			if got := eval[string](tb, `JSON.stringify((({ left, top, width, height }) => [left, top, width, height])(document.querySelector("canvas").getBoundingClientRect()))`); got != c.box {
				t.Errorf("the map lies at %s, want %s", got, c.box)
			}
			if c.width == 1232 { // a press acts where it is seen
				tb.do(chromedp.MouseClickXY(186, 600))
				tb.wait(`hamsaya.state.playing`)
			}
		})
	}
}
