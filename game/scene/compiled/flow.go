package compiled

import (
	"math"

	"github.com/hamsaya/hamsaya/game/timeline"
	"github.com/paulmach/orb"
)

// A Flow is one value of a trade event, on the plane: a band as wide as its amount.
type Flow struct {
	Event    int32
	Value    int32 // into the event's values; -1: a way without an amount
	Way      Way
	perDp    float64 // amount a month of one dp of width
	Now      float32 // width in dp
	Before   float32 // width it grows or shrinks from; 0: not known
	from, to float64 // of its event's growth, 0 to 1: flows come out one after another
	Places   [2]int32
	OneWay   bool // the goods are known to go from the first of its places to the other
}

// flowScale is the one scale of all flows in the story: a width can be
// compared between any two moments.
type flowScale struct {
	All     []Flow
	Of      [][2]int32 // flows of each event: from, to
	Unit    string
	Monthly bool
	PerDp   float64        // amount (a month) for one dp
	Sample  float64        // round amount that the legend shows
	clear   map[[2]int]Way // ways found by clearWay, by their ends
}

// widestFlow is the width in dp of the largest flow of a story.
const widestFlow = 13

func (s *Scene) compileFlows() {
	fs := &s.Flows
	fs.Of = make([][2]int32, len(s.Story.Events))
	most := 0.0
	fs.Monthly = true
	for i := range s.Story.Events {
		for _, v := range s.Story.Events[i].Value {
			if s.Marks[i].Style.Flow && v.Months == 0 {
				fs.Monthly = false
			}
		}
	}
	for i := range s.Story.Events {
		if !s.Marks[i].Style.Flow {
			continue
		}
		for _, v := range s.Story.Events[i].Value {
			if fs.Unit == "" {
				fs.Unit = v.Unit
			}
			if v.Unit == fs.Unit {
				most = max(most, fs.rate(v.Amount, v.Months), fs.rate(v.Before, v.Months))
			}
		}
	}
	fs.PerDp = most / widestFlow
	fs.Sample = roundAmount(most / 2)
	for i := range s.Story.Events {
		fs.Of[i][0] = int32(len(fs.All))
		if s.Marks[i].Style.Flow {
			s.addBands(int32(i))
		}
		fs.Of[i][1] = int32(len(fs.All))
	}
}

func (fs *flowScale) rate(amount, months float64) float64 {
	if fs.Monthly && months > 0 {
		return amount / months
	}
	return amount
}

func (s *Scene) addBands(event int32) {
	e := &s.Story.Events[event]
	fs := &s.Flows
	for i, v := range e.Value {
		n := float64(len(e.Value))
		b := Flow{Event: event, Value: int32(i), from: float64(i) / (n + 0.5), to: (float64(i) + 1.5) / (n + 0.5), OneWay: v.Direction.OneWay()}
		b.Now = 2.5
		if v.Unit == fs.Unit && fs.PerDp > 0 {
			b.Now = max(1.5, float32(fs.rate(v.Amount, v.Months)/fs.PerDp))
			if v.Before > 0 {
				b.Before = max(1.5, float32(fs.rate(v.Before, v.Months)/fs.PerDp))
			}
		}
		from, to, via := v.From, v.To, v.Via
		if from < 0 && len(e.From) > 0 {
			from = e.From[0].Place
		}
		if to < 0 && len(e.To) > 0 {
			to = e.To[0].Place
		}
		if len(via) == 0 {
			via = e.Via
		}
		s.addFlow(b, from, to, via)
	}
	if len(e.Value) > 0 {
		return
	}
	for _, f := range e.From {
		for _, t := range e.To {
			s.addFlow(Flow{Event: event, Value: -1, Now: 2, to: 1, OneWay: e.Direction.OneWay()}, f.Place, t.Place, e.Via)
		}
	}
}

func (s *Scene) addFlow(b Flow, from, to int, via []int) {
	if from < 0 || to < 0 || from == to {
		return
	}
	b.Places = [2]int32{int32(from), int32(to)}
	stops := []int{from}
	for _, p := range via {
		if p != from && p != to {
			stops = append(stops, p)
		}
	}
	stops = append(stops, to)
	switch {
	case len(stops) == 2:
		b.Way = s.clearWay(from, to)
	case s.leavesMap(stops...):
		b.Way = s.through(stops)
	default:
		knots := make([]orb.Point, len(stops))
		for i, p := range stops {
			knots[i] = s.Places[p].At
		}
		b.Way.Pts = smooth(knots)
	}
	s.Flows.All = append(s.Flows.All, b)
	s.Places[from].Venue = true
	s.Places[to].Venue = true
}

