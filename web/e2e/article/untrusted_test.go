package article_test

import (
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// say tells the first frame of a page something.
func say(message string) string {
	return `document.querySelector("iframe").contentWindow.postMessage(` + message + `, "*")`
}

// Messages that are not ours or not sound change nothing, and too many break
// nothing.
func TestHostileMessages(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 700, 800)
	tb.Open(e2e.Article(t, e2e.StubSite(t, e2e.RealStory), `<iframe src="/embed.html?start=still" style="height:620px"></iframe>`))
	tb.WaitEmbed()
	tb.SettleEmbed()
	state := func() string { return tb.Inner(`JSON.stringify({ ...w.hamsaya.state, frames: 0 })`) }
	before := state()
	tb.Run(`
		globalThis.w = document.querySelector("iframe").contentWindow;
		globalThis.frames = w.hamsaya.state.frames;
		const bad = [null, 0, "", "play", [], {}, { hamsaya: 2, type: "play" }, { hamsaya: "1", type: "play" }, { hamsaya: 1 }, { hamsaya: 1, type: "__proto__" },
			{ hamsaya: 1, type: "toString" }, { hamsaya: 1, type: "eval", value: "alert(1)" }, { hamsaya: 1, type: "seek", fraction: NaN }, { hamsaya: 1, type: "seek", fraction: "1" },
			{ hamsaya: 1, type: "seek", date: "x".repeat(10_000_000) }, { hamsaya: 1, type: "view", bounds: [1, 2, 3] }, { hamsaya: 1, type: "view", bounds: [1, 2, 3, Infinity] },
			{ hamsaya: 1, type: "view", places: Array(10_000).fill("kabul") }, { hamsaya: 1, type: "theme", value: "<script>" }, { hamsaya: 1, type: "select", event: { toString() { return "x" } }.x ?? 5 },
			"[iFrameSizer]", "[iFrameSizer]" + "x".repeat(1e6), { type: "iframe-child-init", targetElementSelector: "<img>" }, { sentinel: "amp" }];
		for (const m of bad) w.postMessage(m, "*");
		for (let i = 0; i < 10_000; i++) w.postMessage({ hamsaya: 1, type: "seek", fraction: "no" }, "*");
		w.postMessage({ hamsaya: 1, type: "pause" }, "*")`)
	// The last, which is sound, is the only one that the map hears of.
	tb.Wait(`w.hamsaya.state.frames > frames`)
	tb.Frames(3)
	if n := e2e.Eval[int](tb, `w.hamsaya.state.frames - frames`); n != 1 {
		t.Errorf("the map heard of %d messages", n)
	}
	if after := state(); after != before {
		t.Errorf("the map went from %s\nto %s", before, after)
	}

	// Ten thousand sound ones at once do not stop it either, nor do they all count.
	tb.Run(`
		globalThis.frames = w.hamsaya.state.frames;
		globalThis.since = performance.now();
		for (let i = 0; i < 10_000; i++) w.postMessage({ hamsaya: 1, type: "seek", fraction: (i % 100) / 100 }, "*")`)
	tb.Wait(`Math.abs(w.hamsaya.state.u - 0.99 * w.hamsaya.state.length) < 0.01`)
	if over := e2e.Eval[float64](tb, `w.hamsaya.state.frames - frames - 101 * ((performance.now() - since) / 1000 + 2)`); over > 0 {
		t.Errorf("in each second the map heard of more than 100 messages, %v too many", over)
	}
	tb.Run(say(`{ hamsaya: 1, type: "seek", fraction: 1 }`))
	tb.Wait(`w.hamsaya.state.u === w.hamsaya.state.length`)
	// The last of each type is where they led.
	tb.Run(`w.postMessage({ hamsaya: 1, type: "theme", value: "paper" }, "*");
		for (let i = 0; i < 500; i++) w.postMessage({ hamsaya: 1, type: "seek", fraction: i / 998 }, "*");
		w.postMessage({ hamsaya: 1, type: "theme", value: "night" }, "*")`)
	tb.Wait(`Math.abs(w.hamsaya.state.u - w.hamsaya.state.length / 2) < 0.01 && w.hamsaya.state.theme === "night"`)
}

// A frame whose address names who may speak to it heeds nobody else, and tells
// nobody else what the reader does.
func TestAllowedOrigins(t *testing.T) {
	t.Parallel()
	address := e2e.Article(t, e2e.StubSite(t, e2e.RealStory), `<iframe style="height:620px"></iframe>`)
	tb := e2e.NewTab(t, 700, 800, "postMessage")
	open := func(allow string) {
		tb.Open(address)
		tb.Run(`document.querySelector("iframe").src = "/embed.html?allow=` + allow + `"`)
		tb.Wait(`said.some((m) => m?.sentinel === "amp")`)
		e2e.Eval[bool](tb, e2e.Inner(`(w.addEventListener("message", ({ data }) => { w.heard = data.type }), true)`))
		tb.Run(say(`{ hamsaya: 1, type: "start" }`))
		tb.Wait(e2e.Inner(`w.heard === "start"`))
	}
	open("https://news.example")
	tb.Frames(30)
	if got := tb.Inner(`w.document.documentElement.dataset.state`); got != "poster" {
		t.Errorf("a page that may not start the map did: %s", got)
	}
	if asked := strings.Join(tb.Asked(), " "); strings.Contains(asked, ".bin") {
		t.Errorf("for a page that may not start the map it asked for %s", asked)
	}
	if got := e2e.Eval[string](tb, `JSON.stringify(said.filter((m) => m?.hamsaya))`); got != "[]" {
		t.Errorf("a page that may not hear heard %s", got)
	}
	open(strings.TrimSuffix(address, "/article/"))
	tb.Wait(`said.some((m) => m?.type === "ready")`)
}

// Without an origin of its own, in an article of another origin, the frame works
// all the same.
func TestSandboxedFrame(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 360, 560)
	tb.Also = e2e.Serve(t, e2e.Site(t, e2e.RealStory))
	tb.Open(e2e.CrossOrigin(t, `<iframe src="`+tb.Also+`embed.html" sandbox="allow-scripts allow-popups" style="height:520px"></iframe>`))
	tb.Wait(`said.some((m) => m?.type === "height")`)
	tb.Run(say(`{ hamsaya: 1, type: "play" }`))
	tb.Wait(`said.some((m) => m?.type === "time" && m.playing && m.seconds > 1)`)
	tb.Screenshot("embed-sandboxed")
}
