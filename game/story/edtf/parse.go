package edtf

import (
	"strconv"
	"strings"

	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/story/phrase"
)

// An expression is an EDTF date taken apart: one date, or two with a slash.
type expression struct {
	interval   bool
	start, end endpoint
}

// An endpoint is one side of an interval, or the whole of a date that is
// none. What the text leaves open (the 201X of a decade, the XX of a day) is
// a count of years, months or days from the ones that it names.
//
// Each date of a story holds two, so that they are kept small.
type endpoint struct {
	year, years       int32
	offset            int32 // seconds east of Greenwich
	side              side
	precision         Precision
	month, months     uint8
	season            uint8 // 21 spring … 24 winter
	day, days         uint8
	hour, min, sec    uint8
	unnamed           uint8 // how many parts after the last that it names are written XX
	hasOffset         bool
	within            bool // somewhere within the count, not all through it
	approx, uncertain bool
}

// side is the kind of an interval's end: a date, open or unknown.
type side uint8

const (
	sideGiven   side = iota
	sideOpen         // ".."
	sideUnknown      // nothing
)

// parseExpression parses EDTF; ok is false for a date that is explicitly
// unknown.
func parseExpression(s string) (e expression, ok bool, err *Error) {
	if s == "" || s == "unknown" {
		return e, false, nil
	}
	if strings.TrimSpace(s) != s {
		return e, false, badDate(say("bad-date.spaces"), strings.TrimSpace(s))
	}
	if strings.ContainsAny(s, "{[") {
		return e, false, badDate(say("bad-date.set"), "")
	}
	if strings.Count(s, "/") > 1 {
		return e, false, notADate(s)
	}
	first, second, interval := strings.Cut(s, "/")
	if !interval {
		e.start, err = parseEndpoint(s)
		e.end = e.start
		return e, err == nil, err
	}
	e.interval = true
	if e.start, err = parseSide(first); err == nil {
		e.end, err = parseSide(second)
	}
	if err == nil && e.start.side != sideGiven && e.end.side != sideGiven {
		err = badDate(say("bad-date.no-ends"), `""`)
	}
	return e, err == nil, err
}

func parseSide(s string) (endpoint, *Error) {
	switch s {
	case "..":
		return endpoint{side: sideOpen}, nil
	case "":
		return endpoint{side: sideUnknown}, nil
	}
	return parseEndpoint(s)
}

func parseEndpoint(s string) (p endpoint, err *Error) {
	body := s
	switch body[len(body)-1] {
	case '~':
		p.approx = true
	case '?':
		p.uncertain = true
	case '%':
		p.approx, p.uncertain = true, true
	}
	if p.approx || p.uncertain {
		body = body[:len(body)-1]
	}
	if rest := strings.TrimLeft(body, "~?%"); rest != body && rest != "" && !strings.ContainsAny(rest, "~?%") {
		return p, badDate(say("bad-date.mark-after"), rest+body[:1])
	}
	if strings.ContainsAny(body, "~?%") {
		return p, badDate(say("bad-date.mark-once"), "")
	}
	date, clock, hasClock := strings.Cut(body, "T")
	if !hasClock && strings.Contains(body, " ") {
		if d, c, _ := strings.Cut(body, " "); isDigits(d, "-") && strings.Contains(c, ":") {
			return p, badDate(say("bad-date.t"), d+"T"+c)
		}
	}
	if err = p.parseCalendar(date, s); err != nil {
		return p, err
	}
	if hasClock {
		if p.precision != Day || p.within {
			return p, badDate(say("bad-date.clock-alone"), "2025-10-09T21:50")
		}
		err = p.parseClock(clock, date)
	}
	return p, err
}

