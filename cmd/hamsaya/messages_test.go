package main

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// Every command of the element does its work, and the map says what became of
// it.
func TestElementAndEvents(t *testing.T) {
	address := article(t, embedSite(t, neighbours), `<hamsaya-map src="/"></hamsaya-map><script async src="/embed.js"></script>`)
	tb := newTab(t, 700, 800)
	tb.open(address)
	tb.wait(`document.querySelector("hamsaya-map").start`)
	eval[bool](tb, `(globalThis.map = document.querySelector("hamsaya-map"), globalThis.heard = {},
		["ready", "progress", "time", "chapter", "select", "height", "error"].forEach((type) => map.addEventListener(type, (e) => { heard[type] = e.detail })), true)`)
	// Asked before it has started, it starts.
	eval[bool](tb, `map.seek("2025-11-17"), true`)
	tb.wait(`heard.ready && heard.time?.date.startsWith("2025-11-17")`)
	if !eval[bool](tb, `heard.progress.done === heard.progress.total && heard.height.height === 620 * 660 / 660`) {
		t.Errorf("it said %s", eval[string](tb, `JSON.stringify(heard)`))
	}
	for _, c := range []struct{ do, then string }{
		{`map.seek({ fraction: 0.5 })`, `Math.abs(heard.time.fraction - 0.5) < 0.001`},
		{`map.seek({ chapter: 1 })`, `heard.chapter.chapter === 1`},
		{`map.seek({ event: "torkham-returnees" })`, `heard.time.date.startsWith("2025-11-01")`},
		{`map.next()`, `!heard.time.date.startsWith("2025-11-01")`},
		{`map.select("trade-shift")`, `heard.select.event === "trade-shift"`},
		{`map.close()`, `heard.select.event === ""`},
		{`map.speed(4)`, inner(`w.hamsaya.state.speed === 4`)},
		{`map.view({ places: ["kabul", "islamabad"] })`, inner(`w.hamsaya.state.hash.includes("view=")`)},
		{`map.theme("night")`, inner(`w.hamsaya.state.theme === "night" && w.document.documentElement.dataset.theme === "night"`)},
		{`map.language("fa")`, inner(`w.document.documentElement?.lang === "fa-IR" && w.hamsaya?.state?.theme === "night"`)},
		{`map.play()`, `heard.time.playing`},
		{`map.pause()`, `!heard.time.playing`},
	} {
		eval[bool](tb, c.do+`, true`)
		tb.wait(c.then)
	}
	frames := tb.inner(`String(w.hamsaya.state.frames)`)
	eval[bool](tb, `map.filter({ text: "doha" }), true`)
	tb.wait(inner(fmt.Sprintf(`w.hamsaya.state.frames > %s`, frames)))
	tb.screenshot("embed-filtered")
	// The link to the map's own page shows what is shown here.
	tb.wait(inner(`["text=doha", "theme=night", "index.fa-IR.html"].every((part) => w.document.querySelector("#whole").href.includes(part))`))
	whole := tb.inner(`w.document.querySelector("#whole").href`)
	tb.openMap(whole)
	tb.wait(`hamsaya.state.theme === "night" && hamsaya.state.filter.includes("text=doha")`)
	if n := eval[int](tb, `[...document.querySelectorAll("#events > li")].filter((li) => li.checkVisibility()).length`); n == 0 || n > 20 {
		t.Errorf("the page lists %d events", n)
	}
}

// Messages that are not ours, not sound, too many or from a page that is not
// allowed change nothing and break nothing.
func TestHostileMessages(t *testing.T) {
	site := embedSite(t, threeEvents)
	address := article(t, site, `<iframe src="/embed.html?start=still" style="height:620px"></iframe>`)
	tb := newTab(t, 700, 800)
	tb.open(address)
	tb.waitEmbed()
	time.Sleep(time.Second)
	before := tb.inner(`JSON.stringify({ ...w.hamsaya.state, frames: 0 })`)
	eval[bool](tb, `(() => {
		const w = document.querySelector("iframe").contentWindow;
		const bad = [null, 0, "", "play", [], {}, { hamsaya: 2, type: "play" }, { hamsaya: "1", type: "play" }, { hamsaya: 1 }, { hamsaya: 1, type: "__proto__" },
			{ hamsaya: 1, type: "toString" }, { hamsaya: 1, type: "eval", value: "alert(1)" }, { hamsaya: 1, type: "seek", fraction: NaN }, { hamsaya: 1, type: "seek", fraction: "1" },
			{ hamsaya: 1, type: "seek", date: "x".repeat(10_000_000) }, { hamsaya: 1, type: "view", bounds: [1, 2, 3] }, { hamsaya: 1, type: "view", bounds: [1, 2, 3, Infinity] },
			{ hamsaya: 1, type: "view", places: Array(10_000).fill("kabul") }, { hamsaya: 1, type: "theme", value: "<script>" }, { hamsaya: 1, type: "select", event: { toString() { return "x" } }.x ?? 5 },
			"[iFrameSizer]", "[iFrameSizer]" + "x".repeat(1e6), { type: "iframe-child-init", targetElementSelector: "<img>" }, { sentinel: "amp" }];
		for (const m of bad) w.postMessage(m, "*");
		for (let i = 0; i < 10_000; i++) w.postMessage({ hamsaya: 1, type: "seek", fraction: "no" }, "*");
		return true })()`)
	time.Sleep(time.Second)
	if after := tb.inner(`JSON.stringify({ ...w.hamsaya.state, frames: 0 })`); after != before {
		t.Errorf("the map went from %s\nto %s", before, after)
	}
	// Ten thousand sound ones at once do not stop it either, nor do they all count.
	eval[bool](tb, `(() => { const w = document.querySelector("iframe").contentWindow;
		for (let i = 0; i < 10_000; i++) w.postMessage({ hamsaya: 1, type: "seek", fraction: (i % 100) / 100 }, "*"); return true })()`)
	time.Sleep(1200 * time.Millisecond)
	eval[bool](tb, `document.querySelector("iframe").contentWindow.postMessage({ hamsaya: 1, type: "seek", fraction: 1 }, "*"), true`)
	tb.wait(inner(`w.hamsaya.state.u === w.hamsaya.state.length`))
	// The last of each type is where they led.
	eval[bool](tb, `(() => { const w = document.querySelector("iframe").contentWindow;
		w.postMessage({ hamsaya: 1, type: "theme", value: "paper" }, "*");
		for (let i = 0; i < 500; i++) w.postMessage({ hamsaya: 1, type: "seek", fraction: i / 998 }, "*");
		w.postMessage({ hamsaya: 1, type: "theme", value: "night" }, "*"); return true })()`)
	tb.wait(inner(`w.hamsaya.state.u === w.hamsaya.state.length / 2 && w.hamsaya.state.theme === "night"`))
}

