package story

import (
	"strings"

	"github.com/hamsaya/hamsaya/game/calendar"
)

// Dates in a story file are Gregorian. A year from 1300 to 1500 may be one of
// the Middle Ages, and is far more often one of the Solar Hijri calendar
// (1921 to 2122) or of the lunar one, typed as it is in daily use.
const firstHijri, lastHijri = 1300, 1500

// typedCalendar is the calendar that such a year was probably typed in: up to
// lastSolar the Solar Hijri one, in which the present is about 1404, above it
// the lunar one, in which it is about 1447.
func typedCalendar(year int) calendar.System {
	const lastSolar = 1425
	if year <= lastSolar {
		return calendar.Persian
	}
	return calendar.Islamic
}

// checkCalendar warns of a date that looks as if it were of another calendar,
// unless the story says that it shows Gregorian dates.
func (d *decoder) checkCalendar(n *node, w *When) {
	if w.Start >= instant(lastHijri+1, 1, 1, 0, 0, 0) { // most dates, without looking further
		return
	}
	if d.story.Choice.Calendar == calendar.Gregorian.String() {
		return
	}
	e, known, err := parseExpression(n.text)
	if err != nil || !known {
		return
	}
	for _, p := range []endpoint{e.start, e.end} {
		if p.side == sideGiven && isHijri(p.year) {
			words := say("other-calendar", "date", quote(n.text))
			if month, days, none := noHijriDay(e); none {
				words = say("other-calendar.no-day", "date", quote(n.text), "month", month, "days", days)
			}
			d.warn(n, codeOtherCalendar, words, gregorian(n.text))
			return
		}
	}
}

// noHijriDay finds a day that the Hijri calendar of its year has not, with what
// its month has.
func noHijriDay(e expression) (month monthOf, days int, none bool) {
	for _, p := range []endpoint{e.start, e.end} {
		if p.side != sideGiven || !isHijri(p.year) || p.precision != PrecisionDay {
			continue
		}
		system := typedCalendar(p.year)
		if days := system.MonthDays(p.year, p.month); p.day+p.days-1 > days {
			return monthOf{system, p.year, p.month}, days, true
		}
	}
	return monthOf{}, 0, false
}

func isHijri(year int) bool { return year >= firstHijri && year <= lastHijri }

// gregorian writes a date whose years are of the Solar or lunar Hijri calendar
// as a Gregorian one; "" if it is none, or that calendar has no such date.
func gregorian(text string) string {
	sides := strings.Split(text, "/")
	any := false
	for i, side := range sides {
		p, err := parseSide(side)
		if err != nil {
			return ""
		}
		if p.side != sideGiven || !isHijri(p.year) {
			continue
		}
		any = true
		first, last, ok := hijriDays(p)
		mark := side[len(strings.TrimRight(side, "~?%")):]
		_, clock, timed := strings.Cut(strings.TrimRight(side, "~?%"), "T")
		switch {
		case !ok:
			return ""
		case timed:
			sides[i] = first + "T" + clock + mark
		case first == last || len(sides) == 2 && i == 0:
			sides[i] = first + mark
		case len(sides) == 2:
			sides[i] = last + mark
		default:
			sides[i] = first + mark + "/" + last + mark
		}
	}
	if !any {
		return ""
	}
	return strings.Join(sides, "/")
}

// hijriDays are the first and the last day that an endpoint covers, if its
// year, month and day are of a Hijri calendar.
func hijriDays(p endpoint) (first, last string, ok bool) {
	system := typedCalendar(p.year)
	from := calendar.Date{Year: p.year, Month: max(p.month, 1), Day: max(p.day, 1)}
	to := from
	switch p.precision {
	case PrecisionDecade, PrecisionSeason:
		return "", "", false
	case PrecisionYear:
		to.Month, to.Day = 12, system.MonthDays(p.year, 12)
	case PrecisionMonth:
		to.Month += p.months - 1
		to.Day = system.MonthDays(p.year, to.Month)
	case PrecisionDay:
		to.Day += p.days - 1
	}
	a, ok1 := system.Day(from)
	b, ok2 := system.Day(to)
	return FormatISODay(float64(a) * 86400), FormatISODay(float64(b) * 86400), ok1 && ok2
}

// hijriDay is the Gregorian date of a Hijri day, for what is no day of the
// Gregorian calendar: 31 Ordibehesht typed as 1404-02-31.
func hijriDay(year, month, day int) string {
	if !isHijri(year) {
		return ""
	}
	n, ok := typedCalendar(year).Day(calendar.Date{Year: year, Month: month, Day: day})
	if !ok {
		return ""
	}
	return FormatISODay(float64(n) * 86400)
}
