package timeline

import "sort"

// A Stop is a moment of the play worth stopping at: U playing seconds from
// the start, where Event begins to be seen.
type Stop struct {
	U     float64
	Event int32
}

// StopTolerance is how close, in playing seconds, the playhead must be to a
// stop to count as standing on it. A playhead that came through a URL or a
// date is a little off.
const StopTolerance = 0.02

// Next is the index of the first stop (of stops sorted by U) that lies more
// than tolerance after u; -1 if there is none.
func Next(stops []Stop, u, tolerance float64) int {
	i := sort.Search(len(stops), func(i int) bool { return stops[i].U > u+tolerance })
	if i == len(stops) {
		return -1
	}
	return i
}

// Previous is the index of the last stop that lies more than tolerance before
// u; -1 if there is none.
func Previous(stops []Stop, u, tolerance float64) int {
	return sort.Search(len(stops), func(i int) bool { return stops[i].U >= u-tolerance }) - 1
}
