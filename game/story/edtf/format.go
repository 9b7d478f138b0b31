package edtf

import (
	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story/phrase"
)

// Format writes the date for readers, in their language and calendar and no
// more exact than it is known: "about 17 November 2025", "25–30 October 2025",
// "since 12 October 2025", "9 October 2025, 21:50 (UTC+04:30)", "date not
// known". A time is shown on the clock that it is written on (On
// gives another), which is named. What the calendar cannot name (a lunar date outside of
// its tables, a year before its first) is Gregorian. The zero style is
// English.
func (d Date) Format(s locale.Style) string {
	s = styled(s)
	e, known := d.expression()
	if !known {
		return dateWords.SayIn(s, "date.unknown")
	}
	d.setClock(&e.start)
	d.setClock(&e.end)
	f := formOf(s, e)
	var out string
	switch {
	case !e.interval:
		out = f.single(e.start)
	case e.start.side == sideOpen:
		out = f.say("date.until", "date", f.single(e.end))
	case e.start.side == sideUnknown:
		out = f.say("date.until-unknown", "date", f.single(e.end))
	case e.end.side == sideOpen:
		out = f.say("date.since", "date", f.single(e.start))
	case e.end.side == sideUnknown:
		out = f.say("date.from-unknown", "date", f.single(e.start))
	default:
		out = f.interval(e.start, e.end)
	}
	if e.start.uncertain || e.end.uncertain {
		out = f.say("date.uncertain", "date", out)
	}
	return out
}

// FormatSecond writes the date in the style's second calendar; "" if it has
// none.
func (d Date) FormatSecond(s locale.Style) string {
	if s.Second == calendar.None || s.Second == s.Calendar {
		return ""
	}
	s.Calendar = s.Second
	return d.Format(s)
}

// FormatTime writes only the time of day and its zone, "21:50 (UTC+04:30)"; ""
// for a date without a time.
func (d Date) FormatTime(s locale.Style) string {
	f := dateForm{styled(s)}
	e, known := d.expression()
	if !known {
		return ""
	}
	p := e.start
	if p.side != sideGiven {
		p = e.end
	}
	if p.precision < Minute {
		return ""
	}
	d.setClock(&p)
	return f.zoned(f.clock(p), p)
}

// FormatDay writes the day of an instant: "17 Nov 2025".
func FormatDay(t float64, s locale.Style) string { return FormatUnit(t, Day, s, false) }

// FormatUnit writes in which day, month or year an instant on the story's
// clock lies, whichever is the unit of a precision: "17 November 2025",
// "November 2025", "2025"; with short names of months unless they are to be
// long.
func FormatUnit(t float64, unit Precision, s locale.Style, long bool) string {
	day := floorDay(t)
	s = reaching(styled(s), day)
	switch {
	case unit >= Day && long:
		return s.Day(day)
	case unit >= Day:
		return s.DayShort(day)
	case unit >= Season && long:
		return s.MonthYear(day)
	case unit >= Season:
		return s.MonthYearShort(day)
	case unit == Decade:
		return s.Decade(day)
	}
	return s.Year(day)
}

// FormatUnits writes from which to which unit two instants on the story's
// clock reach: "9 October – 30 November 2025", "October–November 2025",
// "2021–2025".
func FormatUnits(first, last float64, unit Precision, s locale.Style) string {
	from, to := floorDay(first), floorDay(last)
	s = reaching(styled(s), from, to)
	switch {
	case unit >= Day:
		return s.Days(from, to)
	case unit >= Season:
		return s.Months(from, to)
	}
	return s.Years(from, to)
}

// FormatMinute writes the day and the time: "9 Oct 2025, 21:50".
func FormatMinute(t float64, s locale.Style) string {
	s = styled(s)
	d := civil(t)
	return s.DayAndTime(FormatDay(t, s), s.Time(d.Hour(), d.Minute(), -1))
}

// FormatISODay writes "2025-11-17", for links and <time datetime>.
func FormatISODay(t float64) string {
	d := civil(t)
	if y := d.Year(); y < 0 {
		return "-" + isoDay(-y, int(d.Month()), d.Day())
	}
	return isoDay(d.Year(), int(d.Month()), d.Day())
}

// styled is s, or English where s is zero.
func styled(s locale.Style) locale.Style {
	if s.Locale == nil {
		return phrase.English()
	}
	return s
}

