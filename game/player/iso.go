package player

import (
	"math"
	"strconv"
	"strings"

	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// formatISO writes an instant of the story's clock, rounded to unit seconds:
// as a day alone if it is a midnight and clock is false, else with as much of
// a clock as it needs.
func formatISO(t, unit float64, clock bool) string {
	t = math.Round(t/unit) * unit
	year, month, day, hour, minute, second := timeline.Civil(t)
	var b strings.Builder
	if year < 0 {
		b.WriteByte('-')
		year = -year
	}
	pad(&b, year, 4)
	b.WriteByte('-')
	pad(&b, month, 2)
	b.WriteByte('-')
	pad(&b, day, 2)
	milli := int(math.Round(second * 1000))
	if !clock && hour == 0 && minute == 0 && milli == 0 {
		return b.String()
	}
	b.WriteByte('T')
	pad(&b, hour, 2)
	b.WriteByte(':')
	pad(&b, minute, 2)
	if milli == 0 {
		return b.String()
	}
	b.WriteByte(':')
	pad(&b, milli/1000, 2)
	if milli %= 1000; milli != 0 {
		b.WriteByte('.')
		pad(&b, milli, 3)
	}
	return b.String()
}

func pad(b *strings.Builder, n, width int) {
	digits := strconv.Itoa(n)
	for range width - len(digits) {
		b.WriteByte('0')
	}
	b.WriteString(digits)
}

// parseISO reads what formatISO writes; clock tells whether a time of day was
// written.
func parseISO(s string) (t float64, clock, ok bool) {
	date, time, clock := strings.Cut(s, "T")
	before := strings.HasPrefix(date, "-")
	parts := strings.Split(strings.TrimPrefix(date, "-"), "-")
	if len(parts) != 3 {
		return 0, false, false
	}
	year, ok1 := digits(parts[0], 4, 7)
	month, ok2 := digits(parts[1], 2, 2)
	day, ok3 := digits(parts[2], 2, 2)
	if before {
		year = -year
	}
	if !ok1 || !ok2 || !ok3 || month < 1 || month > 12 || day < 1 || day > calendar.Gregorian.MonthDays(year, month) {
		return 0, false, false
	}
	if !clock {
		return timeline.FromCivil(year, month, day, 0, 0, 0), false, true
	}
	time, fraction, hasFraction := strings.Cut(time, ".")
	parts = strings.Split(time, ":")
	if len(parts) < 2 || len(parts) > 3 || hasFraction && len(parts) != 3 {
		return 0, false, false
	}
	hour, ok1 := digits(parts[0], 2, 2)
	minute, ok2 := digits(parts[1], 2, 2)
	second, milli := 0, 0
	if len(parts) == 3 {
		second, ok3 = digits(parts[2], 2, 2)
	}
	ok4 := true
	if hasFraction {
		milli, ok4 = digits(fraction, 3, 3)
	}
	if !ok1 || !ok2 || !ok3 || !ok4 || hour > 23 || minute > 59 || second > 59 {
		return 0, false, false
	}
	return timeline.FromCivil(year, month, day, hour, minute, float64(second)+float64(milli)/1000), true, true
}

// digits reads a number of at least least and at most most digits and nothing
// else.
func digits(s string, least, most int) (int, bool) {
	if len(s) < least || len(s) > most || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}
