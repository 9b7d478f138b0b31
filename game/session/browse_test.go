package session

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/player"
)

// What is on the map now has happened: at the beginning nothing has, although
// the first event is drawn.
func TestMarksHaveHappened(t *testing.T) {
	s := realSession(t)
	s.Do(player.Resize{Width: 1280, Height: 720, DeviceScale: 1})
	var l draw.List
	for i := range 61 {
		s.Do(player.SeekFraction{F: float64(i) / 60})
		s.Frame(&l, true)
		marks := s.marksOn(&l)
		if i == 0 && len(marks) > 0 {
			t.Errorf("at the beginning there is %v", marks)
		}
		if i == 30 && len(marks) == 0 {
			t.Error("in the middle there is nothing")
		}
		for _, m := range marks {
			if u := s.config.EventU[s.events[m.Event]]; u > s.state.U+1e-6 {
				t.Errorf("at %v there is %s of %v", s.state.U, m.Event, u)
			}
		}
	}
}
