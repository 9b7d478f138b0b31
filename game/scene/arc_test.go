package scene_test

import (
	"math"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene"
)

// TestParallelArcsFanOut holds that arcs between the same two places at the
// same time do not lie on each other, whichever way they run: in their middle
// they are a finger's breadth apart at least.
func TestParallelArcsFanOut(t *testing.T) {
	same := `"when": "2025-11-10/2025-11-20", `
	s := smallStory(t,
		same+`"kind": "call", "from": "tehran", "to": "islamabad"`,
		same+`"kind": "statement", "from": "islamabad", "to": "tehran"`,
		same+`"kind": "mediation", "from": "tehran", "to": "islamabad"`,
		same+`"kind": "visit", "from": "islamabad", "to": "tehran"`,
		`"kind": "statement", "when": "2025-11-01", "from": "tehran", "to": "kabul"`, quiet)
	if n := s.ActiveAt(at(s, 19, 0)); n != 4 {
		t.Fatalf("%d marks are on the map, want the 4 to be tried", n)
	}
	const apart = 12 // dp
	for _, spec := range []scene.Spec{wide, phone} {
		sheet := sheetAt(s, spec, at(s, 19, 0))
		var middles []draw.Point
		for event := range int32(4) {
			arcs := sheet.ArcsOf(event)
			if len(arcs) != 1 {
				t.Fatalf("event %d has %d arcs, want 1", event, len(arcs))
			}
			middles = append(middles, arcs[0][len(arcs[0])/2])
		}
		least := apart * spec.Width / 1280
		for i := range middles {
			for j := range i {
				if d := math.Hypot(float64(middles[i].X-middles[j].X), float64(middles[i].Y-middles[j].Y)); d < least {
					t.Errorf("%v dp wide: the arcs of events %d and %d are %.1f dp apart in their middle, want %.1f", spec.Width, i, j, d, least)
				}
			}
		}
	}
}

// TestArcsBeginAndEndAtTheirPlaces holds where arcs join the map: at the
// places of the story, or at the edge marker of one that is out of view.
func TestArcsBeginAndEndAtTheirPlaces(t *testing.T) {
	s := compile(t, realStory)
	near := func(p, q draw.Point) bool { return math.Hypot(float64(p.X-q.X), float64(p.Y-q.Y)) < 0.5 }
	edgeMarkers := 0
	for _, spec := range []scene.Spec{wide, phone} {
		for _, stop := range s.Stops {
			e := &s.Story.Events[stop.Event]
			if len(e.From) != 1 || len(e.To) != 1 {
				continue
			}
			sheet := sheetAt(s, spec, stop.U)
			for _, arc := range sheet.ArcsOf(stop.Event) {
				for k, place := range [2]int{e.From[0].Place, e.To[0].Place} {
					want, box, isEdgeMarker := sheet.EndOf(place)
					got := [2]draw.Point{arc[0], arc[len(arc)-1]}[k]
					if !near(got, want) {
						t.Errorf("%s: end %d of the arc is at %v, want %v", e.ID, k, got, want)
					}
					if isEdgeMarker {
						edgeMarkers++
						if !box.Inset(-0.5).Contains(got) {
							t.Errorf("%s: the arc ends at %v beside its chip %v", e.ID, got, box)
						}
						if area := sheet.MapArea(); box.Min.X < 0 || box.Max.X > area.Max.X || box.Min.Y < 0 || box.Max.Y > area.Max.Y {
							t.Errorf("%s: the chip %v is cut by the frame", e.ID, box)
						}
					}
				}
			}
		}
	}
	if edgeMarkers == 0 {
		t.Error("no arc of the real story leaves the view: nothing was tried")
	}
}

// TestAllegedArrowsAreDashedAndSaySo holds that an arrow that one side alone
// alleges looks it and says it, and that another does not.
func TestAllegedArrowsAreDashedAndSaySo(t *testing.T) {
	for _, alleged := range []bool{true, false} {
		event := `"kind": "clash", "when": "2025-11-10", "from": "islamabad", "to": "kabul", "at": "kabul"`
		if alleged {
			event += `, "alleged": true`
		}
		s := smallStory(t, event, quiet)
		_, land, _, _ := s.Life(0)
		var l draw.List
		sheetAt(s, wide, land).Frame(moment(land+0.1), &l)
		dashed, tagged := false, false
		group := ""
		for i := range l.Ops {
			op := &l.Ops[i]
			switch {
			case op.Kind == draw.OpBegin:
				group = op.Name
			case op.Kind == draw.OpStroke && group == "arcs" && op.Stroke.Dash[0] > 1:
				dashed = true
			case op.Kind == draw.OpText && group == "tags" && op.Run.Text == "alleged":
				tagged = true
			}
		}
		if dashed != alleged || tagged != alleged {
			t.Errorf("alleged %v: the arrow is dashed %v, marked %v", alleged, dashed, tagged)
		}
	}
}

// TestOneClock holds that all that an event does on the picture is drawn from
// one moment: the arc's head is at its end, the ring begins, the gate has
// turned and the strip's dot stands under the playhead at the same U.
func TestOneClock(t *testing.T) {
	s := smallStory(t,
		`"kind": "statement", "when": "2025-11-03", "from": "tehran", "to": "kabul"`,
		`"kind": "closure", "when": "2025-11-10", "at": "torkham"`, quiet)
	rings := func(u float64, near draw.Point) (n int) {
		var l draw.List
		sheetAt(s, wide, u).Frame(moment(u), &l)
		group := ""
		for i := range l.Ops {
			op := &l.Ops[i]
			if op.Kind == draw.OpBegin {
				group = op.Name
			}
			if op.Kind == draw.OpStroke && (group == "arcs" || group == "marks") {
				if b := l.Bound(op.Path); b.Width() > 7 && math.Abs(float64(b.Width()-b.Height())) < 0.5 &&
					math.Hypot(float64(b.Center().X-near.X), float64(b.Center().Y-near.Y)) < 14 {
					n++
				}
			}
		}
		return n
	}
	const instant = 1e-6
	for event := range int32(2) {
		_, land, _, _ := s.Life(event)
		sheet := sheetAt(s, wide, land)
		place := s.Story.Events[event].At
		if event == 0 {
			place = []int{s.Story.Events[event].To[0].Place}
		}
		where, _, _ := sheet.EndOf(place[0])
		if before, after := rings(land-instant, where), rings(land+instant, where); before != 0 || after != 1 {
			t.Errorf("event %d: %d rings just before it lands and %d as it does, want 0 and 1", event, before, after)
		}
		if x, want := sheet.X(s.StoryTime(land)), sheet.X(s.Stops[event].T); math.Abs(float64(x-want)) > 0.01 {
			t.Errorf("event %d: the playhead is at %.2f as it lands, its dot at %.2f", event, x, want)
		}
		if u := s.Stops[event].U; u != land {
			t.Errorf("event %d lands at %v and is stopped at in %v", event, land, u)
		}
	}
	_, land, _, _ := s.Life(1)
	if _, _, turned, event := s.GateAt("torkham", land-0.01); turned >= 1 || event != 1 {
		t.Errorf("just before the closure lands the gate has turned %.3f by event %d, want to be on its way by event 1", turned, event)
	}
	if now, _, turned, event := s.GateAt("torkham", land); turned != 1 || event != 1 {
		t.Errorf("as the closure lands the gate is in state %v, turned %.3f, by event %d; want shut", now, turned, event)
	}
}
