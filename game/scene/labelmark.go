package scene

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/ground"
)

// A labelMark is what stands on the map for as long as a view does, and what a
// name beside it is read as the name of: a place's dot, a gate, the marks of
// events at a place.
type labelMark struct {
	at        draw.Point
	r         float32 // dp
	owner     int     // the label that names it, by index; -1: none does
	transient bool    // and goes with its events
}

// farthestBeside is how far from its mark a name may stand, in widths of the
// mark, without a line that leads to it.
const farthestBeside = 1.5

// labelMarks are those of a view, whose labels are of cities, then of gates. The
// dot of a place that only stands there with its name comes with the label.
func (sh *Sheet) labelMarks(labels []label, cities, gates int) []labelMark {
	s := sh.scene
	ofPlace, ofCluster := make([]int, len(s.places)), make([]int, len(sh.clusters))
	for i := range ofPlace {
		ofPlace[i] = -1
	}
	for i := range ofCluster {
		ofCluster[i] = -1
	}
	for i := range labels[:cities] {
		ofPlace[labels[i].ref] = i
	}
	for i := range labels[cities : cities+gates] {
		ofCluster[labels[cities+i].ref] = cities + i
	}
	var marks []labelMark
	for i := range sh.clusters {
		c := &sh.clusters[i]
		owner := ofCluster[i]
		for _, g := range c.gates {
			if owner < 0 {
				owner = ofPlace[s.gates[g].place] // the gate of a city
			} else if ofPlace[s.gates[g].place] < 0 {
				ofPlace[s.gates[g].place] = owner
			}
		}
		marks = append(marks, labelMark{draw.Point{X: c.x, Y: c.y}, c.r, owner, false})
	}
	for i := range labels[:cities] {
		if lb := &labels[i]; s.places[lb.ref].venue {
			marks = append(marks, labelMark{draw.Point{X: lb.x, Y: lb.y}, dotRadius(&s.places[lb.ref]), i, false})
		}
	}
	for i := range s.places {
		k := s.places[i].stand
		if k == nil {
			continue
		}
		owner := ofPlace[i]
		for c := range sh.clusters { // what happens at a gate is told by its name, too
			if cl := &sh.clusters[c]; ofCluster[c] >= 0 && draw.Distance(sh.ends[i].at, draw.Point{X: cl.x, Y: cl.y}) < cl.r+8 {
				owner = ofCluster[c]
			}
		}
		for seat := int8(0); seat <= sh.highestSeat(int32(i)); seat++ {
			if at, ok := sh.standSpot(int32(i), k, seat); ok {
				marks = append(marks, labelMark{at, sh.standRadius(k), owner, true})
			}
		}
	}
	return marks
}

// dotRadius is that of the dot that a place is drawn with, in dp.
func dotRadius(p *place) float32 {
	if p.Kind == "capital" {
		return 4.2
	}
	return 3
}

// room is what a dot takes, with a little air.
func (m *labelMark) room() draw.Rect { return draw.BoxAt(m.at, m.r+1) }

// gap is how far a box lies from the edge of a mark, in dp.
func (m *labelMark) gap(box draw.Rect) float32 {
	x := max(box.Min.X-m.at.X, m.at.X-box.Max.X, 0)
	y := max(box.Min.Y-m.at.Y, m.at.Y-box.Max.Y, 0)
	return float32(math.Hypot(float64(x), float64(y))) - m.r
}

// ledClear is how far from other marks a name stands that a line leads to, in dp.
const ledClear = 5

// unambiguous reports whether a label in that box is read as the name of its own mark:
// it is beside it, and no other is as near; or a line leads to it, and no dot or
// gate is beside it.
func (lb *label) unambiguous(box draw.Rect, led bool) bool {
	own, beside := float32(math.MaxFloat32), false
	for i := range lb.marks {
		if m := &lb.marks[i]; m.owner == lb.index {
			gap := m.gap(box)
			own = min(own, gap)
			beside = beside || gap <= farthestBeside*2*m.r
		}
	}
	if led {
		own = ledClear
	} else if !beside {
		return false
	}
	for i := range lb.marks {
		if m := &lb.marks[i]; m.owner != lb.index && m.gap(box) <= own && !(led && m.transient) {
			return false
		}
	}
	return true
}

// LandsOf are the countries whose land the name of a place may stand on: its
// own, and of a crossing those on both sides. It is worked out once.
func (s *Scene) landsOf(p *place) []*ground.Land {
	if p.lands == nil {
		p.lands = s.ground.LandsOf(&p.Place, p.at)
	}
	return p.lands
}
