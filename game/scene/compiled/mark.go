package compiled

import (
	"math"
	"sort"

	"github.com/hamsaya/hamsaya/game/scene/symbol"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/timeline"
	"github.com/hamsaya/hamsaya/game/wording"
	"github.com/hamsaya/hamsaya/geo"
)

// A Mark is what an event looks like over time, in playing seconds: it sets
// out at begin, has arrived at land, is drawn in full until fade, and has gone
// at end. What has not ended has no end, nor has that of which nobody says when
// it did.
type Mark struct {
	Begin, Land, Fade, End float64

	early             bool // it was there before the play begins: nothing sets out
	LateSoft          bool // it ended nobody knows when: from fade on it is drawn soft
	SoonSoft          bool // it began nobody knows when: until land it is drawn soft
	Style             *symbol.Style
	Lane              int8
	Kind              int32   // into Story.Kinds
	Legs              []Leg   // arcs, in the order they set out
	At                []int32 // places where it stands
	Seats             []int8  // beside how many others there, parallel to at
	Alleged, Disputed bool
	Soft              bool // its date is approximate
}

// A Leg is one arc of a mark.
type Leg struct {
	Pair    int32 // into Scene.pairs
	Reverse bool  // runs against the pair's direction
	Bend    float64
	Over    *Way // over the edge of the map, bent; nil: it does not leave it
}

// A Pair is two places that arcs run between, and the way between them on the
// plane. The way is the great circle, so that it is right on any projection.
type Pair struct {
	A, B int32 // places, a < b
	Way  Way
	bent map[float64]*Way // those of its legs, where it leaves the map
}

const WaySteps = 33

// How long things take, in playing seconds.
const (
	travelTime = 1.1 // of an arc, at the most
	leastTime  = 0.3 // of an arc, at the least
	fadeTime   = 0.9
)

// What has no written end stays on the map for some days at the most, or for a
// part of a span that is counted in years.
const (
	recentDays  = 3
	recentShare = 0.05
)

func (s *Scene) compileMarks() {
	st := s.Story
	n := len(st.Events)
	s.Marks = make([]Mark, n)
	begins, ends := make([]float64, n), make([]float64, n)
	for i := range st.Events {
		e := &st.Events[i]
		k := &st.Kinds[e.Kind]
		m := &s.Marks[i]
		m.Style, m.Kind, m.Lane = symbol.Of(k.Form), int32(e.Kind), s.LaneOf[e.Kind]
		m.Alleged, m.Soft = e.Alleged, e.When.Approx || e.When.Uncertain
		m.Disputed = wording.Disputed(e)
		if e.When.Known {
			s.timeMark(m, &e.When, int32(i))
			s.placeMark(m, e)
		} else {
			m.Begin, m.Land, m.Fade, m.End = Never, Never, Never, Never
		}
		begins[i], ends[i] = m.Begin, m.End
	}
	s.Active = timeline.NewIndex(begins, ends)
	s.fanOut()
	s.seat()
}

// timeMark sets the life of an event's mark: it sets out when the event is told.
// What has no written end goes when two more events have been told, with its
// chapter, or when the clock would contradict it, whichever is first.
func (s *Scene) timeMark(m *Mark, w *edtf.Date, event int32) {
	m.Land = s.StopAt[event]
	m.Begin = min(s.ToldFrom[event], m.Land-leastTime)
	m.Begin = min(max(m.Begin, 0), m.Land-0.05) // the play opens on a still map
	recent := s.Pace.Playing(w.End + max(recentDays*Day, recentShare*s.Pace.Span().Length()))
	m.Fade = min(m.Land+m.Style.Hold, max(m.Land+leastTime, recent))
	if w.OpenStart || w.UnknownStart || w.Interval && !w.OpenEnd {
		m.Fade = max(m.Fade, s.Pace.Playing(w.End))
	} else {
		m.Fade = max(m.Fade, min(recent, s.nextChapter(m.Land), s.afterStops(m.Land, m.Style.Keep)))
	}
	m.End = m.Fade + fadeTime
	m.LateSoft, m.SoonSoft = w.UnknownEnd, w.UnknownStart
	if m.Style.Gate {
		return // what a gate is in is drawn by the gate itself
	}
	if m.early = w.OpenStart || w.UnknownStart; m.early {
		m.Begin = min(0, m.Begin)
	}
	if w.OpenEnd {
		m.Fade = math.Inf(1)
	}
	if w.OpenEnd || w.UnknownEnd {
		m.End = math.Inf(1)
	}
}

// afterStops is when the n-th event after u is told, or the end of the play.
func (s *Scene) afterStops(u float64, n int) float64 {
	i := sort.Search(len(s.Stops), func(i int) bool { return s.Stops[i].U > u }) + n - 1
	if i >= len(s.Stops) {
		return s.Pace.Length()
	}
	return s.ToldFrom[s.Stops[i].Event]
}

// nextChapter is when the next chapter after u opens, or the end of the play.
func (s *Scene) nextChapter(u float64) float64 {
	for i := range s.Chapters {
		if at := s.Chapters[i].U.Start; at > u {
			return at
		}
	}
	return s.Pace.Length()
}

// SoftAt reports whether nobody knows that the mark was still there at u, or
// there already.
func (m *Mark) SoftAt(u float64) bool { return m.LateSoft && u > m.Fade || m.SoonSoft && u < m.Land }

