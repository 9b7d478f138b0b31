package main

import (
	"fmt"
	"strings"
	"testing"
)

// Paragraphs lead the map through the story, forwards and backwards, and
// where the focus goes.
func TestStepsLeadTheMap(t *testing.T) {
	address := article(t, embedSite(t, neighbours), `<div data-steps><hamsaya-map src="/"></hamsaya-map>
		<p id="a" data-step="1">One</p><p id="b" data-step="2025-11-17" tabindex="0">Two</p>
		<p id="c" data-step="event:trade-shift" data-places="kabul islamabad"><a href="#c">Three</a></p></div><script async src="/embed.js"></script>`)
	tb := newTab(t, 700, 800)
	tb.open(address)
	tb.wait(`document.querySelector("hamsaya-map").start`)
	eval[bool](tb, `document.querySelector("hamsaya-map").start(), document.querySelector("#a").scrollIntoView({ block: "center", behavior: "instant" }), true`)
	tb.waitEmbed()
	tb.wait(inner(`w.hamsaya.state.chapter === 1`))
	go2 := func(id string) {
		eval[bool](tb, fmt.Sprintf(`document.querySelector("#%s").scrollIntoView({ block: "center", behavior: "instant" }), true`, id))
	}
	go2("b")
	tb.wait(inner(`w.hamsaya.state.date.startsWith("2025-11-17")`))
	go2("c")
	tb.wait(inner(`w.hamsaya.state.event === "trade-shift" && w.hamsaya.state.hash.includes("view=")`))
	go2("b")
	tb.wait(inner(`w.hamsaya.state.date.startsWith("2025-11-17")`))
	go2("a")
	tb.wait(inner(`w.hamsaya.state.chapter === 1`))
	eval[bool](tb, `document.querySelector("#c a").focus({ preventScroll: true }), true`)
	tb.wait(inner(`w.hamsaya.state.event === "trade-shift"`))
}

// While paragraphs lead a map it is in the window at each of them, the last
// too.
func TestMapStaysWithItsSteps(t *testing.T) {
	site := embedSite(t, neighbours)
	own := article(t, site, paragraph+`<div data-steps><hamsaya-map src="/"></hamsaya-map>
		<p data-step="0">One</p><p data-step="1">Two</p><p data-step="2">Three</p></div>`+strings.Repeat(paragraph, 40)+`<script async src="/embed.js"></script>`)
	for _, c := range []struct {
		address       string
		width, height int64
	}{{serveAt(t, site) + "article.html", 1280, 720}, {own, 700, 760}, {own, 360, 640}} {
		t.Run(fmt.Sprintf("%dx%d", c.width, c.height), func(t *testing.T) {
			tb := newTab(t, c.width, c.height)
			tb.open(c.address)
			tb.wait(`document.querySelector("[data-steps] hamsaya-map").start`)
			eval[bool](tb, `document.querySelector("[data-steps] hamsaya-map").toggleAttribute("leading", true)`)
			for i := range eval[int](tb, `document.querySelectorAll("[data-step]").length`) {
				if top := eval[float64](tb, fmt.Sprintf(`document.querySelectorAll("[data-step]")[%d].scrollIntoView({ block: "center", behavior: "instant" }), document.querySelector("[data-steps] hamsaya-map").getBoundingClientRect().top`, i)); top < -1 || top > float64(c.height)/4 {
					t.Errorf("at paragraph %d the map's top is at %v", i, top)
				}
			}
			tb.screenshot(fmt.Sprintf("steps-last-%d", c.width))
		})
	}
}

