package edtf

import "github.com/hamsaya/hamsaya/game/story/phrase"

// A Date is a date as it is written, and the interval that it means on a clock.
//
// Instants are seconds since 1970-01-01T00:00 as that clock shows them (Zone),
// so that a date without a time is the same day for every reader. What happened for certain within [Start, End) may, by an
// approximate date, have happened anywhere within [SoftStart, SoftEnd).
// SoftStart ≤ Start ≤ End ≤ SoftEnd always holds, and all four are finite.
type Date struct {
	Text         string // as written; nothing is read off it again
	Known        bool   // false: empty or "unknown"
	Start        float64
	End          float64
	SoftStart    float64
	SoftEnd      float64
	OpenStart    bool      // "../2025": began before anyone says; Start is then that of the end's own unit
	OpenEnd      bool      // "2025/..": has not ended; End is then that of the start's own unit
	UnknownStart bool      // "/2025": began, nobody says when; Start as for OpenStart
	UnknownEnd   bool      // "2025/": ended, nobody says when; End as for OpenEnd
	Interval     bool      // written with a slash
	Within       bool      // "2025-1X": at some time within [Start, End), not all through it
	Approx       bool      // ~ or %, on either side
	Uncertain    bool      // ? or %, on either side
	Precision    Precision // of the start, or of the end where that alone is given
	EndPrecision Precision
	// Offset is the zone that a time was written in, seconds east of
	// Greenwich, where HasOffset is set.
	Offset    int
	HasOffset bool
	Zone      Zone // of a time: the clock that it was parsed for, which one without an offset is on

	start, end endpoint // what the text says; of what is no interval both are the same
}

// Precision is the smallest unit that a date names.
type Precision uint8

// The precisions, coarse to fine.
const (
	None Precision = iota
	Decade
	Year
	Season
	Month
	Day
	Minute
	Second
)

// Zone is a fixed clock: seconds east of Greenwich and the name to show,
// "UTC" or "UTC+04:30".
type Zone struct {
	Name   string
	Offset int
}

// UTC is the zone of what names none.
var UTC = Zone{Name: "UTC"}

// ZoneAt is a clock that is offset seconds east of Greenwich, with its name.
func ZoneAt(offset int) Zone { return Zone{Name: phrase.English().ZoneName(offset), Offset: offset} }

// Parse reads a date as it stands on the clock z. A time with an offset is
// moved to that clock; a date without a time is the same day on every clock.
// The error is an *Error, and the date then zero.
func Parse(s string, z Zone) (Date, error) {
	e, known, err := parseExpression(s)
	if err != nil {
		return Date{}, betterDateError(s, err)
	}
	if !known {
		return Date{Text: s}, nil
	}
	d := e.on(z)
	if d.End <= d.Start {
		return Date{}, &Error{Trouble: say("ends-before-it-begins"), Hint: swapped(s), Backwards: true}
	}
	d.Text = s
	return d, nil
}

// on is what an expression means on the clock z.
func (e expression) on(z Zone) Date {
	d := Date{Known: true, Interval: e.interval, start: e.start, end: e.end}
	start, end := e.start, e.end
	switch e.start.side {
	case sideOpen:
		d.OpenStart, start = true, e.end
	case sideUnknown:
		d.UnknownStart, start = true, e.end
	}
	switch e.end.side {
	case sideOpen:
		d.OpenEnd, end = true, e.start
	case sideUnknown:
		d.UnknownEnd, end = true, e.start
	}
	d.Start, _ = start.span(z)
	_, d.End = end.span(z)
	d.SoftStart, _ = start.soft(z)
	_, d.SoftEnd = end.soft(z)
	d.Precision, d.EndPrecision = start.precision, end.precision
	d.Within = !e.interval && e.start.within
	d.Approx = e.start.approx || e.end.approx
	d.Uncertain = e.start.uncertain || e.end.uncertain
	if max(start.precision, end.precision) >= Minute {
		d.Zone = z
	}
	d.Offset, d.HasOffset = int(start.offset), start.hasOffset
	if !d.HasOffset {
		d.Offset, d.HasOffset = int(end.offset), end.hasOffset
	}
	return d
}

// expression is what the date says; ok is false where nothing is known.
func (d Date) expression() (e expression, ok bool) {
	return expression{d.Interval, d.start, d.end}, d.Known
}

// setClock fills in the clock's offset for times without one, so that readers
// see which clock is meant.
func (d Date) setClock(p *endpoint) {
	if p.side == sideGiven && p.precision >= Minute && !p.hasOffset {
		p.hasOffset, p.offset = true, int32(d.Zone.Offset)
	}
}

// swapped writes an interval with its ends exchanged.
func swapped(s string) string {
	for i := range len(s) {
		if s[i] == '/' {
			return s[i+1:] + "/" + s[:i]
		}
	}
	return s
}

// span is the time that an endpoint covers on the clock z.
func (p endpoint) span(z Zone) (start, end float64) {
	shift := 0.0
	if p.hasOffset {
		shift = float64(z.Offset - int(p.offset))
	}
	year, month, day := int(p.year), int(p.month), int(p.day)
	switch p.precision {
	case Year, Decade:
		return instant(year, 1, 1, 0, 0, 0), instant(year+int(p.years), 1, 1, 0, 0, 0)
	case Season:
		// The northern seasons of the weather services, in whole months; a
		// winter belongs to the year in which it begins.
		first := 3 * (int(p.season) - 20)
		return instant(year, first, 1, 0, 0, 0), instant(year, first+3, 1, 0, 0, 0)
	case Month:
		return instant(year, month, 1, 0, 0, 0), instant(year, month+int(p.months), 1, 0, 0, 0)
	case Day:
		return instant(year, month, day, 0, 0, 0), instant(year, month, day+int(p.days), 0, 0, 0)
	case Minute:
		t := instant(year, month, day, int(p.hour), int(p.min), 0) + shift
		return t, t + 60
	}
	t := instant(year, month, day, int(p.hour), int(p.min), int(p.sec)) + shift
	return t, t + 1
}

// soft widens the span of an approximate date by one of its units on each
// side ("about 17 November" may be the 16th or the 18th), of a time by half
// an hour. The edges of a season are soft by a month even when nothing says
// "about", since nobody dates a season to the day. An uncertain date (?) is
// not widened: it may be wrong by any amount, not just imprecise.
func (p endpoint) soft(z Zone) (start, end float64) {
	start, end = p.span(z)
	if p.precision >= Minute {
		if p.approx {
			return start - 1800, end + 1800
		}
		return start, end
	}
	years, months, days := 0, 0, 0
	switch {
	case p.precision == Season && p.approx:
		months = 3
	case p.precision == Season:
		months = 1
	case !p.approx:
		return start, end
	case p.precision == Day:
		days = int(p.days)
	case p.precision == Month:
		months = int(p.months)
	default:
		years = int(p.years)
	}
	return float64(civil(start).AddDate(-years, -months, -days).Unix()),
		float64(civil(end).AddDate(years, months, days).Unix())
}
