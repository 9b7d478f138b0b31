package svg

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
)

// thin leaves out points of long straight lines that lie no further than a
// tolerance from the line without them, by Douglas and Peucker. The ends of
// each line stay; of a closed one, the point that is farthest from its
// beginning stays too.
func thin(verbs []draw.Verb, pts []draw.Point, tolerance float64) ([]draw.Verb, []draw.Point) {
	var outVerbs []draw.Verb
	var out []draw.Point
	for at := 0; at < len(verbs); {
		end := at + 1
		for end < len(verbs) && verbs[end] == draw.LineTo {
			end++
		}
		n := 0
		for _, v := range verbs[at:end] {
			n += v.Points()
		}
		line := pts[:n]
		pts = pts[n:]
		if verbs[at] != draw.MoveTo || !finite(line) {
			outVerbs = append(outVerbs, verbs[at:end]...)
			out = append(out, line...)
			at = end
			continue
		}
		keep := make([]bool, n)
		keep[0], keep[n-1] = true, true
		far, most := 0, -1.0
		for i, p := range line {
			if d := math.Hypot(float64(p.X-line[0].X), float64(p.Y-line[0].Y)); d > most {
				far, most = i, d
			}
		}
		keep[far] = true
		keepFar(line, keep, 0, far, tolerance)
		keepFar(line, keep, far, n-1, tolerance)
		for i, p := range line {
			if !keep[i] {
				continue
			}
			verb := draw.LineTo
			if i == 0 {
				verb = draw.MoveTo
			}
			outVerbs, out = append(outVerbs, verb), append(out, p)
		}
		at = end
	}
	return outVerbs, out
}

// keepFar marks the points between first and last that a line needs.
func keepFar(line []draw.Point, keep []bool, first, last int, tolerance float64) {
	type span struct{ first, last int }
	for todo := []span{{first, last}}; len(todo) > 0; {
		s := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		far, most := 0, tolerance
		for i := s.first + 1; i < s.last; i++ {
			if d := apart(line[i], line[s.first], line[s.last]); d > most {
				far, most = i, d
			}
		}
		if far > 0 {
			keep[far] = true
			todo = append(todo, span{s.first, far}, span{far, s.last})
		}
	}
}

// apart is how far a point lies from the straight line between two others.
func apart(p, a, b draw.Point) float64 {
	x, y := float64(p.X-a.X), float64(p.Y-a.Y)
	dx, dy := float64(b.X-a.X), float64(b.Y-a.Y)
	if l := dx*dx + dy*dy; l > 0 {
		t := min(max((x*dx+y*dy)/l, 0), 1)
		x, y = x-t*dx, y-t*dy
	}
	return math.Hypot(x, y)
}
