package timeline

import (
	"math"
	"slices"
)

// Spread gives each event an instant of its own to play at. Eight events that
// are dated to one day, without an hour, would all begin at its midnight and
// look like one; Spread distributes them over the day in the order in which
// they come. The instants are for playback only, not dates of the events.
//
// An event that alone begins at its start plays there. No event plays before
// its own start, or later than its end or a day after its start. An event
// whose interval is an instant stays where it is; NaN stays NaN.
func Spread(starts, ends []float64) []float64 {
	n := min(len(starts), len(ends))
	order := make([]int, 0, n)
	at := slices.Clone(starts[:n])
	for i := range n {
		if !math.IsNaN(starts[i]) && !math.IsInf(starts[i], 0) {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case starts[a] < starts[b]:
			return -1
		case starts[a] > starts[b]:
			return 1
		}
		return 0
	})
	for len(order) > 0 {
		same := 1
		for same < len(order) && starts[order[same]] == starts[order[0]] {
			same++
		}
		for i, id := range order[:same] {
			room := Span{0, daySeconds}.Clamp(ends[id] - starts[id])
			at[id] += room * float64(i) / float64(same)
		}
		order = order[same:]
	}
	return at
}
