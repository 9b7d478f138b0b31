package article_test

import (
	"testing"

	"github.com/chromedp/chromedp/kb"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// With the keyboard alone a reader starts the map, uses it, opens and closes the
// list and leaves; wherever the focus is, it can be seen.
func TestEmbedByKeyboard(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.StubSite(t, e2e.RealStory))
	for _, theme := range []string{"paper", "night"} {
		t.Run(theme, func(t *testing.T) {
			t.Parallel()
			tb := e2e.NewTab(t, 660, 620)
			tb.Open(address + "embed.html?theme=" + theme)
			tb.Wait(`document.querySelector("#poster").naturalWidth > 0`)
			seen := tb.Walk("start")
			tb.Press(kb.Enter)
			tb.WaitMap()
			tb.Wait(`hamsaya.state.playing`)
			if got := tb.Focus(); got != "canvas" {
				t.Errorf("once the map is started the focus is on %s", got)
			}
			seen["canvas"] = true
			for id := range tb.Walk("") {
				seen[id] = true
			}
			for _, want := range []string{"start", "canvas", "playhead", "marks", "previous", "toggle", "next", "speed", "toggle-reading"} {
				if !seen[want] {
					t.Errorf("Tab never came to %q, only to %v", want, seen)
				}
			}
			tb.Walk("toggle")
			tb.Press(" ")
			tb.Wait(`!hamsaya.state.playing`)
			tb.Walk("toggle-reading")
			tb.Press(kb.Enter)
			tb.Wait(`document.querySelector("#reading").hasAttribute("data-open") && document.querySelector("#filter")`)
			walkAndCloseList(t, tb)
		})
	}
}

// The link that skips the map opens the list of a frame that has not been
// started, and Escape closes it.
func TestSkipToTheListBeforeTheStart(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 660, 620)
	tb.Open(e2e.Serve(t, e2e.StubSite(t, e2e.RealStory)) + "embed.html")
	tb.Wait(`document.querySelector("#poster").naturalWidth > 0`)
	tb.Press(kb.Tab)
	tb.Press(kb.Enter)
	tb.Wait(`document.querySelector("#reading").hasAttribute("data-open") && document.activeElement.id === "events-heading" && document.querySelector("#filter")`)
	walkAndCloseList(t, tb)
}

// walkAndCloseList goes through the open list by Tab and closes it by Escape.
func walkAndCloseList(t *testing.T, tb *e2e.Tab) {
	t.Helper()
	if seen := tb.Walk(""); !seen["input"] || !seen["a"] {
		t.Errorf("in the list Tab came to %v", seen)
	}
	tb.Run(`document.querySelector("#filter input").focus()`)
	tb.Press(kb.Escape)
	tb.Wait(`!document.querySelector("#reading").hasAttribute("data-open") && document.activeElement.id === "toggle-reading"`)
}
