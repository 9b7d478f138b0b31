package draw

import "math"

// pathDistance is how far p lies from a path: 0 inside its closed subpaths, by
// the even-odd rule, and else the distance to the nearest of its lines.
//
// Curves are walked in a fixed number of pieces: a pointer is not finer.
func pathDistance(verbs []Verb, pts []Point, p Point) float32 {
	const pieces = 16
	var first, last Point
	best := math.Inf(1)
	inside, insideSub := false, false
	line := func(q Point) {
		best = min(best, segmentDistance(last, q, p))
		if (last.Y > p.Y) != (q.Y > p.Y) &&
			p.X < last.X+(q.X-last.X)*(p.Y-last.Y)/(q.Y-last.Y) {
			insideSub = !insideSub
		}
		last = q
	}
	i := 0
	for _, v := range verbs {
		switch v {
		case MoveTo:
			insideSub = false
			first, last = pts[i], pts[i]
			best = min(best, segmentDistance(last, last, p))
			i++
		case LineTo:
			line(pts[i])
			i++
		case QuadTo:
			a, c, e := last, pts[i], pts[i+1]
			i += 2
			for k := 1; k <= pieces; k++ {
				t := float32(k) / pieces
				u := 1 - t
				line(Point{u*u*a.X + 2*u*t*c.X + t*t*e.X, u*u*a.Y + 2*u*t*c.Y + t*t*e.Y})
			}
		case CubeTo:
			a, c, d, e := last, pts[i], pts[i+1], pts[i+2]
			i += 3
			for k := 1; k <= pieces; k++ {
				t := float32(k) / pieces
				u := 1 - t
				line(Point{
					u*u*u*a.X + 3*u*u*t*c.X + 3*u*t*t*d.X + t*t*t*e.X,
					u*u*u*a.Y + 3*u*u*t*c.Y + 3*u*t*t*d.Y + t*t*t*e.Y,
				})
			}
		case Close:
			line(first)
			inside = inside != insideSub
			insideSub = false
		}
	}
	if inside {
		return 0
	}
	return float32(best)
}

// segmentDistance is the distance from p to the segment ab.
func segmentDistance(a, b, p Point) float64 {
	ax, ay := float64(a.X), float64(a.Y)
	dx, dy := float64(b.X)-ax, float64(b.Y)-ay
	px, py := float64(p.X)-ax, float64(p.Y)-ay
	if n := dx*dx + dy*dy; n > 0 {
		t := min(max((px*dx+py*dy)/n, 0), 1)
		px -= t * dx
		py -= t * dy
	}
	return math.Hypot(px, py)
}
