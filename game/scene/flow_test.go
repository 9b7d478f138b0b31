package scene_test

import (
	"math"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
)

// TestFlowsKeepOneScale holds that the width of every flow is its amount a
// month on one scale for the whole story, and so is what it was before.
func TestFlowsKeepOneScale(t *testing.T) {
	s := compile(t, realStory)
	scale := s.PerDp()
	valued, before := 0, 0
	for _, w := range s.Widths() {
		if w.Value < 0 {
			continue
		}
		v := s.Story.Events[w.Event].Value[w.Value]
		if v.Months == 0 {
			t.Fatalf("%s has an amount without months: the widths of the story do not compare", s.Story.Events[w.Event].ID)
		}
		valued++
		if want := max(1.5, v.Amount/v.Months/scale); math.Abs(float64(w.Now)-want) > 0.01 {
			t.Errorf("%s: $%.0f in %v months is %.2f dp wide, want %.2f", s.Story.Events[w.Event].ID, v.Amount, v.Months, w.Now, want)
		}
		if v.Before > 0 {
			before++
			if want := max(1.5, v.Before/v.Months/scale); math.Abs(float64(w.Before)-want) > 0.01 {
				t.Errorf("%s: $%.0f before is %.2f dp wide, want %.2f", s.Story.Events[w.Event].ID, v.Before, w.Before, want)
			}
		} else if w.Before != 0 {
			t.Errorf("%s grows from a width of %.2f that no source gives", s.Story.Events[w.Event].ID, w.Before)
		}
	}
	if valued < 2 {
		t.Errorf("the real story has %d bands with an amount, want the two of the trade shift at least", valued)
	}
}

// trade is a story of one flow between two places.
func trade(value string) string {
	return `"kind": "trade", "when": "2025-11-10", "value": {` + value + `, "from": "kabul", "to": "karachi"}`
}

// TestFlowGoesFromWhatItWas holds that a flow with an amount before it is
// drawn at that width when it sets out and at its own when it has arrived.
func TestFlowGoesFromWhatItWas(t *testing.T) {
	s := smallStory(t, trade(`"amount": 100000000, "unit": "USD", "months": 1, "before": 400000000, "trend": "shrinks"`), quiet)
	w := s.Widths()[0]
	if math.Abs(float64(w.Before/w.Now)-4) > 0.01 {
		t.Fatalf("a quarter is %.2f dp wide beside the %.2f of the whole", w.Now, w.Before)
	}
	begin, land, _, _ := s.Life(0)
	sheet := sheetAt(s, wide, land)
	widest := func(u float64) (width float32) {
		var l draw.List
		sheet.Frame(moment(u), &l)
		group, card := "", sheet.Card()
		for i := range l.Ops {
			if op := &l.Ops[i]; op.Kind == draw.OpBegin {
				group = op.Name
			} else if op.Kind == draw.OpStroke && group == "flows" && op.Color.A > 150 && op.Stroke.Cap == draw.CapButt && (op.Color.R != card.R || op.Color.G != card.G) {
				width = max(width, op.Stroke.Width)
			}
		}
		return width
	}
	if early, late := widest(begin+0.3*(land-begin)), widest(land+0.5); early <= late {
		t.Errorf("the band is %.2f dp wide as it sets out and %.2f when it has arrived; want it to shrink", early, late)
	}
}

// TestFlowsKeepClearOfThirdCountries holds that no flow runs through a country
// in focus that is neither end's, nor on the way that the story gives.
func TestFlowsKeepClearOfThirdCountries(t *testing.T) {
	s := smallStory(t,
		`"kind": "trade", "when": "2025-11-10", "value": {"amount": 1000, "unit": "USD", "from": "kabul", "to": "chabahar"}`,
		`"kind": "trade", "when": "2025-11-12", "value": {"amount": 1000, "unit": "USD", "from": "quetta", "to": "tehran"}`, quiet)
	sheet := s.Layout(scene.Spec{Width: 1280, Height: 720, DeviceScale: 1})
	for event, third := range map[int32]string{0: "PAK", 1: "AFG"} {
		through := 0
		way := sheet.WayOf(event)
		for _, p := range way {
			if sheet.FocusAt(p) == third {
				through++
			}
		}
		if through > 0 {
			t.Errorf("%s: %d of the %d points of the band lie in %s", s.Story.Events[event].ID, through, len(way), third)
		}
	}
}

