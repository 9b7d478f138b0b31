package locale

import (
	"strings"

	"github.com/hamsaya/hamsaya/game/calendar"
)

// A day is its number, days since 1970-01-01. All words for it are in the
// style's calendar, or in the Gregorian one where that calendar's tables end.

// Day is a day in full: "17 November 2025", "۲۶ آبان ۱۴۰۴".
func (s Style) Day(day int) string { return s.date("day", day, true) }

// DayShort is a day with its month's short name: "17 Nov 2025".
func (s Style) DayShort(day int) string { return s.date("dayShort", day, false) }

// DayMonth is a day without its year: "17 November".
func (s Style) DayMonth(day int) string { return s.date("dayMonth", day, true) }

// DayMonthShort is a day without its year: "17 Nov".
func (s Style) DayMonthShort(day int) string { return s.date("dayMonthShort", day, false) }

// DayNumber is the number of a day in its month: "17".
func (s Style) DayNumber(day int) string { return s.Int(s.civil(day).Day) }

// DaySecond is a day in full in the second calendar; empty without one.
func (s Style) DaySecond(day int) string {
	if second, ok := s.InSecond(); ok {
		return second.Day(day)
	}
	return ""
}

// InSecond is the style with its second calendar as the only one.
func (s Style) InSecond() (Style, bool) {
	if s.Second == calendar.None || s.Second == s.calendar() {
		return s, false
	}
	s.Calendar, s.Second = s.Second, calendar.None
	return s, true
}

// Month is the name of a day's month by itself: "November", "آبان".
func (s Style) Month(day int) string { return s.pattern("LLLL", day, true) }

// MonthShort is the short name of a day's month: "Nov".
func (s Style) MonthShort(day int) string { return s.pattern("LLL", day, false) }

// MonthYear is a day's month with its year: "November 2025".
func (s Style) MonthYear(day int) string { return s.date("monthYear", day, true) }

// MonthYearShort is a day's month with its year: "Nov 2025".
func (s Style) MonthYearShort(day int) string { return s.date("monthYearShort", day, false) }

// Year is a day's year, with the mark of the calendar's era where the language
// has the custom: "2025", "1404 AP".
func (s Style) Year(day int) string { return s.date("year", day, true) }

// YearNumber is a day's year without a mark, unless it is before the era.
func (s Style) YearNumber(day int) string { return s.pattern("y", day, true) }

// Decade is the ten years in which a day lies: "the 2020s", "دههٔ ۱۴۰۰".
func (s Style) Decade(day int) string {
	year := s.civil(day).Year
	first := year - (year%10+10)%10
	return words.SayIn(s, "decade", "year", s.Int(first))
}

// Days is a range of days, both included: "25–30 October 2025",
// "25 October – 3 November 2025".
func (s Style) Days(first, last int) string { return s.days(first, last, true) }

// DaysShort is Days with short names of months.
func (s Style) DaysShort(first, last int) string { return s.days(first, last, false) }

func (s Style) days(first, last int, long bool) string {
	a, b := s.civil(first), s.civil(last)
	switch {
	case a == b && long:
		return s.Day(first)
	case a == b:
		return s.DayShort(first)
	case a.Year == b.Year && a.Month == b.Month:
		return s.span("days", first, last, long)
	case a.Year == b.Year:
		return s.span("daysOfMonths", first, last, long)
	}
	return s.span("daysOfYears", first, last, long)
}

// Months is a range of months, those of two days: "October–December 2025".
func (s Style) Months(first, last int) string {
	a, b := s.civil(first), s.civil(last)
	switch {
	case a.Year == b.Year && a.Month == b.Month:
		return s.MonthYear(first)
	case a.Year == b.Year:
		return s.span("monthRange", first, last, true)
	}
	return s.span("monthsOfYears", first, last, true)
}

// Years is a range of years, those of two days: "2021–2025".
func (s Style) Years(first, last int) string {
	if s.civil(first).Year == s.civil(last).Year {
		return s.Year(first)
	}
	return s.span("years", first, last, true)
}

