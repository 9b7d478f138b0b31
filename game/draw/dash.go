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

// Pattern is the dash pattern without the two zeros that end a short one.
func (s *Stroke) Pattern() []float32 {
	if s.Dash[2] == 0 && s.Dash[3] == 0 {
		return s.Dash[:2]
	}
	return s.Dash[:]
}

// maxDashes bounds the dashes of one polyline. A line that would have more is
// drawn solid: its dashes would not be distinguishable.
const maxDashes = 20000

// AppendDashes walks a polyline and appends its dashes to f. pts must not be
// f's own.
func AppendDashes(f *Flat, pts []Point, closed bool, s Stroke) {
	if len(pts) == 0 {
		return
	}
	pattern := s.Pattern()
	period, length := 0.0, 0.0
	for _, d := range pattern {
		period += float64(d)
	}
	n := len(pts) - 1
	if closed {
		n++
	}
	for i := range n {
		length += dist(pts[i], pts[(i+1)%len(pts)])
	}
	if !(length < period*maxDashes) {
		start := int32(len(f.Pts))
		f.Pts = append(f.Pts, pts...)
		f.Lines = append(f.Lines, Polyline{start, int32(len(f.Pts)), closed})
		return
	}

	k, left := 0, math.Mod(float64(s.Phase), period)
	if !(left >= 0) { // a negative phase, or one that is no number
		left += period
		if !(left >= 0) {
			left = 0
		}
	}
	for left >= float64(pattern[k]) && left > 0 {
		left -= float64(pattern[k])
		k = (k + 1) % len(pattern)
	}
	left = float64(pattern[k]) - left // of the pattern's part k

	start := int32(len(f.Pts))
	if k%2 == 0 {
		f.Pts = append(f.Pts, pts[0])
	}
	finish := func() {
		f.Lines = append(f.Lines, Polyline{Start: start, End: int32(len(f.Pts))})
		start = int32(len(f.Pts))
	}
	for i := range n {
		a, b := pts[i], pts[(i+1)%len(pts)]
		d, done := dist(a, b), 0.0
		for d-done > left {
			done += left
			t := float32(done / d)
			p := Point{a.X + (b.X-a.X)*t, a.Y + (b.Y-a.Y)*t}
			if k%2 == 0 {
				f.Pts = append(f.Pts, p)
				finish()
			} else {
				f.Pts = append(f.Pts, p)
			}
			k = (k + 1) % len(pattern)
			left = float64(pattern[k])
		}
		left -= d - done
		if k%2 == 0 {
			f.Pts = append(f.Pts, b)
		}
	}
	if k%2 == 0 && int32(len(f.Pts)) > start {
		finish()
	}
	f.Pts = f.Pts[:start]
}

func dist(a, b Point) float64 {
	return math.Hypot(float64(b.X)-float64(a.X), float64(b.Y)-float64(a.Y))
}