// TestTagsKeepOffLabels holds that the amounts written on flows cover few of
// the names and gates on the map at the events that they belong to.
func TestTagsKeepOffLabels(t *testing.T) {
	s := compile(t, realStory)
	tags, covered := 0, 0
	for _, size := range [][2]float64{{360, 640}, {540, 540}, {900, 420}, {1280, 720}} {
		for _, lang := range []string{"en", "fa-IR", "ps-AF", "ur-PK"} {
			for _, event := range []string{"transit-suspended", "trade-shift", "pak-trade-oct", "paktika-oct17"} {
				u := stopOf(t, s, event)
				spec := readIn(scene.Spec{Width: size[0], Height: size[1], DeviceScale: 1}, lang, locale.FlowLanguage)
				sheet := sheetAt(s, spec, u+2)
				var l draw.List
				sheet.Frame(moment(u+2), &l)
				labels := readLettering(&l).labels
				for _, box := range tagBoxes(&l) {
					tags++
					for _, w := range labels {
						if box.Inset(1).Overlaps(w.box) {
							covered++
						}
					}
					for i := range s.Story.Places {
						if _, edgeMarker, isEdgeMarker := sheet.EndOf(i); isEdgeMarker && box.Overlaps(edgeMarker) && inUse(sheet, edgeMarker, u+2) {
							t.Errorf("%v %s %s: a tag lies under the chip %s", size, lang, event, s.Story.Places[i].ID)
						}
					}
				}
			}
		}
	}
	if tags < 40 || covered*5 > tags {
		t.Errorf("%d tags cover %d names, want 40 tags at the least and 1 name for 5 of them at the most", tags, covered)
	}
}

// tagBoxes are the cards of the tags in a frame.
func tagBoxes(l *draw.List) (boxes []draw.Rect) {
	in := false
	for i := range l.Ops {
		switch op := &l.Ops[i]; op.Kind {
		case draw.OpBegin:
			in = op.Name == "tags"
		case draw.OpEnd:
			in = false
		case draw.OpFill:
			if in {
				boxes = append(boxes, l.Bound(op.Path))
			}
		}
	}
	return boxes
}

// TestFlowShowsADirectionOnlyWhereItHasOne holds that a flow points somewhere
// where its goods are known to go there, and nowhere else: neither by its head
// nor by what moves along it, nor by the end from which it grows. The legend says
// what such a flow means.
func TestFlowShowsADirectionOnlyWhereItHasOne(t *testing.T) {
	// pointers counts the triangles and chevrons of the flows in a frame.
	pointers := func(l *draw.List) (n int) {
		group := ""
		for i := range l.Ops {
			switch op := &l.Ops[i]; {
			case op.Kind == draw.OpBegin:
				group = op.Name
			case group != "flows":
			case op.Kind == draw.OpFill, op.Kind == draw.OpStroke && l.Bound(op.Path).Width() < 15:
				n++
			}
		}
		return n
	}
	for _, amount := range []string{`"value": {"amount": 1000, "unit": "USD"}, `, ""} {
		for direction, want := range map[string]bool{"from-to": true, "both": false, "unknown": false} {
			s := smallStory(t, `"kind": "trade", "when": "2025-11-10", "from": "kabul", "to": "karachi", `+amount+`"direction": "`+direction+`"`, quiet)
			begin, land, _, _ := s.Life(0)
			sheet := still(s, [2]float64{1280, 720}, "en", land)
			var l draw.List
			sheet.Frame(moment(land+1), &l)
			if n := pointers(&l); n > 0 != want {
				t.Errorf("%s: %d marks along the band say where it goes", direction, n)
			}
			if got := strings.Contains(legendWords(&l), "Both directions, or unknown"); got == want {
				t.Errorf("%s: the legend says %q", direction, legendWords(&l))
			}
			sheet.Frame(moment((begin+land)/2), &l)
			way := sheet.WayOf(0)
			from, to := way[0], way[len(way)-1]
			for _, n := range l.Nodes {
				if n.Role != draw.RoleMark || n.Path.Empty() {
					continue
				}
				near := func(p draw.Point) float64 {
					b := l.Bound(n.Path)
					return math.Hypot(float64(max(b.Min.X-p.X, 0, p.X-b.Max.X)), float64(max(b.Min.Y-p.Y, 0, p.Y-b.Max.Y)))
				}
				if a, b := near(from), near(to); (a < 8) != want || b < 8 {
					t.Errorf("%s: half grown it is %.0f dp from where it begins and %.0f from where it ends", direction, a, b)
				}
			}
		}
	}
}

// inUse reports whether a line ends at an edge marker.
func inUse(sheet *scene.Sheet, edgeMarker draw.Rect, u float64) bool {
	for _, line := range sheet.Lines(u) {
		if touches(edgeMarker, line[0]) || touches(edgeMarker, line[len(line)-1]) {
			return true
		}
	}
	return false
}

// touches reports whether a point lies in a rectangle or on its edge.
func touches(r draw.Rect, p draw.Point) bool {
	return p.X >= r.Min.X-1 && p.X <= r.Max.X+1 && p.Y >= r.Min.Y-1 && p.Y <= r.Max.Y+1
}
