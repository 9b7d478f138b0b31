package main

import (
	"fmt"
	"net/http"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
)

// No paragraph that leads a map ever lies over the button that starts it, nor
// over what is said when it cannot start.
func TestStepsLeaveTheButtonFree(t *testing.T) {
	address := article(t, embedSite(t, neighbours), paragraph+`<div data-steps><hamsaya-map src="/"></hamsaya-map>
		<p data-step="0">One</p><p data-step="1">Two</p><p data-step="2">Three</p></div>`+long+`<script async src="/embed.js"></script>`)
	tb := newTab(t, 360, 640)
	tb.open(address)
	tb.wait(`document.querySelector("hamsaya-map").start`)
	covered := func() {
		t.Helper()
		top := eval[int](tb, `document.documentElement.scrollHeight - innerHeight`)
		for y := 0; y <= top; y += 40 {
			eval[bool](tb, fmt.Sprintf(`scrollTo({ top: %d, behavior: "instant" }), true`, y))
			if over := eval[string](tb, `(() => {
				const map = document.querySelector("hamsaya-map").getBoundingClientRect();
				const x = map.left + map.width / 2, y = map.top + map.height * 0.38;
				return [[0, 0], [-100, 0], [100, 0], [0, 20], [0, -20]].map(([dx, dy]) => document.elementFromPoint(x + dx, y + dy)).find((e) => e?.closest("[data-step]"))?.textContent ?? "" })()`); over != "" {
				t.Fatalf("%d px down, %q lies over the button", y, over)
			}
		}
	}
	covered()
	// A map that cannot be shown says so where it can be read.
	tb.before(`HTMLCanvasElement.prototype.getContext = () => null`)
	tb.open(address)
	tb.wait(`document.querySelector("hamsaya-map").start`)
	eval[bool](tb, `document.querySelector("hamsaya-map").start(), true`)
	tb.wait(inner(`w.document.documentElement?.dataset.state === "trouble"`))
	tb.wait(`!document.querySelector("hamsaya-map").hasAttribute("leading")`)
	covered()
}

// Without JavaScript an article whose paragraphs lead a map is an ordinary one,
// with the picture of each chapter and a way to the map.
func TestStepsWithoutJavaScript(t *testing.T) {
	address := serveAt(t, embedSite(t, neighbours))
	for _, width := range []int64{360, 1280} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			tb := newTab(t, width, 720)
			tb.do(enable(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}))
			tb.open(address + "article.html")
			time.Sleep(time.Second)
			if n := eval[int](tb, `document.querySelectorAll("[data-step]").length`); n != 8 {
				t.Errorf("%d chapters, want 8", n)
			}
			for i := range 8 {
				eval[bool](tb, fmt.Sprintf(`document.querySelectorAll("[data-step]")[%d].scrollIntoView({ block: "center", behavior: "instant" }), true`, i))
				tb.wait(fmt.Sprintf(`((img) => img && img.complete && img.naturalWidth > 0 && img.getBoundingClientRect().width > 200)(document.querySelectorAll("[data-step] img")[%d])`, i))
			}
			if got := eval[string](tb, `getComputedStyle(document.querySelector("[data-steps] > hamsaya-map")).position`); got != "static" {
				t.Errorf("the map that cannot run is %s", got)
			}
			if w := eval[int64](tb, `document.documentElement.scrollWidth`); w > width {
				t.Errorf("the article is %d wide", w)
			}
			tb.screenshot(fmt.Sprintf("article-noscript-steps-%d", width))
			tb.wholePage(fmt.Sprintf("article-noscript-%d", width))
		})
	}
}

// The frame of an embed without its script, because there is none for the
// reader or because it did not come: one picture that says what it shows, the
// list, and nothing that cannot do what it says.
func TestEmbedWithoutItsScript(t *testing.T) {
	site := embedSite(t, neighbours)
	for _, width := range []int64{360, 1280} {
		for _, broken := range []bool{false, true} {
			t.Run(fmt.Sprintf("%d/broken=%v", width, broken), func(t *testing.T) {
				var served http.Handler = site
				if broken {
					served = &faulty{site, "frame-*.js", missing}
				}
				address := serveAt(t, served)
				tb := newTab(t, width, 720, "Failed to load resource", "Refused to execute script")
				if !broken {
					tb.do(enable(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}))
				}
				tb.open(address + "embed.html")
				tb.wait(`document.querySelector("#still img")?.naturalWidth > 0`)
				listedAll(t, tb)
				if got := eval[string](tb, `JSON.stringify([...document.querySelectorAll("button, input, select, progress, [tabindex='0'], [role=slider], #map-help")].filter((e) => e.checkVisibility()).map((e) => e.outerHTML.slice(0, 80)))`); got != "[]" {
					t.Errorf("what cannot work is there: %s", got)
				}
				if got := eval[string](tb, `[...document.images].filter((e) => e.checkVisibility()).map((e) => [e.naturalWidth > 0, e.alt.length > 40, e.getBoundingClientRect().width > 300]).join()`); got != "true,true,true" {
					t.Errorf("the pictures that are seen have come, say what they show, are wide: %s", got)
				}
				if !eval[bool](tb, `document.querySelector("#whole").checkVisibility() && document.querySelector("h1").checkVisibility()`) {
					t.Error("the title or the way to the sources is not there")
				}
				if w := eval[int64](tb, `document.documentElement.scrollWidth`); w > width {
					t.Errorf("the document is %d wide", w)
				}
				tb.wholePage(fmt.Sprintf("embed-noscript-%d-%v", width, broken))
			})
		}
	}
	// With its script the frame does not ask for that picture, nor its style.
	tb := newTab(t, 660, 620)
	tb.open(serveAt(t, site) + "embed.html")
	tb.wait(`document.querySelector("#poster").naturalWidth > 0`)
	time.Sleep(300 * time.Millisecond)
	if asked := tb.asked(); len(asked) > 3 {
		t.Errorf("before the reader asks, %d files came: %v", len(asked), asked)
	}
}

// listedAll checks that every event of the real story stands in the document
// with who says what, and can be seen.
func listedAll(t *testing.T, tb *tab) {
	t.Helper()
	if n := eval[int](tb, `document.querySelectorAll("#events > li").length`); n < 40 {
		t.Errorf("%d events are listed", n)
	}
	if !eval[bool](tb, `document.querySelectorAll("#events dd").length > 40 && [...document.querySelectorAll("#events > li")].every((li) => li.checkVisibility() && li.querySelector("h3 a").href.includes("index.html#event="))`) {
		t.Error("the list cannot be seen, or says not who says what, or leads nowhere")
	}
}