// A frame whose address names who may speak to it heeds nobody else, and
// tells nobody else what the reader does.
func TestAllowedOrigins(t *testing.T) {
	site := embedSite(t, threeEvents)
	address := article(t, site, `<iframe src="/embed.html?allow=https://news.example" style="height:620px"></iframe>`)
	tb := newTab(t, 700, 800, "postMessage")
	tb.open(address)
	tb.wait(`said.some((m) => m?.sentinel === "amp")`)
	eval[bool](tb, `document.querySelector("iframe").contentWindow.postMessage({ hamsaya: 1, type: "start" }, "*"), true`)
	time.Sleep(500 * time.Millisecond)
	if got := tb.inner(`w.document.documentElement.dataset.state`); got != "poster" {
		t.Errorf("a page that may not start the map did: %s", got)
	}
	if got := eval[string](tb, `JSON.stringify(said.filter((m) => m?.hamsaya))`); got != "[]" {
		t.Errorf("a page that may not hear heard %s", got)
	}
}

// Without an origin of its own the frame works all the same.
func TestSandboxedFrame(t *testing.T) {
	address := article(t, embedSite(t, threeEvents), `<iframe src="/embed.html" sandbox="allow-scripts allow-popups" style="height:620px"></iframe>`)
	tb := newTab(t, 700, 800)
	tb.open(address)
	tb.wait(`said.some((m) => m?.type === "height")`)
	eval[bool](tb, `document.querySelector("iframe").contentWindow.postMessage({ hamsaya: 1, type: "play" }, "*"), true`)
	tb.wait(`said.some((m) => m?.type === "time" && m.playing && m.seconds > 1)`)
	tb.screenshot("embed-sandboxed")
}

// Ten embeds on a page: those that were started hold a context and none is
// lost; when one plays the others pause.
func TestTenEmbeds(t *testing.T) {
	address := article(t, embedSite(t, threeEvents), strings.Repeat(`<hamsaya-map src="/"></hamsaya-map>`, 10)+`<script async src="/embed.js"></script>
<style>:root{--column:1200px}hamsaya-map{width:330px;float:left}</style>`)
	tb := newTab(t, 1340, 1100)
	tb.open(address)
	tb.wait(`[...document.querySelectorAll("hamsaya-map")].every((m) => m.shadowRoot?.querySelector("img").complete)`)
	for _, r := range tb.asked() {
		if strings.Contains(r, "wasm") || strings.Contains(r, "embed.html") {
			t.Errorf("before anything was started it asked for %s", r)
		}
	}
	frames := `[...document.querySelectorAll("hamsaya-map")].map((m) => m.shadowRoot.querySelector("iframe")?.contentWindow)`
	if n := eval[int](tb, frames+`.filter(Boolean).length`); n != 0 {
		t.Errorf("%d frames before anything was started", n)
	}
	for i := range 3 {
		eval[bool](tb, fmt.Sprintf(`document.querySelectorAll("hamsaya-map")[%d].play(), true`, i))
		tb.wait(fmt.Sprintf(frames+`[%d]?.hamsaya?.state?.playing`, i))
	}
	tb.wait(frames + `.filter((w) => w?.hamsaya?.state?.playing).length === 1`)
	if lost := eval[int](tb, frames+`.filter((w) => w && w.document.querySelector("canvas").getContext("webgl2").isContextLost()).length`); lost != 0 {
		t.Errorf("%d contexts were lost", lost)
	}
	tb.screenshot("embed-ten")
}
