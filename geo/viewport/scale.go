package viewport

import (
	"math"

	"github.com/hamsaya/hamsaya/geo"
	"github.com/hamsaya/hamsaya/geo/projection"
	"github.com/paulmach/orb"
)

// A ScaleBar is a round length on the ground and how long it is on the map.
type ScaleBar struct {
	Km    float64 // 1, 2 or 5 times a power of ten
	Width float64 // dp
}

// ScaleBar is the longest round bar of at most maxWidth dp. No scale is right
// all over a flat map: it holds east and west of (dx, dy), a place in the
// area. The zero bar comes back where there is no ground.
func (v Viewport) ScaleBar(p projection.Projection, dx, dy, maxWidth float64) ScaleBar {
	perDp := v.MetresPerDp(p, dx, dy) / 1000
	longest := maxWidth * perDp
	if !(longest > 0) || math.IsInf(longest, 1) {
		return ScaleBar{}
	}
	ten := math.Pow(10, math.Floor(math.Log10(longest)))
	km := ten
	for _, round := range [...]float64{2, 5, 10} {
		// A bar that fits but for a rounding error fits.
		if round*ten <= longest*(1+1e-12) {
			km = round * ten
		}
	}
	return ScaleBar{Km: km, Width: km / perDp}
}

// MetresPerDp is how much ground a dp covers, east and west of (dx, dy).
func (v Viewport) MetresPerDp(p projection.Projection, dx, dy float64) float64 {
	x, y := v.Plane(dx, dy)
	return metresPerUnit(p, x, y) / v.K
}

func metresPerUnit(p projection.Projection, x, y float64) float64 {
	const step = 1e-4 // of the Earth's radius: 637 m
	west := projection.InvertDegrees(p, orb.Point{x - step/2, y})
	east := projection.InvertDegrees(p, orb.Point{x + step/2, y})
	return geo.Distance(west, east) / step
}
