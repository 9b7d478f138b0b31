package scene

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

// A mark is what an event looks like over time, in playing seconds: it sets
// out at begin, has arrived at land, is drawn in full until fade, and has gone
// at end. What has not ended has no end, nor has that of which nobody says when
// it did.
type mark struct {
	begin, land, fade, end float64

	early             bool // it was there before the play begins: nothing sets out
	lateSoft          bool // it ended nobody knows when: from fade on it is drawn soft
	soonSoft          bool // it began nobody knows when: until land it is drawn soft
	formStyle         *symbol.Style
	lane              int8
	kind              int32   // into Story.Kinds
	legs              []leg   // arcs, in the order they set out
	at                []int32 // places where it stands
	seats             []int8  // beside how many others there, parallel to at
	alleged, disputed bool
	soft              bool // its date is approximate
}

// A leg is one arc of a mark.
type leg struct {
	pair    int32 // into Scene.pairs
	reverse bool  // runs against the pair's direction
	bend    float64
	over    *way // over the edge of the map, bent; nil: it does not leave it
}

// A pair is two places that arcs run between, and the way between them on the
// plane. The way is the great circle, so that it is right on any projection.
type pair struct {
	a, b int32 // places, a < b
	way  way
	bent map[float64]*way // those of its legs, where it leaves the map
}

const waySteps = 33

// How long things take, in playing seconds.
const (
	travelTime = 1.1 // of an arc, at the most
	leastTime  = 0.3 // of an arc, at the least
	fadeTime   = 0.9
)

// What has no written end stays on the map for some days at the most, or for a
// part of a span that is counted in years: later the clock contradicts it.
const (
	recentDays  = 3
	recentShare = 0.05
)

func (s *Scene) compileMarks() {
	st := s.Story
	n := len(st.Events)
	s.marks = make([]mark, n)
	begins, ends := make([]float64, n), make([]float64, n)
	for i := range st.Events {
		e := &st.Events[i]
		k := &st.Kinds[e.Kind]
		m := &s.marks[i]
		m.formStyle, m.kind, m.lane = symbol.Of(k.Form), int32(e.Kind), s.lane[e.Kind]
		m.alleged, m.soft = e.Alleged, e.When.Approx || e.When.Uncertain
		m.disputed = wording.Disputed(e)
		if e.When.Known {
			s.timeMark(m, &e.When, int32(i))
			s.placeMark(m, e)
		} else {
			m.begin, m.land, m.fade, m.end = never, never, never, never
		}
		begins[i], ends[i] = m.begin, m.end
	}
	s.active = timeline.NewIndex(begins, ends)
	s.fanOut()
	s.seat()
}

// timeMark sets the life of an event's mark: it sets out when the event is told.
func (s *Scene) timeMark(m *mark, w *edtf.Date, event int32) {
	m.land = s.stopAt[event]
	m.begin = min(s.toldFrom[event], m.land-leastTime)
	m.begin = min(max(m.begin, 0), m.land-0.05) // the play opens on a still map
	recent := s.Pace.Playing(w.End + max(recentDays*day, recentShare*s.Pace.Span().Length()))
	m.fade = min(m.land+m.formStyle.Hold, max(m.land+leastTime, recent))
	if w.OpenStart || w.UnknownStart || w.Interval && !w.OpenEnd {
		m.fade = max(m.fade, s.Pace.Playing(w.End))
	} else {
		m.fade = max(m.fade, min(recent, s.afterStops(m.land, m.formStyle.Keep)))
	}
	m.end = m.fade + fadeTime
	m.lateSoft, m.soonSoft = w.UnknownEnd, w.UnknownStart
	if m.formStyle.Gate {
		return // what a gate is in is drawn by the gate itself
	}
	if m.early = w.OpenStart || w.UnknownStart; m.early {
		m.begin = min(0, m.begin)
	}
	if w.OpenEnd {
		m.fade = math.Inf(1)
	}
	if w.OpenEnd || w.UnknownEnd {
		m.end = math.Inf(1)
	}
}

// afterStops is when the n-th event after u is told, or the end of the play.
func (s *Scene) afterStops(u float64, n int) float64 {
	i := sort.Search(len(s.Stops), func(i int) bool { return s.Stops[i].U > u }) + n - 1
	if i >= len(s.Stops) {
		return s.Pace.Length()
	}
	return s.toldFrom[s.Stops[i].Event]
}

// softAt reports whether nobody knows that the mark was still there at u, or
// there already.
func (m *mark) softAt(u float64) bool { return m.lateSoft && u > m.fade || m.soonSoft && u < m.land }

// placeMark finds where a mark stands and which arcs it has.
func (s *Scene) placeMark(m *mark, e *story.Event) {
	for _, p := range e.At {
		m.at = append(m.at, int32(p))
	}
	if m.formStyle.AtTo && len(m.at) == 0 {
		for _, t := range e.To {
			m.at = append(m.at, int32(t.Place))
		}
	}
	switch m.formStyle.Legs {
	case symbol.LegsVenue:
		for _, venue := range m.at {
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
	for _, p := range m.at {
		s.places[p].venue = true
		if was := s.places[p].stand; m.formStyle.Stand != nil && (was == nil || was.Size < m.formStyle.Size) {
			s.places[p].stand = m.formStyle
		}
	}
	for _, l := range m.legs {
		s.places[s.pairs[l.pair].a].venue = true
		s.places[s.pairs[l.pair].b].venue = true
	}
}

func (s *Scene) addLeg(m *mark, from, to int32) {
	if from == to || from < 0 || to < 0 {
		return
	}
	p, reverse := s.pairOf(from, to)
	m.legs = append(m.legs, leg{pair: p, reverse: reverse})
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
	p := pair{a: a, b: b}
	p.way = s.wayOf(geo.AppendGreatCircle(nil, s.lonLat(int(a)), s.lonLat(int(b)), waySteps))
	s.pairs = append(s.pairs, p)
	if s.pairIndex == nil {
		s.pairIndex = map[[2]int32]int32{}
	}
	s.pairIndex[key] = int32(len(s.pairs) - 1)
	return s.pairIndex[key], reverse
}

// fanOut bends arcs so that those between the same two points at the same
// time do not lie on each other: each takes the lowest free lane between them
// while it lives.
func (s *Scene) fanOut() {
	order := make([]int32, len(s.marks))
	for i := range order {
		order[i] = int32(i)
	}
	sort.SliceStable(order, func(a, b int) bool { return s.marks[order[a]].begin < s.marks[order[b]].begin })
	const lanes = 7
	between := s.pairsOfPoints()
	busy := make([][lanes]float64, len(s.pairs))
	for i := range busy {
		for j := range busy[i] {
			busy[i][j] = math.Inf(-1)
		}
	}
	for _, i := range order {
		m := &s.marks[i]
		for j := range m.legs {
			l := &m.legs[j]
			free, taken := 0, &busy[between[l.pair]]
			for free < lanes-1 && taken[free] > m.begin {
				free++
			}
			taken[free] = m.end
			l.bend = bendOf(free)
			l.over = s.overEdge(l)
		}
	}
}

// overEdge is the way of a leg that leaves the map at its edge, or nil.
func (s *Scene) overEdge(l *leg) *way {
	p := &s.pairs[l.pair]
	if len(p.way.cuts) == 0 {
		return nil
	}
	if p.bent == nil {
		p.bent = map[float64]*way{}
	}
	if p.bent[l.bend] == nil {
		w := s.bentOver(int(p.a), int(p.b), l.bend)
		p.bent[l.bend] = &w
	}
	return p.bent[l.bend]
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
