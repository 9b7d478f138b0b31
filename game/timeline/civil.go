package timeline

import (
	"math"

	"github.com/hamsaya/hamsaya/game/calendar"
)

// The calendar is the Gregorian one for all time, with a year 0 (1 BC) and
// negative years before it, as in ISO 8601. The clock is the story's own and
// has no leap seconds and no summer time: every day has 86,400 seconds.

const (
	minuteSeconds = 60
	hourSeconds   = 60 * minuteSeconds
	daySeconds    = 24 * hourSeconds
)

// calendarLimit is how far from 1970 an instant may lie to have a date: about
// three million years. Beyond it dates are those of the limit.
const calendarLimit = 1e14

// Civil splits an instant into the date and time that the clock shows: month
// and day from 1, hour from 0, second with its fraction.
func Civil(t float64) (year, month, day, hour, minute int, second float64) {
	if !(math.Abs(t) < calendarLimit) { // also NaN
		t = Span{-calendarLimit, calendarLimit}.Clamp(t)
	}
	days := math.Floor(t / daySeconds)
	rest := t - days*daySeconds
	if rest >= daySeconds { // a hair before midnight rounds to it
		days, rest = days+1, 0
	}
	date, _ := calendar.Gregorian.Date(int(days))
	year, month, day = date.Year, date.Month, date.Day
	hour = min(int(rest/hourSeconds), 23)
	rest -= float64(hour) * hourSeconds
	minute = min(int(rest/minuteSeconds), 59)
	return year, month, day, hour, minute, max(0, rest-float64(minute)*minuteSeconds)
}

// FromCivil is the instant of a date and time. What is out of range runs on
// as on a calendar: month 13 is January of the next year, day 0 the last of
// the month before. Years run three million either way.
func FromCivil(year, month, day, hour, minute int, second float64) float64 {
	first, _ := calendar.Gregorian.MonthStart(year, month)
	return float64(first+day-1)*daySeconds + float64(hour)*hourSeconds + float64(minute)*minuteSeconds + second
}
