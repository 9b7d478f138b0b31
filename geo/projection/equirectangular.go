package projection

import "math"

// equirectangular draws latitudes evenly: neither conformal nor equal in
// area, but the simplest map that shows both poles.
type equirectangular struct{ lambda0, squeeze float64 }

// Equirectangular is the equidistant cylindrical projection, true to scale
// along the parallels ±phiTS.
//
// Snyder, Map Projections: A Working Manual (1987), 12-1 and 12-2; inverse
// 12-5 and 12-6.
func Equirectangular(lambda0, phiTS float64) Projection {
	// At the poles the map would have no width to invert.
	return equirectangular{lambda0, max(math.Cos(phiTS), 1e-3)}
}

func (e equirectangular) Project(lambda, phi float64) (x, y float64) {
	return e.squeeze * turned(lambda, e.lambda0), phi
}

func (e equirectangular) Invert(x, y float64) (lambda, phi float64) {
	return e.lambda0 + x/e.squeeze, y
}
