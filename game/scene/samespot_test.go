package scene_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

// twins is a story with two places, of which b lies off from a by so many
// degrees, two more beside them and these events.
func twins(tb testing.TB, off float64, events ...string) *scene.Scene {
	tb.Helper()
	all := ""
	for i, e := range events {
		if i > 0 {
			all += ","
		}
		all += fmt.Sprintf(`{"id": "e%d", "title": "E", "when": "2025-11-10/2025-11-20", %s}`, i, e)
	}
	return scenetest.CompileData(tb, "twins.json", []byte(fmt.Sprintf(`{"hamsaya": 1, "title": "Twins", "map": {"bounds": [55, 25, 75, 40]},
		"places": [{"id": "a", "name": "A", "at": [65, 33]}, {"id": "b", "name": "B", "at": [%v, 33]}, {"id": "c", "name": "C", "at": [70, 30]}, {"id": "d", "name": "D", "at": [%v, 30]}],
		"events": [%s]}`, 65+off, 70+off, all)))
}

// Each event of a frame can be pressed somewhere on the map.
func pressable(s *scene.Scene, sheet *scene.Sheet, u float64) map[int32]bool {
	var l draw.List
	sheet.Frame(moment(u), &l)
	found := map[int32]bool{}
	area := sheet.MapArea()
	for n := range l.Shown() {
		if n.Role != draw.RoleMark || n.Ref.Action != draw.ActSelect {
			continue
		}
		c := n.Bound.Center()
		spots := []draw.Point{c, {X: n.Bound.Min.X + 2, Y: c.Y}, {X: n.Bound.Max.X - 2, Y: c.Y}}
		if !n.Path.Empty() {
			pts := l.Points(n.Path)
			spots = []draw.Point{pts[len(pts)/2], pts[len(pts)/3], pts[len(pts)*2/3]}
		}
		for _, p := range spots {
			if hit, ok := l.Pick(p.X, p.Y, 0); ok && area.Contains(p) && hit.Ref.Action == draw.ActSelect {
				found[hit.Ref.Index] = true
			}
		}
	}
	return found
}

// Marks, arcs and bands of places that lie on each other, or a px apart, do not
// hide one another: each can be pressed. So can an arc between two such places.
func TestPlacesOnEachOtherHideNothing(t *testing.T) {
	for _, off := range []float64{0, 0.01, 0.05} {
		s := twins(t, off, `"kind": "clash", "at": "a"`, `"kind": "clash", "at": "b"`, `"kind": "truce", "at": "a"`,
			`"kind": "call", "from": "a", "to": "c"`, `"kind": "call", "from": "b", "to": "d"`, `"kind": "call", "from": "d", "to": "a"`)
		u := s.Stops[len(s.Stops)-1].U
		for _, spec := range []scene.Spec{wide, phone} {
			if found := pressable(s, sheetAt(s, spec, u), u); len(found) != 6 {
				t.Errorf("%v° apart, %v wide: of 6 events these can be pressed: %v", off, spec.Width, found)
			}
		}
	}
	for _, kind := range []string{"call", "trade"} {
		s := twins(t, 0, `"kind": "`+kind+`", "from": "a", "to": "b"`)
		if found := pressable(s, sheetAt(s, wide, s.Stops[0].U), s.Stops[0].U); !found[0] {
			t.Errorf("the %s between two places at one point cannot be pressed", kind)
		}
	}
}

// Many marks at one place stand in rows, and each can be pressed.
func TestManyMarksAtOnePlace(t *testing.T) {
	var events []string
	for range 9 {
		events = append(events, `"kind": "clash", "at": "a"`)
	}
	s := twins(t, 1, events...)
	u := s.Stops[len(s.Stops)-1].U
	if found := pressable(s, sheetAt(s, wide, u), u); len(found) != len(events) {
		t.Errorf("of %d marks at one place %d can be pressed", len(events), len(found))
	}
}

// Far in, where places that lie on each other in the whole view are apart,
// their marks stand at them.
func TestPlacesApartAreSeatedApart(t *testing.T) {
	s := twins(t, 0.05, `"kind": "clash", "at": "a"`, `"kind": "clash", "at": "b"`)
	u := s.Stops[1].U
	spec := wide
	spec.Map = s.Camera(u, spec)
	at, _, _ := s.Layout(spec).EndOf(0)
	spec.Map = spec.Map.ZoomAbout(float64(at.X), float64(at.Y), 40)
	sheet := s.Layout(spec)
	var l draw.List
	sheet.Frame(moment(u), &l)
	stood := 0
	for n := range l.Shown() {
		if n.Role != draw.RoleMark || !n.Path.Empty() || n.Bound.Min.Y > sheet.Strip().Min.Y {
			continue
		}
		stood++
		place, _, _ := sheet.EndOf(int(n.Ref.Index))
		if mark := n.Bound.Center(); math.Abs(float64(mark.X-place.X)) > 1 {
			t.Errorf("the mark of %d is at %v, its place at %v", n.Ref.Index, mark, place)
		}
	}
	if stood != 2 {
		t.Errorf("%d marks stand on the map", stood)
	}
}

// 180° east and 180° west are one meridian: what is there stands on one side of
// the map, and together.
func TestTheMeridianOf180IsOne(t *testing.T) {
	s := scenetest.CompileData(t, "dateline.json", []byte(`{"hamsaya": 1, "title": "Dateline", "map": {"bounds": [-179, -45, 179, 60]},
		"places": [{"id": "a", "name": "A", "at": [180, 10]}, {"id": "b", "name": "B", "at": [-180, 10]}, {"id": "c", "name": "C", "at": [150, 20]}],
		"events": [{"id": "e", "title": "E", "when": "2025-11-10/2025-11-20", "kind": "clash", "at": "a"}, {"id": "f", "title": "F", "when": "2025-11-10/2025-11-20", "kind": "clash", "at": "b"},
			{"id": "g", "title": "G", "when": "2025-11-10/2025-11-20", "kind": "call", "from": "c", "to": "b"}, {"id": "h", "title": "H", "when": "2025-11-10/2025-11-20", "kind": "call", "from": "c", "to": "a"}]}`))
	u := s.Stops[3].U
	sheet := sheetAt(s, wide, u)
	a, _, _ := sheet.EndOf(0)
	if b, _, _ := sheet.EndOf(1); a != b {
		t.Errorf("180° is at %v, -180° at %v", a, b)
	}
	if found := pressable(s, sheet, u); len(found) != 4 {
		t.Errorf("of 4 events these can be pressed: %v", found)
	}
	for event := int32(2); event < 4; event++ {
		arc := sheet.ArcsOf(event)[0]
		if end := arc[len(arc)-1]; math.Hypot(float64(end.X-a.X), float64(end.Y-a.Y)) > 1 {
			t.Errorf("the arc of %d ends at %v, its place is at %v", event, end, a)
		}
	}
}
