package embed_test

import (
	"fmt"
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// A frame that is lower than it would like to be, on a page that does not
// listen, shows a whole poster, and the map of that size in the very same place.
func TestFrameOfAnyHeight(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.StubSite(t, e2e.ThreeEvents))
	tb := e2e.NewTab(t, 330, 520)
	for _, c := range []struct {
		width, height int64
		poster, size  string
		box           string // left, top, width and height of poster and map
	}{
		{328, 308, "poster-660.svg", "660,620", "[0,0,328,308]"},
		{660, 400, "poster-930.svg", "930,620", "[30,0,600,400]"},
		{672, 620, "poster-660.svg", "660,620", "[6,0,660,620]"},
		{1232, 620, "poster-930.svg", "930,620", "[151,0,930,620]"},
	} {
		t.Run(fmt.Sprintf("%dx%d", c.width, c.height), func(t *testing.T) {
			tb.Lend(t)
			tb.Resize(c.width, c.height)
			tb.Open(address + "embed.html")
			tb.Wait(`document.querySelector("#poster").naturalWidth > 0`)
			if got := e2e.Eval[string](tb, `document.querySelector("#poster").src.split("/").pop()`); got != c.poster {
				t.Errorf("it shows %s", got)
			}
			at := func(selector string) {
				t.Helper()
				if got := e2e.Eval[string](tb, boxOf(`document.querySelector("`+selector+`")`)); got != c.box {
					t.Errorf("%s lies at %s, want %s", selector, got, c.box)
				}
			}
			at("#poster")
			tb.Click("#start")
			tb.WaitMap()
			at("canvas")
			if got := e2e.Eval[string](tb, `[hamsaya.frameWidth, hamsaya.frameHeight].join()`); got != c.size {
				t.Errorf("the map is of %s, want %s", got, c.size)
			}
		})
	}
}

// small are the things to press that are less than 24 CSS px in either direction.
// Links within a sentence may be as tall as the line.
const small = `JSON.stringify([...document.querySelectorAll("a[href], button, input, select, [role=slider], [role=option], [data-send]")].filter((e) => {
	if (!e.checkVisibility({ visibilityProperty: true }) || e.matches(".sources a, .skip") || e.closest("#controls:not(:focus-within)")) return false;
	const label = e.closest("label") ?? e, b = label.getBoundingClientRect();
	return b.width > 1 && (b.height < 24 || b.width < 24);
}).map((e) => [e.id || e.textContent.slice(0, 30) || e.name, e.getBoundingClientRect().height]))`

// What can be pressed in a frame is large enough; sources, which are links
// within a line, have lines that are 24 px apart.
func TestFrameCanBePressed(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.StubSite(t, e2e.RealStory))
	tb := e2e.NewTab(t, 660, 620)
	for _, size := range [][2]int64{{660, 620}, {330, 520}} {
		t.Run(fmt.Sprint(size[0]), func(t *testing.T) {
			tb.Lend(t)
			tb.Resize(size[0], size[1])
			tb.Open(address + "embed.html")
			tb.Wait(`document.querySelector("#poster").naturalWidth > 0`)
			tb.Run(`document.querySelector("#toggle-reading").click()`)
			tb.Wait(`document.querySelector(".sources a") && document.querySelector("#filter")`)
			if got := e2e.Eval[string](tb, small); got != "[]" {
				t.Errorf("too small to press: %s", got)
			}
			if got := e2e.Eval[float64](tb, `parseFloat(getComputedStyle(document.querySelector(".sources a")).lineHeight)`); got < 24 {
				t.Errorf("sources stand %v px apart", got)
			}
			tb.Screenshot(fmt.Sprintf("embed-targets-%d", size[0]))
		})
	}
}
