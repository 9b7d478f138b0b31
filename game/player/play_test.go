package player

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/timeline"
)

func TestPlayTakesItsLength(t *testing.T) {
	for _, reduced := range []bool{false, true} {
		s := after(opened(), SetReducedMotion{reduced}, Play{})
		s.ByChapter = false
		s = run(s, 59.9)
		if !s.Playing {
			t.Fatalf("reduced motion %v: over before its time", reduced)
		}
		if s = run(s, 0.2); s.Playing || s.U != s.Config.Length() || s.Moving() {
			t.Errorf("reduced motion %v: after its length playing is %v at %v", reduced, s.Playing, s.U)
		}
		if s = Update(s, Toggle{}); !s.Playing || s.U != 0 {
			t.Errorf("reduced motion %v: play at the end goes on at %v, want the beginning", reduced, s.U)
		}
	}
}

// microsecond is a playing time to compare by: a chapter may open where an event
// arrives, but for the last digits.
func microsecond(u float64) float64 { return math.Round(u*1e6) / 1e6 }

func TestReducedMotionRestsAtEvents(t *testing.T) {
	s := after(opened(), SetReducedMotion{true}, Play{})
	s.ByChapter = false
	seen := map[float64]bool{}
	for s.Playing {
		s = Update(s, Tick{1.0 / 60})
		seen[microsecond(s.U)] = true
	}
	want := map[float64]bool{0: true, s.Config.Length(): true}
	for _, stop := range s.Config.Stops {
		want[microsecond(stop.U)] = true
	}
	for _, c := range s.Config.Chapters { // their words are told before their events
		want[microsecond(c.Start)] = true
	}
	for u := range seen {
		if !want[u] {
			t.Errorf("rests at %v, which is no event and no chapter", u)
		}
	}
	if len(seen) != len(want) {
		t.Errorf("rests at %d places, want %d", len(seen), len(want))
	}
}

func TestSpeedStaysOnTheLadder(t *testing.T) {
	s := Update(opened(), Faster{})
	if s.Speed != 2 || s.Playing {
		t.Errorf("faster while paused: speed %v, playing %v", s.Speed, s.Playing)
	}
	if s = run(after(s, Play{}), 3); !near(s.U, 6) {
		t.Errorf("3 s at speed 2 reach %v, want 6", s.U)
	}
	for range 20 {
		s = Update(s, Faster{})
	}
	if s.Speed != 16 {
		t.Errorf("fastest is %v, want 16", s.Speed)
	}
	for range 20 {
		s = Update(s, Slower{})
	}
	if s.Speed != 0.25 {
		t.Errorf("slowest is %v, want 0.25", s.Speed)
	}
	for give, want := range map[float64]float64{3: 4, 2.5: 2, 100: 16, 0.01: 0.25, -1: 1, 0: 1, math.Inf(1): 1, math.NaN(): 1} {
		got := after(opened(), SetSpeed{give}).Speed
		if math.IsInf(give, 1) {
			if got < 0.25 || got > 16 {
				t.Errorf("speed %v gives %v", give, got)
			}
			continue
		}
		if got != want {
			t.Errorf("speed %v gives %v, want %v", give, got, want)
		}
	}
}

func TestBrushLoopsItsSpan(t *testing.T) {
	s := after(opened(), SetBrush{timeline.Span{Start: 20, End: 10}})
	if s.Brush != (timeline.Span{Start: 10, End: 20}) || !s.Loop {
		t.Fatalf("brush %v, loop %v", s.Brush, s.Loop)
	}
	if s = Update(s, Play{}); s.U != 10 {
		t.Errorf("play outside of the brush begins at %v, want 10", s.U)
	}
	for range 60 * 35 {
		if s = Update(s, Tick{1.0 / 60}); s.U < 10 || s.U > 20 || !s.Playing {
			t.Fatalf("left the brush: %v, playing %v", s.U, s.Playing)
		}
	}
	if s = run(after(s, ToggleLoop{}), 11); s.Playing || s.U != 20 {
		t.Errorf("without loop the brush ends at %v, playing %v", s.U, s.Playing)
	}
	if s = Update(s, Play{}); s.U != 10 {
		t.Errorf("play at the brush's end begins at %v, want 10", s.U)
	}
	if s = Update(s, ClearBrush{}); s.HasBrush || s.Loop {
		t.Errorf("cleared: brush %v, loop %v; want the loop as before", s.HasBrush, s.Loop)
	}
	if s = after(opened(), SetBrush{timeline.Span{Start: 10, End: 10.01}}); s.HasBrush {
		t.Error("a brush too short to see stays")
	}
	if s = run(after(opened(), ToggleLoop{}, SeekU{59}, Play{}), 2); !s.Playing || s.U > 2 {
		t.Errorf("looped play is at %v, playing %v", s.U, s.Playing)
	}
}

