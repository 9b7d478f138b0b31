package bidi

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// A pair of brackets, as places in a sequence.
type pair struct{ open, close int }

// deepestBrackets is how many may be open before the rest is left alone.
const deepestBrackets = 63

// pairs finds the brackets that belong together, in order of their opening
// (definition BD16).
func (s *sequence) pairs() []pair {
	type opening struct {
		closes rune
		k      int
	}
	var stack []opening
	var found []pair
	for k, i := range s.at {
		if s.class(k) != bidi.ON {
			continue
		}
		r := canonical(s.p.text[i])
		props, _ := bidi.LookupRune(r)
		if !props.IsBracket() {
			continue
		}
		if props.IsOpeningBracket() {
			if len(stack) == deepestBrackets {
				return nil
			}
			stack = append(stack, opening{closing(r), k})
			continue
		}
		for j := len(stack) - 1; j >= 0; j-- {
			if stack[j].closes == r {
				found = append(found, pair{stack[j].k, k})
				stack = stack[:j]
				break
			}
		}
	}
	slices.SortFunc(found, func(a, b pair) int { return a.open - b.open })
	return found
}

// canonical joins the two encodings of angle brackets.
func canonical(r rune) rune {
	switch r {
	case 0x2329:
		return 0x3008
	case 0x232a:
		return 0x3009
	}
	return r
}

// closing is the bracket that closes another: the next in Unicode's order but
// for a few.
func closing(r rune) rune {
	switch r {
	case '[', '{', 0xff3b, 0xff5b:
		return r + 2
	case 0x298d:
		return 0x2990
	case 0x298f:
		return 0x298e
	}
	return r + 1
}
