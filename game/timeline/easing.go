package timeline

import "math"

// An Easing maps a fraction of time to a fraction of progress. Every easing
// here gives exactly 0 at and before 0, and exactly 1 at and after 1.
type Easing func(f float64) float64

// Linear has constant speed.
func Linear(f float64) float64 { return unit(f) }

// QuadInOut accelerates and decelerates quadratically.
func QuadInOut(f float64) float64 {
	f = unit(f)
	if f < 0.5 {
		return 2 * f * f
	}
	return 1 - 2*(1-f)*(1-f)
}

// CubicIn accelerates from zero speed.
func CubicIn(f float64) float64 {
	f = unit(f)
	return f * f * f
}

// CubicOut decelerates to zero speed.
func CubicOut(f float64) float64 {
	f = 1 - unit(f)
	return 1 - f*f*f
}

// CubicInOut accelerates from and decelerates to zero speed.
func CubicInOut(f float64) float64 {
	f = unit(f)
	if f < 0.5 {
		return 4 * f * f * f
	}
	f = 1 - f
	return 1 - 4*f*f*f
}

// BackOut overshoots its end by a tenth and returns, for marks that pop in. It is the curve of Robert Penner's easing equations.
func BackOut(f float64) float64 {
	const overshoot = 1.70158
	f = unit(f) - 1
	if f == -1 {
		return 0 // 1 - (overshoot+1) + overshoot is not 0 in floating point
	}
	return 1 + (overshoot+1)*f*f*f + overshoot*f*f
}

// ExpoOut is fast at first and decelerates exponentially.
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
