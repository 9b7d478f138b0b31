package chrome

import (
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// tickWords is what a tick says: the unit that begins there.
func tickWords(st locale.Style, k timeline.Tick, short bool) string {
	_, _, _, hour, minute, second := timeline.Civil(k.T)
	day := timeline.DayOf(k.T)
	switch k.Unit {
	case timeline.Second:
		return st.Time(hour, minute, int(second))
	case timeline.Minute, timeline.Hour:
		return st.Time(hour, minute, -1)
	case timeline.Day:
		return st.DayNumber(day)
	case timeline.Month:
		if short {
			return st.MonthShort(day)
		}
		return st.Month(day)
	}
	return st.YearNumber(day)
}

// unitOf is the unit of the calendar that a precision is.
func unitOf(p edtf.Precision) timeline.Unit {
	switch {
	case p >= edtf.Second:
		return timeline.Second
	case p >= edtf.Minute:
		return timeline.Minute
	case p >= edtf.Day:
		return timeline.Day
	case p >= edtf.Season:
		return timeline.Month
	}
	return timeline.Year
}

// beginWords names the month or year that the axis begins in, or the day of
// an axis of hours.
func beginWords(st locale.Style, t float64, ticks []timeline.Tick, short bool) string {
	finest := timeline.Millennium
	for _, k := range ticks {
		finest = min(finest, k.Unit)
	}
	day := timeline.DayOf(t)
	switch {
	case finest <= timeline.Hour && short:
		return st.DayMonthShort(day)
	case finest <= timeline.Hour:
		return st.DayMonth(day)
	case finest == timeline.Day && short:
		return st.MonthYearShort(day)
	case finest == timeline.Day:
		return st.MonthYear(day)
	case finest == timeline.Month:
		return st.Year(day)
	}
	return ""
}
