package player

import (
	"math"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/geo/viewport"
)

func TestStoryCameraUntilTheReaderMovesTheMap(t *testing.T) {
	s := opened()
	first := s.Viewport()
	s = after(s, SeekU{30})
	if s.OwnMap || s.Viewport() == first {
		t.Fatal("the map does not follow the chapters")
	}
	s = after(s, PanBy{20, 10})
	own := s.Viewport()
	if s = run(after(s, SeekU{0}, Play{}), 25); s.Viewport() != own {
		t.Fatal("the reader's view moves with the story")
	}
	for name, m := range map[string]Msg{"fit": Fit{}, "chapter": SeekChapter{1}, "reset": Reset{}, "key": KeyDown{Name: "0"}, "button": Press{Ref: draw.Ref{Action: draw.ActFit}, Zone: ZonePanel}} {
		back := after(s, Pause{}, m)
		if !back.Moving() {
			t.Errorf("%s: nothing moves", name)
		}
		if back = run(back, 2); back.OwnMap || back.Moving() || back.Viewport() != back.Config.Camera(back) {
			t.Errorf("%s: the story's camera is not back", name)
		}
	}
}

func TestFlightMovesWhilePausedThenRests(t *testing.T) {
	s := opened()
	k := s.Viewport().K
	s = after(s, ZoomIn{}, ZoomIn{})
	if !s.Moving() {
		t.Fatal("does not fly")
	}
	last := k
	for s.Moving() {
		s = Update(s, Tick{1.0 / 60})
		if now := s.Viewport().K; now < last*(1-1e-9) {
			t.Fatalf("zooming in the scale falls from %v to %v", last, now)
		} else {
			last = now
		}
	}
	if !near(s.Viewport().K/k, zoomStep*zoomStep) {
		t.Errorf("two presses zoom by %v, want %v", s.Viewport().K/k, zoomStep*zoomStep)
	}
	if again := run(s, 1); again != s {
		t.Error("does not rest")
	}
}

func TestReducedMotionDoesNotFly(t *testing.T) {
	s := after(opened(), SetReducedMotion{true})
	k := s.Viewport().K
	if s = after(s, ZoomIn{}); s.Moving() || !near(s.Viewport().K/k, zoomStep) {
		t.Errorf("moving %v, zoomed by %v", s.Moving(), s.Viewport().K/k)
	}
	if s = after(s, Fit{}); s.Moving() || s.OwnMap {
		t.Errorf("moving %v, own map %v", s.Moving(), s.OwnMap)
	}
}

func TestPointerDownStopsAFlight(t *testing.T) {
	s := run(after(opened(), ZoomIn{}), 0.1)
	if s = after(s, PointerDown(onMap(0, 100, 100)), PointerMove(onMap(0, 120, 100))); s.Moving() {
		t.Error("flies on under the finger")
	}
}

func TestReadersViewSurvivesResize(t *testing.T) {
	s := after(opened(), ZoomBy{300, 200, 4}, PanBy{30, 30})
	before := s.Viewport()
	s = after(s, ToggleFold{})
	got := s.Viewport()
	if got.X != before.X || got.Y != before.Y || got.K != before.K || got.Height != before.Height+80 {
		t.Errorf("folded: %+v, before %+v", got, before)
	}
	s = after(s, Resize{360, 640, 3})
	if got = s.Viewport(); got.X != before.X || got.Y != before.Y || got.Width != 360 || got.DeviceScale != 3 {
		t.Errorf("resized: %+v", got)
	}
	for _, m := range []Msg{Resize{0, 100, 1}, Resize{-1, -1, 1}, Resize{math.NaN(), 3, 1}, Resize{math.Inf(1), 3, 1}} {
		if Update(s, m) != s {
			t.Errorf("%+v changes something", m)
		}
	}
}

func TestInvalidViewsAreIgnored(t *testing.T) {
	s := after(opened(), ZoomBy{10, 10, 2})
	nan := math.NaN()
	for _, m := range []Msg{PanBy{nan, 0}, PanBy{0, math.Inf(1)}, ZoomBy{1, 1, 0}, ZoomBy{1, 1, -2}, ZoomBy{nan, 1, 2}, ZoomBy{1, 1, nan}, FlyTo{viewport.Viewport{}}, FlyTo{viewport.Viewport{X: nan, K: 1}}} {
		if got := Update(s, m); got != s {
			t.Errorf("%+v: %+v", m, got.Map)
		}
	}
	unsized := New(theStory())
	for _, m := range []Msg{PanBy{1, 1}, ZoomIn{}, Fit{}, ZoomBy{1, 1, 2}} {
		if got := Update(unsized, m); got != unsized {
			t.Errorf("before the size is known %+v moves the map to %+v", m, got.Map)
		}
	}
}
