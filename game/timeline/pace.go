package timeline

import (
	"cmp"
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

	leads map[int]bool // by knot: those that end a beat's lead
}

const (
	// evenShare is the part of the playing time that is distributed evenly
	// over story time. It keeps quiet stretches from being skipped: the
	// playhead never runs faster than 1/evenShare times the even pace.
	evenShare = 0.1
	// holdLeast is the part of what a beat needs that is spent at its date,
	// however long the quiet after it is.
	holdLeast = 0.5
	// holdShare is the part of the span within which a beat's time is spent,
	// where that is longer than a day.
	holdShare = 0.01
	// shortest and longest bound the lengths that the pace chooses: less is
	// no time to look, more is more than anybody watches. A story with more to
	// read than that is told faster than it can be read.
	shortest, longest = 20, 600
)

// A Beat is a story time at which something begins to be told.
type Beat struct {
	T    float64 // story seconds
	Need float64 // how long it takes to read, in playing seconds
	Lead float64 // how much of that passes before T is reached, in playing seconds
}

// leadTime is the most story time that passes during a beat's lead, in seconds.
const leadTime = 1

// Even is the pace that gives each day of span the same time. A length that
// is not positive is 60 seconds.
func Even(span Span, length float64) *Pace {
	span = playable(span)
	if !(length > 0) || math.IsInf(length, 0) {
		length = 60
	}
	return &Pace{[]float64{span.Start, span.End}, []float64{0, length}, nil}
}

// Eventful is the pace that gives each beat (in any order) the time it needs
// until the next one. Half of it at least is spent within a day, or within a
// hundredth of a span that is counted in years: while an event is being read
// about, the clock shows its date. The quiet until the next beat counts towards
// the other half. A tenth of the play is shared evenly, so that quiet weeks
// pass quickly, but never more than ten times as quickly as evenly.
//
// A length that is not positive is what the beats need in whole seconds, within
// 20 seconds and 10 minutes. Another length stretches or shortens what each of them gets, in
// proportion. Beats outside the span do not count; those at the same instant
// share their time, so Spread them first.
//
// A beat may have a lead: what it tells sets out so long before its instant, and
// has arrived when the clock shows that.
func Eventful(span Span, beats []Beat, length float64) *Pace {
	span = playable(span)
	sorted := make([]Beat, 0, len(beats))
	for _, b := range beats {
		if b.T >= span.Start && b.T < span.End {
			sorted = append(sorted, b)
		}
	}
	slices.SortStableFunc(sorted, func(a, b Beat) int { return cmp.Compare(a.T, b.T) })
	// Beats at one instant are one.
	at := sorted[:0]
	for _, b := range sorted {
		if n := len(at); n > 0 && at[n-1].T == b.T {
			at[n-1].Need += b.Need
			at[n-1].Lead = max(at[n-1].Lead, b.Lead)
		} else {
			at = append(at, b)
		}
	}
	given := length > 0 && !math.IsInf(length, 0)
	if len(at) == 0 {
		if !given {
			length = shortest
		}
		return Even(span, length)
	}
	for i := range at {
		at[i].Lead = min(max(0, at[i].Lead), at[i].Need/2)
	}
	next := func(i int) float64 {
		if i+1 < len(at) {
			return at[i+1].T
		}
		return span.End
	}
	// lasting is how long the play lasts where each beat has factor times what
	// it needs, and story time passes evenly besides.
	lasting := func(evenly, factor float64) float64 {
		sum := evenly * (at[0].T - span.Start)
		for i := range at {
			quiet := evenly * (next(i) - at[i].T)
			sum += quiet + factor*at[i].Lead + held(factor*(at[i].Need-at[i].Lead), quiet)
		}
		return sum
	}
	if !given {
		// The length that lasts as long as it says: each step comes several
		// times nearer to it.
		for range 40 {
			length = lasting(evenShare*length/span.Length(), 1)
		}
		length = Span{shortest, longest}.Clamp(math.Ceil(length))
	}
	evenly := evenShare * length / span.Length()
	low, factor := 0.0, 1.0
	for lasting(evenly, factor) < length && factor < 1e12 {
		low, factor = factor, 2*factor
	}
	for range 60 {
		if middle := (low + factor) / 2; lasting(evenly, middle) < length {
			low = middle
		} else {
			factor = middle
		}
	}

	hold := max(daySeconds, holdShare*span.Length())
	p := &Pace{t: []float64{span.Start}, u: []float64{0}}
	knot := func(t, room float64) {
		last := len(p.t) - 1
		if t > p.t[last] {
			p.t = append(p.t, t)
			p.u = append(p.u, p.u[last]+evenly*(t-p.t[last])+room)
		}
	}
	p.leads = make(map[int]bool, len(at))
	for i := range at {
		if lead, last := at[i].Lead, p.t[len(p.t)-1]; lead > 0 && at[i].T > last {
			knot(max(at[i].T-leadTime, (last+at[i].T)/2), 0)
			p.leads[len(p.t)] = true
			knot(at[i].T, factor*lead)
		} else {
			knot(at[i].T, 0)
		}
		// What comes next sets out a second before its instant.
		end := min(next(i)-min(leadTime, (next(i)-at[i].T)/2), at[i].T+hold)
		knot(end, held(factor*(at[i].Need-at[i].Lead), evenly*(next(i)-at[i].T)))
	}
	knot(span.End, 0)
	scale := length / p.u[len(p.u)-1] // of what rounding left over, and of beats that need nothing
	for i := range p.u {
		p.u[i] *= scale
	}
	p.u[len(p.u)-1] = length
	return p
}

// held is how much of a beat's need is spent at its date, where so much quiet
// follows.
func held(need, quiet float64) float64 { return max(holdLeast*need, need-quiet) }

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

// Slowest is the least story time that passes in a playing second, but for the
// leads: how exact a date must be written to name a moment of the play.
func (p *Pace) Slowest() float64 {
	least := math.Inf(1)
	for i := 1; i < len(p.t); i++ {
		if !p.leads[i] {
			least = min(least, (p.t[i]-p.t[i-1])/(p.u[i]-p.u[i-1]))
		}
	}
	return least
}

// SetsOut is the playing time at which the beat at t begins its lead; of a beat
// without one, or where there is none, that of t.
func (p *Pace) SetsOut(t float64) float64 {
	if i := sort.SearchFloat64s(p.t, t); i < len(p.t) && p.t[i] == t && p.leads[i] {
		return p.u[i-1]
	}
	return p.Playing(t)
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
