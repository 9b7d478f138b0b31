package locale

import (
	"math"
	"strconv"
	"strings"
)

// Int writes a whole number in the style's digits, without grouping.
func (s Style) Int(n int) string {
	if n < 0 {
		return s.sign(minusSign) + s.Digits.Write(strconv.Itoa(n)[1:])
	}
	return s.Digits.Write(strconv.Itoa(n))
}

// Number writes a number rounded to so many decimals at most, its thousands
// grouped: "1,234.5", "۱٬۲۳۴٫۵".
func (s Style) Number(x float64, maxDecimals int) string {
	return s.write(strconv.FormatFloat(x, 'f', max(0, maxDecimals), 64))
}

// Percent writes a share of 1: 0.25 is "25%".
func (s Style) Percent(share float64, maxDecimals int) string {
	return s.Number(share*100, maxDecimals) + s.sign(percentSign)
}

// Compact writes a number as a newspaper does where there is little room, to
// two digits or the whole units: "1.6bn", "۱٫۶ میلیارد", "16 کروڑ".
func (s Style) Compact(x float64) string {
	// A step begins where the one below would be rounded up to it.
	if unit, pattern := s.compactUnit(x, 0, 1-0.5e-3); pattern != "" {
		return strings.Replace(pattern, "0", s.twoDigits(x/unit), 1)
	}
	return s.twoDigits(x)
}

// Large writes a number as a newspaper does in its text: in millions, lakhs and
// so on where it is that large, with so many decimals at most, and thousands
// written out: "1.65bn", "45,000", "۱٫۶ میلیارد", "4 کروڑ".
func (s Style) Large(x float64, maxDecimals int) string {
	nearly := 1 - 0.5*math.Pow10(-maxDecimals-3)
	if unit, pattern := s.compactUnit(x, 1e5, nearly); pattern != "" {
		return strings.Replace(pattern, "0", s.Number(x/unit, maxDecimals), 1)
	}
	return s.Number(x, maxDecimals)
}

// compactUnit is the unit in which a number is counted, of those that numbers
// from least on are counted in, and how it is written; a step begins at nearly
// its first number.
func (s Style) compactUnit(x, least, nearly float64) (unit float64, pattern string) {
	rows := s.customs()["compact"]
	for i := len(rows) - 1; i >= 0; i-- {
		from, unit, pattern := compactRow(rows[i])
		if from >= least && math.Abs(x) >= from*nearly {
			return unit, pattern
		}
	}
	return 1, ""
}

// compactRow is from which number on amounts are counted in which unit.
func compactRow(row string) (least, unit float64, pattern string) {
	from, rest, _ := strings.Cut(row, " ")
	in, pattern, _ := strings.Cut(rest, " ")
	a, _ := strconv.Atoi(from)
	b, _ := strconv.Atoi(in)
	return math.Pow10(a), math.Pow10(b), pattern
}

func (s Style) twoDigits(x float64) string {
	if math.Abs(x) < 9.95 {
		return s.Number(x, 1)
	}
	return s.Number(x, 0)
}

// write puts a number of strconv's into the style's digits and signs.
func (s Style) write(number string) string {
	if strings.ContainsAny(number, "IN") { // Inf, NaN
		return number
	}
	number, negative := strings.CutPrefix(number, "-")
	whole, decimals, _ := strings.Cut(number, ".")
	decimals = strings.TrimRight(decimals, "0")
	var b strings.Builder
	if negative && strings.Trim(whole+decimals, "0") != "" {
		b.WriteString(s.sign(minusSign))
	}
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(s.sign(groupSign))
		}
		b.WriteRune(digit)
	}
	if decimals != "" {
		b.WriteString(s.sign(decimalSign) + decimals)
	}
	return s.Digits.Write(b.String())
}

// The signs of a set of digits, in CLDR's order.
const (
	decimalSign = iota
	groupSign
	percentSign
	minusSign
)

func (s Style) sign(i int) string {
	if signs := s.customs()["signs."+s.Digits.String()]; i < len(signs) {
		return signs[i]
	}
	return ""
}

// Write puts the Latin digits of a text into this set of digits.
func (d Digits) Write(text string) string {
	if d == Latin || int(d) >= len(zeros) {
		return text
	}
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return zeros[d] + r - '0'
		}
		return r
	}, text)
}

var zeros = [...]rune{Latin: '0', Persian: '۰', Arabic: '٠'}
