package calendar

// A System is one way to name days.
type System uint8

// The calendars. None is for "no second calendar".
const (
	None      System = iota
	Gregorian        // proleptic
	Persian          // Solar Hijri, as Iran and Afghanistan count it
	Islamic          // lunar Hijri by Umm al-Qura
)

// A Date is a year, a month from 1 and a day from 1 of one calendar.
// Gregorian years before 1 are 0 (1 BC) and negative, as in ISO 8601.
type Date struct{ Year, Month, Day int }

// Limit is how far from 1970 a day may lie to have a date: about three million
// years.
const Limit = 1_200_000_000

// Date names a day. It is false for a day that the calendar's tables do not
// reach, and in None.
func (s System) Date(day int) (Date, bool) {
	if day < -Limit || day > Limit {
		return Date{}, false
	}
	switch s {
	case Gregorian:
		return gregorianDate(day), true
	case Persian:
		return persianDate(day), true
	case Islamic:
		if day >= islamicEpoch && day < int(islamicYears[len(longMonths)]) {
			return islamicDate(day), true
		}
	}
	return Date{}, false
}

// Day is the number of a date's day. It is false where there is no such day:
// 31 November, 30 Esfand of a common year, a lunar date outside of the tables.
func (s System) Day(d Date) (int, bool) {
	if d.Day < 1 || d.Day > s.MonthDays(d.Year, d.Month) {
		return 0, false
	}
	start, _ := s.MonthStart(d.Year, d.Month)
	return start + d.Day - 1, true
}

// MonthStart is the number of the first day of a month. Months outside of 1 to
// 12 run on into other years: month 13 is the first of the next. It is false
// for a month that the calendar's tables do not reach, but true for the one
// that follows the last of them.
func (s System) MonthStart(year, month int) (int, bool) {
	if !s.has(year) {
		return 0, false
	}
	year += floorDiv(month-1, 12)
	month = floorMod(month-1, 12) + 1
	if s == Islamic && year == islamicLast+1 && month == 1 {
		return int(islamicYears[len(longMonths)]), true
	}
	if !s.has(year) {
		return 0, false
	}
	switch s {
	case Persian:
		return persianStart(year, month), true
	case Islamic:
		return islamicStart(year, month), true
	}
	return gregorianStart(year, month), true
}

// MonthDays is how many days a month has; 0 if there is no such month.
func (s System) MonthDays(year, month int) int {
	if month < 1 || month > 12 {
		return 0
	}
	start, ok := s.MonthStart(year, month)
	next, ok2 := s.MonthStart(year, month+1)
	if !ok || !ok2 {
		return 0
	}
	return next - start
}

// Leap tells whether a year has a day more than a common one.
func (s System) Leap(year int) bool {
	switch {
	case !s.has(year):
		return false
	case s == Persian:
		return persianLeap(year)
	case s == Islamic:
		return islamicLeap(year)
	}
	return gregorianLeap(year)
}

// has tells whether the calendar reaches a year.
func (s System) has(year int) bool {
	switch s {
	case Gregorian, Persian:
		const limit = Limit / 365
		return year > -limit && year < limit
	case Islamic:
		return year >= islamicFirst && year <= islamicLast
	}
	return false
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func floorMod(a, b int) int { return a - floorDiv(a, b)*b }
