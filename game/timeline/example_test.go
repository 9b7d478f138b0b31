package timeline_test

import (
	"fmt"

	"github.com/hamsaya/hamsaya/game/timeline"
)

// Three events on one day and one a month later: the crowded day, one of forty,
// gets more than half of the play, because there is more to read.
func Example() {
	day := func(month, day int) float64 { return timeline.FromCivil(2025, month, day, 0, 0, 0) }
	span := timeline.Span{Start: day(10, 9), End: day(11, 18)}
	starts := []float64{day(10, 12), day(10, 12), day(10, 12), day(11, 17)}
	ends := []float64{day(10, 13), day(10, 13), day(10, 13), day(11, 18)}

	var beats []timeline.Beat
	for _, t := range timeline.Spread(starts, ends) {
		beats = append(beats, timeline.Beat{T: t, Need: 5}) // seconds
	}
	pace := timeline.Eventful(span, beats, 0)
	for _, u := range []float64{0, 4, 8, 12, 18, 20} {
		_, month, d, hour, _, _ := timeline.Civil(pace.Story(u))
		fmt.Printf("after %2.0f s: %d/%d, %d h\n", u, d, month, hour)
	}
	// Output:
	// after  0 s: 9/10, 0 h
	// after  4 s: 12/10, 5 h
	// after  8 s: 12/10, 12 h
	// after 12 s: 13/10, 2 h
	// after 18 s: 17/11, 10 h
	// after 20 s: 17/11, 19 h
}
