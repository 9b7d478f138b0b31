package article_test

import (
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// Every command of the element does its work, and the map says what became of
// it.
func TestCommandsAndEvents(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 700, 800)
	openElement(t, tb, e2e.Article(t, e2e.StubSite(t, e2e.RealStory), element+script))
	tb.Run(`globalThis.heard = {};
		["ready", "progress", "time", "chapter", "select", "height", "error"].forEach((type) => map.addEventListener(type, (e) => { heard[type] = e.detail }))`)
	// Asked before it has started, it starts.
	tb.Run(`map.seek("2025-11-17")`)
	tb.Wait(`heard.ready && heard.time?.date.startsWith("2025-11-17")`)
	if !e2e.Eval[bool](tb, `heard.progress.done === heard.progress.total && heard.height.height === 620`) {
		t.Errorf("it said %s", e2e.Eval[string](tb, `JSON.stringify(heard)`))
	}
	for _, c := range []struct{ do, then string }{
		{`map.seek({ fraction: 0.5 })`, `Math.abs(heard.time.fraction - 0.5) < 0.001`},
		{`map.seek({ chapter: 1 })`, `heard.chapter.chapter === 1`},
		{`map.seek({ event: "torkham-returnees" })`, `heard.time.date.startsWith("2025-11-01")`},
		{`map.next()`, `!heard.time.date.startsWith("2025-11-01")`},
		{`map.previous()`, `heard.time.date.startsWith("2025-11-01")`},
		{`map.select("trade-shift")`, `heard.select.event === "trade-shift"`},
		{`map.close()`, `heard.select.event === ""`},
		{`map.speed(4)`, e2e.Inner(`w.hamsaya.state.speed === 4`)},
		{`map.view({ places: ["kabul", "islamabad"] })`, e2e.Inner(`w.hamsaya.state.hash.includes("view=")`)},
		{`map.theme("night")`, e2e.Inner(`w.hamsaya.state.theme === "night" && w.document.documentElement.dataset.theme === "night"`)},
		{`map.language("fa")`, e2e.Inner(`w.document.documentElement?.lang === "fa-IR" && w.hamsaya?.state?.theme === "night"`)},
		{`map.play()`, `heard.time.playing`},
		{`map.pause()`, `!heard.time.playing`},
		{`map.filter({ text: "doha" })`, e2e.Inner(`w.hamsaya.state.filter.includes("text=doha")`)},
		// The link to the map's own page shows what is shown here.
		{``, e2e.Inner(`["text=doha", "theme=night", "index.fa-IR.html"].every((part) => w.document.querySelector("#whole").href.includes(part))`)},
	} {
		if c.do != "" {
			tb.Run(c.do)
		}
		tb.Wait(c.then)
	}
	tb.OpenMap(tb.Inner(`w.document.querySelector("#whole").href`))
	tb.Wait(`hamsaya.state.theme === "night" && hamsaya.state.filter.includes("text=doha")`)
	if n := e2e.Eval[int](tb, `[...document.querySelectorAll("#events > li")].filter((li) => li.checkVisibility()).length`); n == 0 || n > 20 {
		t.Errorf("the page lists %d events", n)
	}
}
