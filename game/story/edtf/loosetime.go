//go:build !js

package edtf

import (
	"strings"

	"github.com/hamsaya/hamsaya/game/story/phrase"
)

// betterDateError improves the error for a date whose time is in another common
// format (9:50 pm, the fractions of Date.toISOString, named zones) by the date
// as EDTF. Other errors are returned unchanged.
func betterDateError(s string, err *Error) *Error {
	if t, ok := readLooseTime(s); ok {
		return t.error(err)
	}
	// A name such as Asia/Kabul has a slash of its own, so that each may be the
	// one between the two dates.
	for i := range s {
		if s[i] != '/' {
			continue
		}
		first, ok1 := properSide(s[:i])
		second, ok2 := properSide(s[i+1:])
		if !ok1 || !ok2 || first == nil && second == nil {
			continue
		}
		hint := s[:i]
		if first != nil {
			hint = first.proper()
		}
		hint += "/"
		if second != nil {
			hint += second.proper()
		} else {
			hint += s[i+1:]
		}
		if first == nil {
			first = second
		}
		better := first.error(err)
		if better.Hint != "" && (second == nil || second.proper() != "") {
			better.Hint = hint
		}
		return better
	}
	return err
}

// properSide reads a side of an interval: t is nil for one that is right as it
// is.
func properSide(s string) (t *looseTime, ok bool) {
	if _, err := parseSide(s); err == nil {
		return nil, true
	}
	loose, ok := readLooseTime(s)
	return &loose, ok
}

// A looseTime is a day with a time that is no EDTF and can be understood.
type looseTime struct {
	day, clock string // "2025-10-09", "21:50" or "21:50:07"
	mark       string // "~", "?" or "%"
	offset     string // "", "Z" or "+04:30"
	zone       string // what names a zone, if it does
	twelve     bool   // am or pm
	fraction   bool   // of a second
}

// proper is the date as a story has it; "" if its zone's offset is not known.
func (t looseTime) proper() string {
	if t.zone != "" && t.offset == "" {
		return ""
	}
	return t.day + "T" + t.clock + t.offset + t.mark
}

// error says what is wrong with it; was is what has been found without reading
// the time.
func (t looseTime) error(was *Error) *Error {
	switch {
	case t.zone != "" && t.offset == "":
		return badDate(say("bad-date.zone", "zone", phrase.Quote(t.zone), "example", phrase.AsIs(t.day+"T"+t.clock+"+01:00"+t.mark)), "")
	case t.zone != "":
		return badDate(say("bad-date.zone-offset", "zone", phrase.Quote(t.zone)), t.proper())
	case t.twelve:
		return badDate(say("bad-date.twelve-hours"), t.proper())
	case t.fraction:
		return badDate(say("bad-date.fraction"), t.proper())
	}
	return &Error{Trouble: was.Trouble, Hint: t.proper()}
}

// readLooseTime reads "2025-10-09 9:50:07.25 p.m. Asia/Kabul", of which the day
// and something of a time must be there.
func readLooseTime(s string) (t looseTime, ok bool) {
	const day = len("2025-10-09")
	if len(s) < day+2 || len(s) > 100 {
		return t, false
	}
	t.day = s[:day]
	if p, err := parseEndpoint(t.day); err != nil || p.precision != Day || p.within {
		return t, false
	}
	rest := strings.TrimLeft(s[day:], "Tt, ")
	if rest == s[day:] {
		return t, false
	}
	if trimmed := strings.TrimRight(rest, "~?%"); len(rest)-len(trimmed) == 1 {
		rest, t.mark = trimmed, rest[len(trimmed):]
	}
	var numbers [3]int
	n, colon := 0, true
	for n < 3 && colon {
		digits := leadingDigits(rest)
		if digits == 0 || digits > 2 {
			return t, false
		}
		for _, c := range rest[:digits] {
			numbers[n] = numbers[n]*10 + int(c-'0')
		}
		n++
		rest = rest[digits:]
		rest, colon = strings.CutPrefix(rest, ":")
	}
	if n == 3 && rest != "" && (rest[0] == '.' || rest[0] == ',') {
		digits := leadingDigits(rest[1:])
		if digits == 0 {
			return t, false
		}
		t.fraction, rest = true, rest[1+digits:]
	}
	hour, rest := t.halfDay(numbers[0], strings.TrimSpace(rest))
	if colon || hour > 23 || numbers[1] > 59 || numbers[2] > 59 || n == 1 && !t.twelve {
		return t, false
	}
	t.clock = pad2(hour) + ":" + pad2(numbers[1])
	if n == 3 {
		t.clock += ":" + pad2(numbers[2])
	}
	return t, t.readZone(strings.TrimSpace(rest))
}

