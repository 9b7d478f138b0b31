package scene

import (
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/timeline"
	"github.com/hamsaya/hamsaya/game/zone"
)

// When is when an event was, on the clock that a style asks for: that of its
// place, where that is known, else the one that its time was written on.
func (s *Scene) When(e *story.Event, st locale.Style) story.When {
	switch st.Clock {
	case locale.ClockStory:
		return e.When.On(s.Story.Zone.Offset)
	case locale.ClockReader:
		return e.When.On(st.Reader)
	case locale.ClockUTC:
		return e.When.On(0)
	}
	place := -1
	switch {
	case len(e.At) > 0:
		place = e.At[0]
	case len(e.From) > 0:
		place = e.From[0].Place
	case len(e.To) > 0:
		place = e.To[0].Place
	}
	if offset, ok := s.offsetAt(place, &e.When); ok {
		return e.When.On(offset)
	}
	return e.When
}

// offsetAt is the clock of a place at a date's time of day, seconds east of
// Greenwich: its own where the story says so, else that of its country.
func (s *Scene) offsetAt(place int, w *story.When) (offset int, ok bool) {
	if place < 0 || !w.Known || w.Precision < story.PrecisionMinute {
		return 0, false
	}
	if own := s.places[place].Zone; own.Name != "" {
		return own.Offset, true
	}
	return zone.OffsetAt(s.places[place].Country, w.Start-float64(s.Story.Zone.Offset))
}

// bothClocks are the times of day at the two ends of what runs from one place
// to another, "18:20 Tehran · 19:20 Kabul"; nothing where one clock is both, or
// the reader asks for one.
func (sh *Sheet) bothClocks(e *story.Event) string {
	s, st := sh.scene, sh.spec.Style
	if st.Clock != locale.ClockPlace || len(e.From) != 1 || len(e.To) != 1 || len(e.At) > 0 || e.When.Interval {
		return ""
	}
	from, to := e.From[0].Place, e.To[0].Place
	a, okA := s.offsetAt(from, &e.When)
	b, okB := s.offsetAt(to, &e.When)
	if !okA || !okB || a == b {
		return ""
	}
	at := func(place, offset int) string {
		_, _, _, hour, minute, _ := timeline.Civil(e.When.Start + float64(offset-s.Story.Zone.Offset))
		return sh.say("card.clock", "time", st.Time(hour, minute, -1), "place", sh.readable(s.places[place].Name).Words)
	}
	return sh.say("card.clocks", "from", at(from, a), "to", at(to, b))
}