// clearWay is a bent way from a to b that keeps out of the countries in focus
// which are neither end's, as far as a single bend can: goods that go from
// Kabul to Chabahar are not drawn through Pakistan. It is looked for once for
// the two places, however many flows join them.
func (s *Scene) clearWay(from, to int) Way {
	key := [2]int{from, to}
	if way, known := s.Flows.clear[key]; known {
		return way
	}
	a, b := s.Places[from].At, s.Places[to].At
	dx, dy := b[0]-a[0], b[1]-a[1]
	over := s.leavesMap(from, to)
	var best Way
	least := math.MaxInt
	for _, k := range [...]float64{0.1, -0.1, 0.2, -0.2, 0.3, -0.3, 0.42, -0.42, 0.55, -0.55, 0.7, -0.7} {
		var w Way
		if over {
			w = s.bentOver(from, to, k)
		} else {
			w.Pts = smooth([]orb.Point{a, {(a[0]+b[0])/2 - k*dy, (a[1]+b[1])/2 + k*dx}, b})
		}
		trespass := 0
		for _, p := range w.Pts {
			if id := s.Ground.FocusAt(p); id != "" && id != s.Places[from].Country && id != s.Places[to].Country {
				trespass++
			}
		}
		if trespass < least {
			best, least = w, trespass
		}
	}
	if s.Flows.clear == nil {
		s.Flows.clear = map[[2]int]Way{}
	}
	s.Flows.clear[key] = best
	return best
}

// smooth draws a centripetal Catmull–Rom spline through the knots (Barry and
// Goldman 1988, with the parameterization of Yuksel et al. 2011, which makes
// neither loops nor overshoots between knots of uneven distance).
func smooth(knots []orb.Point) []orb.Point {
	const steps = 20
	var out []orb.Point
	n := len(knots)
	for i := 0; i+1 < n; i++ {
		p1, p2 := knots[i], knots[i+1]
		p0 := orb.Point{2*p1[0] - p2[0], 2*p1[1] - p2[1]}
		if i > 0 {
			p0 = knots[i-1]
		}
		p3 := orb.Point{2*p2[0] - p1[0], 2*p2[1] - p1[1]}
		if i+2 < n {
			p3 = knots[i+2]
		}
		t1 := knotAfter(0, p0, p1)
		t2 := knotAfter(t1, p1, p2)
		t3 := knotAfter(t2, p2, p3)
		for k := 0; k < steps; k++ {
			t := t1 + (t2-t1)*float64(k)/steps
			a1 := mix(p0, p1, 0, t1, t)
			a2 := mix(p1, p2, t1, t2, t)
			a3 := mix(p2, p3, t2, t3, t)
			out = append(out, mix(mix(a1, a2, 0, t2, t), mix(a2, a3, t1, t3, t), t1, t2, t))
		}
	}
	return append(out, knots[n-1])
}

func knotAfter(t float64, a, b orb.Point) float64 {
	d := math.Sqrt(math.Hypot(b[0]-a[0], b[1]-a[1]))
	return t + max(d, 1e-9)
}

func mix(a, b orb.Point, ta, tb, t float64) orb.Point {
	f := (t - ta) / (tb - ta)
	return orb.Point{a[0] + (b[0]-a[0])*f, a[1] + (b[1]-a[1])*f}
}

// roundAmount is the largest of 1, 2, 5 times a power of ten that is not
// above v.
func roundAmount(v float64) float64 {
	if v <= 0 {
		return 0
	}
	p := math.Pow(10, math.Floor(math.Log10(v)))
	switch f := v / p; {
	case f >= 5:
		return 5 * p
	case f >= 2:
		return 2 * p
	}
	return p
}

// Grown is how far the flow has come out at u, from 0 to 1.
func (b *Flow) Grown(m *Mark, u float64) float32 {
	if m.early {
		return 1
	}
	f := (u - m.Begin) / (m.Land - m.Begin)
	return float32(timeline.CubicInOut((f - b.from) / (b.to - b.from)))
}