func TestStepGoesFromStopToStop(t *testing.T) {
	s := opened()
	var visited []float64
	for range 10 {
		before := s.U
		s = Update(s, NextEvent{})
		if s.U == before {
			break
		}
		visited = append(visited, s.U)
	}
	// The first event is where the play begins.
	if len(visited) != len(s.Config.Stops)-1+1 || visited[len(visited)-1] != s.Config.Length() {
		t.Fatalf("next goes to %v", visited)
	}
	for i := len(visited) - 2; i >= 0; i-- {
		if s = Update(s, PreviousEvent{}); s.U != visited[i] {
			t.Errorf("previous goes to %v, want %v", s.U, visited[i])
		}
	}
	if s = Update(s, PreviousEvent{}); s.U != 0 {
		t.Errorf("previous of the first goes to %v, want 0", s.U)
	}

	// A playhead that came a little beside a stop, by a link or a date.
	beside := after(opened(), SeekU{s.Config.Stops[2].U - 0.004}, NextEvent{})
	if beside.U != s.Config.Stops[3].U {
		t.Errorf("next from beside a stop stays at it")
	}
	beside = after(opened(), SeekU{s.Config.Stops[2].U + 0.004}, PreviousEvent{})
	if beside.U != s.Config.Stops[1].U {
		t.Errorf("previous from beside a stop stays at it")
	}

	// While playing, what was passed a moment ago is left behind.
	running := after(opened(), SeekU{s.Config.Stops[2].U}, Play{})
	if running = after(run(running, 0.2), PreviousEvent{}); running.U != s.Config.Stops[1].U || !running.Playing {
		t.Errorf("previous while playing goes to %v, playing %v", running.U, running.Playing)
	}

	// An open card follows.
	card := after(opened(), Show{1}, NextEvent{})
	if card.Selected != 2 || card.U != s.Config.EventU[2] {
		t.Errorf("the card shows %d at %v", card.Selected, card.U)
	}
}

// What is hidden or left out is passed over, by the keys and by a play that
// goes from stop to stop.
func TestSteppingSkipsWhatIsNotShown(t *testing.T) {
	for name, c := range map[string]struct {
		hide Msg
		stop []int32 // events whose stops are left
	}{
		"a lane":          {SetHidden{0b1000}, []int32{2, 3, 4, 5}},
		"a filter":        {SetFilter{Kinds: []string{"call", "closure"}}, []int32{2, 4}},
		"a lane of those": {Press{Ref: draw.Ref{Action: draw.ActLane, Index: 0}}, []int32{0, 1, 2}},
		"everything":      {SetFilter{Text: "nowhere"}, nil},
	} {
		s := Update(opened(), c.hide)
		var want []float64
		for _, e := range c.stop {
			if u := s.Config.EventU[e]; u > 0 {
				want = append(want, u)
			}
		}
		stops := want
		want = append(want, s.Config.Length())
		var got []float64
		for range len(want) {
			s = Update(s, NextEvent{})
			got = append(got, s.U)
		}
		if !slices.Equal(got, want) {
			t.Errorf("without %s next goes to %v, want %v", name, got, want)
		}
		got = nil
		for range len(stops) {
			s = Update(s, PreviousEvent{})
			got = append([]float64{s.U}, got...)
		}
		if s = Update(s, PreviousEvent{}); !slices.Equal(got, stops) || s.U != 0 {
			t.Errorf("without %s previous goes to %v and %v, want %v and 0", name, got, s.U, stops)
		}
		rests := map[float64]bool{}
		s = after(s, SetReducedMotion{true}, Play{})
		for s.ByChapter = false; s.Playing; s = Update(s, Tick{1. / 60}) {
			rests[microsecond(s.U)] = true
		}
		gone := map[float64]bool{}
		for _, u := range append(stops, 0, s.Config.Chapters[1].Start, s.Config.Chapters[2].Start) {
			u = microsecond(u)
			if !rests[u] && !gone[u] {
				t.Errorf("without %s a play in steps does not rest at %v", name, u)
			}
			gone[u] = true
			delete(rests, u)
		}
		if len(rests) > 0 {
			t.Errorf("without %s a play in steps rests at %v as well", name, rests)
		}
	}
}

func TestStepDaysMovesStoryTime(t *testing.T) {
	s := after(opened(), StepDays{1}, StepDays{1}, StepDays{-1})
	if got, want := s.Config.Pace.Story(s.U), s.Config.Pace.Span().Start+testDay; math.Abs(got-want) > 1 {
		t.Errorf("two days on and one back is %v, want %v", got, want)
	}
	if s = Update(s, StepDays{-9}); s.U != 0 {
		t.Errorf("days before the beginning reach %v", s.U)
	}
}

