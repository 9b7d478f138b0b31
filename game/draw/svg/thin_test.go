package svg

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
)

// A thinned line begins and ends where it did, and no point of the whole one
// lies further from it than the tolerance.
func TestThinStaysWithinTolerance(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 3))
	for range 200 {
		var verbs []draw.Verb
		var pts []draw.Point
		for range 1 + r.IntN(3) {
			n := 2 + r.IntN(60)
			at := draw.Point{X: r.Float32() * 100, Y: r.Float32() * 100}
			for i := range n {
				verb := draw.LineTo
				if i == 0 {
					verb = draw.MoveTo
				}
				verbs, pts = append(verbs, verb), append(pts, at)
				at.X += r.Float32()*2 - 0.8
				at.Y += r.Float32()*2 - 1
			}
			if r.IntN(2) == 0 {
				verbs = append(verbs, draw.Close)
			}
		}
		const tolerance = 0.5
		thinVerbs, thinPts := thin(verbs, pts, tolerance)
		whole, thinned := lines(verbs, pts), lines(thinVerbs, thinPts)
		if len(whole) != len(thinned) {
			t.Fatalf("%d lines became %d", len(whole), len(thinned))
		}
		for i, line := range whole {
			got := thinned[i]
			if got[0] != line[0] || got[len(got)-1] != line[len(line)-1] {
				t.Fatalf("the ends %v and %v became %v and %v", line[0], line[len(line)-1], got[0], got[len(got)-1])
			}
			for _, p := range line {
				nearest := math.Inf(1)
				for k := 1; k < len(got); k++ {
					nearest = min(nearest, apart(p, got[k-1], got[k]))
				}
				if nearest > tolerance+1e-6 {
					t.Fatalf("%v lies %v from the thinned line", p, nearest)
				}
			}
		}
	}
	straightVerbs := []draw.Verb{draw.MoveTo, draw.LineTo, draw.LineTo, draw.LineTo, draw.Close}
	_, left := thin(straightVerbs, []draw.Point{{X: 0}, {X: 1}, {X: 2}, {X: 3}}, 0.1)
	if len(left) != 2 {
		t.Errorf("of a straight line %d points are left", len(left))
	}
}

// lines are the points of each subpath.
func lines(verbs []draw.Verb, pts []draw.Point) [][]draw.Point {
	var all [][]draw.Point
	for _, v := range verbs {
		switch v {
		case draw.MoveTo:
			all = append(all, []draw.Point{pts[0]})
		case draw.LineTo:
			all[len(all)-1] = append(all[len(all)-1], pts[0])
		}
		pts = pts[v.Points():]
	}
	return all
}
