package projection

import (
	"math"

	"github.com/paulmach/orb"
)

// For is the projection of that name, fitted to a bound in lon, lat degrees:
// "mercator", "equirectangular", or "conic" for every other name. A bound
// whose west is greater than its east runs across the antimeridian.
//
// The central meridian is the middle one. The conic touches at 1/6 and 5/6 of
// the bound's latitudes, which spreads the error of scale evenly over it
// (Deetz & Adams 1934; Snyder 1987, p. 99). Where the two lie about the
// equator so evenly, or so near it, that the cone is all but a cylinder, it is
// Mercator's map that keeps the error small, and that is what comes back; so
// it is for a bound of most of the way round, which a cone would draw as a
// wedge.
func For(name string, bound orb.Bound) Projection {
	west, east := bound.Min[0], bound.Max[0]
	if east < west {
		east += 360
	}
	lambda0 := (west + east) / 2
	if lambda0 > 180 {
		lambda0 -= 360
	}
	lambda0 *= radian
	south, north := clampLatitude(bound.Min[1]), clampLatitude(bound.Max[1])
	middle := (south + north) / 2 * radian
	switch name {
	case "mercator":
		return Mercator(lambda0)
	case "equirectangular":
		return Equirectangular(lambda0, middle)
	}
	phi1 := (south + (north-south)/6) * radian
	phi2 := (north - (north-south)/6) * radian
	const flat, around = 6 * radian, 240
	if math.Abs(phi1+phi2)/2 < max(flat, (phi2-phi1)/4) || east-west > around {
		return Mercator(lambda0)
	}
	return ConformalConic(phi1, phi2, lambda0, middle)
}

func clampLatitude(lat float64) float64 { return max(-89, min(89, lat)) }
