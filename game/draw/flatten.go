package draw

import "math"

// A Polyline is a piece of a flattened path: Pts[Start:End] of the buffer that
// it was flattened into.
type Polyline struct {
	Start, End int32
	Closed     bool
}

// Flat is a path made of straight lines; a caller keeps one and resets it, so
// that flattening allocates nothing after warm-up.
type Flat struct {
	Pts   []Point
	Lines []Polyline
}

// Reset empties f and keeps its capacity.
func (f *Flat) Reset() {
	f.Pts = f.Pts[:0]
	f.Lines = f.Lines[:0]
}

// AppendFlattened appends the path to f as polylines that err from its curves
// by at most tolerance dp. Points that are not finite are left out and points
// that repeat stand once, so a polyline may have a single point; a subpath
// that only moves gives none.
func AppendFlattened(f *Flat, verbs []Verb, pts []Point, tolerance float32) {
	if !(tolerance > 0) {
		tolerance = 0.1
	}
	start := int32(len(f.Pts))
	var first, last Point // of the subpath; last is where the pen is
	pen := false          // last is a point of this path
	open := false         // the subpath has a first point
	drawn := false        // and something beside it
	end := func(closed bool) {
		n := int32(len(f.Pts))
		if !drawn {
			f.Pts = f.Pts[:start]
			n = start
		}
		if closed && n > start+1 && f.Pts[n-1] == f.Pts[start] {
			f.Pts = f.Pts[:n-1]
			n--
		}
		if n > start {
			f.Lines = append(f.Lines, Polyline{start, n, closed})
		}
		start = int32(len(f.Pts))
		open, drawn = false, false
	}
	to := func(p Point) {
		if !finite(p) {
			return
		}
		if !pen {
			pen, open, first, last = true, true, p, p
			f.Pts = append(f.Pts, p)
			return
		}
		drawn = true
		if !open {
			open = true
			f.Pts = append(f.Pts, last)
		}
		if p != last {
			f.Pts = append(f.Pts, p)
			last = p
		}
	}
	i := 0
	for _, v := range verbs {
		switch v {
		case MoveTo:
			if open {
				end(false)
			}
			pen = false
			if finite(pts[i]) {
				first, last = pts[i], pts[i]
				pen, open = true, true
				f.Pts = append(f.Pts, last)
			}
			i++
		case LineTo:
			to(pts[i])
			i++
		case QuadTo:
			c, p := pts[i], pts[i+1]
			i += 2
			if !finite(c) || !finite(p) {
				break
			}
			if !pen {
				to(p)
				break
			}
			n := quadSteps(last, c, p, tolerance)
			a := last
			for k := 1; k < n; k++ {
				t := float32(k) / float32(n)
				u := 1 - t
				to(Point{
					u*u*a.X + 2*u*t*c.X + t*t*p.X,
					u*u*a.Y + 2*u*t*c.Y + t*t*p.Y,
				})
			}
			to(p)
		case CubeTo:
			c, d, p := pts[i], pts[i+1], pts[i+2]
			i += 3
			if !finite(c) || !finite(d) || !finite(p) {
				break
			}
			if !pen {
				to(p)
				break
			}
			n := cubeSteps(last, c, d, p, tolerance)
			a := last
			for k := 1; k < n; k++ {
				t := float32(k) / float32(n)
				u := 1 - t
				to(Point{
					u*u*u*a.X + 3*u*u*t*c.X + 3*u*t*t*d.X + t*t*t*p.X,
					u*u*u*a.Y + 3*u*u*t*c.Y + 3*u*t*t*d.Y + t*t*t*p.Y,
				})
			}
			to(p)
		case Close:
			if open {
				drawn = true
				end(true)
			}
			last = first
		}
	}
	if open {
		end(false)
	}
}

// maxSteps bounds the pieces of one curve, so that coordinates without
// measure cost no more than others.
const maxSteps = 256

// quadSteps is Wang's formula: a curve of degree n cut into k equal steps errs
// by at most n(n-1)/8 · M / k², M the greatest second difference of its
// control points.
func quadSteps(a, c, p Point, tolerance float32) int {
	return steps(2./8, math.Hypot(float64(a.X)-2*float64(c.X)+float64(p.X), float64(a.Y)-2*float64(c.Y)+float64(p.Y)), tolerance)
}

func cubeSteps(a, c, d, p Point, tolerance float32) int {
	return steps(6./8, max(
		math.Hypot(float64(a.X)-2*float64(c.X)+float64(d.X), float64(a.Y)-2*float64(c.Y)+float64(d.Y)),
		math.Hypot(float64(c.X)-2*float64(d.X)+float64(p.X), float64(c.Y)-2*float64(d.Y)+float64(p.Y)),
	), tolerance)
}

func steps(factor, second float64, tolerance float32) int {
	n := math.Ceil(math.Sqrt(factor * second / float64(tolerance)))
	return int(min(max(n, 1), maxSteps))
}

func finite(p Point) bool {
	return math.Abs(float64(p.X)) <= math.MaxFloat32 && math.Abs(float64(p.Y)) <= math.MaxFloat32
}