// parseCalendar reads a year, a month or season, and a day.
func (p *endpoint) parseCalendar(s, whole string) *Error {
	year, rest, err := cutYear(s, whole)
	if err != nil {
		return err
	}
	if err := p.parseYear(year, whole); err != nil || rest == "" {
		return err
	}
	if p.years > 1 {
		return badDate(say("bad-date.year-month"), year)
	}
	month, day, hasDay := strings.Cut(rest[1:], "-")
	if err := p.parseMonth(month, whole); err != nil || !hasDay {
		return err
	}
	return p.parseDay(day, whole)
}

// cutYear finds where the year ends; the rest begins with its hyphen.
func cutYear(s, whole string) (year, rest string, err *Error) {
	from := len(s) - len(strings.TrimPrefix(strings.TrimPrefix(s, "Y"), "-"))
	if n := strings.IndexByte(s[from:], '-'); n >= 0 {
		return s[:from+n], s[from+n:], nil
	}
	if len(s) == 8 && isDigits(s, "") {
		return "", "", badDate(say("bad-date.hyphens"), s[:4]+"-"+s[4:6]+"-"+s[6:])
	}
	return s, "", nil
}

// maxYear keeps every instant of a story an exact float64, and axes readable.
const maxYear = 999_999

func (p *endpoint) parseYear(s, whole string) *Error {
	digits := s
	negative := false
	long := strings.HasPrefix(digits, "Y")
	if long {
		digits = digits[1:]
	}
	if strings.HasPrefix(digits, "-") {
		negative, digits = true, digits[1:]
	}
	known := strings.TrimRight(digits, "X")
	if !isDigits(known, "") || (!long && len(digits) != 4) || (long && len(digits) < 5) || (negative && digits == "0000") {
		return notADate(whole)
	}
	if known == "" {
		return badDate(say("bad-date.no-year"), `""`)
	}
	years := 1
	value := known
	for range len(digits) - len(known) {
		years *= 10
		value += "0"
	}
	n, err := strconv.Atoi(value)
	if err != nil || n > maxYear {
		return badDate(say("bad-date.years"), "")
	}
	if negative {
		n = -n - (years - 1)
	}
	p.year, p.years, p.precision = int32(n), int32(years), Year
	if years > 1 {
		p.precision = Decade
		p.within = true
	}
	return nil
}

func (p *endpoint) parseMonth(s, whole string) *Error {
	if s == "XX" { // some month of the year: no more than the year is known
		p.unnamed++
		return nil
	}
	low, high, ok := twoDigits(s)
	if !ok {
		return notADate(whole)
	}
	switch {
	case low == high && low >= 21 && low <= 24:
		p.season, p.precision = uint8(low), Season
		return nil
	case low == high && low >= 25 && low <= 41:
		return badDate(say("bad-date.season"), "")
	}
	low, high = max(low, 1), min(high, 12)
	if low > high {
		return badDate(say("bad-date.month", "month", phrase.AsIs(s)), "")
	}
	p.month, p.months, p.precision = uint8(low), uint8(high-low+1), Month
	p.within = p.months > 1
	return nil
}

func (p *endpoint) parseDay(s, whole string) *Error {
	switch {
	case p.season != 0:
		return badDate(say("bad-date.season-day"), "")
	case s == "XX": // some day of the month: no more than the month is known
		p.unnamed++
		return nil
	case p.month == 0 || p.months > 1:
		return badDate(say("bad-date.day-alone"), "")
	}
	low, high, ok := twoDigits(s)
	if !ok {
		return notADate(whole)
	}
	year, month := int(p.year), int(p.month)
	last := daysIn(year, month)
	low, high = max(low, 1), min(high, max(last, low))
	if low > last || high < 1 || low > high {
		return badDate(say("bad-date.days", "month", CalendarMonth{calendar.Gregorian, year, month}, "days", last), hijriDay(year, month, low))
	}
	p.day, p.days, p.precision = uint8(low), uint8(high-low+1), Day
	p.within = p.days > 1
	return nil
}

