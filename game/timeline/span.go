package timeline

import "math"

// A Span is a stretch of time from Start to End, in story seconds or in
// playing seconds as the use says. It holds Start and not End, except where
// both are the same: then it is that one instant.
type Span struct{ Start, End float64 }

// Length is how long the span is, in seconds; never negative.
func (s Span) Length() float64 { return max(0, s.End-s.Start) }

// Contains reports whether the instant t lies in the span.
func (s Span) Contains(t float64) bool {
	return s.Start <= t && (t < s.End || s.Start == s.End && t == s.Start)
}

// Clamp returns the instant of the closed span that is nearest to t; for NaN,
// its start.
func (s Span) Clamp(t float64) float64 {
	if !(t > s.Start) {
		return s.Start
	}
	return min(t, max(s.Start, s.End))
}

// Fraction is how far along the span t is: 0 at Start, 1 at End, outside
// these beyond them. Of a span without length it is 0.
func (s Span) Fraction(t float64) float64 {
	if !(s.End > s.Start) {
		return 0
	}
	return (t - s.Start) / (s.End - s.Start)
}

// At is the instant a fraction f along the span; the ends are exact.
func (s Span) At(f float64) float64 {
	if f == 1 {
		return s.End
	}
	return s.Start + f*(s.End-s.Start)
}

// Overlap is the part that both spans share, and whether there is one.
func (s Span) Overlap(o Span) (Span, bool) {
	both := Span{math.Max(s.Start, o.Start), math.Min(s.End, o.End)}
	return both, both.Start <= both.End
}
