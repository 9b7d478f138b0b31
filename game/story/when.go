package story

// A When is a date as it is written, and the interval that it means on the
// story's own clock.
//
// Instants are seconds since 1970-01-01T00:00 as the story's own clock shows
// them (Zone), so that a date without a time is the same day for every
// reader. What happened for certain within [Start, End) may, by an
// approximate date, have happened anywhere within [SoftStart, SoftEnd).
// SoftStart ≤ Start ≤ End ≤ SoftEnd always holds, and all four are finite.
type When struct {
	Text         string // as written, EDTF
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
	Zone      Zone // of a time: the story's own clock, which one without an offset is on
}

// Precision is the smallest unit that a date names.
type Precision uint8

// The precisions, coarse to fine.
const (
	PrecisionNone Precision = iota
	PrecisionDecade
	PrecisionYear
	PrecisionSeason
	PrecisionMonth
	PrecisionDay
	PrecisionMinute
	PrecisionSecond
)

// Zone is a fixed clock: seconds east of Greenwich and the name to show,
// "UTC" or "UTC+04:30".
type Zone struct {
	Name   string
	Offset int
}

// UTC is the zone of a story that names none.
var UTC = Zone{Name: "UTC"}

// ParseWhen reads an EDTF date (ISO 8601-2, levels 0 and 1, and of level 2
// digits that are left open at the end) as it stands on the clock z. A time with an offset is moved to that clock; a date without a
// time is the same day on every clock.
func ParseWhen(s string, z Zone) (When, error) {
	w, err := parseWhen(s, z)
	if err != nil {
		return When{}, err
	}
	return w, nil
}

// parseWhen keeps the error's type, so that a diagnostic can take it apart.
func parseWhen(s string, z Zone) (When, *dateError) {
	w := When{Text: s}
	e, known, err := parseExpression(s)
	if err != nil {
		return w, betterDateError(s, err)
	}
	if !known {
		return w, nil
	}
	w.Known, w.Interval = true, e.interval
	start, end := e.start, e.end
	switch e.start.side {
	case sideOpen:
		w.OpenStart, start = true, e.end
	case sideUnknown:
		w.UnknownStart, start = true, e.end
	}
	switch e.end.side {
	case sideOpen:
		w.OpenEnd, end = true, e.start
	case sideUnknown:
		w.UnknownEnd, end = true, e.start
	}
	w.Start, _ = start.span(z)
	_, w.End = end.span(z)
	if w.End <= w.Start {
		return w, &dateError{codeBackwards, say("ends-before-it-begins"), swapped(s)}
	}
	w.SoftStart, _ = start.soft(z)
	_, w.SoftEnd = end.soft(z)
	w.Precision, w.EndPrecision = start.precision, end.precision
	w.Within = !e.interval && e.start.within
	w.Approx = e.start.approx || e.end.approx
	w.Uncertain = e.start.uncertain || e.end.uncertain
	if max(start.precision, end.precision) >= PrecisionMinute {
		w.Zone = z
	}
	w.Offset, w.HasOffset = start.offset, start.hasOffset
	if !w.HasOffset {
		w.Offset, w.HasOffset = end.offset, end.hasOffset
	}
	return w, nil
}

// setClock gives a time without an offset that of the story's clock, so that
// readers see which it is.
func (w When) setClock(p *endpoint) {
	if p.side == sideGiven && p.precision >= PrecisionMinute && !p.hasOffset {
		p.hasOffset, p.offset = true, w.Zone.Offset
	}
}

// swapped writes an interval the other way round.
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
		shift = float64(z.Offset - p.offset)
	}
	switch p.precision {
	case PrecisionYear, PrecisionDecade:
		return instant(p.year, 1, 1, 0, 0, 0), instant(p.year+p.years, 1, 1, 0, 0, 0)
	case PrecisionSeason:
		// The northern seasons of the weather services, in whole months; a
		// winter belongs to the year in which it begins.
		first := 3 * (p.season - 20)
		return instant(p.year, first, 1, 0, 0, 0), instant(p.year, first+3, 1, 0, 0, 0)
	case PrecisionMonth:
		return instant(p.year, p.month, 1, 0, 0, 0), instant(p.year, p.month+p.months, 1, 0, 0, 0)
	case PrecisionDay:
		return instant(p.year, p.month, p.day, 0, 0, 0), instant(p.year, p.month, p.day+p.days, 0, 0, 0)
	case PrecisionMinute:
		t := instant(p.year, p.month, p.day, p.hour, p.min, 0) + shift
		return t, t + 60
	}
	t := instant(p.year, p.month, p.day, p.hour, p.min, p.sec) + shift
	return t, t + 1
}

// soft widens the span of an approximate date by one of its own unit on each
// side ("about 17 November" may be the 16th or the 18th), of a time by half
// an hour. The edges of a season are soft by a month even when nothing says
// "about", since nobody dates a season to the day. An uncertain date (?) is
// not widened: it may be wrong altogether, which is not the same as near.
func (p endpoint) soft(z Zone) (start, end float64) {
	start, end = p.span(z)
	if p.precision >= PrecisionMinute {
		if p.approx {
			return start - 1800, end + 1800
		}
		return start, end
	}
	years, months, days := 0, 0, 0
	switch {
	case p.precision == PrecisionSeason && p.approx:
		months = 3
	case p.precision == PrecisionSeason:
		months = 1
	case !p.approx:
		return start, end
	case p.precision == PrecisionDay:
		days = p.days
	case p.precision == PrecisionMonth:
		months = p.months
	default:
		years = p.years
	}
	return float64(civil(start).AddDate(-years, -months, -days).Unix()),
		float64(civil(end).AddDate(years, months, days).Unix())
}
