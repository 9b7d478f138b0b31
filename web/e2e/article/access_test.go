package article_test

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// Magnified to twice and four times, which leaves half and a quarter of the
// room, nothing of the frame or the article is cut off at the side, and the
// button and the list can be used.
func TestEmbedMagnified(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.StubSite(t, e2e.RealStory))
	for _, size := range [][2]int64{{640, 360}, {320, 256}} {
		t.Run(fmt.Sprint(size[0]), func(t *testing.T) {
			t.Parallel()
			tb := e2e.NewTab(t, size[0], size[1])
			for page, shows := range map[string]string{
				"article.html": `[...document.querySelectorAll("hamsaya-map")].every((m) => m.shadowRoot)`,
				"embed.html":   `document.querySelector("#poster").naturalWidth > 0`,
			} {
				tb.Open(address + page)
				tb.Wait(`document.readyState === "complete" && ` + shows)
				if w := e2e.Eval[int64](tb, `document.documentElement.scrollWidth`); w > size[0] {
					t.Errorf("%s is %d wide", page, w)
				}
			}
			tb.Open(address + "embed.html")
			tb.Click("#start")
			tb.WaitMap()
			tb.Run(`document.querySelector("#playhead").focus()`)
			tb.Run(`document.activeElement.blur()`)
			tb.Click("#toggle-reading")
			tb.Wait(`document.querySelector("#filter")`)
			if over := e2e.Eval[float64](tb, `Math.max(...[...document.querySelectorAll("#reading *")].filter((e) => e.checkVisibility()).map((e) => e.getBoundingClientRect().right)) - innerWidth`); over > 1 {
				t.Errorf("the list lies %v px out of the frame", over)
			}
			tb.Screenshot(fmt.Sprintf("embed-magnified-list-%d", size[0]))
			tb.Axe("magnified")
		})
	}
}

// With colours of the system's, or more contrast, everything is still to be seen
// and breaks no rule.
func TestEmbedInOtherColours(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.StubSite(t, e2e.RealStory))
	for _, feature := range [][]string{{"forced-colors", "active"}, {"prefers-contrast", "more"}} {
		t.Run(feature[0], func(t *testing.T) {
			t.Parallel()
			tb := e2e.NewTab(t, 660, 620)
			tb.Media(feature...)
			tb.Open(address + "embed.html")
			tb.Wait(`document.querySelector("#poster").naturalWidth > 0`)
			tb.Axe("poster")
			tb.Walk("start")
			tb.Press(kb.Enter)
			tb.WaitMap()
			tb.Walk("playhead")
			tb.Axe("controls")
			tb.Screenshot("embed-" + feature[0] + "-controls")
			tb.Run(`document.querySelector("#toggle-reading").click()`)
			tb.Wait(`document.querySelector("#filter")`)
			tb.Axe("list")
			tb.Open(address + "article.html")
			tb.Wait(`document.querySelector("hamsaya-map").start`)
			tb.Axe("article")
		})
	}
}

// Who asks for less motion gets no play that was not asked for by that name: the
// map starts at rest, and is told.
func TestEmbedWithLessMotion(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.StubSite(t, e2e.RealStory))
	tb := e2e.NewTab(t, 660, 620)
	tb.Media("prefers-reduced-motion", "reduce")
	for _, start := range []string{"embed.html", "embed.html?start=play", "embed.html?play=visible"} {
		tb.Open(address + start)
		tb.Wait(`document.documentElement.dataset.state !== undefined`)
		if start == "embed.html" {
			tb.Click("#start")
		}
		tb.WaitMap()
		if !e2e.Eval[bool](tb, `hamsaya.reducedMotion`) {
			t.Errorf("%s: the map does not hear of it", start)
		}
		u := tb.Status().U
		tb.Frames(30)
		if s := tb.Status(); s.Playing || s.U != u {
			t.Errorf("%s: the map moves by itself: %+v", start, s)
		}
	}
	tb.Run(`document.querySelector("[data-send=toggle]").click()`)
	tb.Wait(`hamsaya.state.playing`)
}
