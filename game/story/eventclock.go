package story

import (
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/zone"
)

// When is when an event was, on the clock that a style asks for: that of its
// place, where that is known, else the one that its time was written on. A
// country with several clocks has none for its places.
func (s *Story) When(e *Event, st locale.Style) edtf.Date {
	switch st.Clock {
	case locale.ClockStory:
		return e.When.On(s.Zone.Offset)
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
	if offset, ok := s.OffsetAt(place, &e.When); ok {
		return e.When.On(offset)
	}
	return e.When
}

// OffsetAt is the clock of a place, by index, at a date's time of day, seconds
// east of Greenwich: its own where the story says so, else the gazetteer's, else
// that of its country where that has one. A date without a time has none.
func (s *Story) OffsetAt(place int, w *edtf.Date) (offset int, ok bool) {
	if place < 0 || place >= len(s.Places) || !w.Known || w.Precision < edtf.Minute {
		return 0, false
	}
	p, utc := &s.Places[place], w.Start-float64(s.Zone.Offset)
	switch {
	case p.Zone.Name != "":
		return p.Zone.Offset, true
	case p.Clock != "":
		return zone.OffsetIn(p.Clock, utc)
	}
	return zone.OffsetAt(p.Country, p.Lon, p.Lat, utc)
}
