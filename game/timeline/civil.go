package timeline

import "math"

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
	year, month, day = dateOfDay(int(days))
	hour = min(int(rest/hourSeconds), 23)
	rest -= float64(hour) * hourSeconds
	minute = min(int(rest/minuteSeconds), 59)
	return year, month, day, hour, minute, max(0, rest-float64(minute)*minuteSeconds)
}

// FromCivil is the instant of a date and time. What is out of range runs on
// as on a calendar: month 13 is January of the next year, day 0 the last of
// the month before.
func FromCivil(year, month, day, hour, minute int, second float64) float64 {
	day64 := dayOfDate(year, month, 1) + day - 1
	return float64(day64)*daySeconds + float64(hour)*hourSeconds + float64(minute)*minuteSeconds + second
}

// Weekday is the day of the week of an instant: 0 is Sunday, 6 Saturday.
func Weekday(t float64) int {
	if !(math.Abs(t) < calendarLimit) {
		t = Span{-calendarLimit, calendarLimit}.Clamp(t)
	}
	return floorMod(int(math.Floor(t/daySeconds))+4, 7) // 1970-01-01 was a Thursday
}

// DaysIn is how many days a month has.
func DaysIn(year, month int) int {
	return dayOfDate(year, month+1, 1) - dayOfDate(year, month, 1)
}

// The two conversions are those of Howard Hinnant, "chrono-Compatible
// Low-Level Date Algorithms": years begin on 1 March, so that the leap day is
// the last of its year, and 400 years always have 146,097 days.

// dayOfDate counts the days from 1970-01-01.
func dayOfDate(year, month, day int) int {
	year += floorDiv(month-1, 12)
	month = floorMod(month-1, 12) + 1
	if month <= 2 {
		year--
	}
	era := floorDiv(year, 400)
	yearOfEra := year - era*400
	dayOfYear := (153*floorMod(month-3, 12)+2)/5 + day - 1
	dayOfEra := yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear
	return era*146097 + dayOfEra - 719468
}

func dateOfDay(days int) (year, month, day int) {
	days += 719468
	era := floorDiv(days, 146097)
	dayOfEra := days - era*146097
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	marchMonth := (5*dayOfYear + 2) / 153
	day = dayOfYear - (153*marchMonth+2)/5 + 1
	month = floorMod(marchMonth+2, 12) + 1
	year = yearOfEra + era*400
	if month <= 2 {
		year++
	}
	return year, month, day
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func floorMod(a, b int) int { return a - floorDiv(a, b)*b }
