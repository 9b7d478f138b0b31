package phrase

import "strings"

// Quote sets what the author wrote apart in a message: cut short, and with
// nothing in it that could steer a terminal.
func Quote(s string) string {
	const most = 60
	n := 0
	for i := range s {
		if n++; n > most {
			s = s[:i] + "…"
			break
		}
	}
	return "`" + strings.ReplaceAll(Harmless(s), "`", "'") + "`"
}

// Harmless replaces control characters and the marks that turn the direction
// of writing.
func Harmless(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r < ' ', r >= 0x7f && r < 0xa0, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
			return '\ufffd'
		}
		return r
	}, s)
}

// RightToLeft reports whether r is of a script that is read from right to left.
func RightToLeft(r rune) bool {
	return r >= 0x590 && r <= 0x8ff || r >= 0xfb1d && r <= 0xfdff || r >= 0xfe70 && r <= 0xfefc
}
