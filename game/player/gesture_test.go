package player

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/timeline"
)

func TestScrubWhilePlaying(t *testing.T) {
	s := run(after(opened(), Play{}), 1)
	s = after(s, PointerDown(onStrip(0, 200, 20)))
	if s.U != 20 || !s.Playing || s.Moving() {
		t.Fatalf("pressed: at %v, playing %v, moving %v", s.U, s.Playing, s.Moving())
	}
	for i := range 30 {
		u := 20 + float64(i)
		s = run(after(s, PointerMove(onStrip(0, 200+float64(i), u))), 0.1)
		if s.U != u {
			t.Fatalf("the playhead is at %v under a finger at %v", s.U, u)
		}
	}
	// Also where the finger leaves the strip: its U goes on.
	away := onStrip(0, 500, 12)
	away.Y, away.Zone = 10, ZoneMap
	s = after(s, PointerMove(away), PointerUp(away))
	if s.U != 12 || s.OwnMap {
		t.Fatalf("outside of the strip: at %v, own map %v", s.U, s.OwnMap)
	}
	if s = run(s, 1); !near(s.U, 13) || !s.Playing {
		t.Errorf("let go: at %v, playing %v; want play to go on", s.U, s.Playing)
	}
}

func TestClickAndDragOnAMarkOfTheStrip(t *testing.T) {
	mark := onStrip(0, 300, 33)
	mark.Ref = draw.Ref{Action: draw.ActSelect, Index: 3}
	s := after(opened(), Play{}, PointerDown(mark), PointerUp(mark))
	if s.Selected != 3 || s.Playing || s.U != s.Config.EventU[3] {
		t.Errorf("click: selected %v, playing %v, at %v", s.Selected, s.Playing, s.U)
	}
	to := mark
	to.X, to.U = 340, 37
	if s = after(opened(), PointerDown(mark), PointerMove(to)); s.U != 37 || s.Selected != -1 {
		t.Errorf("drag: at %v, selected %v", s.U, s.Selected)
	}
	// What was under the pointer is left behind, and holds the card no longer.
	over := opened()
	over.Hover = 3
	if s = after(over, PointerDown(mark), PointerMove(to), PointerUp(to)); s.Hover != -1 {
		t.Errorf("after a drag the pointer is still over event %d", s.Hover)
	}
	shaky := mark
	shaky.X += 3
	if s = after(opened(), PointerDown(mark), PointerMove(shaky), PointerUp(shaky)); s.Selected != 3 {
		t.Error("a hand that shakes does not click")
	}
	finger, rolled := mark, mark
	finger.Touch, rolled.Touch = true, true
	rolled.X += 8
	if s = after(opened(), PointerDown(finger), PointerMove(rolled), PointerUp(rolled)); s.Selected != 3 {
		t.Error("a fingertip that rolls does not tap")
	}
}

func TestShiftDragMarksABrush(t *testing.T) {
	shift := func(p Pointer) Pointer { p.Shift = true; return p }
	s := after(opened(), Play{}, PointerDown(shift(onStrip(0, 100, 10))), PointerMove(onStrip(0, 150, 15)))
	if s.Brush != (timeline.Span{Start: 10, End: 15}) || s.Moving() {
		t.Fatalf("brush %v", s.Brush)
	}
	s = after(s, PointerMove(onStrip(0, 50, 5)), PointerUp(onStrip(0, 50, 5)))
	if s.Brush != (timeline.Span{Start: 5, End: 10}) || !s.Loop {
		t.Fatalf("brush %v, loop %v", s.Brush, s.Loop)
	}
	handle := onStrip(0, 100, 10)
	handle.Ref.Action = draw.ActBrushEnd
	s = after(s, PointerDown(handle), PointerMove(onStrip(0, 300, 30)), PointerUp(onStrip(0, 300, 30)))
	if s.Brush != (timeline.Span{Start: 5, End: 30}) {
		t.Fatalf("after the end's handle: %v", s.Brush)
	}
	handle.Ref.Action = draw.ActBrushStart
	s = after(s, PointerDown(handle), PointerMove(onStrip(0, 400, 40)), PointerUp(onStrip(0, 400, 40)))
	if s.Brush != (timeline.Span{Start: 30, End: 40}) {
		t.Fatalf("a handle drawn across the other: %v", s.Brush)
	}
	if s = after(s, PointerDown(shift(onStrip(0, 10, 1))), PointerUp(shift(onStrip(0, 10, 1)))); s.HasBrush {
		t.Error("Shift and a click do not clear the brush")
	}

	// Two fingers on the strip hold its ends.
	s = after(opened(), PointerDown(onStrip(1, 100, 10)), PointerDown(onStrip(2, 200, 20)), PointerMove(onStrip(1, 40, 4)))
	if s.Brush != (timeline.Span{Start: 4, End: 20}) {
		t.Fatalf("two fingers: %v", s.Brush)
	}
	s = after(s, PointerUp(onStrip(1, 40, 4)), PointerMove(onStrip(2, 300, 30)), PointerUp(onStrip(2, 300, 30)))
	if s.Brush != (timeline.Span{Start: 4, End: 20}) || s.U != 10 {
		t.Errorf("the finger that is left changed the brush to %v, the playhead to %v", s.Brush, s.U)
	}
}

