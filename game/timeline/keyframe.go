package timeline

import (
	"cmp"
	"slices"
	"sort"
)

// A Keyframe says that a value is V at the instant U. Ease interpolates from
// this keyframe to the next; nil is Linear.
type Keyframe struct {
	U, V float64
	Ease Easing
}

// A Track is a value over time: held before the first keyframe and after the
// last, eased between them. Where two keyframes share an instant the value
// jumps there, and the later one counts.
type Track struct{ keys []Keyframe }

// NewTrack makes a track of keyframes in any order; those that share an
// instant keep theirs.
func NewTrack(keys ...Keyframe) Track {
	keys = slices.Clone(keys)
	slices.SortStableFunc(keys, func(a, b Keyframe) int { return cmp.Compare(a.U, b.U) })
	return Track{keys}
}

// At is the value at the instant u; of a track without keyframes it is 0.
func (t Track) At(u float64) float64 {
	next := sort.Search(len(t.keys), func(i int) bool { return t.keys[i].U > u })
	if next == 0 {
		if len(t.keys) == 0 {
			return 0
		}
		return t.keys[0].V
	}
	from := t.keys[next-1]
	if next == len(t.keys) || u <= from.U {
		return from.V
	}
	to := t.keys[next]
	ease := from.Ease
	if ease == nil {
		ease = Linear
	}
	f := ease((u - from.U) / (to.U - from.U))
	return from.V + f*(to.V-from.V)
}

// Ends are the instants between which the value may change.
func (t Track) Ends() Span {
	if len(t.keys) == 0 {
		return Span{}
	}
	return Span{t.keys[0].U, t.keys[len(t.keys)-1].U}
}
