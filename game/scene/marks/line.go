package marks

import (
	"slices"

	"github.com/hamsaya/hamsaya/game/draw"
)

// turnedRound turns a line with its cuts, in place.
func turnedRound(line []draw.Point, cuts []int) {
	slices.Reverse(line)
	slices.Reverse(cuts)
	for i := range cuts {
		cuts[i] = len(line) - cuts[i]
	}
}

// lineFrom is a line from its n-th point on, with its cuts.
func lineFrom(n int, line []draw.Point, cuts []int) ([]draw.Point, []int) {
	for len(cuts) > 0 && cuts[0] <= n {
		cuts = cuts[1:]
	}
	for i := range cuts {
		cuts[i] -= n
	}
	return line[n:], cuts
}

// lineUntil is a line up to its n-th point, with its cuts.
func lineUntil(n int, line []draw.Point, cuts []int) ([]draw.Point, []int) {
	for len(cuts) > 0 && cuts[len(cuts)-1] >= n {
		cuts = cuts[:len(cuts)-1]
	}
	return line[:n], cuts
}
