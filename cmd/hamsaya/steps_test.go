package main

import (
	"fmt"
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
