package projection

import (
	"math"

	"github.com/paulmach/orb"
)

// AppendResampled appends the projected line (lon, lat degrees), with points
// added until no chord errs by more than tolerance, in units of the plane.
//
// A line is straight in longitude and latitude between two of its positions,
// as GeoJSON has it, and most projections bend that. A chord is halved until
// the middle of the piece lies on it closely enough; the idea is d3-geo's
// (src/projection/resample.js, after Mike Bostock's "Adaptive Resampling").
func AppendResampled(dst []orb.Point, p Projection, line orb.LineString, tolerance float64) []orb.Point {
	if len(line) == 0 {
		return dst
	}
	r := resampler{p: p, tolerance: tolerance}
	a := r.stop(line[0])
	dst = append(dst, a.xy)
	for _, lonlat := range line[1:] {
		b := r.stop(lonlat)
		dst = append(r.between(dst, a, b, 0), b.xy)
		a = b
	}
	return dst
}

type resampler struct {
	p         Projection
	tolerance float64
}

// stop is a place and where it is drawn.
type stop struct{ lonlat, xy orb.Point }

func (r *resampler) stop(lonlat orb.Point) stop { return stop{lonlat, ProjectDegrees(r.p, lonlat)} }

func (r *resampler) between(dst []orb.Point, a, b stop, depth int) []orb.Point {
	const (
		deepest = 18
		long    = 30.0 // degrees: beyond it no sample is to be trusted
		short   = 2.0  // degrees: within it a curve is all but a circle's arc
	)
	lon, lat := math.Abs(b.lonlat[0]-a.lonlat[0]), math.Abs(b.lonlat[1]-a.lonlat[1])
	x, y := b.xy[0]-a.xy[0], b.xy[1]-a.xy[1]
	// An arc of the curvature that maps have stands off its chord by less
	// than the square of its length: coasts pass here without another
	// projection.
	isShort := lon < short && lat < short
	if depth == deepest || isShort && x*x+y*y <= r.tolerance {
		return dst
	}
	m := r.along(a, b, 0.5)
	if lon <= long && lat <= long && r.near(m, a, b) &&
		// An S lies on its chord in the middle.
		(isShort || r.near(r.along(a, b, 0.25), a, b) && r.near(r.along(a, b, 0.75), a, b)) {
		return dst
	}
	dst = append(r.between(dst, a, m, depth+1), m.xy)
	return r.between(dst, m, b, depth+1)
}

func (r *resampler) along(a, b stop, t float64) stop {
	return r.stop(orb.Point{a.lonlat[0] + t*(b.lonlat[0]-a.lonlat[0]), a.lonlat[1] + t*(b.lonlat[1]-a.lonlat[1])})
}

// near tells whether m is drawn within the tolerance of the chord from a to b.
func (r *resampler) near(m, a, b stop) bool {
	x, y := b.xy[0]-a.xy[0], b.xy[1]-a.xy[1]
	mx, my := m.xy[0]-a.xy[0], m.xy[1]-a.xy[1]
	if l := x*x + y*y; l > 0 {
		t := max(0, min(1, (mx*x+my*y)/l))
		mx, my = mx-t*x, my-t*y
	}
	return !(mx*mx+my*my > r.tolerance*r.tolerance)
}
