package edtf

import (
	"strconv"
	"strings"
)

// String is the date as EDTF; "" where nothing is known. Parsed again it means
// the same.
func (d Date) String() string {
	e, known := d.expression()
	if !known {
		return ""
	}
	return e.String()
}

func (e expression) String() string {
	if e.interval {
		return e.start.marked() + "/" + e.end.marked()
	}
	return e.start.marked()
}

// marked writes an endpoint with its mark for about or uncertain.
func (p endpoint) marked() string {
	switch {
	case p.approx && p.uncertain:
		return p.String() + "%"
	case p.approx:
		return p.String() + "~"
	case p.uncertain:
		return p.String() + "?"
	}
	return p.String()
}

// String writes an endpoint without its mark.
func (p endpoint) String() string {
	switch p.side {
	case sideOpen:
		return ".."
	case sideUnknown:
		return ""
	}
	text := p.writtenYear()
	switch {
	case p.precision == Season:
		text += "-" + pad2(int(p.season))
	case p.precision == Month:
		text += "-" + openDigit(p.month, p.months)
	case p.precision >= Day:
		text += "-" + pad2(int(p.month)) + "-" + openDigit(p.day, p.days)
	}
	text += strings.Repeat("-XX", int(p.unnamed))
	if p.precision < Minute {
		return text
	}
	text += "T" + pad2(int(p.hour)) + ":" + pad2(int(p.min))
	if p.precision == Second {
		text += ":" + pad2(int(p.sec))
	}
	if !p.hasOffset {
		return text
	}
	sign, n := "+", int(p.offset)
	if n < 0 {
		sign, n = "-", -n
	}
	return text + sign + pad2(n/3600) + ":" + pad2(n/60%60)
}

// writtenYear writes the year, of a decade or a century with an X for each
// digit that is left open.
func (p endpoint) writtenYear() string {
	if p.years <= 1 {
		return isoYear(int(p.year))
	}
	open := len(strconv.Itoa(int(p.years))) - 1
	year, sign := int(p.year), ""
	if year < 0 { // it counts from the year that is farthest from 0
		year, sign = -(year + int(p.years) - 1), "-"
	}
	digits := strings.TrimPrefix(isoYear(year), "Y")
	if len(digits) > 4 {
		sign = "Y" + sign
	}
	return sign + digits[:len(digits)-open] + strings.Repeat("X", open)
}

// openDigit writes the month or the day from which count ones are meant, with
// an X for its last digit where that is left open.
func openDigit(from, count uint8) string {
	if count <= 1 {
		return pad2(int(from))
	}
	return strconv.Itoa(int(from)/10) + "X"
}

// isoYear writes a year as EDTF does: four digits, or a Y before more.
func isoYear(year int) string {
	sign, n := "", year
	if year < 0 {
		sign, n = "-", -year
	}
	digits := strconv.Itoa(n)
	if len(digits) > 4 {
		return "Y" + sign + digits
	}
	return sign + strings.Repeat("0", 4-len(digits)) + digits
}
