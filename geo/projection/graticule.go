package projection

import (
	"math"

	"github.com/paulmach/orb"
)

// AppendGraticule appends the meridians and parallels that run through the
// window at every step degrees, as lines of lon, lat with two points each:
// resample them to draw them. Only the meridians of right angles go on to the
// poles; the others end 10 degrees before, or one step where that is less, so
// that they do not run into each other.
func AppendGraticule(dst []orb.LineString, w Window, step float64) []orb.LineString {
	if w.empty() || !(step > 0) || step > 90 || step < 0.01 {
		return dst
	}
	b := w.Bound
	for i := math.Ceil(b.Min[0] / step); i*step <= b.Max[0]; i++ {
		lon := i * step
		south, north := b.Min[1], b.Max[1]
		if math.Mod(lon, 90) != 0 {
			end := 90 - min(step, 10)
			south, north = max(south, -end), min(north, end)
		}
		if south < north {
			dst = append(dst, orb.LineString{{lon, south}, {lon, north}})
		}
	}
	for i := math.Ceil(b.Min[1] / step); i*step <= b.Max[1]; i++ {
		if lat := i * step; math.Abs(lat) < 90 {
			dst = append(dst, orb.LineString{{b.Min[0], lat}, {b.Max[0], lat}})
		}
	}
	return dst
}

// GraticuleStep is the finest of the usual steps, in degrees, that draws at
// most that many meridians and as many parallels in the window.
func GraticuleStep(w Window, lines int) float64 {
	span := max(w.Bound.Max[0]-w.Bound.Min[0], w.Bound.Max[1]-w.Bound.Min[1])
	for _, step := range [...]float64{0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 45} {
		if span/step <= float64(lines) {
			return step
		}
	}
	return 90
}
