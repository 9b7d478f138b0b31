package player

import (
	"math"

	"github.com/hamsaya/hamsaya/game/timeline"
)

// shortestBrush is the shortest span to loop, in playing seconds: a shorter one
// is taken for accidental and clears the brush.
const shortestBrush = 0.1

// markBrush marks the span between two moments, in any order, without yet
// asking whether it is long enough.
func (s State) markBrush(a, b float64) State {
	if math.IsNaN(a) || math.IsNaN(b) {
		return s
	}
	a, b = s.whole().Clamp(a), s.whole().Clamp(b)
	s.Brush = timeline.Span{Start: min(a, b), End: max(a, b)}
	if !s.HasBrush {
		// A brush loops; the reader's loop setting for the whole story is
		// restored when the brush is cleared.
		s.loopBefore, s.Loop = s.Loop, true
		s.HasBrush = true
	}
	return s
}

// settleBrush drops a brush that is too short.
func (s State) settleBrush() State {
	if s.HasBrush && s.Brush.Length() < shortestBrush {
		return s.clearBrush()
	}
	return s
}

func (s State) clearBrush() State {
	if s.HasBrush {
		s.Loop = s.loopBefore
	}
	s.Brush, s.HasBrush, s.loopBefore = timeline.Span{}, false, false
	return s
}
