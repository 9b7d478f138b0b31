package zone

import (
	"math"

	"github.com/hamsaya/hamsaya/game/calendar"
)

// european1996 is a clock with the summer time of the European Union since the
// end of that of 1996, when it became one for all: from the last Sunday of March to
// the last of October, at 01:00 UTC.
func european1996(winter int, utc float64) (offset int, ok bool) {
	const since = 846378000 // 27 October 1996
	if utc < since {
		return 0, false
	}
	today, _ := calendar.Gregorian.Date(int(math.Floor(utc / day)))
	if utc >= lastSunday(today.Year, 3)+hour && utc < lastSunday(today.Year, 10)+hour {
		return winter + hour, true
	}
	return winter, true
}

// lastSunday is the midnight with which the last Sunday of a month of 31 days
// begins.
func lastSunday(year, month int) float64 {
	n, _ := calendar.Gregorian.Day(calendar.Date{Year: year, Month: month, Day: 31})
	const sunday = 3 // 1970-01-01 was a Thursday
	return float64(n-((n-sunday)%7+7)%7) * day
}
