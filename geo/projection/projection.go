package projection

import (
	"math"

	"github.com/paulmach/orb"
)

// A Projection maps the ground to the plane and back.
//
// Angles are radians, lengths of the plane are radii of the Earth, y points
// up. Project takes any longitude and draws it on the side of the central
// meridian where it is nearer; exactly half the way round is drawn on the side
// it is given on. Invert undoes Project: its longitude is within π of the
// central meridian, and so may lie outside ±π. Off the map it goes on as the
// formula does.
//
// The values of this package are comparable: the same arguments give equal
// projections.
type Projection interface {
	Project(lambda, phi float64) (x, y float64)
	Invert(x, y float64) (lambda, phi float64)
}

// ProjectDegrees projects a place given as lon, lat in degrees.
func ProjectDegrees(p Projection, lonlat orb.Point) orb.Point {
	x, y := p.Project(lonlat[0]*radian, lonlat[1]*radian)
	return orb.Point{x, y}
}

// InvertDegrees is the place at a point of the plane as lon, lat in degrees,
// with the longitude from -180 to 180.
func InvertDegrees(p Projection, xy orb.Point) orb.Point {
	lambda, phi := p.Invert(xy[0], xy[1])
	lon := lambda / radian
	if math.Abs(lon) > 180 {
		lon -= 360 * math.Round(lon/360)
	}
	return orb.Point{lon, phi / radian}
}

// CentralMeridian is the longitude in degrees about which p is drawn; the map
// is cut opposite to it.
func CentralMeridian(p Projection) float64 {
	lambda, _ := p.Invert(0, 0)
	return lambda / radian
}

// Latitudes are those that p can draw with a scale that is still of use, in
// degrees. Mercator is cut where its map of the world becomes a square, and
// other projections where they stretch as much as it does there.
func Latitudes(p Projection) (south, north float64) {
	if limited, ok := p.(interface{ latitudes() (south, north float64) }); ok {
		south, north = limited.latitudes()
		return south / radian, north / radian
	}
	return -90, 90
}

const radian = math.Pi / 180

// turned is the longitude relative to the central meridian, within π of it.
// The slack keeps the two edges of the map apart: half the way round, a
// rounding error must not throw a point to the other side.
func turned(lambda, lambda0 float64) float64 {
	const slack = 1e-9
	delta := lambda - lambda0
	if math.Abs(delta) > math.Pi+slack {
		delta -= 2 * math.Pi * math.Round(delta/(2*math.Pi))
	}
	return delta
}

// isometric is the latitude ψ that makes Mercator's map, and every conformal
// one, of the latitude φ: ψ = ln tan(π/4 + φ/2), written so that it is odd
// and finite at the poles. Snyder, Map Projections: A Working Manual (USGS
// Professional Paper 1395, 1987), 7-2a.
func isometric(phi float64) float64 { return math.Asinh(math.Tan(phi)) }

// geographic undoes isometric. Snyder 7-4a, the Gudermannian.
func geographic(psi float64) float64 { return math.Atan(math.Sinh(psi)) }