func TestSeeksThatMakeNoSense(t *testing.T) {
	s := after(opened(), SeekU{30})
	for _, m := range []Msg{SeekU{math.NaN()}, SeekEvent{-1}, SeekEvent{99}, SeekEvent{6}, SeekChapter{-1}, SeekChapter{3}, SeekFraction{math.NaN()}, Show{-5}, Tick{-1}, Tick{math.NaN()}, nil, 5} {
		if got := Update(s, m); got != s {
			t.Errorf("%#v changes the state", m)
		}
	}
	for m, want := range map[Msg]float64{SeekU{-1}: 0, SeekU{math.Inf(1)}: 60, SeekTime{0}: 0, SeekTime{1e12}: 60, SeekFraction{0.5}: 30, SeekFraction{7}: 60, Home{}: 0, End{}: 60} {
		if got := Update(s, m).U; got != want {
			t.Errorf("%#v goes to %v, want %v", m, got, want)
		}
	}
}

// The scrub law: where the playhead has been leaves no trace.
func TestSeeksLeaveNoTrace(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	start := opened()
	for range 2000 {
		s := start
		for range r.IntN(30) {
			u := r.Float64() * 60
			switch r.IntN(7) {
			case 0:
				s = after(s, SeekU{u})
			case 1:
				s = after(s, SeekTime{s.Config.Pace.Story(u)})
			case 2:
				s = after(s, NextEvent{})
			case 3:
				s = after(s, PreviousEvent{})
			case 4:
				s = after(s, SeekEvent{int32(r.IntN(8) - 1)})
			case 5:
				s = after(s, PointerDown(onStrip(1, 10, u)), PointerMove(onStrip(1, 40, u/2)), PointerUp(onStrip(1, 70, u/3)))
			case 6:
				s = run(after(s, Play{}), r.Float64())
				s = after(s, Pause{})
			}
		}
		u := r.Float64() * 60
		if got, want := after(s, SeekU{u}), after(start, SeekU{u}); got != want {
			t.Fatalf("after a history: %+v\nafresh:          %+v", got, want)
		}
	}
}

func TestSelectPausesAndOpensTheCard(t *testing.T) {
	s := run(after(opened(), Play{}), 5)
	u := s.U
	s = after(s, Select{3})
	if s.Playing || s.Selected != 3 || s.U != u {
		t.Errorf("select: playing %v, selected %v, at %v", s.Playing, s.Selected, s.U)
	}
	s = after(s, CardRoom{100}, ScrollCard{40}, ScrollCard{90})
	if s.CardScroll != 100 {
		t.Errorf("card scrolled by %v, want 100", s.CardScroll)
	}
	if s = after(s, Select{2}); s.CardScroll != 0 {
		t.Error("another card begins scrolled")
	}
	if s = after(s, Play{}); s.Selected != -1 {
		t.Error("the card stays while the story moves on")
	}
	if s = after(s, Show{3}); s.Selected != 3 || s.U != s.Config.EventU[3] || s.Playing {
		t.Errorf("show: selected %v at %v", s.Selected, s.U)
	}
	if s = after(s, Show{6}); s.Selected != 6 || s.U != s.Config.EventU[3] {
		t.Errorf("an event without a date: selected %v at %v", s.Selected, s.U)
	}
}

func TestCloseTakesTheTopFirst(t *testing.T) {
	s := after(opened(), SetBrush{timeline.Span{Start: 1, End: 9}}, Select{2}, ToggleKeys{})
	for i, closed := range []func(State) bool{
		func(s State) bool { return !s.Keys && s.Selected == 2 && s.HasBrush },
		func(s State) bool { return s.Selected == -1 && s.HasBrush },
		func(s State) bool { return !s.HasBrush },
	} {
		if !s.Takes(Key{Name: "Escape"}) {
			t.Fatalf("close %d: Escape is not taken", i)
		}
		if s = Update(s, KeyDown{Name: "Escape"}); !closed(s) {
			t.Fatalf("close %d: %+v", i, s)
		}
	}
	if s.Takes(Key{Name: "Escape"}) {
		t.Error("Escape is taken with nothing to close")
	}
}

func TestResetRestoresTheFirstView(t *testing.T) {
	s := after(opened(), SetTheme{"night"}, SetSpeed{8}, SetBrush{timeline.Span{Start: 1, End: 9}}, SetHidden{5}, ZoomBy{100, 100, 3}, Show{2}, ToggleFold{}, ToggleKeys{}, Play{}, Reset{})
	s = run(s, 2)
	if want := after(opened(), SetTheme{"night"}); s != want {
		t.Errorf("after reset: %+v\nwant: %+v", s, want)
	}
}

