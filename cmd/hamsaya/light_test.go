package main

import (
	"strings"
	"testing"
)

// Where a theme is not chosen, it is what the reader's system asks for, and
// changes with that: as a picture, as a map, and on the map's own page; until
// the reader chooses one.
func TestThemeOfTheSystem(t *testing.T) {
	site := embedSite(t, neighbours)
	address := article(t, site, `<hamsaya-map src="/" theme="auto"></hamsaya-map><script async src="/embed.js"></script>`)
	tb := newTab(t, 700, 800)
	light := func(scheme string) { tb.media("prefers-color-scheme", scheme) }
	poster := func(name string) {
		t.Helper()
		tb.wait(`document.querySelector("hamsaya-map")?.shadowRoot?.querySelector("img").src.endsWith("` + name + `")`)
	}
	theme := func(name string) {
		t.Helper()
		tb.wait(inner(`w.hamsaya?.state?.theme === "` + name + `" && w.document.documentElement.dataset.theme === "` + name + `"`))
	}
	light("light")
	tb.open(address)
	poster("poster-660.svg")
	light("dark")
	poster("poster-660-night.svg")
	eval[bool](tb, `globalThis.map = document.querySelector("hamsaya-map"), true`)
	pressButton(tb)
	tb.waitEmbed()
	theme("night")
	light("light")
	theme("paper")
	if got := tb.inner(`String(w.hamsaya.state.hash.includes("theme"))`); got != "false" {
		t.Error("the theme of the system is in the address as though it were the reader's choice")
	}
	eval[bool](tb, inner(`(w.document.querySelector("[data-send=theme]").click(), true)`))
	theme("night")
	light("dark")
	light("light")
	eval[bool](tb, `document.querySelector("hamsaya-map").pause(), true`)
	turn(tb)
	theme("night")
	// The article may say it anew, and may choose one.
	eval[bool](tb, `document.querySelector("hamsaya-map").theme("auto"), true`)
	theme("paper")
	light("dark")
	theme("night")
	eval[bool](tb, `document.querySelector("hamsaya-map").theme("night"), true`)
	light("light")
	turn(tb)
	theme("night")

	// A plain frame that nobody has started.
	tb = newTab(t, 700, 800)
	light("light")
	tb.open(article(t, site, `<iframe src="/embed.html?theme=auto" style="height:620px"></iframe>`))
	tb.wait(inner(`w.document.querySelector("#poster")?.src.endsWith("poster-660.svg")`))
	light("dark")
	tb.wait(inner(`w.document.querySelector("#poster").src.endsWith("poster-660-night.svg")`))
}

func TestPageHasTheThemeOfTheSystem(t *testing.T) {
	address := showAt(t, threeEvents)
	tb := newTab(t, 660, 620)
	tb.media("prefers-color-scheme", "light")
	tb.openMap(address)
	tb.wait(`hamsaya.state.theme === "paper"`)
	tb.media("prefers-color-scheme", "dark")
	tb.wait(`hamsaya.state.theme === "night" && !location.hash.includes("theme")`)
	eval[bool](tb, `hamsaya.send({ cmd: "theme" }), true`)
	tb.wait(`hamsaya.state.theme === "paper" && location.hash.includes("theme=paper")`)
	tb.media("prefers-color-scheme", "light")
	tb.media("prefers-color-scheme", "dark")
	turn(tb)
	tb.wait(`hamsaya.state.theme === "paper"`)
}

// A theme that a link names stays in the page's address, so that the link can
// be copied on; it is not taken for the page's own.
func TestLinkKeepsItsTheme(t *testing.T) {
	tb := newTab(t, 1000, 700)
	tb.media("prefers-color-scheme", "light")
	tb.openMap(serveAt(t, embedSite(t, threeEvents)) + "#theme=night")
	eval[bool](tb, `hamsaya.send({ cmd: "seek", u: 5 }), true`)
	tb.wait(`location.hash.includes("t=")`)
	if got := eval[string](tb, `location.hash + " " + hamsaya.state.theme`); !strings.Contains(got, "theme=night") || !strings.HasSuffix(got, " night") {
		t.Errorf("after a link to a map at night the address is %s", got)
	}
	eval[bool](tb, `hamsaya.send({ cmd: "theme" }), true`)
	tb.wait(`hamsaya.state.theme === "paper" && !location.hash.includes("theme")`)
}
