package page_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/chromedp/cdproto/input"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// A story plays, and what the slider says goes with it. Paused, nothing is
// drawn.
func TestPagePlays(t *testing.T) {
	t.Parallel()
	tb := e2e.WarmMap(t, "index.html")
	e2e.Eval[bool](tb, `hamsaya.send({ cmd: "seek", event: "kabul-blasts" }), true`)
	tb.Settle()
	first := tb.Status()
	if got := e2e.Eval[string](tb, `document.querySelector("#playhead").getAttribute("aria-valuetext")`); got != first.Text || got == "" {
		t.Errorf("the slider says %q, the map %q", got, first.Text)
	}
	tb.FocusMap()
	e2e.Eval[bool](tb, `hamsaya.send({ cmd: "speed", value: 8 }), true`)
	tb.Press(" ")
	tb.Wait(fmt.Sprintf(`hamsaya.state.playing && hamsaya.state.text !== %q`, first.Text))
	if got := tb.Status(); got.U <= first.U || got.Frames <= first.Frames {
		t.Errorf("after some play: %+v", got)
	}
	if got := e2e.Eval[string](tb, `document.querySelector("[data-send=toggle]").textContent`); got != "Pause" {
		t.Errorf("while it plays the button says %q", got)
	}
	tb.Press(" ")
	tb.Wait(`!hamsaya.state.playing`)
	tb.Settle()
	before := tb.Status().Frames
	tb.Frames(60)
	if after := tb.Status().Frames; after != before {
		t.Errorf("%d frames were drawn while nothing changed", after-before)
	}
	tb.Screenshot("page-1280x720")
}

// The strip scrubs by mouse, also while it plays.
func TestScrubByMouse(t *testing.T) {
	t.Parallel()
	tb := e2e.WarmMap(t, "index.html")
	tb.Mouse(input.DispatchMouseEventTypeMousePressed, 500, stripY)
	tb.Wait(`hamsaya.state.u > 1`)
	at := tb.Status()
	for x := 520.0; x <= 900; x += 20 {
		tb.Mouse(input.DispatchMouseEventTypeMouseMoved, x, stripY)
	}
	tb.Wait(fmt.Sprintf(`hamsaya.state.u > %v`, at.U+5))
	tb.Mouse(input.DispatchMouseEventTypeMouseReleased, 900, stripY)
	tb.Settle()
	dragged := tb.Status()
	if dragged.Text == at.Text {
		t.Errorf("after the drag the slider still says %q", dragged.Text)
	}
	tb.Mouse(input.DispatchMouseEventTypeMouseMoved, 300, stripY)
	tb.Settle()
	if now := tb.Status(); math.Abs(now.U-dragged.U) > 1e-9 {
		t.Errorf("the playhead follows a mouse that holds no button: %v to %v", dragged.U, now.U)
	}
}

// stripY is on the lanes of the strip at 1280 by 720.
const stripY = 655.0

// A finger scrubs, a tap that is over within a frame presses the play button all
// the same, and two fingers pinch the map.
func TestMapByTouch(t *testing.T) {
	t.Parallel()
	tb := e2e.NewPhone(t, 360, 640)
	tb.OpenMap(e2e.Serve(t, e2e.Site(t, e2e.RealStory)))
	tb.Settle()
	tb.Screenshot("page-360x640")
	y := 600.0
	tb.Touch(input.DispatchTouchEventTypeTouchStart, input.TouchPoint{X: 120, Y: y})
	tb.Wait(`hamsaya.state.u > 0`)
	at := tb.Status()
	for x := 130.0; x <= 280; x += 15 {
		tb.Touch(input.DispatchTouchEventTypeTouchMove, input.TouchPoint{X: x, Y: y})
	}
	tb.Wait(fmt.Sprintf(`hamsaya.state.u > %v`, at.U+3))
	tb.Touch(input.DispatchTouchEventTypeTouchEnd)
	tb.Settle()
	if now := tb.Status(); now.Text == at.Text {
		t.Errorf("after the drag the slider still says %q", now.Text)
	}

	tb.Tap(22, 620)
	tb.Wait(`hamsaya.state.playing`)
	tb.Tap(22, 620)
	tb.Wait(`!hamsaya.state.playing`)
	tb.Settle()

	before := tb.Status().Hash
	one, two := new(1.0), new(2.0)
	tb.Touch(input.DispatchTouchEventTypeTouchStart, input.TouchPoint{X: 150, Y: 250, ID: one}, input.TouchPoint{X: 210, Y: 250, ID: two})
	for d := 0.0; d < 80; d += 10 {
		tb.Touch(input.DispatchTouchEventTypeTouchMove, input.TouchPoint{X: 150 - d, Y: 250, ID: one}, input.TouchPoint{X: 210 + d, Y: 250, ID: two})
	}
	tb.Touch(input.DispatchTouchEventTypeTouchEnd)
	tb.Wait(fmt.Sprintf(`hamsaya.state.hash !== %q && hamsaya.state.hash.includes("view=")`, before))
	tb.Screenshot("pinched-360x640")
}

// From the narrowest phone to the widest screen the page neither scrolls
// sideways nor leaves the canvas short, also when its window changes.
func TestMapFillsAnyWindow(t *testing.T) {
	t.Parallel()
	tb := e2e.WarmMap(t, "index.html")
	for _, size := range [][2]int64{{320, 568}, {768, 1024}, {3840, 2160}} {
		tb.Resize(size[0], size[1])
		tb.Settle()
		got := e2e.Eval[string](tb, `(({ left, top, width, height }) => [left, top, width, height].join())(document.querySelector("canvas").getBoundingClientRect())`)
		if want := fmt.Sprintf("0,0,%d,%d", size[0], size[1]); got != want {
			t.Errorf("the canvas lies at %s, want %s", got, want)
		}
		if got, want := e2e.Eval[string](tb, `[document.querySelector("canvas").width, document.querySelector("canvas").height].join()`), fmt.Sprintf("%d,%d", size[0], size[1]); got != want {
			t.Errorf("it has %s px, want %s", got, want)
		}
		if w := e2e.Eval[int64](tb, `document.documentElement.scrollWidth`); w > size[0] {
			t.Errorf("the page is %d wide", w)
		}
		tb.Screenshot(fmt.Sprintf("page-%dx%d", size[0], size[1]))
	}
}