// parseClock reads hh:mm or hh:mm:ss and the offset that may follow.
func (p *endpoint) parseClock(s, date string) *Error {
	clock := s
	if n := strings.IndexAny(s, "Z+-"); n >= 0 {
		clock = s[:n]
		offset, ok := ParseOffset(s[n:])
		if !ok {
			return badDate(say("bad-date.offset"), date+"T"+clock+"+04:30, or Z for UTC")
		}
		p.offset, p.hasOffset = int32(offset), true
	}
	parts := strings.Split(clock, ":")
	if len(parts) < 2 || len(parts) > 3 {
		return badDate(say("bad-date.clock"), date+"T21:50")
	}
	if len(parts) == 3 {
		parts[2] = wholeSecond(parts[2])
	}
	p.precision = Minute
	for i, into := range []*uint8{&p.hour, &p.min, &p.sec}[:len(parts)] {
		if len(parts[i]) != 2 || !isDigits(parts[i], "") {
			return badDate(say("bad-date.clock-digits"), date+"T21:50")
		}
		n, _ := strconv.Atoi(parts[i])
		*into = uint8(n)
	}
	if len(parts) == 3 {
		p.precision = Second
	}
	if p.hour > 23 || p.min > 59 || p.sec > 59 {
		return badDate(say("bad-date.clock-span"), "")
	}
	return nil
}

// wholeSecond drops a fraction of a second that is all zeros: JavaScript's
// Date.toISOString always writes one.
func wholeSecond(s string) string {
	if n := strings.IndexAny(s, ".,"); n >= 0 && n+1 < len(s) && strings.Trim(s[n+1:], "0") == "" {
		return s[:n]
	}
	return s
}

// ParseOffset reads the offset of a clock, Z, +04:30, -05:00 or +04, as seconds
// east of Greenwich.
func ParseOffset(s string) (seconds int, ok bool) {
	if s == "Z" {
		return 0, true
	}
	if len(s) != 3 && len(s) != 6 {
		return 0, false
	}
	sign := 1
	switch s[0] {
	case '-':
		sign = -1
	case '+':
	default:
		return 0, false
	}
	if !isDigits(s[1:3], "") {
		return 0, false
	}
	hours, _ := strconv.Atoi(s[1:3])
	minutes := 0
	if len(s) == 6 {
		if s[3] != ':' || !isDigits(s[4:], "") {
			return 0, false
		}
		minutes, _ = strconv.Atoi(s[4:])
	}
	if minutes > 59 || hours*60+minutes > 14*60 {
		return 0, false
	}
	return sign * (hours*3600 + minutes*60), true
}

// twoDigits reads two digits, of which the last may be X.
func twoDigits(s string) (low, high int, ok bool) {
	if len(s) != 2 || !isDigits(s[:1], "") {
		return 0, 0, false
	}
	tens := int(s[0]-'0') * 10
	if s[1] == 'X' {
		return tens, tens + 9, true
	}
	if !isDigits(s[1:], "") {
		return 0, 0, false
	}
	n := tens + int(s[1]-'0')
	return n, n, true
}

func isDigits(s, also string) bool {
	for i := range len(s) {
		if (s[i] < '0' || s[i] > '9') && strings.IndexByte(also, s[i]) < 0 {
			return false
		}
	}
	return true
}

// notADate is the error for text that is not EDTF. If it reads as a date, the
// hint is that date as EDTF.
func notADate(s string) *Error {
	if strings.Contains(s, "..") && !strings.Contains(s, "/") {
		return badDate(say("bad-date.open"), strings.Replace(s, "..", "/..", 1))
	}
	switch day, none := typedDay(s); {
	case none:
		return badDate(say("bad-date.no-day"), "")
	case day != "":
		return badDate(say("bad-date.order"), day)
	}
	return badDate(say("bad-date.none", "day", phrase.AsIs("2025-11-17"), "month", phrase.AsIs("2025-11"),
		"about", phrase.AsIs("2025-11-17~"), "since", phrase.AsIs("2025-10-12/..")), "")
}
