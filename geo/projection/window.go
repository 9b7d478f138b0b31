package projection

import (
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/clip"
)

// A Window is the part of the ground that is drawn: lon, lat in degrees, with
// longitudes within 180 of the projection's central meridian. A window about
// 150°E may therefore reach from 100 to 200.
type Window struct{ Bound orb.Bound }

// WindowOf is the smallest window that covers what p draws in a bound of the
// plane, and a little more.
func WindowOf(p Projection, plane orb.Bound) Window {
	center := CentralMeridian(p)
	south, north := Latitudes(p)
	b := orb.Bound{Min: orb.Point{math.Inf(1), math.Inf(1)}, Max: orb.Point{math.Inf(-1), math.Inf(-1)}}
	corners := plane.ToRing()
	for i := range corners[1:] {
		b = b.Union(groundAlong(p, center, corners[i], corners[i+1]))
	}
	// Between the edges no longitude or latitude is greater, but at a pole.
	for _, lat := range [...]float64{-90, 90} {
		pole := ProjectDegrees(p, orb.Point{center, lat})
		if plane.Contains(pole) {
			b = b.Extend(orb.Point{center - 180, lat}).Extend(orb.Point{center + 180, lat})
		}
	}
	// The samples may have missed the extremes by a little.
	b = b.Pad(0.01 * max(b.Max[0]-b.Min[0], b.Max[1]-b.Min[1]))
	return Window{orb.Bound{
		Min: orb.Point{inRange(b.Min[0], center-180, center+180), inRange(b.Min[1], south, north)},
		Max: orb.Point{inRange(b.Max[0], center-180, center+180), inRange(b.Max[1], south, north)},
	}}
}

// groundAlong is the bound of the ground along an edge of the plane's bound.
func groundAlong(p Projection, center float64, from, to orb.Point) orb.Bound {
	const samples = 64
	var b orb.Bound
	var last orb.Point
	for i := range samples + 1 {
		t := float64(i) / samples
		lambda, phi := p.Invert(from[0]+t*(to[0]-from[0]), from[1]+t*(to[1]-from[1]))
		at := orb.Point{lambda / radian, phi / radian}
		switch {
		case i == 0:
			b = at.Bound()
		case math.Abs(at[0]-last[0]) > 180:
			// The edge runs across the cut of a conic: on both sides of it
			// the map goes on to where it is cut.
			b = b.Extend(orb.Point{center - 180, at[1]}).Extend(orb.Point{center + 180, at[1]})
		}
		b = b.Extend(at)
		last = at
	}
	return b
}

// WindowAround is the window of all that p can draw.
func WindowAround(p Projection) Window {
	center := CentralMeridian(p)
	south, north := Latitudes(p)
	return Window{orb.Bound{Min: orb.Point{center - 180, south}, Max: orb.Point{center + 180, north}}}
}

func inRange(v, low, high float64) float64 { return max(low, min(high, v)) }

// ClipLine appends the parts of a line that lie in the window, with their
// longitudes turned by whole circles so that they are within it. A line that
// is wholly inside may come back itself, not copied.
//
// A step of more than half the way round goes the shorter way, as it would on
// a globe; one of exactly 360° runs along its parallel.
func (w Window) ClipLine(dst []orb.LineString, line orb.LineString) []orb.LineString {
	if len(line) < 2 || w.empty() {
		return dst
	}
	line = orb.LineString(unrolled(line))
	bound := line.Bound()
	if within(w.Bound, bound) {
		return append(dst, line)
	}
	first, last := w.turns(bound)
	for turn := first; turn <= last; turn++ {
		for _, part := range clip.LineString(w.Bound, orb.LineString(shifted(line, turn))) {
			if len(part) > 1 {
				dst = append(dst, part)
			}
		}
	}
	return dst
}

// ClipPolygon appends the part of a polygon that lies in the window, if any.
//
// Its rings are closed along the window's edge. That is right for filling
// only: a ring's edge is not where the land ends. A polygon that the window
// cuts in two still comes back as one, and may have several exterior rings;
// fill all its rings together, by either rule. A ring that runs round a pole
// is closed through the pole.
func (w Window) ClipPolygon(dst []orb.Polygon, polygon orb.Polygon) []orb.Polygon {
	if w.empty() {
		return dst
	}
	var rings orb.Polygon
	for _, ring := range polygon {
		if len(ring) < 4 {
			continue
		}
		ring = aroundPole(orb.Ring(unrolled(orb.LineString(ring))))
		bound := ring.Bound()
		if within(w.Bound, bound) {
			rings = append(rings, ring)
			continue
		}
		first, last := w.turns(bound)
		for turn := first; turn <= last; turn++ {
			// The clipper uses what it is given as scratch: shifted copies.
			if part := clip.Ring(w.Bound, shifted(ring, turn)); len(part) >= 4 {
				rings = append(rings, part)
			}
		}
	}
	if len(rings) == 0 {
		return dst
	}
	return append(dst, rings)
}

func (w Window) empty() bool {
	return !(w.Bound.Max[0] > w.Bound.Min[0] && w.Bound.Max[1] > w.Bound.Min[1])
}

// turns are the whole circles by which something of that bound can be turned
// to meet the window.
func (w Window) turns(b orb.Bound) (first, last int) {
	if b.Max[1] < w.Bound.Min[1] || b.Min[1] > w.Bound.Max[1] {
		return 0, -1
	}
	return int(math.Ceil((w.Bound.Min[0] - b.Max[0]) / 360)), int(math.Floor((w.Bound.Max[0] - b.Min[0]) / 360))
}

func within(outer, inner orb.Bound) bool {
	return outer.Contains(inner.Min) && outer.Contains(inner.Max)
}

func shifted(points []orb.Point, turn int) []orb.Point {
	out := make([]orb.Point, len(points))
	for i, p := range points {
		out[i] = orb.Point{p[0] + 360*float64(turn), p[1]}
	}
	return out
}

// unrolled is the line with its longitudes running on where it jumps across
// the antimeridian. A line that does not is returned as it is.
func unrolled(line []orb.Point) []orb.Point {
	for i := 1; i < len(line); i++ {
		if turnOf(line[i-1], line[i]) == 0 {
			continue
		}
		out := append(make([]orb.Point, 0, len(line)+3), line...)
		turns := 0.0
		for ; i < len(line); i++ {
			turns += turnOf(line[i-1], line[i])
			out[i][0] = line[i][0] + 360*turns
		}
		return out
	}
	return line
}

func turnOf(a, b orb.Point) float64 {
	step := b[0] - a[0]
	if math.Abs(step) > 180 && math.Abs(step) != 360 {
		return -math.Copysign(1, step)
	}
	return 0
}

// aroundPole closes a ring whose ends are a circle apart by way of the pole
// that it runs round, which is the one on its own side of the equator.
func aroundPole(ring orb.Ring) orb.Ring {
	a, b := ring[0], ring[len(ring)-1]
	if math.Abs(b[0]-a[0]) < 180 {
		return ring
	}
	sum := 0.0
	for _, p := range ring {
		sum += p[1]
	}
	pole := math.Copysign(90, sum)
	return append(ring, orb.Point{b[0], pole}, orb.Point{a[0], pole}, a)
}
