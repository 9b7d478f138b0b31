package timeline

import "math"

// An Easing bends a fraction of time into a fraction of way. Every easing
// here gives exactly 0 at and before 0, and exactly 1 at and after 1.
type Easing func(f float64) float64

// Linear goes at one speed.
func Linear(f float64) float64 { return unit(f) }

// QuadInOut starts and ends gently.
func QuadInOut(f float64) float64 {
	f = unit(f)
	if f < 0.5 {
		return 2 * f * f
	}
	return 1 - 2*(1-f)*(1-f)
}

// CubicIn starts from rest.
func CubicIn(f float64) float64 {
	f = unit(f)
	return f * f * f
}

// CubicOut comes to rest.
func CubicOut(f float64) float64 {
	f = 1 - unit(f)
	return 1 - f*f*f
}

// CubicInOut starts from rest and comes to rest.
func CubicInOut(f float64) float64 {
	f = unit(f)
	if f < 0.5 {
		return 4 * f * f * f
	}
	f = 1 - f
	return 1 - 4*f*f*f
}

// BackOut shoots past its end by a tenth and comes back to it: the pop of a
// mark that lands. It is the curve of Robert Penner's easing equations.
func BackOut(f float64) float64 {
	const overshoot = 1.70158
	f = unit(f) - 1
	if f == -1 {
		return 0 // 1 - (overshoot+1) + overshoot is not 0 in floating point
	}
	return 1 + (overshoot+1)*f*f*f + overshoot*f*f
}

// ExpoOut does most of the way at once and settles slowly.
func ExpoOut(f float64) float64 {
	f = unit(f)
	if f == 1 {
		return 1
	}
	return 1 - math.Exp2(-10*f)
}

// unit clamps f to [0, 1]; NaN counts as 0.
func unit(f float64) float64 {
	if !(f > 0) {
		return 0
	}
	return min(f, 1)
}