func TestPanFollowsTheFinger(t *testing.T) {
	s := after(opened(), ZoomBy{400, 200, 6})
	x, y := s.Viewport().Plane(300, 150)
	s = after(s, PointerDown(onMap(0, 300, 150)), PointerMove(onMap(0, 302, 150)), PointerMove(onMap(0, 340, 180)), PointerMove(onMap(0, 350, 190)))
	if dx, dy := s.Viewport().Dp(x, y); !near(dx, 350) || !near(dy, 190) {
		t.Errorf("what was under the finger at (350, 190) is at (%v, %v)", dx, dy)
	}
	if s = after(s, PointerUp(onMap(0, 350, 190))); s.Moving() || !s.OwnMap {
		t.Errorf("let go: moving %v, own map %v", s.Moving(), s.OwnMap)
	}
}

func TestPinchKeepsTheGroundUnderTheFingers(t *testing.T) {
	s := after(opened(), ZoomBy{400, 200, 3})
	k := s.Viewport().K
	ax, ay := s.Viewport().Plane(300, 200)
	bx, by := s.Viewport().Plane(400, 200)
	s = after(s, PointerDown(onMap(1, 300, 200)), PointerDown(onMap(2, 400, 200)),
		PointerMove(onMap(1, 280, 210)), PointerMove(onMap(2, 480, 210)))
	if got := s.Viewport().K / k; !near(got, 2) {
		t.Errorf("zoomed by %v, want 2", got)
	}
	if dx, dy := s.Viewport().Dp(ax, ay); !near(dx, 280) || !near(dy, 210) {
		t.Errorf("the first finger's ground is at (%v, %v)", dx, dy)
	}
	if dx, dy := s.Viewport().Dp(bx, by); !near(dx, 480) || !near(dy, 210) {
		t.Errorf("the second finger's ground is at (%v, %v)", dx, dy)
	}
	// One finger up: the other pans on, and nothing is clicked.
	s = after(s, PointerUp(onMap(1, 280, 210)), PointerMove(onMap(2, 500, 230)))
	if dx, dy := s.Viewport().Dp(bx, by); !near(dx, 500) || !near(dy, 230) {
		t.Errorf("after one finger is lifted its ground is at (%v, %v)", dx, dy)
	}
	// A third finger changes nothing.
	if third := after(s, PointerDown(onMap(1, 0, 0)), PointerDown(onMap(7, 9, 9)), PointerMove(onMap(7, 90, 90))); third.gesture.count != 2 {
		t.Errorf("%d fingers", third.gesture.count)
	}
}

