package projection

import "math"

// conic is a cone that cuts the Earth along two parallels, unrolled: n is the
// share of the circle it unrolls to, f the distance of the equator from its
// tip, rho0 that of the parallel where y is 0. South of the equator n, f and
// rho0 are negative and the tip is below.
type conic struct{ lambda0, n, f, rho0 float64 }

// ConformalConic is Lambert's conformal conic projection: angles and small
// shapes are right, and so is the scale along the parallels phi1 and phi2. The
// origin of the plane is at lambda0, phi0.
//
// Parallels opposite each other make no cone but a cylinder, which is
// Mercator's map. A parallel at a pole is taken as one just beside it.
//
// Snyder, Map Projections: A Working Manual (1987), 15-1 to 15-5; inverse
// 15-5a (14-4), 14-9 to 14-11; n and f from 15-2 and 15-3.
func ConformalConic(phi1, phi2, lambda0, phi0 float64) Projection {
	const (
		beside      = 89.9 * radian
		sameness    = 1e-6 // below it 15-3 divides rounding errors
		cylindrical = 1e-4
	)
	phi1, phi2 = max(-beside, min(beside, phi1)), max(-beside, min(beside, phi2))
	n := math.Sin((phi1 + phi2) / 2)
	if math.Abs(phi1-phi2) > sameness {
		n = math.Log(math.Cos(phi1)/math.Cos(phi2)) / (isometric(phi2) - isometric(phi1))
	}
	if math.Abs(n) < cylindrical {
		scale := math.Cos(phi1)
		return mercator{lambda0, scale * isometric(phi0), scale}
	}
	c := conic{lambda0: lambda0, n: n, f: math.Cos(phi1) * math.Exp(n*isometric(phi1)) / n}
	c.rho0 = c.rho(phi0)
	return c
}

// rho is the distance of a parallel from the tip of the cone.
func (c conic) rho(phi float64) float64 { return c.f * math.Exp(-c.n*isometric(phi)) }

func (c conic) Project(lambda, phi float64) (x, y float64) {
	rho := c.rho(phi)
	sin, cos := math.Sincos(c.n * turned(lambda, c.lambda0))
	return rho * sin, c.rho0 - rho*cos
}

func (c conic) Invert(x, y float64) (lambda, phi float64) {
	down := c.rho0 - y
	if c.n < 0 {
		x, down = -x, -down
	}
	rho := math.Hypot(x, down)
	return c.lambda0 + math.Atan2(x, down)/c.n, geographic(-math.Log(rho/math.Abs(c.f)) / c.n)
}

// latitudes: the scale along a parallel is nρ/cos φ (15-4), which grows
// without end towards the far pole and, much later, towards the near one.
func (c conic) latitudes() (south, north float64) {
	const most = 11.6 // the scale of Mercator's map at its edge
	sign := math.Copysign(1, c.n)
	near, far := 0.0, math.Pi/2
	for range 50 {
		phi := (near + far) / 2
		if c.n*c.rho(-sign*phi) > most*math.Cos(phi) {
			far = phi
		} else {
			near = phi
		}
	}
	if c.n > 0 {
		return -near, math.Pi / 2
	}
	return -math.Pi / 2, near
}