// reaching is s, with the Gregorian calendar where the style's own does not
// cover all of the days.
func reaching(s locale.Style, days ...int) locale.Style {
	for _, day := range days {
		if d, ok := s.Calendar.Date(day); !ok || d.Year < 1 {
			s.Calendar = calendar.Gregorian
		}
	}
	return s
}

// dateForm is a language and the calendar in which it writes one date.
type dateForm struct{ locale.Style }

// formOf is a style with a calendar that names both ends of an expression.
func formOf(s locale.Style, e expression) dateForm {
	for _, p := range []endpoint{e.start, e.end} {
		if p.side == sideGiven {
			first, last := p.extent()
			s = reaching(s, first, last)
		}
	}
	return dateForm{s}
}

func (f dateForm) say(key string, with ...any) string { return dateWords.SayIn(f.Style, key, with...) }

func (f dateForm) about(p endpoint, date string) string {
	if p.approx {
		return f.say("date.about", "date", date)
	}
	return date
}

func (f dateForm) single(p endpoint) string { return f.about(p, f.point(p)) }

// point words an endpoint, without "about".
func (f dateForm) point(p endpoint) string {
	first, last := p.extent()
	switch {
	case p.precision >= Minute:
		return f.zoned(f.DayAndTime(f.Day(first), f.clock(p)), p)
	case p.precision == Decade && p.years == 10 && p.year > 0 && f.Calendar == calendar.Gregorian:
		return f.Decade(first)
	case p.precision == Season && f.Calendar != calendar.Islamic:
		return f.season(p, first, last)
	case p.within:
		return f.say("date.within", "range", f.span(p.precision, first, last))
	}
	return f.span(p.precision, first, last)
}

// span words what lies between two days, both included, in units as fine as
// is known. What is whole in the one calendar and cut in the other, as a
// Gregorian month in the Solar Hijri one, is in the same unit all that it
// touches there: November 2025 is Aban to Azar 1404, since a day would say
// more than is known.
func (f dateForm) span(known Precision, first, last int) string {
	switch known {
	case Year, Decade:
		return f.Years(first, last)
	case Season, Month:
		return f.Months(first, last)
	}
	return f.Days(first, last)
}

var seasonKeys = [4]string{"date.spring", "date.summer", "date.autumn", "date.winter"}

// season words a northern season. The Solar Hijri year begins with spring, so
// that each of its seasons lies within one year; a Gregorian winter has two.
func (f dateForm) season(p endpoint, first, last int) string {
	year := f.Years(first, last)
	if f.Calendar == calendar.Persian {
		year = f.Year((first + last) / 2)
	}
	return f.say("date.season", "season", f.say(seasonKeys[p.season-21]), "year", year)
}

// interval words an interval, naming month, year and zone once where both
// ends share them.
func (f dateForm) interval(a, b endpoint) string {
	alike := a.precision == b.precision && !a.within && !b.within && a.approx == b.approx
	if !alike {
		return f.say("date.to", "first", f.single(a), "last", f.single(b))
	}
	first, _ := a.extent()
	_, last := b.extent()
	switch {
	case a.precision < Minute && a.precision != Season && a.precision != Decade:
		return f.about(a, f.span(a.precision, first, last))
	case a == b:
		return f.single(a)
	case a.precision == Minute && first == last && a.offset == b.offset:
		return f.about(a, f.zoned(f.DayAndTime(f.Day(first), f.Times(int(a.hour), int(a.min), int(b.hour), int(b.min))), a))
	case a.precision >= Minute && a.offset == b.offset:
		return f.about(a, f.zoned(f.say("date.to", "first", f.DayAndTime(f.Day(first), f.clock(a)),
			"last", f.DayAndTime(f.Day(last), f.clock(b))), a))
	}
	return f.about(a, f.say("date.to", "first", f.point(a), "last", f.point(b)))
}

func (f dateForm) clock(p endpoint) string {
	if p.precision == Minute {
		return f.Time(int(p.hour), int(p.min), -1)
	}
	return f.Time(int(p.hour), int(p.min), int(p.sec))
}

// zoned names the clock of a time.
func (f dateForm) zoned(time string, p endpoint) string { return f.Zoned(time, int(p.offset)) }

// extent is the first and the last day of what an endpoint covers, as it is
// written.
func (p endpoint) extent() (first, last int) {
	p.hasOffset = false // a time's day is that of its own clock
	start, end := p.span(UTC)
	return floorDay(start), floorDay(end - 1)
}
