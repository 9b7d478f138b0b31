package bidi

import (
	"testing"

	"golang.org/x/text/unicode/bidi"
)

// The pairs that are computed are Unicode's: what closes a bracket is a
// closing bracket, and no two share one.
func TestClosingBrackets(t *testing.T) {
	closed := map[rune]rune{}
	for r := rune(0); r < 0x10000; r++ {
		p, _ := bidi.LookupRune(r)
		if !p.IsBracket() || !p.IsOpeningBracket() || r == 0x2329 {
			continue
		}
		c := closing(r)
		if q, _ := bidi.LookupRune(c); !q.IsBracket() || q.IsOpeningBracket() {
			t.Errorf("%U is closed by %U, which closes nothing", r, c)
		}
		if other, taken := closed[c]; taken {
			t.Errorf("%U closes %U and %U", c, r, other)
		}
		closed[c] = r
	}
	if len(closed) < 60 {
		t.Errorf("%d pairs", len(closed))
	}
}
