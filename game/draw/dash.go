package draw

import "math"

// Dashed reports whether the stroke is drawn in dashes.
func (s Stroke) Dashed() bool {
	sum := float32(0)
	for _, d := range s.Dash {
		if !(d >= 0) || math.IsInf(float64(d), 1) {
			return false
		}
		sum += d
	}
	return sum > 0
}

// pattern is the dash pattern without the two zeros that end a short one.
func (s *Stroke) pattern() []float32 {
	if s.Dash[2] == 0 && s.Dash[3] == 0 {
		return s.Dash[:2]
	}
	return s.Dash[:]
}
