package story

import "strings"

// On is the date with its times of day on another clock, offset seconds east
// of Greenwich, which is then named with them. What has no time of day stays
// as it is: a date is the same day on every clock.
func (w When) On(offset int) When {
	if !w.Known || w.Precision < PrecisionMinute && w.EndPrecision < PrecisionMinute {
		return w
	}
	first, second, interval := strings.Cut(w.Text, "/")
	text := onClock(first, offset, w.Zone)
	if interval {
		text += "/" + onClock(second, offset, w.Zone)
	}
	moved, err := ParseWhen(text, w.Zone)
	if err != nil {
		return w
	}
	return moved
}

// onClock moves one side of a date; without an offset it is on the clock own.
func onClock(side string, offset int, own Zone) string {
	p, err := parseSide(side)
	if err != nil || p.precision < PrecisionMinute {
		return side
	}
	t, _ := p.span(Zone{Offset: offset})
	if !p.hasOffset {
		t += float64(offset - own.Offset)
	}
	d := civil(t)
	text := FormatISODay(t) + "T" + pad2(d.Hour()) + ":" + pad2(d.Minute())
	if p.precision == PrecisionSecond {
		text += ":" + pad2(d.Second())
	}
	sign, n := "+", offset
	if n < 0 {
		sign, n = "-", -n
	}
	text += sign + pad2(n/3600) + ":" + pad2(n/60%60)
	switch {
	case p.approx && p.uncertain:
		text += "%"
	case p.approx:
		text += "~"
	case p.uncertain:
		text += "?"
	}
	return text
}