// Date names a day in the style's calendar, or in the Gregorian one where the
// tables of that end. Days beyond three million years are the last of those.
func (s Style) Date(day int) (calendar.System, calendar.Date) {
	day = max(-calendar.Limit, min(day, calendar.Limit))
	system := s.calendar()
	if d, ok := system.Date(day); ok {
		return system, d
	}
	d, _ := calendar.Gregorian.Date(day)
	return calendar.Gregorian, d
}

func (s Style) civil(day int) calendar.Date {
	_, d := s.Date(day)
	return d
}

// calendar is the style's, or Gregorian if it has none.
func (s Style) calendar() calendar.System {
	if s.Calendar == calendar.None {
		return calendar.Gregorian
	}
	return s.Calendar
}

// date writes a day by one of its calendar's patterns.
func (s Style) date(key string, day int, long bool) string {
	system, _ := s.Date(day)
	return s.pattern(s.customs().of(system.String() + "." + key)[0], day, long)
}

// span writes two days by a pattern that names each of them once.
func (s Style) span(key string, first, last int, long bool) string {
	a, _ := s.Date(first)
	b, _ := s.Date(last)
	if a != b { // one of them is beyond the tables
		s.Calendar = calendar.Gregorian
	}
	halves := s.customs().of(s.calendar().String() + "." + key)
	if a == b && a != s.calendar() {
		halves = s.customs().of(a.String() + "." + key)
	}
	return s.pattern(halves[0], first, long) + s.pattern(halves[len(halves)-1], last, long)
}

// pattern writes a day by a pattern of CLDR's: d is the day, y the year, G the
// mark of the era, M and L the month's name within a date and by itself, four
// of them for the whole name, which long asks for in any case.
func (s Style) pattern(pattern string, day int, long bool) string {
	system, d := s.Date(day)
	name := system.String()
	c := s.customs()
	var b strings.Builder
	for i := 0; i < len(pattern); {
		n := 1
		for i+n < len(pattern) && pattern[i+n] == pattern[i] {
			n++
		}
		switch pattern[i] {
		case 'd':
			b.WriteString(s.Int(d.Day))
		case 'y':
			b.WriteString(s.year(system, d.Year, strings.Contains(pattern, "G")))
		case 'G':
			b.WriteString(s.era(system, d.Year))
		case 'M', 'L':
			b.WriteString(c.months(name, pattern[i] == 'L', !long && n < 4)[d.Month-1])
		default:
			b.WriteString(pattern[i : i+n])
		}
		i += n
	}
	return b.String()
}

// months are a calendar's names of months.
func (c customs) months(calendar string, alone, short bool) []string {
	long := calendar + ".months"
	switch {
	case short && alone:
		return c.of(long+"ShortAlone", long+"Short", long+"Alone", long)
	case short:
		return c.of(long+"Short", long)
	case alone:
		return c.of(long+"Alone", long)
	}
	return c.of(long)
}

// year writes a year; one before the era counts back from it, and says so
// unless the pattern does.
func (s Style) year(system calendar.System, year int, marked bool) string {
	if year > 0 {
		return s.yearDigits(year)
	}
	if marked {
		return s.yearDigits(1 - year)
	}
	return s.yearDigits(1-year) + " " + s.era(system, year)
}

// yearDigits are those of a year: of more than four they are grouped, as no
// reader tells 45000 from 4500 at a glance.
func (s Style) yearDigits(year int) string {
	if year < 10_000 {
		return s.Int(year)
	}
	return s.Number(float64(year), 0)
}

// era is the mark of the era of a year. Only the Gregorian calendar has one
// for the years before it.
func (s Style) era(system calendar.System, year int) string {
	c := s.customs()
	if year <= 0 {
		return c.of(system.String()+".eraBefore", "gregorian.eraBefore")[0]
	}
	return c.of(system.String() + ".era")[0]
}
