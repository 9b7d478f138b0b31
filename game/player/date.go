package player

import (
	"math"

	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/locale/typed"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// DateError is what is wrong with a date that was typed.
type DateError uint8

// The errors.
const (
	DateFine       DateError = iota
	DateUnreadable           // not a date
	DateNoSuchDay            // a day that its month has not
	DateOutside              // before the story begins or after it ends
)

var dateErrors = [...]DateError{
	typed.Fine: DateFine, typed.Unreadable: DateUnreadable, typed.NoSuchDay: DateNoSuchDay, typed.Outside: DateOutside,
}

const daySeconds = 86400

// readDate reads a date as a reader may write it, which package typed tells,
// by the calendar that the reader has. It gives the first moment of the span
// that the date covers, and whether that is of a day at the most.
func readDate(text string, span timeline.Span, system calendar.System) (t float64, day bool, problem DateError) {
	d, read := typed.Read(text, typed.Reach{First: dayOf(span.Start), Last: dayOf(span.End), Calendar: system})
	if read != typed.Fine {
		return 0, false, dateErrors[read]
	}
	t = float64(d.First)*daySeconds + float64(d.Hour*3600+d.Minute*60)
	switch {
	case d.HasClock && !(t >= span.Start && t <= span.End):
		return 0, false, DateOutside
	case d.HasClock:
		return t, true, DateFine
	}
	return span.Clamp(t), d.First == d.Last, DateFine
}

// dayOf is the day of an instant, counted from 1970-01-01.
func dayOf(t float64) int { return int(math.Floor(t / daySeconds)) }

// readDate reads a date by the reader's calendar, within the story.
func (s State) readDate(text string) (t float64, day bool, problem DateError) {
	style, _, _ := s.Style()
	return readDate(text, s.Config.Pace.Span(), style.Calendar)
}
