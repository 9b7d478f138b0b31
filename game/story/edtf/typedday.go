package edtf

import (
	"errors"
	"math"

	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/locale/typed"
)

// ErrNoSuchDay is ParseDay's answer to 31 November, or 30 Esfand of a common
// year.
var ErrNoSuchDay = errors.New("that month has no such day")

// ParseDay reads a day that a reader has typed, as "2025-11-17",
// "17 Nov 2025", "17 November" or "۲۶ آبان ۱۴۰۴", and gives the instant at
// which it begins; package typed says what is read. A day without a year is the
// first such day within [start, end), else the one of the year in which start
// lies. A month or a year alone begin with their first day.
func ParseDay(text string, start, end float64) (float64, error) {
	d, problem := typed.Read(text, typed.Reach{First: floorDay(start), Last: max(floorDay(start), floorDay(math.Nextafter(end, start)))})
	switch {
	case problem == typed.NoSuchDay:
		return 0, ErrNoSuchDay
	case problem == typed.Unreadable || d.Guessed || d.HasClock:
		return 0, errors.New("type a date such as 17 Nov 2025 or 2025-11-17")
	}
	return float64(d.First) * 86400, nil
}

// typedDay is the day that an author meant by what is no date of a story file:
// one of this age in any calendar, with its year, as a story file has it; ""
// if there is none. none is set for a day that its month has not.
func typedDay(text string) (iso string, none bool) {
	d, problem := typed.Read(text, typed.Reach{First: ageStart, Last: ageEnd})
	if problem != typed.Fine || d.First != d.Last || d.Guessed || d.HasClock || !d.HasYear {
		return "", problem == typed.NoSuchDay
	}
	return FormatISODay(float64(d.First) * 86400), false
}

// From 1950 to 2050 a year's number belongs to one calendar only, with those
// of the Solar Hijri one first.
var (
	ageStart, _ = calendar.Gregorian.Day(calendar.Date{Year: 1950, Month: 1, Day: 1})
	ageEnd, _   = calendar.Gregorian.Day(calendar.Date{Year: 2050, Month: 12, Day: 31})
)
