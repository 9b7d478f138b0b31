package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// Nearest is the point of the lines that is nearest to p, and how far it is
// in metres. Without a line it is p itself, infinitely far.
//
// A line of GeoJSON is straight in longitude and latitude between two
// positions; near p that is straight on the ground as well once longitudes
// are scaled by the cosine of p's latitude. The relative error vanishes with the
// distance: suited to finding the border of a crossing, not to continental
// distances.
func Nearest(lines orb.MultiLineString, p orb.Point) (orb.Point, float64) {
	best, least := p, math.Inf(1)
	squeeze := math.Cos(radians(p[1]))
	for _, line := range lines {
		for i := range line {
			a := line[max(i-1, 0)]
			q := nearestOnSegment(a, line[i], p, squeeze)
			x, y := (q[0]-p[0])*squeeze, q[1]-p[1]
			if d := x*x + y*y; d < least {
				best, least = q, d
			}
		}
	}
	if math.IsInf(least, 1) {
		return p, least
	}
	return best, Distance(p, best)
}

// nearestOnSegment turns the segment to p's side of the antimeridian first.
func nearestOnSegment(a, b, p orb.Point, squeeze float64) orb.Point {
	turn := 360 * math.Round((p[0]-a[0])/360)
	a[0] += turn
	b[0] += turn
	x, y := (b[0]-a[0])*squeeze, b[1]-a[1]
	t := 0.0
	if l := x*x + y*y; l > 0 {
		t = ((p[0]-a[0])*squeeze*x + (p[1]-a[1])*y) / l
		t = max(0, min(1, t))
	}
	return orb.Point{a[0] + t*(b[0]-a[0]), a[1] + t*(b[1]-a[1])}
}
