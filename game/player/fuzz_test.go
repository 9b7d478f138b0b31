package player

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// odd is a number that is mostly sensible.
func odd(r *rand.Rand, scale float64) float64 {
	switch r.IntN(24) {
	case 0:
		return math.NaN()
	case 1:
		return math.Inf(1)
	case 2:
		return math.Inf(-1)
	case 3:
		return 1e300 * (r.Float64() - 0.5)
	case 4:
		return 0
	}
	return scale * (1.2*r.Float64() - 0.1)
}

func randomPointer(r *rand.Rand) Pointer {
	return Pointer{
		ID: int32(r.IntN(4)), X: odd(r, 800), Y: odd(r, 540), U: odd(r, 60), Zone: Zone(r.IntN(4)),
		Ref:   draw.Ref{Action: draw.Action(r.IntN(30)), Index: int32(r.IntN(12) - 2), Sub: int32(r.IntN(4) - 1)},
		Shift: r.IntN(3) == 0, Touch: r.IntN(2) == 0,
	}
}

func randomKey(r *rand.Rand) Key {
	names := []string{" ", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "+", "-", "0", "Escape", "?", "l", "d", "r", "Enter", "Backspace", "Tab", "2", "5", "۳", "\xff", ""}
	return Key{Name: names[r.IntN(len(names))], Shift: r.IntN(3) == 0, Ctrl: r.IntN(20) == 0}
}

func randomMsg(r *rand.Rand) Msg {
	u, event := odd(r, 60), int32(r.IntN(10)-2)
	messages := []func() Msg{
		func() Msg { return Tick{odd(r, 0.2)} }, func() Msg { return Tick{0.016} }, func() Msg { return Play{} }, func() Msg { return Pause{} },
		func() Msg { return Toggle{} }, func() Msg { return SeekU{u} }, func() Msg { return SeekTime{odd(r, 1.77e9)} }, func() Msg { return SeekFraction{odd(r, 1)} },
		func() Msg { return SeekEvent{event} }, func() Msg { return SeekChapter{event} }, func() Msg { return NextEvent{} }, func() Msg { return PreviousEvent{} },
		func() Msg { return StepDays{odd(r, 3)} }, func() Msg { return Home{} }, func() Msg { return End{} }, func() Msg { return Faster{} }, func() Msg { return Slower{} },
		func() Msg { return SetSpeed{odd(r, 20)} }, func() Msg { return ToggleLoop{} }, func() Msg { return SetLoop{r.IntN(2) == 0} },
		func() Msg { return SetBrush{timeline.Span{Start: u, End: odd(r, 60)}} }, func() Msg { return ClearBrush{} }, func() Msg { return Reset{} },
		func() Msg { return Select{event} }, func() Msg { return Show{event} }, func() Msg { return Close{} }, func() Msg { return ScrollCard{odd(r, 90)} },
		func() Msg { return CardRoom{odd(r, 300)} }, func() Msg { return OpenSource{event, event} }, func() Msg { return ToggleLane{event} },
		func() Msg { return SetFilter{} }, func() Msg { return Point{event} },
		func() Msg {
			return SetFilter{Kinds: []string{"closure", "call", "war"}[:r.IntN(4)], Actors: []string{"pakistan", "afghanistan, the"}[:r.IntN(3)], Text: []string{"", " c ", "=&, %", "\xff"}[r.IntN(4)]}
		},
		func() Msg { return SetHidden{r.Uint32()} }, func() Msg { return ToggleKeys{} }, func() Msg { return ToggleTheme{} }, func() Msg { return SetTheme{"pink"} },
		func() Msg { return ToggleFold{} }, func() Msg { return ToggleLegend{} }, func() Msg { return TypeDate{} }, func() Msg { return Search{} }, func() Msg { return ToggleMenu{} }, func() Msg { return Turn{event} },
		func() Msg { return Choose{"digits", []string{"", "arab", "no"}[r.IntN(3)]} },
		func() Msg { return Resize{odd(r, 1500), odd(r, 900), odd(r, 3)} }, func() Msg { return Resize{800, 540, 2} }, func() Msg { return SetReducedMotion{r.IntN(2) == 0} },
		func() Msg { return SetVisible{r.IntN(3) > 0} }, func() Msg { return FromHash{"t=2025-11-17&event=call&view=65,32,6"} },
		func() Msg { return ZoomIn{} }, func() Msg { return ZoomOut{} }, func() Msg { return ZoomBy{odd(r, 800), odd(r, 400), odd(r, 3)} },
		func() Msg { return PanBy{odd(r, 100), odd(r, 100)} }, func() Msg { return Fit{} },
		func() Msg { p := randomPointer(r); return PointerDown(p) }, func() Msg { return PointerMove(randomPointer(r)) }, func() Msg { return PointerUp(randomPointer(r)) },
		func() Msg { return PointerDown(onMap(int32(r.IntN(3)), 800*r.Float64(), 400*r.Float64())) }, func() Msg { return PointerCancel{int32(r.IntN(4))} }, func() Msg { return PointerLeave{} },
		func() Msg {
			return Wheel{odd(r, 800), odd(r, 540), odd(r, 200), odd(r, 200), Zone(r.IntN(3)), r.IntN(2) == 0}
		},
		func() Msg { p := randomPointer(r); return Press{p.Ref, p.Zone} }, func() Msg { return KeyDown(randomKey(r)) }, func() Msg { return nil },
	}
	return messages[r.IntN(len(messages))]()
}

