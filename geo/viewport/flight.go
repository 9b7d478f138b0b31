package viewport

import "math"

// A Flight is a smooth animation between two viewports: it zooms out until both
// ends are in view, and in again.
//
// Jarke J. van Wijk and Wim A. A. Nuij, "Smooth and efficient zooming and
// panning", IEEE InfoVis 2003, eq. 9: with w the width that is seen and u the
// way along the line between the centres, both as hyperbolic functions of the
// length s of the way as the eye feels it.
type Flight struct {
	a, b   Viewport
	w0     float64 // plane units seen at the start
	u1     float64 // distance of the centres in plane units
	r0     float64
	length float64
	still  bool // the centres coincide: the way is a zoom
}

// rho is how much zooming is preferred to panning: √2 is what the readers in
// the paper's experiment liked (§5: 1.42).
const rho = math.Sqrt2

// FlyTo is the way from a to b. It takes the size of the area from b.
func FlyTo(a, b Viewport) Flight {
	f := Flight{a: a, b: b}
	size := max(b.Width, b.Height)
	w1 := size / b.K
	f.w0 = size / a.K
	f.u1 = math.Hypot(b.X-a.X, b.Y-a.Y)
	// A distance far below the visible width counts as zero: the formula would
	// divide rounding errors.
	if f.u1 <= 1e-9*min(f.w0, w1) {
		f.still = true
		f.length = math.Abs(math.Log(w1/f.w0)) / rho
		return f
	}
	// b_i and r_i of eq. 9; r = ln(√(b²+1) − b) is −asinh b, which does not
	// cancel for large b.
	const rho2, rho4 = rho * rho, rho * rho * rho * rho
	b0 := (w1*w1 - f.w0*f.w0 + rho4*f.u1*f.u1) / (2 * f.w0 * rho2 * f.u1)
	b1 := (w1*w1 - f.w0*f.w0 - rho4*f.u1*f.u1) / (2 * w1 * rho2 * f.u1)
	f.r0 = -math.Asinh(b0)
	f.length = (-math.Asinh(b1) - f.r0) / rho
	return f
}

// Length is the perceptual length of the path: 0 where both ends are the same,
// about 1 for a zoom by 4. A duration of slightly fewer seconds looks right.
func (f Flight) Length() float64 { return f.length }

// At is the viewport at the share s (0 to 1) of the way. Both ends are exact.
func (f Flight) At(s float64) Viewport {
	v := f.b
	switch {
	case s >= 1:
		return v
	case !(s > 0):
		v.X, v.Y, v.K = f.a.X, f.a.Y, f.a.K
		return v
	case f.still:
		v.K = f.a.K * math.Pow(f.b.K/f.a.K, s)
		v.X, v.Y = f.a.X+s*(f.b.X-f.a.X), f.a.Y+s*(f.b.Y-f.a.Y)
		return v
	}
	// u(s) = w₀/ρ² (cosh r₀ tanh(ρs+r₀) − sinh r₀), written without the
	// difference, which loses everything for large r₀.
	r := rho*s*f.length + f.r0
	u := f.w0 / (rho * rho) * math.Sinh(rho*s*f.length) / math.Cosh(r)
	t := u / f.u1
	v.X = f.a.X + t*(f.b.X-f.a.X)
	v.Y = f.a.Y + t*(f.b.Y-f.a.Y)
	v.K = f.a.K * math.Cosh(r) / math.Cosh(f.r0)
	return v
}