// A map that paragraphs lead gives its graphics back when the reader is far
// on, and is led again when the reader comes back, without a press: once, to
// where the reader is, however many paragraphs went by before it ran.
func TestStepsLeadAgain(t *testing.T) {
	address := article(t, embedSite(t, neighbours), `<div data-steps><hamsaya-map src="/"></hamsaya-map>
		<p data-step="0">One</p><p data-step="1">Two</p><p data-step="2">Three</p></div>`+strings.Repeat(long, 12)+`<script async src="/embed.js"></script>`)
	tb := newTab(t, 700, 800)
	tb.open(address)
	tb.wait(`document.querySelector("hamsaya-map").start`)
	eval[bool](tb, `globalThis.rested = 0, document.querySelector("hamsaya-map").addEventListener("rested", () => rested++), document.querySelector("hamsaya-map").start(), true`)
	tb.waitEmbed()
	come := func(step int) {
		eval[bool](tb, fmt.Sprintf(`document.querySelectorAll("[data-step]")[%d].scrollIntoView({ block: "center", behavior: "instant" }), true`, step))
	}
	come(2)
	tb.wait(inner(`w.hamsaya.state.chapter === 2`))
	eval[bool](tb, `scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" }), true`)
	tb.wait(inner(`w.document.documentElement?.dataset.state === "poster" && !w.document.querySelector("canvas") && w.document.querySelector("#poster").src.startsWith("data:image/jpeg")`) + ` && rested === 1`)
	eval[bool](tb, inner(`(w.heard = [], w.addEventListener("message", (e) => w.document.documentElement.dataset.state === "map" || w.heard.push(e.data.type)), true)`))
	for _, step := range []int{2, 1, 0, 1, 0, 2, 0, 1} {
		come(step)
		turn(tb)
	}
	tb.wait(inner(`w.document.documentElement?.dataset.state === "map" && w.hamsaya.state.chapter === 1`))
	if heard := tb.inner(`w.heard.join(" ")`); heard != "start" {
		t.Errorf("before its map ran again the frame heard %q", heard)
	}
	come(2)
	tb.wait(inner(`w.hamsaya.state.chapter === 2`))

	// Who saves data is asked again, by a button that is free.
	eval[bool](tb, `Object.defineProperty(navigator, "connection", { value: { saveData: true } }), scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" }), true`)
	tb.wait(`rested === 2 && !document.querySelector("hamsaya-map").hasAttribute("leading")`)
	come(0)
	turn(tb)
	if got := tb.inner(`w.document.documentElement.dataset.state`); got != "poster" {
		t.Errorf("for who saves data the frame is at %q", got)
	}
}

// turn waits until the page has been drawn anew.
func turn(tb *tab) {
	tb.t.Helper()
	eval[bool](tb, `globalThis.drawn = false, requestAnimationFrame(() => requestAnimationFrame(() => (drawn = true))), true`)
	tb.wait(`drawn`)
}

// Of ten such maps those that the reader is near are kept, however the reader
// came there.
func TestTenMapsWithSteps(t *testing.T) {
	address := article(t, embedSite(t, threeEvents), strings.Repeat(`<div data-steps><hamsaya-map src="/"></hamsaya-map><p data-step="0">One</p><p data-step="start">Two</p></div>`, 10)+`<script async src="/embed.js"></script>`)
	tb := newTab(t, 420, 560)
	tb.open(address)
	tb.wait(`document.querySelectorAll("hamsaya-map")[9]?.start`)
	frames := `[...document.querySelectorAll("hamsaya-map")].map((m) => m.shadowRoot.querySelector("iframe")?.contentWindow.document)`
	come := func(i int) {
		eval[bool](tb, fmt.Sprintf(`document.querySelectorAll("hamsaya-map")[%d].scrollIntoView({ behavior: "instant" }), true`, i))
	}
	few := func(at string, i int) {
		t.Helper()
		tb.wait(fmt.Sprintf(frames+`[%d]?.documentElement?.dataset.state === "map"`, i))
		tb.wait(frames + `.filter((d) => d && (d.querySelector("canvas") || d.documentElement?.dataset.state === "loading")).length <= 4`)
		if n := eval[int](tb, frames+`.filter((d) => d?.documentElement?.dataset.state === "map").length`); n > 4 {
			t.Errorf("%s, %d maps run", at, n)
		}
	}
	for i := range 10 {
		come(i)
		eval[bool](tb, fmt.Sprintf(`document.querySelectorAll("hamsaya-map")[%d].start(), true`, i))
		if i%3 == 2 { // the others are left while they load
			few("on the way down", i)
		}
	}
	few("at the end", 9)
	come(0)
	few("back at the beginning", 0)
}
