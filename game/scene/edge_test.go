package scene_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

// pacific is a story with the places around the Pacific, one event of each of
// these.
func pacific(tb testing.TB, projection, when string, events ...string) *scene.Scene {
	tb.Helper()
	all := ""
	for i, e := range events {
		if i > 0 {
			all += ","
		}
		all += fmt.Sprintf(`{"id": "e%d", "title": "E", "when": %q, %s}`, i, when, e)
	}
	return scenetest.CompileData(tb, "pacific.json", []byte(`{"hamsaya": 1, "title": "Pacific", "length": 300, "map": {"bounds": [-179, -45, 179, 60], "projection": "`+projection+`"},
		"places": [{"id": "tokyo", "name": "Tokyo", "at": [139.7, 35.7]}, {"id": "honolulu", "name": "Honolulu", "at": [-157.86, 21.3]}, {"id": "midway", "name": "Midway", "at": [-177.4, 28.2]},
			{"id": "suva", "name": "Suva", "at": [178.4, -18.1]}, {"id": "lima", "name": "Lima", "at": [-77, -12]}],
		"events": [`+all+`]}`))
}

// What runs over the edge of the map goes the short way, whatever its form,
// with places on its way and without, and in both directions: it leaves the map
// on its edge and comes back on the other.
func TestAllFormsCrossTheEdgeOfTheMap(t *testing.T) {
	events := []string{
		`"kind": "call", "from": "tokyo", "to": "honolulu"`, `"kind": "call", "from": "honolulu", "to": "tokyo"`,
		`"kind": "statement", "from": "tokyo", "to": "honolulu"`, `"kind": "mediation", "from": "honolulu", "to": "tokyo"`,
		`"kind": "visit", "from": "tokyo", "to": "honolulu"`, `"kind": "talks", "from": "tokyo", "at": "honolulu"`,
		`"kind": "attack", "from": "honolulu", "to": "tokyo"`,
		`"kind": "trade", "from": "tokyo", "to": "honolulu"`, `"kind": "trade", "from": "honolulu", "to": "tokyo", "value": {"amount": 1, "unit": "t"}`,
		`"kind": "trade", "from": "tokyo", "to": "honolulu", "via": ["midway"]`, `"kind": "trade", "from": "lima", "to": "tokyo", "via": ["honolulu", "suva"]`,
		`"kind": "trade", "from": "tokyo", "to": "lima", "via": ["suva"], "value": {"amount": 1, "unit": "t", "before": 2}`,
	}
	for _, projection := range []string{"mercator", "equirectangular"} {
		s := pacific(t, projection, "2025-11-17", events...)
		for i, stop := range s.Stops {
			sheet := sheetAt(s, wide, stop.U)
			var l draw.List
			sheet.Frame(moment(stop.U), &l)
			west, east := sheet.Edges()
			var drawn, longest float64
			onEdge := map[bool]bool{}
			for n := range l.Shown() {
				if n.Ref.Action != draw.ActSelect || n.Ref.Index != stop.Event || n.Path.Empty() {
					continue
				}
				verbs, pts := l.Verbs(n.Path), l.Points(n.Path)
				for k := range pts {
					onEdge[true] = onEdge[true] || scene.Near(pts[k].X, west)
					onEdge[false] = onEdge[false] || scene.Near(pts[k].X, east)
					if k > 0 && verbs[k] == draw.LineTo {
						step := math.Hypot(float64(pts[k].X-pts[k-1].X), float64(pts[k].Y-pts[k-1].Y))
						drawn, longest = drawn+step, max(longest, step)
					}
				}
			}
			if half := float64(east-west) / 2; drawn == 0 || drawn > half*1.2 || longest > half/4 {
				t.Errorf("%s, %s: drawn %.0f dp long, its longest step %.0f; half the map is %.0f wide", projection, events[i], drawn, longest, half)
			}
			if !onEdge[true] || !onEdge[false] {
				t.Errorf("%s, %s: it does not reach both edges, at %.0f and %.0f", projection, events[i], west, east)
			}
		}
	}
}

// Arcs between the same two places do not lie on each other where they cross the
// edge either.
func TestArcsOverTheEdgeFanOut(t *testing.T) {
	s := pacific(t, "mercator", "2025-11-17/2025-12-17", `"kind": "call", "from": "tokyo", "to": "honolulu"`, `"kind": "statement", "from": "tokyo", "to": "honolulu"`, `"kind": "visit", "from": "honolulu", "to": "tokyo"`)
	sheet := sheetAt(s, wide, s.Stops[2].U)
	var heights []float32
	for event := range int32(3) {
		arc := sheet.ArcsOf(event)[0]
		k := len(arc) * 2 / 5
		if event == 2 { // it runs the other way
			k = len(arc) - 1 - k
		}
		for other, y := range heights {
			if d := math.Abs(float64(arc[k].Y - y)); d < 4 {
				t.Errorf("the arcs of %d and %d are %.1f dp apart", event, other, d)
			}
		}
		heights = append(heights, arc[k].Y)
	}
}

// A place whose short way leaves the map on the right has its edge marker there.
func TestEdgeMarkersStandOnTheShortWay(t *testing.T) {
	s := scenetest.CompileData(t, "asia.json", []byte(`{"hamsaya": 1, "title": "Asia", "map": {"bounds": [60, -50, 179, 60]},
		"places": [{"id": "tokyo", "name": "Tokyo", "at": [139.7, 35.7]}, {"id": "lima", "name": "Lima", "at": [-77, -12]}, {"id": "paris", "name": "Paris", "at": [2.3, 48.9]}],
		"events": [{"id": "a", "title": "E", "when": "2025-11-17", "kind": "call", "from": "tokyo", "to": "lima"}, {"id": "b", "title": "E", "when": "2025-11-18", "kind": "call", "from": "tokyo", "to": "paris"}]}`))
	sheet := s.Layout(scene.Spec{Width: 1000, Height: 600, DeviceScale: 1})
	middle := sheet.Free().Center().X
	for place, right := range map[int]bool{1: true, 2: false} {
		if _, edgeMarker, is := sheet.EndOf(place); is && edgeMarker.Center().X > middle != right {
			t.Errorf("the chip of %s is at %v, the middle at %v", s.Story.Places[place].ID, edgeMarker, middle)
		} else if !is && place == 1 {
			t.Errorf("%s has no chip", s.Story.Places[place].ID)
		}
	}
}
