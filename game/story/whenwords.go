package story

import (
	"strconv"
	"strings"

	"github.com/hamsaya/hamsaya/game/locale"
)

// Format writes the date for readers, no more exact than it is known:
// "about 17 November 2025", "25–30 October 2025", "since 12 October 2025",
// "9 October 2025, 21:50 (UTC+04:30)", "date not known". A time is shown on
// the clock that it was written in. Languages without words of their own here
// get the English ones.
func (w When) Format(s locale.Style) string {
	words := wordingOf(s)
	e, known, err := parseExpression(w.Text)
	if err != nil || !known {
		return words.unknown
	}
	var out string
	switch {
	case !e.interval:
		out = words.single(e.start)
	case e.start.side == sideOpen:
		out = words.until + words.about(e.end) + words.point(e.end)
	case e.start.side == sideUnknown:
		out = words.until + words.about(e.end) + words.point(e.end) + words.startUnknown
	case e.end.side == sideOpen:
		out = words.since + words.about(e.start) + words.point(e.start)
	case e.end.side == sideUnknown:
		out = words.from + words.about(e.start) + words.point(e.start) + words.endUnknown
	default:
		out = words.span(e.start, e.end)
	}
	if e.start.uncertain || e.end.uncertain {
		out += words.uncertain
	}
	return out
}

// wording is how one language, with one calendar, writes dates. Everything
// that another language would say otherwise is here.
type wording struct {
	months                   [12]string
	seasons                  [4]string
	approx, since, until     string
	from, between, and       string
	startUnknown, endUnknown string
	unknown, uncertain       string
	beforeEra                string
}

var monthNames = [12]string{
	"January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December",
}

var englishWording = &wording{
	months:  monthNames,
	seasons: [4]string{"spring", "summer", "autumn", "winter"},
	approx:  "about ", since: "since ", until: "until ",
	from: "from ", between: "between ", and: " and ",
	startUnknown: ", start not known", endUnknown: ", end not known",
	unknown: "date not known", uncertain: " (uncertain)",
	beforeEra: " BCE",
}

// wordingOf finds a language's wording.
func wordingOf(locale.Style) *wording { return englishWording }

func (w *wording) about(p endpoint) string {
	if p.approx {
		return w.approx
	}
	return ""
}

// single words a date that is no interval.
func (w *wording) single(p endpoint) string {
	if !p.within {
		return w.about(p) + w.point(p)
	}
	if p.precision == PrecisionDecade && p.years == 10 && p.year > 0 {
		return w.about(p) + "the " + strconv.Itoa(p.year) + "s"
	}
	first, last := p.edges()
	if p.precision == PrecisionDay {
		return w.about(p) + w.between + strconv.Itoa(first.day) + w.and + w.point(last)
	}
	if p.precision == PrecisionMonth {
		return w.about(p) + w.between + w.months[first.month-1] + w.and + w.point(last)
	}
	return w.about(p) + w.between + w.year(first.year) + w.and + w.year(last.year)
}

// edges are the first and the last of the units that an endpoint covers.
func (p endpoint) edges() (first, last endpoint) {
	first, last = p, p
	first.within, last.within = false, false
	switch p.precision {
	case PrecisionDay:
		last.day += p.days - 1
	case PrecisionMonth:
		last.month += p.months - 1
	case PrecisionDecade:
		first.precision, last.precision = PrecisionYear, PrecisionYear
		last.year += p.years - 1
	}
	return first, last
}

// point words an endpoint, without "about".
func (w *wording) point(p endpoint) string {
	if p.within {
		p.approx = false
		return w.single(p)
	}
	switch p.precision {
	case PrecisionYear, PrecisionDecade:
		return w.year(p.year)
	case PrecisionSeason:
		return w.seasons[p.season-21] + " " + w.seasonYear(p)
	case PrecisionMonth:
		return w.months[p.month-1] + " " + w.year(p.year)
	case PrecisionDay:
		return w.day(p)
	}
	return w.day(p) + ", " + p.clock() + p.zone()
}

