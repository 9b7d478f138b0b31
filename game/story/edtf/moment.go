package edtf

import "github.com/hamsaya/hamsaya/game/locale"

// UnitAt is the precision of the date at the instant t: that of the nearest end
// within an end, and the coarser of the two between them.
func (d Date) UnitAt(t float64) Precision {
	p, _ := d.at(t)
	return p.precision
}

// FormatAt writes the instant t while an event of that date is told: "17 Nov 2025", "Nov 2025", "autumn 2025", "the 2020s". It names
// no smaller unit than the date does, in no calendar, and no time of day;
// months have short names unless they are to be long.
func (d Date) FormatAt(t float64, s locale.Style, long bool) string {
	p, told := d.at(t)
	first, last := p.extent()
	s = reaching(styled(s), first, last)
	switch {
	case p.precision >= Day && !p.within:
		return FormatUnit(t, Day, s, long)
	case p.precision == Month && !p.within && (!told || sameMonth(s, first, last)),
		p.precision == Year && !told,
		p.precision == Decade && p.years == 10 && !told:
		return FormatUnit(t, p.precision, s, long)
	}
	// As the event's own date names it: a month that lies across two of this
	// calendar is both.
	return dateForm{s}.point(p)
}

// EDTFAt is what FormatAt says as EDTF, for links: "2025-11-17", "2025-11",
// "2025-23", "202X".
func (d Date) EDTFAt(t float64) string {
	p, _ := d.at(t)
	if p.precision >= Minute {
		p = endpoint{precision: Day}.holding(t)
	}
	return p.String()
}

// at is the end of the date that holds the instant t. Where neither does it is
// the unit of the same size that t lies in, and not told.
func (d Date) at(t float64) (p endpoint, told bool) {
	unit := endpoint{precision: Day}
	e, _ := d.expression()
	named := false
	for _, p := range []endpoint{e.start, e.end} {
		if p.side != sideGiven || !d.Known {
			continue
		}
		if start, end := p.span(d.Zone); t >= start && t < end {
			return p, true
		}
		if !named || p.precision < unit.precision {
			unit, named = p, true
		}
	}
	return unit.holding(t), false
}

// holding is the unit of p's size that the instant t lies in: its month, its
// season, its ten years.
func (p endpoint) holding(t float64) endpoint {
	d := civil(float64(floorDay(t)) * 86400)
	year, month := d.Year(), int(d.Month())
	unit := endpoint{precision: p.precision, years: 1, month: uint8(month), months: 1, day: uint8(d.Day()), days: 1}
	switch p.precision {
	case Decade:
		years := int(p.years)
		unit.years, unit.within = p.years, true
		if year < 0 {
			year = year/years*years - years + 1
		} else {
			year = year / years * years
		}
	case Season:
		unit.season = uint8(21 + (month+9)%12/3)
		if month < 3 {
			year-- // a winter is of the year in which it begins
		}
	}
	unit.year = int32(year)
	return unit
}

func sameMonth(s locale.Style, first, last int) bool {
	_, a := s.Date(first)
	_, b := s.Date(last)
	return a.Year == b.Year && a.Month == b.Month
}