// placeMark finds where a mark stands and which arcs it has.
func (s *Scene) placeMark(m *Mark, e *story.Event) {
	for _, p := range e.At {
		m.At = append(m.At, int32(p))
	}
	if m.Style.AtTo && len(m.At) == 0 {
		for _, t := range e.To {
			m.At = append(m.At, int32(t.Place))
		}
	}
	switch m.Style.Legs {
	case symbol.LegsVenue:
		for _, venue := range m.At {
			for _, f := range e.From {
				s.addLeg(m, int32(f.Place), venue)
			}
		}
	case symbol.LegsAll:
		for _, f := range e.From {
			for _, t := range e.To {
				s.addLeg(m, int32(f.Place), int32(t.Place))
			}
		}
	}
	for _, p := range m.At {
		s.Places[p].Venue = true
		if was := s.Places[p].Stand; m.Style.Stand != nil && (was == nil || was.Size < m.Style.Size) {
			s.Places[p].Stand = m.Style
		}
	}
	for _, l := range m.Legs {
		s.Places[s.Pairs[l.Pair].A].Venue = true
		s.Places[s.Pairs[l.Pair].B].Venue = true
	}
}

func (s *Scene) addLeg(m *Mark, from, to int32) {
	if from == to || from < 0 || to < 0 {
		return
	}
	p, reverse := s.pairOf(from, to)
	m.Legs = append(m.Legs, Leg{Pair: p, Reverse: reverse})
}

func (s *Scene) pairOf(from, to int32) (index int32, reverse bool) {
	a, b := from, to
	if a > b {
		a, b, reverse = b, a, true
	}
	key := [2]int32{a, b}
	if i, ok := s.pairIndex[key]; ok {
		return i, reverse
	}
	p := Pair{A: a, B: b}
	p.Way = s.WayOf(geo.AppendGreatCircle(nil, s.LonLat(int(a)), s.LonLat(int(b)), WaySteps))
	s.Pairs = append(s.Pairs, p)
	if s.pairIndex == nil {
		s.pairIndex = map[[2]int32]int32{}
	}
	s.pairIndex[key] = int32(len(s.Pairs) - 1)
	return s.pairIndex[key], reverse
}

// fanOut bends arcs so that those between the same two points at the same
// time do not lie on each other: each takes the lowest free lane between them
// while it lives.
func (s *Scene) fanOut() {
	order := make([]int32, len(s.Marks))
	for i := range order {
		order[i] = int32(i)
	}
	sort.SliceStable(order, func(a, b int) bool { return s.Marks[order[a]].Begin < s.Marks[order[b]].Begin })
	const lanes = 7
	between := s.pairsOfPoints()
	busy := make([][lanes]float64, len(s.Pairs))
	for i := range busy {
		for j := range busy[i] {
			busy[i][j] = math.Inf(-1)
		}
	}
	for _, i := range order {
		m := &s.Marks[i]
		for j := range m.Legs {
			l := &m.Legs[j]
			free, taken := 0, &busy[between[l.Pair]]
			for free < lanes-1 && taken[free] > m.Begin {
				free++
			}
			taken[free] = m.End
			l.Bend = bendOf(free)
			l.Over = s.overEdge(l)
		}
	}
}

// overEdge is the way of a leg that leaves the map at its edge, or nil.
func (s *Scene) overEdge(l *Leg) *Way {
	p := &s.Pairs[l.Pair]
	if len(p.Way.Cuts) == 0 {
		return nil
	}
	if p.bent == nil {
		p.bent = map[float64]*Way{}
	}
	if p.bent[l.Bend] == nil {
		w := s.bentOver(int(p.A), int(p.B), l.Bend)
		p.bent[l.Bend] = &w
	}
	return p.bent[l.Bend]
}

// bendOf is how far the middle of the arc in that lane of its pair stands
// off the straight way, as a share of its length: near one side first, then
// the other, then farther out.
func bendOf(lane int) float64 {
	b := 0.11 + 0.09*float64(lane/2)
	if lane%2 == 1 {
		b = -b + 0.05
	}
	return b
}

// Life is how much of a mark there is to see at u: how far its arcs have
// come (0 to 1), how strong it is drawn, and how long it has been there.
type Life struct {
	Grown, Alpha float32
	Since        float64 // playing seconds since it arrived, negative before
	Age          float64 // the same, of what was there before the play since that began
	Soft         bool    // nobody knows that it is there: it is drawn softly
}

// SoftAlpha is how strong a mark is drawn while nobody knows that it is there.
const SoftAlpha = 0.5

func (m *Mark) Life(u float64) Life {
	lf := Life{Grown: 1, Alpha: 1, Since: u - m.Land, Age: u - m.Land, Soft: m.SoftAt(u)}
	switch {
	case m.early:
		lf.Age = u - m.Begin
	case u < m.Land:
		lf.Grown = float32(timeline.CubicInOut((u - m.Begin) / (m.Land - m.Begin)))
	}
	// The change between full and soft takes as long as going does.
	gone := func(seconds float64) float32 { return float32(min(1, max(0, seconds/fadeTime))) }
	switch {
	case m.SoonSoft && u < m.Land:
		lf.Alpha = 1 - (1-SoftAlpha)*gone(m.Land-u)
	case m.LateSoft && u > m.Fade:
		lf.Alpha = 1 - (1-SoftAlpha)*gone(u-m.Fade)
	}
	if u > m.Fade && !m.LateSoft {
		lf.Alpha *= 1 - gone(u-m.Fade)
	}
	return lf
}

// SeenIn is how long a mark is to be seen in spans of the play, in seconds.
func (m *Mark) SeenIn(spans []timeline.Span) (seconds float32) {
	for _, sp := range spans {
		seconds += float32(max(0, min(m.End, sp.End)-max(m.Begin, sp.Start)))
	}
	return seconds
}
