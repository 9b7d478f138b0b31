package player_test

import (
	"fmt"

	"github.com/hamsaya/hamsaya/game/player"
	"github.com/hamsaya/hamsaya/game/timeline"
)

func Example() {
	start := timeline.FromCivil(2025, 10, 9, 0, 0, 0)
	s := player.New(&player.Config{
		Pace:     timeline.Even(timeline.Span{Start: start, End: start + 40*86400}, 40),
		Stops:    []timeline.Stop{{U: 3, Event: 0}, {U: 39, Event: 1}},
		EventU:   []float64{3, 39},
		EventIDs: []string{"clash", "call"},
	})
	s = player.Update(s, player.KeyDown{Name: " "})
	for range 120 {
		s = player.Update(s, player.Tick{Dt: 1.0 / 60})
	}
	fmt.Printf("playing: %v, %.1f s\n", s.Playing, s.U)

	s = player.Update(s, player.Show{Event: 1})
	fmt.Printf("playing: %v, %.1f s, #%s\n", s.Playing, s.U, player.FormatHash(s))
	// Output:
	// playing: true, 2.0 s
	// playing: false, 39.0 s, #t=2025-11-17&event=call
}
