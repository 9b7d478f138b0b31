package edtf

import (
	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/locale"
)

// EDTF dates are Gregorian. A year from 1300 to 1500 may be one of
// the Middle Ages, and is far more often one of the Solar Hijri calendar
// (1921 to 2122) or of the lunar one, typed as it is in daily use.
const firstHijri, lastHijri = 1300, 1500

// typedCalendar is the calendar that such a year was probably typed in: up to
// lastSolar the Solar Hijri one, in which the present is about 1404, above it
// the lunar one, in which it is about 1447.
func typedCalendar(year int) calendar.System {
	const lastSolar = 1425
	if year <= lastSolar {
		return calendar.Persian
	}
	return calendar.Islamic
}

// LooksHijri reports whether a year of the date is probably one of a Hijri
// calendar.
func (d Date) LooksHijri() bool {
	return d.Known && (d.start.looksHijri() || d.end.looksHijri())
}

func (p endpoint) looksHijri() bool { return p.side == sideGiven && isHijri(int(p.year)) }

func isHijri(year int) bool { return year >= firstHijri && year <= lastHijri }

// A CalendarMonth is a month of a calendar with its year.
type CalendarMonth struct {
	Calendar    calendar.System
	Year, Month int
}

// In is the month's name and its year.
func (m CalendarMonth) In(s locale.Style) string {
	s.Calendar = m.Calendar
	first, _ := m.Calendar.MonthStart(m.Year, m.Month)
	return s.MonthYear(first)
}

// NoHijriDay finds a day that the Hijri calendar of its year has not, with what
// its month has.
func (d Date) NoHijriDay() (month CalendarMonth, days int, none bool) {
	for _, p := range []endpoint{d.start, d.end} {
		if !d.Known || !p.looksHijri() || p.precision != Day {
			continue
		}
		year, month := int(p.year), int(p.month)
		system := typedCalendar(year)
		if days := system.MonthDays(year, month); int(p.day)+int(p.days)-1 > days {
			return CalendarMonth{system, year, month}, days, true
		}
	}
	return CalendarMonth{}, 0, false
}

// FromHijri writes a date whose years are of the Solar or lunar Hijri calendar
// as a Gregorian one; "" if it is none, or that calendar has no such date.
func (d Date) FromHijri() string {
	e, _ := d.expression()
	if !d.LooksHijri() {
		return ""
	}
	start, end, ok := e.start.fromHijri()
	if !ok {
		return ""
	}
	switch {
	case e.interval:
		if _, end, ok = e.end.fromHijri(); !ok {
			return ""
		}
	case start == end:
		return start.marked()
	}
	return start.marked() + "/" + end.marked()
}

// fromHijri are the Gregorian days with which an endpoint begins and ends, if
// its year, month and day are of a Hijri calendar; one that looks Gregorian
// stays as it is.
func (p endpoint) fromHijri() (first, last endpoint, ok bool) {
	if !p.looksHijri() {
		return p, p, true
	}
	system := typedCalendar(int(p.year))
	from := calendar.Date{Year: int(p.year), Month: max(int(p.month), 1), Day: max(int(p.day), 1)}
	to := from
	switch p.precision {
	case Decade, Season:
		return p, p, false
	case Year:
		to.Month, to.Day = 12, system.MonthDays(to.Year, 12)
	case Month:
		to.Month += int(p.months) - 1
		to.Day = system.MonthDays(to.Year, to.Month)
	case Day:
		to.Day += int(p.days) - 1
	}
	first, ok1 := p.onDay(system.Day(from))
	last, ok2 := p.onDay(system.Day(to))
	return first, last, ok1 && ok2
}

// onDay is an endpoint with another day, that of the number n.
func (p endpoint) onDay(n int, known bool) (endpoint, bool) {
	t := civil(float64(n) * 86400)
	p.year, p.years, p.month, p.months, p.day, p.days = int32(t.Year()), 1, uint8(t.Month()), 1, uint8(t.Day()), 1
	p.within, p.unnamed, p.precision = false, 0, max(p.precision, Day)
	return p, known
}

// hijriDay is the Gregorian date of a Hijri day, for what is no day of the
// Gregorian calendar: 31 Ordibehesht typed as 1404-02-31.
func hijriDay(year, month, day int) string {
	if !isHijri(year) {
		return ""
	}
	n, ok := typedCalendar(year).Day(calendar.Date{Year: year, Month: month, Day: day})
	if !ok {
		return ""
	}
	return FormatISODay(float64(n) * 86400)
}
