package timeline

import (
	"math"
	"slices"
	"sort"
)

// A Pace maps story time to playing time and back. Both ways are monotone and
// piecewise linear through the same knots, so that one is the inverse of the
// other. It is immutable.
type Pace struct {
	t []float64 // story seconds, strictly ascending
	u []float64 // playing seconds, strictly ascending from 0
}

const (
	// evenShare is the part of the playing time that is distributed evenly
	// over story time. It keeps quiet stretches from being skipped: the
	// playhead never runs faster than 1/evenShare times the even pace.
	evenShare = 0.25
	// stopRoom is how long a stop gets where the pace chooses the length.
	stopRoom = 1.0
	// holdShare is the part of the span within which a stop's room is spent,
	// where that is longer than a day.
	holdShare = 0.01
	// shortest and longest bound the lengths that the pace chooses: a shorter
	// play cannot be followed, a longer one is rarely watched to its end.
	shortest, longest = 20, 120
)

// Even is the pace that gives each day of span the same time. A length that
// is not positive is 60 seconds.
func Even(span Span, length float64) *Pace {
	span = playable(span)
	if !(length > 0) || math.IsInf(length, 0) {
		length = 60
	}
	return &Pace{[]float64{span.Start, span.End}, []float64{0, length}}
}

// Eventful is the pace that gives room to what happens. Each stop (a story
// time at which something begins, in any order) gets the same room, which is
// spent before the next stop and within a day, or within a hundredth of a span
// that is counted in years: while an event is being looked at, the clock shows
// its date. A quarter of the play is shared evenly, so that quiet weeks pass
// quickly, but never more than four times as quickly as evenly.
//
// A length that is not positive is chosen by the number of stops, so that
// each gets a second at least, within 20 to 120 seconds. Stops outside the
// span do not count; those at the same instant share their room, so Spread
// them first.
func Eventful(span Span, stops []float64, length float64) *Pace {
	span = playable(span)
	sorted := make([]float64, 0, len(stops))
	for _, t := range stops {
		if t >= span.Start && t < span.End {
			sorted = append(sorted, t)
		}
	}
	slices.Sort(sorted)
	if !(length > 0) || math.IsInf(length, 0) {
		length = Span{shortest, longest}.Clamp(float64(len(sorted)) * stopRoom / (1 - evenShare))
	}
	if len(sorted) == 0 {
		return Even(span, length)
	}

	hold := max(daySeconds, holdShare*span.Length())
	room := (1 - evenShare) * length / float64(len(sorted))
	evenly := evenShare * length / span.Length()
	p := &Pace{t: []float64{span.Start}, u: []float64{0}}
	knot := func(t, room float64) {
		last := len(p.t) - 1
		if t > p.t[last] {
			p.t = append(p.t, t)
			p.u = append(p.u, p.u[last]+evenly*(t-p.t[last])+room)
		}
	}
	for len(sorted) > 0 {
		at, same := sorted[0], 1
		for same < len(sorted) && sorted[same] == at {
			same++
		}
		sorted = sorted[same:]
		next := span.End
		if len(sorted) > 0 {
			next = sorted[0]
		}
		knot(at, 0)
		knot(min(next, at+hold), room*float64(same))
	}
	knot(span.End, 0)
	p.u[len(p.u)-1] = length // what rounding left over
	return p
}

// playable is a span that has a beginning, an end and something between: one
// of a single instant is played as the second that follows it.
func playable(s Span) Span {
	if math.IsNaN(s.Start) || math.IsInf(s.Start, 0) {
		s.Start = 0
	}
	if !(s.End > s.Start) || math.IsInf(s.End, 0) {
		s.End = s.Start + max(1, math.Abs(s.Start)*1e-12)
	}
	return s
}

// Playing is the playing time at which the story's clock shows t: 0 before
// the span and Length after it.
func (p *Pace) Playing(t float64) float64 { return interpolate(p.t, p.u, t) }

// Story is what the story's clock shows at the playing time u; before the
// play its start, after it its end.
func (p *Pace) Story(u float64) float64 { return interpolate(p.u, p.t, u) }

// Length is how long the whole play is, in seconds.
func (p *Pace) Length() float64 { return p.u[len(p.u)-1] }

// Span is the part of story time that is played.
func (p *Pace) Span() Span { return Span{p.t[0], p.t[len(p.t)-1]} }

// Slowest is the least story time that ever passes in a playing second: how
// exact a date must be written to name a moment of the play.
func (p *Pace) Slowest() float64 {
	least := math.Inf(1)
	for i := 1; i < len(p.t); i++ {
		least = min(least, (p.t[i]-p.t[i-1])/(p.u[i]-p.u[i-1]))
	}
	return least
}

// interpolate is the piecewise linear function through (xs[i], ys[i]), exact
// at every knot, and held at both ends; NaN counts as before the start.
func interpolate(xs, ys []float64, x float64) float64 {
	if !(x > xs[0]) {
		return ys[0]
	}
	i := sort.SearchFloat64s(xs, x) // the first knot at or after x
	if i == len(xs) {
		return ys[len(ys)-1]
	}
	if xs[i] == x {
		return ys[i]
	}
	f := (x - xs[i-1]) / (xs[i] - xs[i-1])
	return min(ys[i-1]+f*(ys[i]-ys[i-1]), ys[i])
}
