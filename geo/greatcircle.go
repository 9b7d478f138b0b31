package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// EarthRadius is the mean radius R₁ of the Earth in metres (IUGG): distances
// here are on a sphere of that size, within 0.6 % of those on the ellipsoid.
const EarthRadius = 6371008.8

// Distance is the length of the shortest way from a to b in metres.
//
// The haversine formula (Sinnott 1984), which is accurate at short distances,
// where the law of cosines loses precision.
func Distance(a, b orb.Point) float64 { return EarthRadius * angle(a, b) }

// angle is the central angle between two places, in radians.
func angle(a, b orb.Point) float64 {
	φa, φb := radians(a[1]), radians(b[1])
	sφ, sλ := math.Sin((φb-φa)/2), math.Sin(radians(b[0]-a[0])/2)
	h := sφ*sφ + math.Cos(φa)*math.Cos(φb)*sλ*sλ
	return 2 * math.Atan2(math.Sqrt(h), math.Sqrt(max(0, 1-h)))
}

// Bearing is the direction in which the shortest way from a to b leaves a, in
// degrees clockwise from north, 0 ≤ bearing < 360.
func Bearing(a, b orb.Point) float64 {
	φa, φb, δ := radians(a[1]), radians(b[1]), radians(b[0]-a[0])
	east := math.Sin(δ) * math.Cos(φb)
	north := math.Cos(φa)*math.Sin(φb) - math.Sin(φa)*math.Cos(φb)*math.Cos(δ)
	if east == 0 && north == 0 {
		return 0
	}
	if bearing := degrees(math.Atan2(east, north)); bearing < 0 {
		return math.Mod(bearing+360, 360)
	} else {
		return bearing
	}
}

// Interpolate is the place at the share t (0 to 1) of the shortest way from a
// to b. Both ends are exact.
func Interpolate(a, b orb.Point, t float64) orb.Point {
	switch t {
	case 0:
		return a
	case 1:
		return b
	}
	return newArc(a, b).at(t, 0)
}

// AppendGreatCircle appends n points of the shortest way from a to b, evenly
// spaced, the ends among them; n below 2 counts as 2.
//
// Longitudes run on past ±180 where the way crosses the antimeridian: no two
// neighbours are half the way round apart, so that the line can be cut or
// resampled as it is. The last point is then b a full turn away.
func AppendGreatCircle(dst []orb.Point, a, b orb.Point, n int) []orb.Point {
	return AppendArc(dst, a, b, 0, n)
}

// AppendArc appends n points from a to b along the great circle bent to its
// left: at its middle the line stands off by bend times its length. A bend of
// 0 is the great circle itself, below 0 it bends to the right. Both ends stay
// exact, and longitudes run on as AppendGreatCircle has them.
func AppendArc(dst []orb.Point, a, b orb.Point, bend float64, n int) []orb.Point {
	n = max(n, 2)
	c := newArc(a, b)
	dst = append(dst, a)
	last := a
	for i := 1; i < n-1; i++ {
		last = near(c.at(float64(i)/float64(n-1), bend), last)
		dst = append(dst, last)
	}
	return append(dst, near(b, last))
}

// Bend is the bend of the i-th of n arcs between the same two places, so that
// they fan out, step apart, on both sides of the straight one.
func Bend(i, n int, step float64) float64 {
	return (float64(i) - float64(n-1)/2) * step
}

// arc is the shortest way between two places as an angle in the plane that
// two unit vectors span: from towards ahead.
type arc struct {
	from, ahead, left vector
	angle             float64
}

func newArc(a, b orb.Point) arc {
	from, to := direction(a), direction(b)
	pole := from.cross(to)
	if pole.length() < 1e-12 {
		// The same place or its antipode: every path is a shortest one. Going
		// north is an arbitrary but stable choice.
		north := vector{0, 0, 1}
		if math.Abs(from[2]) > 0.9 {
			north = vector{1, 0, 0}
		}
		pole = from.cross(north)
	}
	left := pole.scale(1 / pole.length())
	return arc{from: from, ahead: left.cross(from), left: left, angle: angle(a, b)}
}

// at is the place at share t, standing off to the left by the parabola that
// is 0 at the ends and bend × length in the middle.
func (c arc) at(t, bend float64) orb.Point {
	sin, cos := math.Sincos(c.angle * t)
	v := c.from.scale(cos).plus(c.ahead.scale(sin))
	if bend != 0 {
		sin, cos = math.Sincos(4 * t * (1 - t) * bend * c.angle)
		v = v.scale(cos).plus(c.left.scale(sin))
	}
	return v.place()
}

// near is p with its longitude turned by whole circles to within half of one
// from that of the place before it.
func near(p, before orb.Point) orb.Point {
	p[0] -= 360 * math.Round((p[0]-before[0])/360)
	return p
}

func radians(degrees float64) float64 { return degrees * (math.Pi / 180) }
func degrees(radians float64) float64 { return radians * (180 / math.Pi) }
