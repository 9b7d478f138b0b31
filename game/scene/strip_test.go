package scene_test

import (
	"math"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene"
)

// timelineOps are the operations of the strip, with the list that owns their
// paths.
func timelineOps(s *scene.Scene, spec scene.Spec, visit func(l *draw.List, op *draw.Op)) {
	var l draw.List
	sheetAt(s, spec, 0).Frame(moment(0), &l)
	for i := range l.Ops {
		if sub := l.Ops[i].Sub; sub != nil {
			group := ""
			for j := range sub.Ops {
				switch op := &sub.Ops[j]; op.Kind {
				case draw.OpBegin:
					group = op.Name
				case draw.OpEnd:
					group = ""
				default:
					if group == "timeline" {
						visit(sub, op)
					}
				}
			}
		}
	}
}

// TestUnsureDatesAreDrawnSoft holds that a date that is approximate fades out
// over the time that it may be wrong by, and that one that is sure does not.
func TestUnsureDatesAreDrawnSoft(t *testing.T) {
	for date, want := range map[string]int{"2025-11-10": 0, "2025-11-10~": 2, "2025-11-10~/2025-11-14": 1, "2025-11-10/2025-11-14~": 1, "2025-11-10/2025-11-14": 0} {
		s := smallStory(t, `"kind": "statement", "when": "`+date+`", "from": "tehran", "to": "kabul"`,
			`"kind": "statement", "when": "2025-11-01", "from": "tehran", "to": "kabul"`, quiet)
		sheet := sheetAt(s, wide, 0)
		w := s.Story.Events[0].When
		fades := 0
		timelineOps(s, wide, func(l *draw.List, op *draw.Op) {
			if !op.HasFade {
				return
			}
			fades++
			b := l.Bound(op.Path)
			if b.Min.X < sheet.X(w.SoftStart)-0.1 || b.Max.X > sheet.X(w.SoftEnd)+0.1 {
				t.Errorf("%s: a soft edge from %.1f to %.1f leaves the time that the date may mean", date, b.Min.X, b.Max.X)
			}
			if (op.Color.A == 0) == (op.Fade.A == 0) {
				t.Errorf("%s: an edge fades from alpha %d to %d", date, op.Color.A, op.Fade.A)
			}
		})
		if fades != want {
			t.Errorf("%s has %d soft edges on the strip, want %d", date, fades, want)
		}
	}
}

// TestOpenEndsRunOnAsArrows holds that what has not ended runs to the end of
// the strip and points on.
func TestOpenEndsRunOnAsArrows(t *testing.T) {
	beyond := func(when string) (arrows int) {
		s := smallStory(t, `"kind": "statement", "when": "`+when+`", "from": "tehran", "to": "kabul"`, quiet)
		end := sheetAt(s, wide, 0).X(s.Pace.Span().End)
		timelineOps(s, wide, func(l *draw.List, op *draw.Op) {
			if b := l.Bound(op.Path); op.Kind == draw.OpFill && b.Max.X > end && b.Min.X > end-12 && len(l.Points(op.Path)) == 3 {
				arrows++
			}
		})
		return arrows
	}
	if n := beyond("2025-11-10/.."); n != 1 {
		t.Errorf("an open end has %d arrows at the end of the strip, want 1", n)
	}
	if n := beyond("2025-11-10/2025-11-12"); n != 0 {
		t.Errorf("an end that is known has %d arrows at the end of the strip, want 0", n)
	}
}

// TestCrowdedLanesShowDensity holds that a lane with more events than room
// shows how many fall where, and no dot for each.
func TestCrowdedLanesShowDensity(t *testing.T) {
	count := func(n int) (ops int) {
		s := compileStory(t, manyEvents(t, n))
		timelineOps(s, wide, func(*draw.List, *draw.Op) { ops++ })
		return ops
	}
	few, many, more := count(60), count(20_000), count(40_000)
	if few >= many {
		t.Errorf("the strip has %d operations for 60 events and %d for 20,000", few, many)
	}
	if most := 4*1300/4 + 400; many > most || more > most {
		t.Errorf("the strip has %d operations for 20,000 events and %d for 40,000, want %d at most: one a bar", many, more, most)
	}
}

// TestSeekIsTheInverseOfTheStrip holds that what the strip shows at x is the
// moment that pressing x goes to.
func TestSeekIsTheInverseOfTheStrip(t *testing.T) {
	s := compile(t, realStory)
	for _, size := range sizes {
		sheet := s.Layout(scene.Spec{Width: size[0], Height: size[1], DeviceScale: 1})
		for i := range 400 {
			u := s.Pace.Length() * float64(i) / 399
			x := sheet.X(s.Pace.Story(u))
			// A dp is a stretch of story time: compare there.
			if back := sheet.X(s.Pace.Story(sheet.SeekAt(x))); math.Abs(float64(back-x)) > 0.02 {
				t.Fatalf("%vx%v: pressing x=%.2f goes to a moment that is shown at %.2f", size[0], size[1], x, back)
			}
		}
		if u := sheet.SeekAt(-1e6); u != 0 {
			t.Errorf("pressing left of the strip goes to %v, want the beginning", u)
		}
		if u := sheet.SeekAt(1e6); u != s.Pace.Length() {
			t.Errorf("pressing right of the strip goes to %v, want the end, %v", u, s.Pace.Length())
		}
	}
}

// TestEveryEventHasItsDot holds that each event of a lane that is not crowded
// can be pressed on the strip, at the moment at which it lands.
func TestEveryEventHasItsDot(t *testing.T) {
	s := compile(t, realStory)
	for _, spec := range []scene.Spec{wide, phone} {
		sheet := sheetAt(s, spec, 0)
		var l draw.List
		sheet.Frame(moment(0), &l)
		dots := map[int32]draw.Rect{}
		for i := range l.Ops {
			if sub := l.Ops[i].Sub; sub != nil {
				for _, n := range sub.Nodes {
					if n.Role == draw.RoleMark && n.Bound.Min.Y > sheet.MapArea().Max.Y {
						dots[n.Ref.Index] = n.Bound
					}
				}
			}
		}
		for _, stop := range s.Stops {
			b, ok := dots[stop.Event]
			if x := sheet.X(stop.T); !ok || math.Abs(float64(b.Center().X-x)) > 0.1 {
				t.Errorf("%v wide: the dot of %s is at %v, want x=%.1f", spec.Width, s.Story.Events[stop.Event].ID, b, x)
			}
		}
	}
}
