package chrome

import (
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// bothClocks are the times of day at the two ends of what runs from one place
// to another, "18:20 Tehran · 19:20 Kabul"; nothing where one clock is both, or
// the reader asks for one.
func (sh *Surround) bothClocks(e *story.Event) string {
	s, st := sh.base.Scene, sh.base.Spec.Style
	if st.Clock != locale.ClockPlace || len(e.From) != 1 || len(e.To) != 1 || len(e.At) > 0 || e.When.Interval {
		return ""
	}
	from, to := e.From[0].Place, e.To[0].Place
	a, okA := s.Story.OffsetAt(from, &e.When)
	b, okB := s.Story.OffsetAt(to, &e.When)
	if !okA || !okB || a == b {
		return ""
	}
	at := func(place, offset int) string {
		_, _, _, hour, minute, _ := timeline.Civil(e.When.Start + float64(offset-s.Story.Zone.Offset))
		return sh.base.Say("card.clock", "time", st.Time(hour, minute, -1), "place", sh.base.Readable(s.Places[place].Name).Words)
	}
	return sh.base.Say("card.clocks", "from", at(from, a), "to", at(to, b))
}
