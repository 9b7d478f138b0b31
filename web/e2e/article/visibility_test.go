package article_test

import (
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// With play="visible" a map starts once half of it is in view, or half of the
// window is its own where it is higher than that; and not before.
func TestStartsInView(t *testing.T) {
	t.Parallel()
	around := func(embed string) string {
		return `<div style="height:1500px"></div>` + embed + `<div style="height:1500px"></div>`
	}
	element := around(`<hamsaya-map src="/" play="visible"></hamsaya-map>`) + script
	frame := around(`<iframe src="/embed.html?play=visible" style="height:620px"></iframe>`)
	for name, c := range map[string]struct {
		body, what  string // the article, and the embed in it
		height      int64
		least, past string // of the map's height in view, before it starts and after
	}{
		"a window as high as two maps": {element, "hamsaya-map", 1300, "0.4", "0.6"},
		"a plain frame":                {frame, "iframe", 1300, "0.4", "0.6"},
		"a plain frame, higher":        {frame, "iframe", 200, "0.1", "0.2"},
		"one a third as high":          {element, "hamsaya-map", 200, "0.1", "0.2"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tb := e2e.NewTab(t, 700, c.height)
			tb.Open(e2e.Article(t, e2e.StubSite(t, e2e.RealStory), c.body))
			started := `Boolean(` + e2e.Inner(`w.document.documentElement?.dataset.state !== "poster"`) + `)`
			if c.what == "iframe" {
				tb.Wait(e2e.Inner(`w.document.documentElement?.dataset.state === "poster"`))
			} else {
				tb.Wait(`document.querySelector("hamsaya-map")?.shadowRoot?.querySelector("img")`)
			}
			scroll := func(share string) {
				tb.Run(`const box = document.querySelector("` + c.what + `").getBoundingClientRect(); scrollTo(0, box.top + scrollY + ` + share + ` * box.height - innerHeight)`)
			}
			scroll(c.least)
			tb.Frames(30)
			if e2e.Eval[bool](tb, started) {
				t.Errorf("it starts with %s of it in view", c.least)
			}
			scroll(c.past)
			tb.Wait(started)
		})
	}
}

// A browser may tell of several changes of what is in view at once, the last of
// which is how it is: a map that has come into view does not rest.
func TestChangesOfVisibilityAtOnce(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 700, 800)
	tb.Before(`globalThis.IntersectionObserver = class extends IntersectionObserver {
		constructor(told, options) {
			const before = ({ target, isIntersecting, boundingClientRect }) => ({ target, boundingClientRect, isIntersecting: !isIntersecting });
			super((changes, self) => told(changes.flatMap((now) => [before(now), now]), self), options);
		}
	}`)
	openElement(t, tb, e2e.Article(t, e2e.StubSite(t, e2e.RealStory), threeSteps+script))
	tb.Run(`globalThis.rested = 0; map.addEventListener("rested", () => rested++); map.start()`)
	tb.WaitEmbed()
	tb.Run(`map.seek({ chapter: 3 })`)
	tb.Wait(e2e.Inner(`w.hamsaya.state.chapter === 3`))
	tb.Frames(30)
	if n := e2e.Eval[int](tb, `rested`); n != 0 {
		t.Errorf("in view it rested %d times", n)
	}
}