func checkInvariants(t *testing.T, s State) {
	t.Helper()
	length, events := s.Config.Length(), int32(len(s.Config.EventU))
	within := func(e int32) bool { return e >= -1 && e < events }
	switch {
	case !(s.U >= 0 && s.U <= length):
		t.Fatalf("playhead at %v", s.U)
	case !slices.Contains(Speeds[:], s.Speed):
		t.Fatalf("speed %v", s.Speed)
	case !within(s.Selected) || !within(s.Hover):
		t.Fatalf("selected %v, hover %v", s.Selected, s.Hover)
	case s.HasBrush && !(0 <= s.Brush.Start && s.Brush.Start <= s.Brush.End && s.Brush.End <= length):
		t.Fatalf("brush %v", s.Brush)
	case !s.HasBrush && s.Brush != timeline.Span{}:
		t.Fatalf("brush %v without one", s.Brush)
	case s.HasBrush && !s.gesture.holdsTime() && s.Brush.Length() < shortestBrush:
		t.Fatalf("brush %v is too short", s.Brush)
	case !(s.CardScroll >= 0 && s.CardScroll <= s.CardRoom) || math.IsInf(s.CardRoom, 0):
		t.Fatalf("card scrolled by %v of %v", s.CardScroll, s.CardRoom)
	case s.Hidden>>len(s.Config.Lanes) != 0:
		t.Fatalf("hidden %b", s.Hidden)
	case s.Theme != paper && s.Theme != night:
		t.Fatalf("theme %q", s.Theme)
	case s.OwnMap && !sound(s.Map):
		t.Fatalf("map %+v", s.Map)
	case !s.OwnMap && s.flight.on:
		t.Fatal("the story's camera flies by hand")
	case s.gesture.count < 0 || s.gesture.count > 2 || s.gesture.count == 0 && s.gesture.kind != idle:
		t.Fatalf("gesture %+v", s.gesture)
	case s != s:
		t.Fatalf("a NaN in %+v", s)
	case s.Playing && s.Selected >= 0:
		t.Fatal("plays on under an open card")
	}
}

// checkRest holds Moving to its word: where it says no, time changes nothing
// but the patience for a double click.
func checkRest(t *testing.T, s State) {
	t.Helper()
	if s.Moving() {
		return
	}
	later := Update(s, Tick{0.05})
	later.Effect, later.gesture = s.Effect, s.gesture
	if later != s {
		t.Fatalf("at rest, but time changes\n%+v\nto\n%+v", s, later)
	}
}

func TestInvariantsHold(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 4))
		s := New(theStory())
		for range 2000 {
			m := randomMsg(r)
			before := s
			s = Update(s, m)
			if before.Config != s.Config {
				t.Fatal("the story changed")
			}
			checkInvariants(t, s)
			checkRest(t, s)
		}
	}
}

func FuzzUpdate(f *testing.F) {
	f.Add([]byte("play, then drag the strip"), uint64(1))
	f.Add([]byte{0, 1, 2, 3, 4, 5, 200, 201, 202}, uint64(7))
	f.Fuzz(func(t *testing.T, steps []byte, seed uint64) {
		s := opened()
		for _, b := range steps {
			s = Update(s, randomMsg(rand.New(rand.NewPCG(seed, uint64(b)))))
			checkInvariants(t, s)
			checkRest(t, s)
		}
	})
}
