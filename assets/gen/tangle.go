package main

import (
	"math"

	"github.com/paulmach/orb"
)

// untangleRounds bounds the search; each round asks for four times the
// detail where lines still cross.
const untangleRounds = 8

// untangle simplifies all arcs and looks for segments that cross or touch
// where the source's don't; there it keeps more of the source and looks again.
// Without it a headland could be cut off by the border behind it.
func untangle(arcs []*arc) {
	for _, a := range arcs {
		a.reduce()
	}
	for range untangleRounds {
		hits := crossings(arcs)
		if len(hits) == 0 {
			return
		}
		// a vertex is relaxed once a round, however many hits it is in
		seen := map[segment]bool{}
		dirty := map[int]bool{}
		for _, hit := range hits {
			for _, s := range hit {
				a := arcs[s.arc]
				dirty[s.arc] = true
				for k := a.from[s.at-1]; k <= a.from[s.at]; k++ {
					if vertex := (segment{s.arc, k}); !seen[vertex] {
						seen[vertex] = true
						a.relax[k] /= 4
					}
				}
			}
		}
		for i := range dirty {
			arcs[i].reduce()
		}
	}
}

// A segment ends at points[at] of an arc.
type segment struct{ arc, at int }

// crossings finds pairs of segments that meet other than at a shared end of
// neighbours.
func crossings(arcs []*arc) [][2]segment {
	hits := touches(arcs)
	grid := map[[2]int][]segment{}
	for i, a := range arcs {
		for k := 1; k < len(a.points); k++ {
			p, q := a.points[k-1], a.points[k]
			for _, cell := range cells(p, q) {
				for _, other := range grid[cell] {
					b := arcs[other.arc]
					r, s := b.points[other.at-1], b.points[other.at]
					if meets(p, q, r, s) {
						hits = append(hits, [2]segment{{i, k}, other})
					}
				}
				grid[cell] = append(grid[cell], segment{i, k})
			}
		}
	}
	return hits
}

// touches finds vertices that lie on another vertex though they are no
// junction, where a ring would pinch itself.
func touches(arcs []*arc) [][2]segment {
	var hits [][2]segment
	inner := map[orb.Point]segment{}
	for i, a := range arcs {
		for k := 1; k < len(a.points)-1; k++ {
			if other, ok := inner[a.points[k]]; ok {
				hits = append(hits, [2]segment{{i, k}, other})
			}
			inner[a.points[k]] = segment{i, k}
		}
	}
	for i, a := range arcs {
		for _, k := range []int{0, len(a.points) - 1} {
			if other, ok := inner[a.points[k]]; ok {
				hits = append(hits, [2]segment{{i, max(k, 1)}, other})
			}
		}
	}
	return hits
}

// cells of one degree that the box of a segment covers.
func cells(p, q orb.Point) [][2]int {
	x0, x1 := int(math.Floor(math.Min(p[0], q[0]))), int(math.Floor(math.Max(p[0], q[0])))
	y0, y1 := int(math.Floor(math.Min(p[1], q[1]))), int(math.Floor(math.Max(p[1], q[1])))
	var out [][2]int
	for x := x0; x <= x1; x++ {
		for y := y0; y <= y1; y++ {
			out = append(out, [2]int{x, y})
		}
	}
	return out
}

// meets reports whether pq and rs have a point in common, other than one end
// that both have. Two segments with the same two ends lie on each other.
func meets(p, q, r, s orb.Point) bool {
	if p == q || r == s {
		return false
	}
	same := 0
	for _, a := range []orb.Point{p, q} {
		if a == r || a == s {
			same++
		}
	}
	if same == 2 {
		return true
	}
	if same == 1 {
		return folds(p, q, r, s)
	}
	d1, d2 := turn(p, q, r), turn(p, q, s)
	d3, d4 := turn(r, s, p), turn(r, s, q)
	if d1*d2 < 0 && d3*d4 < 0 {
		return true
	}
	return d1 == 0 && between(p, q, r) || d2 == 0 && between(p, q, s) ||
		d3 == 0 && between(r, s, p) || d4 == 0 && between(r, s, q)
}

// folds reports whether two segments with one common end lie on each other.
func folds(p, q, r, s orb.Point) bool {
	if q == r || q == s {
		p, q = q, p
	}
	if p == s {
		r, s = s, r
	}
	// now p == r is the common end
	return turn(p, q, s) == 0 && (q[0]-p[0])*(s[0]-p[0])+(q[1]-p[1])*(s[1]-p[1]) > 0
}

// turn is exact for coordinates of three decimals, which it takes as whole
// numbers.
func turn(a, b, c orb.Point) int {
	ax, ay := thousandths(a)
	bx, by := thousandths(b)
	cx, cy := thousandths(c)
	v := (bx-ax)*(cy-ay) - (cx-ax)*(by-ay)
	switch {
	case v > 0:
		return 1
	case v < 0:
		return -1
	}
	return 0
}

func thousandths(p orb.Point) (x, y int64) {
	return int64(math.Round(p[0] * 1000)), int64(math.Round(p[1] * 1000))
}

// between tells of a point on the line of pq whether it is within.
func between(p, q, x orb.Point) bool {
	return math.Min(p[0], q[0]) <= x[0] && x[0] <= math.Max(p[0], q[0]) &&
		math.Min(p[1], q[1]) <= x[1] && x[1] <= math.Max(p[1], q[1])
}
