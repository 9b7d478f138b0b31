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
