package projection

import "math"

// mercator is conformal and shows every direction straight. y0 and scale let
// a conic whose parallels are opposite each other turn into it; on its own it
// has 0 and 1.
type mercator struct{ lambda0, y0, scale float64 }

// Mercator is the Mercator projection, true to scale at the equator.
//
// Snyder, Map Projections: A Working Manual (1987), 7-1 and 7-2a; inverse 7-4a
// and 7-5.
func Mercator(lambda0 float64) Projection { return mercator{lambda0, 0, 1} }

func (m mercator) Project(lambda, phi float64) (x, y float64) {
	return m.scale * turned(lambda, m.lambda0), m.scale*isometric(phi) - m.y0
}

func (m mercator) Invert(x, y float64) (lambda, phi float64) {
	return m.lambda0 + x/m.scale, geographic((y + m.y0) / m.scale)
}

// latitudes: ψ = π at the edge of the square.
func (m mercator) latitudes() (south, north float64) {
	edge := geographic(math.Pi)
	return -edge, edge
}
