package locale

import (
	"fmt"
	"strings"
)

// Time is a time of day: "14:30", "۱۴:۳۰"; with seconds unless they are
// negative.
func (s Style) Time(hour, minute, second int) string {
	key := "clockSeconds"
	if second < 0 {
		key = "clock"
	}
	return s.clockPattern(s.customs().of(key)[0], hour, minute, second)
}

// Times is a stretch of a day: "14:30–15:00".
func (s Style) Times(hour, minute, toHour, toMinute int) string {
	halves := s.customs().of("clocks")
	return s.clockPattern(halves[0], hour, minute, 0) + s.clockPattern(halves[len(halves)-1], toHour, toMinute, 0)
}

// DayAndTime joins the words for a day and for a time of day.
func (s Style) DayAndTime(day, time string) string {
	return strings.NewReplacer("{1}", day, "{0}", time).Replace(s.customs().of("dayAndClock")[0])
}

func (s Style) clockPattern(pattern string, hour, minute, second int) string {
	two := func(n int) string { return s.Digits.Write(fmt.Sprintf("%02d", n)) }
	return strings.NewReplacer("HH", two(hour), "H", s.Int(hour), "mm", two(minute), "ss", two(second)).Replace(pattern)
}

// ZoneName names an offset from UTC in seconds: "UTC", "UTC+03:30". Where the
// language is read from the right it is an isolate, so that a sentence does
// not turn it around.
func (s Style) ZoneName(offset int) string {
	name := "UTC"
	if offset != 0 {
		sign := '+'
		if offset < 0 {
			sign, offset = '−', -offset
		}
		name += s.Digits.Write(fmt.Sprintf("%c%02d:%02d", sign, offset/3600, offset/60%60))
	}
	if s.or().RTL {
		return string(leftIsolate) + name + string(popIsolate)
	}
	return name
}
