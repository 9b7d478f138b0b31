package locale

import "strconv"

// Plural is the CLDR plural category of a whole number: "one" or "other".
func (l *Locale) Plural(n int) string {
	if n == 1 || n == 0 && l.Tag[:2] == "fa" {
		return "one"
	}
	return "other"
}

// Int writes a whole number in the style's digits, without grouping.
func (s Style) Int(n int) string { return s.Digits.Write(strconv.Itoa(n)) }

// Write puts the Latin digits of a text into this set of digits.
func (d Digits) Write(text string) string {
	zero := [...]rune{'0', '۰', '٠'}[d]
	if zero == '0' {
		return text
	}
	out := []rune(text)
	for i, r := range out {
		if '0' <= r && r <= '9' {
			out[i] = zero + r - '0'
		}
	}
	return string(out)
}
