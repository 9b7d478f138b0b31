package timeline

import (
	"math"

	"github.com/hamsaya/hamsaya/game/calendar"
)

// Unit is a unit of the calendar.
type Unit uint8

// The units, fine to coarse.
const (
	Second Unit = iota
	Minute
	Hour
	Day
	Month
	Year
	Decade
	Century
	Millennium
)

// A Tick is a boundary of the calendar on the axis.
//
// Unit is the coarsest unit that begins at T, and so the one that its label
// names: on an axis of days, "9", "10" and then "November" (Month) or "2026"
// (Year). DayOf and the calendar give the numbers. A tick is Major where that unit is coarser
// than what the axis counts in; the label of the first tick of an axis, which
// is rarely a major one, should name the coarser unit too.
type Tick struct {
	T     float64 // story seconds
	Unit  Unit
	Major bool
}

// A step is every n units, counted from the start of the next coarser unit.
// Days are counted from the first of the month and leave out what would stand
// too close to the next month: see dayMarks.
type step struct {
	unit Unit
	n    int
	// least is how close two neighbours ever come, in seconds.
	least float64
}

var steps = [...]step{
	{Second, 1, 1}, {Second, 5, 5}, {Second, 15, 15}, {Second, 30, 30},
	{Minute, 1, minuteSeconds}, {Minute, 5, 5 * minuteSeconds}, {Minute, 15, 15 * minuteSeconds}, {Minute, 30, 30 * minuteSeconds},
	{Hour, 1, hourSeconds}, {Hour, 3, 3 * hourSeconds}, {Hour, 6, 6 * hourSeconds}, {Hour, 12, 12 * hourSeconds},
	{Day, 1, daySeconds}, {Day, 2, 2 * daySeconds}, {Day, 5, 4 * daySeconds}, {Day, 10, 9 * daySeconds}, {Day, 15, 14 * daySeconds},
	{Month, 1, 28 * daySeconds}, {Month, 3, 88 * daySeconds}, {Month, 6, 176 * daySeconds},
	{Year, 1, shortestYear}, {Year, 2, 2 * shortestYear}, {Year, 5, 5 * shortestYear},
}

// shortestYear is a common year of the lunar calendar.
const shortestYear = 354 * daySeconds

// dayMarks are the days of the month on which a step of so many days stands:
// round dates, not the seventh, fourteenth and twenty-eighth.
func dayMarks(n int) []int {
	switch n {
	case 2:
		return everySecondDay[:]
	case 5:
		return everyFifthDay[:]
	case 10:
		return everyTenthDay[:]
	}
	return halfMonths[:]
}

var (
	everySecondDay = [...]int{1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27}
	everyFifthDay  = [...]int{1, 5, 10, 15, 20, 25}
	everyTenthDay  = [...]int{1, 10, 20}
	halfMonths     = [...]int{1, 15}
)

// AppendTicks appends the ticks of a span that is drawn width dp wide, in
// order: the finest ladder of round dates whose neighbours stand at least
// minGap dp apart. Days, months and years are those of the calendar, and hours
// those of the story's clock. For small ticks between them call it again with a
// smaller gap. A span without length, or one that the calendar does not reach,
// has none.
func AppendTicks(dst []Tick, span Span, width, minGap float64, cal calendar.System) []Tick {
	length := span.End - span.Start
	if !(length > 0) || !(width > 0) || math.IsInf(width, 0) ||
		!Reaches(cal, span) {
		return dst
	}
	least := max(1, minGap) * length / width
	for _, st := range steps {
		if st.least >= least {
			return st.appendTicks(dst, span, cal)
		}
	}
	return appendYears(dst, span, yearStep(least), cal)
}

// Reaches reports whether a calendar has a date for all of a span.
func Reaches(cal calendar.System, span Span) bool {
	if !(math.Abs(span.Start) < calendarLimit) || !(math.Abs(span.End) < calendarLimit) {
		return false
	}
	_, first := cal.Date(DayOf(span.Start))
	_, last := cal.Date(DayOf(span.End))
	return first && last
}

// DayOf is the number of the day of an instant, from 1970-01-01: what package
// calendar counts in.
func DayOf(t float64) int {
	return int(math.Floor(min(max(t, -calendarLimit), calendarLimit) / daySeconds))
}