func TestEffectLastsOneUpdate(t *testing.T) {
	s := after(opened(), Press{Ref: draw.Ref{Action: draw.ActOpen, Index: 2, Sub: 1}, Zone: ZonePanel})
	if s.Effect != (Effect{EffectOpen, 2, 1}) {
		t.Fatalf("effect %+v", s.Effect)
	}
	if s = Update(s, Tick{0.1}); s.Effect != (Effect{}) {
		t.Errorf("effect stays: %+v", s.Effect)
	}
}

func TestTimeStandsStillUnseen(t *testing.T) {
	s := after(opened(), Play{}, SetVisible{false})
	if s.Moving() {
		t.Error("moves unseen")
	}
	if s = run(s, 3); s.U != 0 || !s.Playing {
		t.Errorf("unseen it went to %v, playing %v", s.U, s.Playing)
	}
	if s = run(after(s, SetVisible{true}), 1); !near(s.U, 1) {
		t.Errorf("seen again it is at %v", s.U)
	}
}

func TestTickDoesNotAllocate(t *testing.T) {
	playing := after(opened(), Play{})
	flying := after(playing, ZoomIn{})
	stepping := after(playing, SetReducedMotion{true})
	for name, s := range map[string]State{"paused": opened(), "playing": playing, "flying": flying, "reduced motion": stepping} {
		if n := testing.AllocsPerRun(200, func() { s = Update(s, Tick{1.0 / 600}) }); n != 0 {
			t.Errorf("%s: %v allocations, want none", name, n)
		}
	}
}

// Two events a hundredth of a second apart are both reached by the keys.
func TestSteppingReachesVeryNearStops(t *testing.T) {
	c := &Config{
		Pace:     timeline.Even(timeline.Span{End: 1000}, 10),
		Stops:    []timeline.Stop{{U: 4, Event: 0}, {U: 4.01, Event: 1}},
		EventU:   []float64{4, 4.01},
		EventIDs: []string{"first", "second"},
	}
	s := after(New(c), NextEvent{}, NextEvent{})
	if s.U != 4.01 {
		t.Errorf("two steps on: at %v, want 4.01", s.U)
	}
	if s = Update(s, PreviousEvent{}); s.U != 4 {
		t.Errorf("and one back: at %v, want 4", s.U)
	}
}

func BenchmarkTick(b *testing.B) {
	s := after(opened(), ToggleLoop{}, Play{})
	for b.Loop() {
		s = Update(s, Tick{1.0 / 60})
	}
}

// Chapter by chapter the play pauses where a chapter ends, and goes on into the
// next; started anew from its beginning it runs through.
func TestPlaysChapterByChapter(t *testing.T) {
	s := after(opened(), PlayChapters{})
	for i := int32(1); i < 3; i++ {
		s = run(s, 30)
		start := s.Config.Chapters[i].Start
		if s.Playing || s.U >= start || start-s.U > 0.02 || s.Waiting() != i {
			t.Fatalf("before chapter %d: playing %t at %v, which begins at %v; %d waits", i, s.Playing, s.U, start, s.Waiting())
		}
		if s = run(after(s, Toggle{}), 1); !s.Playing || s.U < start || s.Waiting() != -1 {
			t.Fatalf("chapter %d does not go on: playing %t at %v", i, s.Playing, s.U)
		}
	}
	if s = run(s, 60); s.Playing || s.U != s.Config.Length() {
		t.Errorf("it ends at %v, playing %t", s.U, s.Playing)
	}
	if s = run(after(s, Home{}, Play{}), 40); !s.Playing {
		t.Errorf("started anew it pauses at %v", s.U)
	}
	if s = after(opened(), SetReducedMotion{On: true}); !s.ByChapter {
		t.Error("with less motion it is not chapter by chapter")
	}
}

// Ctrl and the arrows go by chapters.
func TestKeysGoByChapters(t *testing.T) {
	s := opened()
	right, left := KeyDown{Name: "ArrowRight", Ctrl: true}, KeyDown{Name: "ArrowLeft", Ctrl: true}
	for i, want := range []float64{s.Config.Chapters[1].Start, s.Config.Chapters[2].Start, s.Config.Length()} {
		if s = after(s, right); s.U != want {
			t.Errorf("press %d: at %v, want %v", i, s.U, want)
		}
	}
	if s = after(s, left, left); s.U != s.Config.Chapters[1].Start {
		t.Errorf("back at %v", s.U)
	}
	if opened().Takes(Key{Name: "r", Ctrl: true}) {
		t.Error("another chord is taken")
	}
}
