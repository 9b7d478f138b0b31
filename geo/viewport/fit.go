package viewport

import (
	"math"

	"github.com/hamsaya/hamsaya/geo/projection"
	"github.com/paulmach/orb"
)

// Padding is what is kept free at the edges of the area, in dp.
type Padding struct{ Left, Top, Right, Bottom float64 }

// Fit shows a bound of the ground (lon, lat degrees; a west greater than the
// east runs across the antimeridian) as large as the padding lets it.
func Fit(p projection.Projection, bound orb.Bound, w, h float64, pad Padding) Viewport {
	return FitPlane(ProjectedBound(p, bound), w, h, pad)
}

// FitPlane shows a bound of the plane as large as the padding lets it, in the
// middle of what the padding leaves. A bound smaller than a few kilometres, such
// as a single place, is shown with its surroundings; padding that leaves less
// than a quarter of the area is reduced. An area with nothing left is fitted as one
// of 1 dp, so that all numbers stay finite.
func FitPlane(bound orb.Bound, w, h float64, pad Padding) Viewport {
	const least = 0.002 // of the Earth's radius: 13 km
	fitW, fitH := max(w, 1), max(h, 1)
	left, right := givingWay(pad.Left, pad.Right, fitW)
	top, bottom := givingWay(pad.Top, pad.Bottom, fitH)
	bw, bh := max(bound.Max[0]-bound.Min[0], least), max(bound.Max[1]-bound.Min[1], least)
	k := min((fitW-left-right)/bw, (fitH-top-bottom)/bh)
	c := bound.Center()
	return Viewport{
		Width: w, Height: h,
		X: c[0] - (left-right)/(2*k), Y: c[1] + (top-bottom)/(2*k),
		K: k, DeviceScale: 1,
	}
}

func givingWay(a, b, length float64) (float64, float64) {
	const most = 0.75
	if sum := a + b; sum > most*length {
		return a * most * length / sum, b * most * length / sum
	}
	return a, b
}

// ProjectedBound is the bound of the plane in which p draws a bound of the
// ground. Latitudes that p cannot draw are left out.
func ProjectedBound(p projection.Projection, lonlat orb.Bound) orb.Bound {
	const samples = 64
	west, east := lonlat.Min[0], lonlat.Max[0]
	if east < west {
		east += 360
	}
	limitS, limitN := projection.Latitudes(p)
	south, north := max(lonlat.Min[1], limitS), min(lonlat.Max[1], limitN)
	// The parallels of a conic stand out farthest at the central meridian.
	center := projection.CentralMeridian(p)
	center += 360 * math.Round(((west+east)/2-center)/360)
	if east-west >= 360 {
		west, east = center-180, center+180
	}
	middle := max(west, min(east, center))
	b := orb.Bound{Min: orb.Point{math.Inf(1), math.Inf(1)}, Max: orb.Point{math.Inf(-1), math.Inf(-1)}}
	for _, lat := range [...]float64{south, north} {
		b = b.Extend(projection.ProjectDegrees(p, orb.Point{middle, lat}))
	}
	for i := range samples + 1 {
		t := float64(i) / samples
		lon, lat := west+t*(east-west), south+t*(north-south)
		for _, at := range [...]orb.Point{{lon, south}, {lon, north}, {west, lat}, {east, lat}} {
			b = b.Extend(projection.ProjectDegrees(p, at))
		}
	}
	return b
}
