package calendar

// The Solar Hijri year begins at the spring equinox. Its leap years, as
// astronomers find them until 1502 AP, are eight in every 33: those in which
// (25y+11) mod 33 is less than 8. ICU, which the tests compare with, counts so
// and moves single leap years after that; here the rule goes on. Six months of
// 31 days come first, then six of 30, of which the last loses a day in a common
// year.

// persianEpoch is 1 Farvardin 1, counted back by the rule.
const persianEpoch = -492268

func persianLeap(year int) bool { return floorMod(25*year+11, 33) < 8 }

func persianStart(year, month int) int {
	day := persianEpoch + 365*(year-1) + floorDiv(8*year+21, 33)
	return day + 31*(month-1) - max(0, month-7)
}

func persianDate(day int) Date {
	// Near enough to be a year out at most.
	year := floorDiv((day-persianEpoch)*33, 365*33+8) + 1
	for persianStart(year, 1) > day {
		year--
	}
	for persianStart(year+1, 1) <= day {
		year++
	}
	rest := day - persianStart(year, 1)
	if rest < 6*31 {
		return Date{year, rest/31 + 1, rest%31 + 1}
	}
	rest -= 6 * 31
	return Date{year, rest/30 + 7, rest%30 + 1}
}
