package player

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/locale"
)

// TestArrowsFollowTheStrip holds that an arrow goes to what lies on its side
// of the strip, whichever way time runs there, and that the list of keys says
// so.
func TestArrowsFollowTheStrip(t *testing.T) {
	for _, c := range []struct {
		lang, time string
		left       bool // time runs to the left
	}{
		{"en", "", false}, {"fa-IR", "", true}, {"ur-PK", "", true},
		{"fa-IR", "ltr", false}, {"en", "rtl", true},
	} {
		s := after(opened(), SetLang{c.lang}, SeekU{30})
		s.Choice = locale.Choice{Flow: c.time}
		earlier, later := "ArrowLeft", "ArrowRight"
		label := "← →"
		if c.left {
			earlier, later, label = later, earlier, "→ ←"
		}
		if n := Update(s, KeyDown{Name: earlier}); n.U != Update(s, PreviousEvent{}).U || n.U >= 30 {
			t.Errorf("%s %s: %s goes from 30 to %v", c.lang, c.time, earlier, n.U)
		}
		if n := Update(s, KeyDown{Name: later}); n.U != Update(s, NextEvent{}).U || n.U <= 30 {
			t.Errorf("%s %s: %s goes from 30 to %v", c.lang, c.time, later, n.U)
		}
		if n := Update(s, KeyDown{Name: later, Shift: true}); n.U <= 30 {
			t.Errorf("%s %s: Shift and %s goes a day back, to %v", c.lang, c.time, later, n.U)
		}
		if got := s.Label(Bindings()[1]); got != label {
			t.Errorf("%s %s: previous and next are printed %q, want %q", c.lang, c.time, got, label)
		}
	}
}
