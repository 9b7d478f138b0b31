package placement

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
)

// A Mark is what stands on the map for as long as a view does, and what a
// name beside it is read as the name of: a place's dot, a gate, the marks of
// events at a place.
type Mark struct {
	At        draw.Point
	Radius    float32 // dp
	Owner     int     // the label that names it, by index; -1: none does
	Transient bool    // and goes with its events
}

// farthestBeside is how far from its mark a name may stand, in widths of the
// mark, without a line that leads to it.
const farthestBeside = 1.5

// room is what a dot takes, with a little air.
func (m *Mark) room() draw.Rect { return draw.BoxAt(m.At, m.Radius+1) }

// Gap is how far a box lies from the edge of a mark, in dp.
func (m *Mark) Gap(box draw.Rect) float32 {
	x := max(box.Min.X-m.At.X, m.At.X-box.Max.X, 0)
	y := max(box.Min.Y-m.At.Y, m.At.Y-box.Max.Y, 0)
	return float32(math.Hypot(float64(x), float64(y))) - m.Radius
}

// ledClear is how far from other marks a name stands that a line leads to, in dp.
const ledClear = 5

// unambiguous reports whether a label in that box is read as the name of its own mark:
// it is beside it, and no other is as near; or a line leads to it, and no dot or
// gate is beside it.
func (lb *Label) unambiguous(box draw.Rect, led bool) bool {
	own, beside := float32(math.MaxFloat32), false
	for i := range lb.marks {
		if m := &lb.marks[i]; m.Owner == lb.index {
			gap := m.Gap(box)
			own = min(own, gap)
			beside = beside || gap <= farthestBeside*2*m.Radius
		}
	}
	if led {
		own = ledClear
	} else if !beside {
		return false
	}
	for i := range lb.marks {
		if m := &lb.marks[i]; m.Owner != lb.index && m.Gap(box) <= own && !(led && m.Transient) {
			return false
		}
	}
	return true
}
