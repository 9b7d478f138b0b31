package geo

import "github.com/paulmach/orb"

// AppendGreatCircle appends n points of the shortest way from a to b, both ends included.
func AppendGreatCircle(dst []orb.Point, a, b orb.Point, n int) []orb.Point { return dst }

// Distance is the length of the shortest way from a to b in metres.
func Distance(a, b orb.Point) float64 { return 0 }

// Bearing is the direction in which that way leaves a, in degrees clockwise from north, 0 ≤ b < 360.
func Bearing(a, b orb.Point) float64 { return 0 }

// Interpolate is the point at the share t (0 to 1) of that way.
func Interpolate(a, b orb.Point, t float64) orb.Point { return a }

// Nearest is the point of the lines nearest to p and its distance in metres.
func Nearest(lines orb.MultiLineString, p orb.Point) (orb.Point, float64) { return p, 0 }
