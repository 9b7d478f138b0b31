package zone

import (
	"math"

	"github.com/hamsaya/hamsaya/game/calendar"
)

const (
	iranStandard = 3*hour + 2*quarter
	iranSummer   = iranStandard + hour
)

// iran is the clock of Iran since 1970. Its summer time began when 1 Farvardin
// ended and ended when 30 Shahrivar did, by law of the years 1370 to 1384 (1991
// to 2005; in the first it began on 13 Ordibehesht) and 1387 to 1401 (2008 to
// 2022). Before, from 1977 to 1980, it had no rule.
func iran(utc float64) (offset int, ok bool) {
	if utc < 0 {
		return 0, false
	}
	if utc < iranTurns[len(iranTurns)-1].since {
		offset = iranStandard
		for _, turn := range iranTurns {
			if utc >= turn.since {
				offset = turn.offset
			}
		}
		return offset, true
	}
	today, _ := calendar.Persian.Date(int(math.Floor((utc + iranStandard) / day)))
	if y := today.Year; !(y >= 1370 && y <= 1384 || y >= 1387 && y <= 1401) {
		return iranStandard, true
	}
	begins := calendar.Date{Year: today.Year, Month: 1, Day: 2}
	if today.Year == 1370 {
		begins = calendar.Date{Year: 1370, Month: 2, Day: 13}
	}
	ends := calendar.Date{Year: today.Year, Month: 6, Day: 31}
	if utc >= midnight(begins)-iranStandard && utc < midnight(ends)-iranSummer {
		return iranSummer, true
	}
	return iranStandard, true
}

func midnight(d calendar.Date) float64 {
	n, _ := calendar.Persian.Day(d)
	return float64(n) * day
}

// iranTurns are the changes of the years without a rule.
var iranTurns = [...]clock{
	{iranSummer, 227820600},   // 22 March 1977
	{4 * hour, 246223800},     // 20 October 1977: another standard time
	{5 * hour, 259617600},     // 25 March 1978
	{4 * hour, 271108800},     // 5 August 1978
	{iranStandard, 279576000}, // 10 November 1978
	{iranSummer, 296598600},   // 27 May 1979
	{iranStandard, 306531000}, // 18 September 1979
	{iranSummer, 322432200},   // 21 March 1980
	{iranStandard, 338499000}, // 22 September 1980
}
