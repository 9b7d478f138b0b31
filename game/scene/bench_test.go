package scene_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

func fonts(tb testing.TB) *glyph.Fonts { return drawtest.Fonts(tb) }

// TestFrameWorkIsThatOfWhatIsActive holds the law of look-up without a clock:
// with 100,000 events of which 49 are active a frame holds as many
// operations and nodes as with 1,000 events of which 49 are active, and
// allocates nothing. Where a pulse stands on its arc differs in the last
// digits, and with it now and then a point.
func TestFrameWorkIsThatOfWhatIsActive(t *testing.T) {
	type work struct{ active, ops, nodes int }
	measure := func(n int) (w work, points int) {
		s, u := compileMany(t, n)
		sheet := sheetAt(s, wide, u)
		var l draw.List
		sheet.Frame(moment(u), &l)
		w.active = s.ActiveAt(u)
		w.ops, w.nodes = len(l.Ops), len(l.Nodes)
		for i := range l.Ops {
			points += len(l.Points(l.Ops[i].Path))
		}
		if allocs := testing.AllocsPerRun(20, func() { sheet.Frame(moment(u), &l) }); allocs != 0 {
			t.Errorf("a frame of %d events allocates %v times, want 0", n, allocs)
		}
		return w, points
	}
	small, points := measure(1000)
	large, pointsLarge := measure(100_000)
	if small.active != 49 || large.active != 49 {
		t.Errorf("%d and %d events are active, want 49 of 1,000 and 49 of 100,000", small.active, large.active)
	}
	if small != large {
		t.Errorf("a frame of 1,000 events holds %+v, one of 100,000 holds %+v: want the same", small, large)
	}
	if d := pointsLarge - points; d*d > 100 {
		t.Errorf("a frame of 1,000 events has %d points, one of 100,000 has %d", points, pointsLarge)
	}
}

// TestHiddenLanesAreNotWalked holds that the event that is told is found
// though all that came after it is switched off.
func TestHiddenLanesAreNotWalked(t *testing.T) {
	s, _ := compileMany(t, 1000)
	end := s.Pace.Length()
	for hidden := range uint32(1 << len(s.Lanes)) {
		want := int32(-1)
		for _, stop := range s.Stops {
			family := s.Story.Kinds[s.Story.Events[stop.Event].Kind].Family
			for lane := range s.Lanes {
				if s.Lanes[lane] == family && hidden&(1<<lane) == 0 {
					want = stop.Event
				}
			}
		}
		if got := s.Current(end, hidden); got != want {
			t.Errorf("with lanes %04b hidden the last event told is %d, want %d", hidden, got, want)
		}
	}
	if got := s.Current(-10, 0); got != -1 {
		t.Errorf("before the play event %d is told, want none", got)
	}
}

func BenchmarkCompile(b *testing.B) {
	st, a := compile(b, realStory).Story, scenetest.Atlas(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := scene.Compile(st, a, fonts(b)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLayout(b *testing.B) {
	s := compile(b, realStory)
	for _, spec := range []scene.Spec{wide, phone} {
		b.Run(fmt.Sprintf("%vx%v/camera", spec.Width, spec.Height), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sheetAt(s, spec, 20)
			}
		})
		b.Run(fmt.Sprintf("%vx%v/all", spec.Width, spec.Height), func(b *testing.B) {
			b.ReportAllocs()
			themes := [2]string{"paper", "night"}
			for i := 0; b.Loop(); i++ {
				spec.Theme = themes[i%2] // a change of which everything is laid out anew
				sheetAt(s, spec, 20)
			}
		})
	}
}

// BenchmarkPlay is a frame of the real story, on average over its whole play.
func BenchmarkPlay(b *testing.B) {
	s := compile(b, realStory)
	for _, spec := range []scene.Spec{wide, phone} {
		b.Run(fmt.Sprintf("%vx%v", spec.Width, spec.Height), func(b *testing.B) {
			sheet := sheetAt(s, spec, 20)
			var l draw.List
			u := 0.0
			step := func() {
				if u += 1.0 / 60; u > s.Pace.Length() {
					u = 0
				}
				sheet.Frame(moment(u), &l)
			}
			for range int(s.Pace.Length()*60) + 1 {
				step()
			}
			b.ReportAllocs()
			for b.Loop() {
				step()
			}
		})
	}
}

// BenchmarkFrame prints what a frame costs with 1,000 and with 100,000 events
// of which 49 are active, and the ratio, which may be 1.2 at most. The two
// are timed in turns and by their medians, so that what else the machine does
// falls on neither.
func BenchmarkFrame(b *testing.B) {
	type play struct {
		sheet *scene.Sheet
		view  scene.View
		list  draw.List
	}
	prepare := func(n int) *play {
		s, u := compileMany(b, n)
		p := &play{sheet: sheetAt(s, wide, u), view: moment(u)}
		p.sheet.Frame(p.view, &p.list)
		return p
	}
	small, large := prepare(1000), prepare(100_000)
	for i, p := range []*play{small, large} {
		b.Run([]string{"1000", "100000"}[i], func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				p.sheet.Frame(p.view, &p.list)
			}
		})
	}
	b.Run("ratio", func(b *testing.B) {
		var spent [2][]time.Duration
		for b.Loop() {
			for i, p := range []*play{small, large} {
				began := time.Now()
				p.sheet.Frame(p.view, &p.list)
				spent[i] = append(spent[i], time.Since(began))
			}
		}
		slices.Sort(spent[0])
		slices.Sort(spent[1])
		middle := len(spent[0]) / 2
		b.ReportMetric(float64(spent[1][middle])/float64(spent[0][middle]), "ratio")
	})
}

// BenchmarkMany is what 100,000 events cost where the cost may grow with
// them.
func BenchmarkMany(b *testing.B) {
	st := manyEvents(b, 100_000)
	s := compileStory(b, st)
	b.Run("Compile", func(b *testing.B) {
		a := scenetest.Atlas(b)
		b.ReportAllocs()
		for b.Loop() {
			if _, err := scene.Compile(st, a, fonts(b)); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Layout", func(b *testing.B) {
		b.ReportAllocs()
		themes := [2]string{"paper", "night"}
		spec := wide
		for i := 0; b.Loop(); i++ {
			spec.Theme = themes[i%2]
			sheetAt(s, spec, 20)
		}
	})
}
