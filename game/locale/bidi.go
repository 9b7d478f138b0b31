package locale

import (
	"strings"
	"unicode"
)

// The controls of Unicode's bidirectional algorithm.
const (
	leftIsolate  = '\u2066'
	rightIsolate = '\u2067'
	firstIsolate = '\u2068'
	popIsolate   = '\u2069'
	embedLeft    = '\u202a'
	popEmbed     = '\u202c'
	overrideLeft = '\u202d'
	overrideLast = '\u202e'
)

// Isolate encloses a text that goes into a sentence of another direction, so
// that neither turns the other around (FSI … PDI). What the text itself has of
// bidi controls is taken out unless it is sound.
func Isolate(text string) string {
	if text == "" {
		return ""
	}
	return string(firstIsolate) + Harmless(text) + string(popIsolate)
}

// Harmless is a text whose bidi controls reach no further than itself: a text
// where they are not balanced, or that overrides the direction of letters,
// loses them all.
func Harmless(text string) string {
	if Sound(text) {
		return text
	}
	return strings.Map(func(r rune) rune {
		if r >= embedLeft && r <= overrideLast || r >= leftIsolate && r <= popIsolate {
			return -1
		}
		return r
	}, text)
}

// Sound tells whether each bidi embedding and isolate of a text ends within
// it, in order, and no letters are forced to run the other way.
func Sound(text string) bool {
	var open []rune
	for _, r := range text {
		switch {
		case r == overrideLeft || r == overrideLast:
			return false
		case r >= leftIsolate && r <= firstIsolate:
			open = append(open, popIsolate)
		case r >= embedLeft && r < popEmbed:
			open = append(open, popEmbed)
		case r == popIsolate || r == popEmbed:
			if len(open) == 0 || open[len(open)-1] != r {
				return false
			}
			open = open[:len(open)-1]
		}
	}
	return len(open) == 0
}

// isolated is a value as it goes into a sentence of the language: an isolate
// if it has letters of the other direction.
func (l *Locale) isolated(value string) string {
	if strings.HasPrefix(value, string(firstIsolate)) || strings.HasPrefix(value, string(leftIsolate)) {
		if Sound(value) {
			return value
		}
	}
	for _, r := range value {
		if unicode.IsLetter(r) && fromRight(r) != l.RTL {
			return Isolate(value)
		}
	}
	return Harmless(value)
}

// fromRight tells whether a letter is of a script that is read from the right.
func fromRight(r rune) bool {
	return r >= 0x590 && r <= 0x8ff || r >= 0xfb1d && r <= 0xfdff || r >= 0xfe70 && r <= 0xfeff || r >= 0x10800 && r <= 0x10fff || r >= 0x1e800 && r <= 0x1efff
}