func (w *wording) day(p endpoint) string {
	return strconv.Itoa(p.day) + " " + w.months[p.month-1] + " " + w.year(p.year)
}

// year words a year; the astronomers' year 0 is 1 BCE.
func (w *wording) year(y int) string {
	if y <= 0 {
		return strconv.Itoa(1-y) + w.beforeEra
	}
	return strconv.Itoa(y)
}

// seasonYear names both years of a winter: "2025–26".
func (w *wording) seasonYear(p endpoint) string {
	if p.season != 24 || p.year <= 0 {
		return w.year(p.year)
	}
	return strconv.Itoa(p.year) + "–" + pad2((p.year+1)%100)
}

// span words an interval, naming month, year and zone once where both ends
// share them.
func (w *wording) span(a, b endpoint) string {
	sameSort := a.precision == b.precision && !a.within && !b.within && a.approx == b.approx
	sameYear := sameSort && a.year == b.year && a.year > 0
	sameMonth := sameYear && a.month == b.month
	sameDay := sameMonth && a.day == b.day
	sameZone := a.hasOffset == b.hasOffset && a.offset == b.offset
	switch {
	case sameSort && a.precision >= PrecisionMinute && sameDay && sameZone:
		if a.clock() == b.clock() {
			return w.about(a) + w.point(a)
		}
		return w.about(a) + w.day(a) + ", " + a.clock() + "–" + b.clock() + b.zone()
	case sameSort && a.precision == PrecisionDay && sameDay,
		sameSort && a.precision == PrecisionMonth && sameMonth,
		sameSort && a.precision == PrecisionYear && sameYear:
		return w.about(a) + w.point(a)
	case a.precision == PrecisionDay && sameMonth:
		return w.about(a) + strconv.Itoa(a.day) + "–" + w.point(b)
	case a.precision == PrecisionDay && sameYear:
		return w.about(a) + strconv.Itoa(a.day) + " " + w.months[a.month-1] + " – " + w.point(b)
	case a.precision == PrecisionMonth && sameYear:
		return w.about(a) + w.months[a.month-1] + "–" + w.point(b)
	case sameSort && a.precision == PrecisionYear && a.year > 0:
		return w.about(a) + w.year(a.year) + "–" + w.year(b.year)
	case sameSort:
		return w.about(a) + w.point(a) + " – " + w.point(b)
	}
	return w.about(a) + w.point(a) + " – " + w.about(b) + w.point(b)
}

func (p endpoint) clock() string {
	s := pad2(p.hour) + ":" + pad2(p.min)
	if p.precision == PrecisionSecond {
		s += ":" + pad2(p.sec)
	}
	return s
}

func (p endpoint) zone() string {
	if !p.hasOffset {
		return ""
	}
	return " (" + zoneOf(p.offset).Name + ")"
}

// zoneOf names a fixed offset: "UTC", "UTC+04:30".
func zoneOf(offset int) Zone {
	if offset == 0 {
		return UTC
	}
	sign, n := "+", offset
	if n < 0 {
		sign, n = "−", -n
	}
	return Zone{Name: "UTC" + sign + pad2(n/3600) + ":" + pad2(n/60%60), Offset: offset}
}

// FormatDay writes the day of an instant on the story's clock: "17 Nov 2025".
func FormatDay(t float64, s locale.Style) string {
	d := civil(t)
	return strconv.Itoa(d.Day()) + " " + monthNames[d.Month()-1][:3] + " " + englishWording.year(d.Year())
}

// FormatMinute writes the day and the time: "9 Oct 2025, 21:50".
func FormatMinute(t float64, s locale.Style) string {
	d := civil(t)
	return FormatDay(t, s) + ", " + pad2(d.Hour()) + ":" + pad2(d.Minute())
}

// FormatISODay writes "2025-11-17", for links and <time datetime>.
func FormatISODay(t float64) string {
	d := civil(t)
	if y := d.Year(); y < 0 {
		return "-" + strings.TrimPrefix(isoDay(-y, int(d.Month()), d.Day()), "-")
	}
	return isoDay(d.Year(), int(d.Month()), d.Day())
}