func (st step) appendTicks(dst []Tick, span Span, cal calendar.System) []Tick {
	year, month, day, hour, minute, second := Civil(span.Start)
	begins, _ := cal.Date(DayOf(span.Start))
	switch st.unit {
	case Second:
		// Second and finer clocks count from the minute that the span begins
		// in; all of them divide it.
		return appendEven(dst, st, span, FromCivil(year, month, day, hour, minute, float64(int(second)/st.n*st.n)), 1, cal)
	case Minute:
		return appendEven(dst, st, span, FromCivil(year, month, day, hour, minute/st.n*st.n, 0), minuteSeconds, cal)
	case Hour:
		return appendEven(dst, st, span, FromCivil(year, month, day, hour/st.n*st.n, 0, 0), hourSeconds, cal)
	case Day:
		if st.n == 1 {
			return appendEven(dst, st, span, FromCivil(year, month, day, 0, 0, 0), daySeconds, cal)
		}
		return appendDayMarks(dst, st, span, begins, cal)
	case Month:
		begins.Month = (begins.Month-1)/st.n*st.n + 1
		return appendMonths(dst, st, span, begins, cal)
	}
	return appendYears(dst, span, float64(st.n), cal)
}

// appendEven appends ticks of a unit that is always the same length.
func appendEven(dst []Tick, st step, span Span, first, unit float64, cal calendar.System) []Tick {
	for i := 0; ; i++ {
		t := first + float64(i*st.n)*unit
		if t > span.End {
			return dst
		}
		if t >= span.Start {
			dst = append(dst, tickAt(t, st.unit, cal))
		}
	}
}

func appendDayMarks(dst []Tick, st step, span Span, from calendar.Date, cal calendar.System) []Tick {
	for month := from.Month; ; month++ {
		first, ok := cal.MonthStart(from.Year, month)
		if !ok {
			return dst
		}
		for _, day := range dayMarks(st.n) {
			t := float64(first+day-1) * daySeconds
			if t > span.End {
				return dst
			}
			if t >= span.Start {
				dst = append(dst, tickAt(t, Day, cal))
			}
		}
	}
}

func appendMonths(dst []Tick, st step, span Span, from calendar.Date, cal calendar.System) []Tick {
	for month := from.Month; ; month += st.n {
		first, ok := cal.MonthStart(from.Year, month)
		t := float64(first) * daySeconds
		if !ok || t > span.End {
			return dst
		}
		if t >= span.Start {
			dst = append(dst, tickAt(t, Month, cal))
		}
	}
}

// yearStep is 10, 20, 50, 100 … years, the first that is long enough.
func yearStep(least float64) float64 {
	for ten := 10.0; ; ten *= 10 {
		for _, n := range [...]float64{1, 2, 5} {
			if years := ten * n; years*shortestYear >= least {
				return years
			}
		}
	}
}

func appendYears(dst []Tick, span Span, years float64, cal calendar.System) []Tick {
	unit := Year
	switch {
	case years >= 1000:
		unit = Millennium
	case years >= 100:
		unit = Century
	case years >= 10:
		unit = Decade
	}
	n := int(years)
	from, _ := cal.Date(DayOf(span.Start))
	for year := roundYear(from.Year, n); ; year = yearAfter(year, n) {
		first, ok := cal.MonthStart(year, 1)
		t := float64(first) * daySeconds
		switch {
		case !ok && year <= from.Year: // before the calendar's tables
		case !ok || t > span.End:
			return dst
		case t >= span.Start:
			dst = append(dst, tickAt(t, unit, cal))
		}
	}
}

// Years before the era are counted back from it: the year 0 is the first and
// -99 the hundredth, which is the round one. There is no year between the first
// before and the first of the era.

// roundYear is the last year until year that is a multiple of n.
func roundYear(year, n int) int {
	if year >= n {
		return year / n * n
	}
	if year > 0 {
		year = 0
	}
	return 1 - (n-year)/n*n
}

// yearAfter is the next multiple of n after the one that year is. Steps that are
// long enough have the first year of the era between those on both its sides.
func yearAfter(year, n int) int {
	switch {
	case year == 1:
		return max(n, 2)
	case year < 1-n || year > 0:
		return year + n
	case n >= fewestToEra:
		return 1
	}
	return n
}

// fewestToEra is from how many years on a step lacks one year of its length no
// more than years differ in length anyway: see shortestYear.
const fewestToEra = 50

// tickAt names a boundary of an axis that counts in unit.
func tickAt(t float64, unit Unit, cal calendar.System) Tick {
	begins := unitAt(t, cal)
	return Tick{T: t, Unit: max(begins, unit), Major: begins > unit}
}

// unitAt is the coarsest unit that begins at t.
func unitAt(t float64, cal calendar.System) Unit {
	_, _, _, hour, minute, second := Civil(t)
	d, _ := cal.Date(DayOf(t))
	switch {
	case second != 0:
		return Second
	case minute != 0:
		return Minute
	case hour != 0:
		return Hour
	case d.Day != 1:
		return Day
	case d.Month != 1:
		return Month
	}
	year := d.Year
	if year <= 0 {
		year = 1 - year
	}
	switch {
	case year%10 != 0:
		return Year
	case year%100 != 0:
		return Decade
	case year%1000 != 0:
		return Century
	}
	return Millennium
}
