package player

import (
	"math"

	"github.com/hamsaya/hamsaya/game/timeline"
)

// shortestBrush is the least span, in playing seconds, that is worth looping:
// less is a slip of the hand and clears the brush.
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
		// A span is marked to be seen again and again; the reader's own
		// choice of looping the whole returns with the whole.
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
