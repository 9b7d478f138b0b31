package story

import (
	"strconv"
	"strings"

	"github.com/hamsaya/hamsaya/game/locale"
)

// UnitAt is how exactly an event of that date tells the instant t of the
// story's clock. An interval is as exact at its ends as these are, and between
// them as the less exact of the two.
func (w When) UnitAt(t float64) Precision {
	p, _ := w.at(t)
	return p.precision
}

// FormatAt writes the instant t of the story's clock while an event of that
// date is told: "17 Nov 2025", "Nov 2025", "autumn 2025", "the 2020s". It names
// no smaller unit than the date does, in no calendar, and no time of day;
// months have short names unless they are to be long.
func (w When) FormatAt(t float64, s locale.Style, long bool) string {
	p, side := w.at(t)
	told := side != ""
	first, last := p.extent()
	s = reaching(styled(s), first, last)
	switch {
	case p.precision >= PrecisionDay && !p.within:
		return FormatUnit(t, PrecisionDay, s, long)
	case p.precision == PrecisionMonth && !p.within && (!told || sameMonth(s, first, last)),
		p.precision == PrecisionYear && !told,
		p.precision == PrecisionDecade && p.years == 10 && !told:
		return FormatUnit(t, p.precision, s, long)
	}
	// As the event's own date names it: a month that lies across two of this
	// calendar is both.
	return dateForm{s}.point(p)
}

// EDTFAt is what FormatAt says as EDTF, for links: "2025-11-17", "2025-11",
// "2025-23", "202X".
func (w When) EDTFAt(t float64) string {
	p, side := w.at(t)
	switch {
	case p.precision >= PrecisionMinute:
	case side != "":
		return strings.TrimRight(side, "~?%")
	case p.precision == PrecisionYear:
		return isoYear(p.year)
	case p.precision == PrecisionDecade:
		year := p.year
		if year < 0 { // it counts from the year that is farthest from 0
			year += p.years - 1
		}
		digits, open := isoYear(year), len(strconv.Itoa(p.years))-1
		return digits[:len(digits)-open] + strings.Repeat("X", open)
	case p.precision == PrecisionSeason:
		return isoYear(p.year) + "-" + strconv.Itoa(p.season)
	case p.precision == PrecisionMonth:
		return isoYear(p.year) + "-" + pad2(p.month)
	}
	d := civil(float64(floorDay(t)) * 86400)
	return isoYear(d.Year()) + "-" + pad2(int(d.Month())) + "-" + pad2(d.Day())
}

// at is the end of the date that holds the instant t, and how it is written.
// Where neither does it is the unit of the same size that t lies in, and not
// written.
func (w When) at(t float64) (p endpoint, side string) {
	unit := endpoint{precision: PrecisionDay}
	first, second, interval := strings.Cut(w.Text, "/")
	sides := []string{first, second}
	if !interval {
		sides = sides[:1]
	}
	named := false
	for _, side := range sides {
		p, err := parseSide(side)
		if err != nil || p.side != sideGiven || !w.Known {
			continue
		}
		if start, end := p.span(w.Zone); t >= start && t < end {
			return p, side
		}
		if !named || p.precision < unit.precision {
			unit, named = p, true
		}
	}
	return unit.holding(t), ""
}

// holding is the unit of p's size that the instant t lies in: its month, its
// season, its ten years.
func (p endpoint) holding(t float64) endpoint {
	d := civil(float64(floorDay(t)) * 86400)
	unit := endpoint{precision: p.precision, year: d.Year(), years: 1, month: int(d.Month()), months: 1, day: d.Day(), days: 1}
	switch p.precision {
	case PrecisionDecade:
		unit.years, unit.within = p.years, true
		if unit.year < 0 {
			unit.year = unit.year/p.years*p.years - p.years + 1
		} else {
			unit.year = unit.year / p.years * p.years
		}
	case PrecisionSeason:
		unit.season = 21 + (unit.month+9)%12/3
		if unit.month < 3 {
			unit.year-- // a winter is of the year in which it begins
		}
	}
	return unit
}

func sameMonth(s locale.Style, first, last int) bool {
	_, a := s.Date(first)
	_, b := s.Date(last)
	return a.Year == b.Year && a.Month == b.Month
}

// isoYear writes a year as EDTF does: four digits, or a Y before more.
func isoYear(year int) string {
	sign, n := "", year
	if year < 0 {
		sign, n = "-", -year
	}
	digits := strconv.Itoa(n)
	if len(digits) > 4 {
		return "Y" + sign + digits
	}
	return sign + strings.Repeat("0", 4-len(digits)) + digits
}
