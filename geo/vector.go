package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// vector is a direction from the centre of the Earth: x towards 0°N 0°E,
// y towards 0°N 90°E, z towards the north pole.
type vector [3]float64

func direction(p orb.Point) vector {
	sinλ, cosλ := math.Sincos(radians(p[0]))
	sinφ, cosφ := math.Sincos(radians(p[1]))
	return vector{cosφ * cosλ, cosφ * sinλ, sinφ}
}

// place is where the direction meets the ground; the vector need not be of
// length one.
func (v vector) place() orb.Point {
	return orb.Point{degrees(math.Atan2(v[1], v[0])), degrees(math.Atan2(v[2], math.Hypot(v[0], v[1])))}
}

func (v vector) cross(w vector) vector {
	return vector{v[1]*w[2] - v[2]*w[1], v[2]*w[0] - v[0]*w[2], v[0]*w[1] - v[1]*w[0]}
}

func (v vector) plus(w vector) vector   { return vector{v[0] + w[0], v[1] + w[1], v[2] + w[2]} }
func (v vector) scale(k float64) vector { return vector{k * v[0], k * v[1], k * v[2]} }
func (v vector) length() float64        { return math.Sqrt(v[0]*v[0] + v[1]*v[1] + v[2]*v[2]) }