// halves are how people write the halves of a day.
var halves = []struct {
	word string
	noon bool
}{
	{"a.m.", false}, {"am", false}, {"ق.ظ.", false}, {"ق.ظ", false},
	{"p.m.", true}, {"pm", true}, {"ب.ظ.", true}, {"ب.ظ", true},
}

// halfDay strips am or pm from the rest and converts to the 24-hour clock.
func (t *looseTime) halfDay(hour int, rest string) (of24 int, after string) {
	for _, h := range halves {
		if len(rest) < len(h.word) || !strings.EqualFold(rest[:len(h.word)], h.word) {
			continue
		}
		if t.twelve = true; hour < 1 || hour > 12 {
			return 24, rest // no such hour
		}
		hour %= 12
		if h.noon {
			hour += 12
		}
		return hour, rest[len(h.word):]
	}
	return hour, rest
}

// readZone reads an offset in any form, or the name of a zone, or both as
// "+04:30[Asia/Kabul]".
func (t *looseTime) readZone(s string) (ok bool) {
	s, name, both := strings.Cut(strings.TrimSuffix(s, "]"), "[")
	switch {
	case s == "":
	case looseOffset(s) != "":
		t.offset = looseOffset(s)
	case both || !isZoneName(s):
		return false
	default:
		name = s
	}
	if name == "" {
		return !both
	}
	t.zone = name
	if t.offset == "" && t.day >= fixedSince {
		t.offset = FixedOffset(name)
		if t.offset == "UTC" {
			t.offset = "Z"
		}
	}
	if t.offset == "" {
		t.offset = clockNames[name]
	}
	return isZoneName(name)
}

// fixedSince is from when on all of fixedOffsets hold.
const fixedSince = "2023-01-01"

// clockNames say an offset themselves, whatever the season. Names that are
// several clocks', as IST is India's, Ireland's and Israel's, are not here.
var clockNames = map[string]string{
	"AFT": "+04:30", "IRST": "+03:30", "PKT": "+05:00", "MSK": "+03:00",
	"CET": "+01:00", "CEST": "+02:00", "EET": "+02:00", "EEST": "+03:00", "EST": "-05:00", "EDT": "-04:00",
}

// looseOffset reads Z, UTC, GMT+4:30, +0430, +4; "" if it is none.
func looseOffset(s string) string {
	s = strings.ReplaceAll(s, "−", "-")
	for _, utc := range []string{"UTC", "GMT", "Z"} {
		if len(s) >= len(utc) && strings.EqualFold(s[:len(utc)], utc) {
			if s = strings.TrimSpace(s[len(utc):]); s == "" {
				return "Z"
			}
			break
		}
	}
	if s == "" || s[0] != '+' && s[0] != '-' {
		return ""
	}
	hours, minutes, colon := strings.Cut(s[1:], ":")
	if !colon && len(hours) > 2 {
		hours, minutes = hours[:len(hours)-2], hours[len(hours)-2:]
	}
	if len(hours) == 1 {
		hours = "0" + hours
	}
	if minutes == "" {
		minutes = "00"
	}
	offset := s[:1] + hours + ":" + minutes
	if _, ok := ParseOffset(offset); !ok {
		return ""
	}
	return offset
}

// isZoneName reports whether s looks like EST, Asia/Kabul or Etc/GMT-5.
func isZoneName(s string) bool {
	capitals, slash := true, false
	for i := range len(s) {
		c := s[i]
		letter := c|0x20 >= 'a' && c|0x20 <= 'z'
		if !letter && (i == 0 || strings.IndexByte("/_+-0123456789", c) < 0) {
			return false
		}
		capitals, slash = capitals && c >= 'A' && c <= 'Z', slash || c == '/'
	}
	return slash || capitals && len(s) >= 2 && len(s) <= 5
}

func leadingDigits(s string) int {
	return len(s) - len(strings.TrimLeft(s, "0123456789"))
}
