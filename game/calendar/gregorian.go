package calendar

// The two conversions are those of Howard Hinnant, "chrono-Compatible
// Low-Level Date Algorithms": years begin on 1 March, so that the leap day is
// the last of its year, and 400 years always have 146,097 days.

func gregorianStart(year, month int) int {
	if month <= 2 {
		year--
	}
	era := floorDiv(year, 400)
	yearOfEra := year - era*400
	dayOfYear := (153*floorMod(month-3, 12) + 2) / 5
	dayOfEra := yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear
	return era*146097 + dayOfEra - 719468
}

func gregorianDate(day int) Date {
	day += 719468
	era := floorDiv(day, 146097)
	dayOfEra := day - era*146097
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	march := (5*dayOfYear + 2) / 153
	d := Date{
		Year:  yearOfEra + era*400,
		Month: floorMod(march+2, 12) + 1,
		Day:   dayOfYear - (153*march+2)/5 + 1,
	}
	if d.Month <= 2 {
		d.Year++
	}
	return d
}

func gregorianLeap(year int) bool {
	return year%4 == 0 && (year%100 != 0 || year%400 == 0)
}
