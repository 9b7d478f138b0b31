package viewport

import "github.com/paulmach/orb"

// Limits hold a viewport to a part of the plane and to a range of scales. A
// zero field does not limit.
type Limits struct {
	Bound      orb.Bound // what may be shown of the plane
	MinK, MaxK float64   // dp per plane unit
}

// Factor is the factor nearest to the given one by which v may be zoomed.
func (l Limits) Factor(v Viewport, factor float64) float64 { return l.scale(v.K*factor) / v.K }

func (l Limits) scale(k float64) float64 {
	if l.MaxK > 0 {
		k = min(k, l.MaxK)
	}
	return max(k, l.MinK)
}

// Constrain is the viewport nearest to v that the limits allow: first its
// scale about the centre, then its place. In a direction in which it shows
// more than the whole bound, the bound is put in the middle.
func (v Viewport) Constrain(l Limits) Viewport {
	v.K = l.scale(v.K)
	if l.Bound == (orb.Bound{}) {
		return v
	}
	v.X = held(v.X, v.Width/v.K/2, l.Bound.Min[0], l.Bound.Max[0])
	v.Y = held(v.Y, v.Height/v.K/2, l.Bound.Min[1], l.Bound.Max[1])
	return v
}

func held(center, half, low, high float64) float64 {
	if high-low <= 2*half {
		return (low + high) / 2
	}
	return max(low+half, min(high-half, center))
}
