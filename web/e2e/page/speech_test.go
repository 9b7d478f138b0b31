package page_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// What is on the map now can be walked through by the arrow keys: the map
// lights the mark, the list speaks it, Enter opens its card.
func TestWalkThroughMarks(t *testing.T) {
	t.Parallel()
	tb := e2e.WarmMap(t, "index.html")
	tb.Run(`hamsaya.send({ cmd: "seek", date: "2025-10-18" })`)
	tb.Settle()
	e2e.Eval[bool](tb, `document.querySelector("#marks").focus(), true`)
	tb.Wait(`document.querySelectorAll("#marks [data-event]").length > 2`)
	active := `document.getElementById(document.querySelector("#marks").getAttribute("aria-activedescendant"))`
	first := e2e.Eval[string](tb, active+`.dataset.event`)
	frames := tb.Status().Frames
	tb.Press(kb.ArrowDown)
	second := e2e.Eval[string](tb, active+`.dataset.event`)
	if first == second || e2e.Eval[int](tb, `document.querySelectorAll("#marks [aria-selected=true]").length`) != 1 {
		t.Errorf("an arrow key goes from %s to %s", first, second)
	}
	tb.Wait(fmt.Sprintf(`hamsaya.state.frames > %d`, frames)) // the mark is lit
	tb.Screenshot("marks-1280x720")
	u := tb.Status().U
	tb.Press(kb.Enter)
	tb.Wait(fmt.Sprintf(`hamsaya.state.selected === %q`, second))
	if now := tb.Status().U; math.Abs(now-u) > 1e-9 {
		t.Errorf("opening a card moved the playhead from %v to %v", u, now)
	}
	tb.Press(kb.Escape)
	tb.Wait(`hamsaya.state.selected === ""`)
	tb.Press(kb.End)
	last := e2e.Eval[string](tb, active+`.dataset.event`)
	tb.Press(kb.Home)
	if got := e2e.Eval[string](tb, active+`.dataset.event`); got != first || last == first {
		t.Errorf("End goes to %s, Home to %s, want %s", last, got, first)
	}
	// The list is of this moment.
	before := tb.Text("#marks")
	e2e.Eval[bool](tb, `hamsaya.send({ cmd: "seek", date: "2025-11-24" }), true`)
	tb.Wait(fmt.Sprintf(`document.querySelector("#marks").innerText !== %q`, before))
}

// The page speaks one sentence for each event: its date and title, not at each
// frame, and never while nothing happens.
func TestLiveRegion(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 640, 360) // no other test's filter is still to be told of
	tb.OpenMap(e2e.Serve(t, e2e.Site(t, e2e.RealStory)) + "index.html")
	tb.Settle()
	e2e.Eval[bool](tb, `window.said = [], window.hears = new MutationObserver(() => said.push([Date.now(), document.querySelector("#live").textContent])), hears.observe(document.querySelector("#live"), { childList: true, characterData: true, subtree: true }), true`)
	defer tb.Run(`hears.disconnect()`)
	e2e.Eval[bool](tb, `hamsaya.send({ cmd: "seek", event: "talks-doha" }), true`)
	tb.Wait(`said.length === 1`)
	title := e2e.Eval[string](tb, `document.querySelector("[data-event=talks-doha] h3").textContent.trim()`)
	if got := e2e.Eval[string](tb, `said[0][1]`); !strings.Contains(got, title) || !strings.Contains(got, "2025") || len(got) > len(title)+80 {
		t.Errorf("of %q it says %q", title, got)
	}
	// Opening the card of what was told says it once more, and not the card.
	e2e.Eval[bool](tb, `hamsaya.send({ cmd: "select", event: "talks-doha" }), true`)
	tb.Wait(`said.length === 2`)
	if got := e2e.Eval[string](tb, `said[1][1]`); len(got) > len(title)+80 {
		t.Errorf("of the card it says %q", got)
	}
	e2e.Eval[bool](tb, `hamsaya.send({ cmd: "close" }), said.length = 0, window.frames0 = hamsaya.state.frames, hamsaya.send({ cmd: "speed", value: 1 }), hamsaya.send({ cmd: "play" }), true`)
	tb.Wait(`said.length >= 4`)
	e2e.Eval[bool](tb, `hamsaya.send({ cmd: "pause" }), true`)
	tb.Settle()
	if frames := e2e.Eval[int](tb, `hamsaya.state.frames - frames0`); e2e.Eval[int](tb, `said.length`) > frames/2 {
		t.Errorf("it speaks %d times in %d frames", e2e.Eval[int](tb, `said.length`), frames)
	}
	if e2e.Eval[bool](tb, `said.some(([, text], i) => i > 0 && text === said[i - 1][1])`) {
		t.Errorf("it says the same again: %s", e2e.Eval[string](tb, `JSON.stringify(said)`))
	}
	n := e2e.Eval[int](tb, `said.length`)
	tb.Frames(60)
	if now := e2e.Eval[int](tb, `said.length`); now != n {
		t.Errorf("at rest it said %s", e2e.Eval[string](tb, `JSON.stringify(said)`))
	}
}
