package scene_test

import (
	"math"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

// An arc that crosses the edge of the map leaves it there and comes back at the
// other edge, whichever way it runs; it does not run back across the world.
func TestArcOverTheEdgeOfTheMap(t *testing.T) {
	for _, ends := range []string{`"from": "tokyo", "to": "honolulu"`, `"from": "honolulu", "to": "tokyo"`} {
		s := scenetest.CompileData(t, "pacific", []byte(`{"hamsaya": 1, "title": "T",
			"places": [{"id": "tokyo", "name": "Tokyo", "at": [139.7, 35.7]}, {"id": "honolulu", "name": "Honolulu", "at": [-157.86, 21.3]}, {"id": "lima", "name": "Lima", "at": [-77, -12]}],
			"events": [{"id": "a", "kind": "call", "when": "2025-11-17", "title": "E", `+ends+`}]}`))
		u := s.Stops[0].U
		var l draw.List
		sheetAt(s, wide, u).Frame(moment(u), &l)
		drawn, in := 0, false
		for i := range l.Ops {
			op := &l.Ops[i]
			switch {
			case op.Kind == draw.OpBegin:
				in = op.Name == "arcs"
			case op.Kind == draw.OpStroke && in:
				drawn++
				verbs, pts := l.Verbs(op.Path), l.Points(op.Path)
				for k := 1; k < len(pts) && len(verbs) == len(pts); k++ {
					if step := math.Hypot(float64(pts[k].X-pts[k-1].X), float64(pts[k].Y-pts[k-1].Y)); verbs[k] == draw.LineTo && step > 200 {
						t.Errorf("%s: a step of an arc is %.0f dp long", ends, step)
					}
				}
			}
		}
		if drawn == 0 {
			t.Error("there is no arc")
		}
	}
}