func TestClicksOnTheMap(t *testing.T) {
	mark := onMap(0, 100, 100)
	mark.Ref = draw.Ref{Action: draw.ActSelect, Index: 2}
	s := run(after(opened(), Play{}), 4)
	u := s.U
	s = after(s, PointerMove(mark))
	if s.Hover != 2 {
		t.Fatalf("hover %d", s.Hover)
	}
	if s = after(s, PointerDown(mark), PointerUp(mark)); s.Selected != 2 || s.Playing || s.U != u {
		t.Fatalf("a click on a mark: selected %v, playing %v, at %v", s.Selected, s.Playing, s.U)
	}
	if s = after(s, PointerLeave{}); s.Hover != -1 {
		t.Error("hover stays when the mouse leaves")
	}
	if s = after(s, PointerDown(onMap(0, 5, 5)), PointerUp(onMap(0, 5, 5))); s.Selected != -1 {
		t.Error("a click on the ground does not close the card")
	}
}

func TestDoubleClickZoomsIn(t *testing.T) {
	click := []Msg{PointerDown(onMap(0, 200, 100)), PointerUp(onMap(0, 200, 100))}
	s := opened()
	k := s.Viewport().K
	x, y := s.Viewport().Plane(200, 100)
	s = run(after(run(after(s, click...), 0.2), click...), 2)
	if !near(s.Viewport().K/k, zoomStep) || s.Moving() {
		t.Errorf("zoomed by %v, moving %v", s.Viewport().K/k, s.Moving())
	}
	if dx, dy := s.Viewport().Dp(x, y); !near(dx, 200) || !near(dy, 100) {
		t.Errorf("what was clicked is at (%v, %v)", dx, dy)
	}
	if s = run(after(run(after(opened(), click...), 0.5), click...), 2); s.OwnMap {
		t.Error("two slow clicks zoom")
	}
}

func TestWheelZoomsAboutThePointer(t *testing.T) {
	s := after(opened(), ZoomBy{400, 200, 3})
	k := s.Viewport().K
	x, y := s.Viewport().Plane(600, 300)
	s = after(s, Wheel{X: 600, Y: 300, Dy: -100, Zone: ZoneMap}, Wheel{X: 600, Y: 300, Dy: -100, Zone: ZoneMap})
	if dx, dy := s.Viewport().Dp(x, y); !near(dx, 600) || !near(dy, 300) || s.Viewport().K <= k {
		t.Errorf("what was under the wheel is at (%v, %v)", dx, dy)
	}
	// Against the limit too it stays under the pointer.
	s = after(opened(), ZoomBy{400, 200, 8})
	x, y = s.Viewport().Plane(500, 250)
	for range 40 {
		s = after(s, Wheel{X: 500, Y: 250, Dy: -200, Zone: ZoneMap})
	}
	if dx, dy := s.Viewport().Dp(x, y); !near(dx, 500) || !near(dy, 250) {
		t.Errorf("at the limit what was under the wheel is at (%v, %v)", dx, dy)
	}
	if got := after(opened(), Wheel{X: 600, Y: 500, Dy: 100, Zone: ZoneStrip}); got != opened() {
		t.Error("the wheel on the strip does something")
	}
}

func TestCancelledPointerEndsItsGesture(t *testing.T) {
	s := after(opened(), Play{}, PointerDown(onStrip(3, 100, 10)), PointerCancel{3})
	if !s.Moving() || s.gesture != (gesture{}) {
		t.Errorf("after a cancel: moving %v, %+v", s.Moving(), s.gesture)
	}
	s = after(opened(), PointerDown(onMap(3, 10, 10)), PointerDown(onMap(3, 50, 50)), PointerUp(onMap(3, 50, 50)))
	if s.gesture.count != 0 {
		t.Error("a finger whose release was lost stays")
	}
}

func TestCardScrollsUnderTheFinger(t *testing.T) {
	card := func(y float64) Pointer { return Pointer{ID: 1, X: 50, Y: y, Zone: ZonePanel, Touch: true} }
	s := after(opened(), Select{1}, CardRoom{200}, PointerDown(card(300)), PointerMove(card(250)), PointerUp(card(240)))
	if s.CardScroll != 60 || s.Selected != 1 || s.OwnMap {
		t.Errorf("scrolled by %v, selected %v", s.CardScroll, s.Selected)
	}
}
