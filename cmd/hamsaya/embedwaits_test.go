package main

import (
	"strings"
	"testing"
)

// What a map is told that needs none does not start it: the program is not
// downloaded, and the map begins as it was told.
func TestToldBeforeTheStart(t *testing.T) {
	address := article(t, embedSite(t, neighbours), `<hamsaya-map src="/"></hamsaya-map><script async src="/embed.js"></script>`)
	tb := newTab(t, 700, 800)
	tb.open(address)
	tb.wait(`document.querySelector("hamsaya-map").start`)
	eval[bool](tb, `(globalThis.map = document.querySelector("hamsaya-map"),
		map.theme("night"), map.speed(2), map.pause(), map.close(), map.filter({}), map.filter({ text: "doha" }), map.speed(0.25), map.language("fa"), true)`)
	tb.wait(`map.shadowRoot.querySelector("img").src.endsWith("poster-660-night.fa-IR.svg")`)
	for _, r := range tb.asked() {
		if strings.Contains(r, "wasm") || strings.Contains(r, "embed.html") {
			t.Errorf("it asked for %s", r)
		}
	}
	if eval[bool](tb, `Boolean(map.shadowRoot.querySelector("iframe"))`) {
		t.Fatal("it started")
	}
	pressButton(tb) // and so slowly that it plays for a minute
	tb.waitEmbed()
	tb.wait(inner(`(({ theme, speed, hash, playing }) => theme === "night" && speed === 0.25 && hash.includes("text=doha") && playing)(w.hamsaya.state) && w.document.documentElement.lang === "fa-IR"`))
	// Once it runs, it heeds its attributes.
	eval[bool](tb, `map.setAttribute("theme", "paper"), true`)
	tb.wait(inner(`w.hamsaya.state.theme === "paper"`))
	eval[bool](tb, `map.setAttribute("lang", "ur"), true`)
	tb.wait(inner(`w.document.documentElement?.lang === "ur-PK" && w.document.documentElement.dataset.state === "map" && w.hamsaya.state.theme === "paper"`))
	eval[bool](tb, `map.removeAttribute("lang"), map.theme("night"), true`)
	tb.wait(inner(`w.document.documentElement?.lang === "en" && w.hamsaya?.state?.theme === "night"`))
}
