package bidi

import "golang.org/x/text/unicode/bidi"

// A Level is how deep a character is embedded: even levels run from left to
// right, odd ones from right to left.
type Level uint8

// RTL reports whether the level runs from right to left.
func (l Level) RTL() bool { return l&1 == 1 }

// maxDepth is the deepest level that the text may ask for itself.
const maxDepth = 125

// Base is the direction of a paragraph.
type Base uint8

// The directions.
const (
	FirstStrong Base = iota // as the first letter that has one
	LeftToRight
	RightToLeft
)

// Levels returns the level of each character of a line that is a paragraph by
// itself, and the level of the paragraph, 0 or 1. Controls that mean nothing
// any more once the levels are known have the level of what stands before
// them.
func Levels(text []rune, base Base) ([]Level, Level) {
	p := paragraph{
		text:    text,
		classes: make([]bidi.Class, len(text)),
		levels:  make([]Level, len(text)),
	}
	plain := base != RightToLeft
	for i, r := range text {
		c := classOf(r)
		p.classes[i] = c
		switch c {
		case bidi.L, bidi.EN, bidi.ES, bidi.CS, bidi.WS:
		default:
			plain = false
		}
	}
	if plain {
		return p.levels, 0
	}
	switch base {
	case RightToLeft:
		p.level = 1
	case FirstStrong:
		p.level = firstStrong(p.classes)
	}
	p.resolved = append([]bidi.Class(nil), p.classes...)
	p.explicit()
	for _, s := range p.sequences() {
		s.weak()
		s.brackets()
		s.neutral()
		s.implicit()
	}
	p.atEnd()
	return p.levels, p.level
}

func classOf(r rune) bidi.Class {
	c, _ := bidi.LookupRune(r)
	return c.Class()
}

// A paragraph is a text on its way through the algorithm.
type paragraph struct {
	text     []rune
	level    Level
	classes  []bidi.Class // as the characters have them
	resolved []bidi.Class // as they come to be
	levels   []Level
}

// firstStrong is the level of the first letter that has a direction, outside
// isolates (rules P2 and P3).
func firstStrong(classes []bidi.Class) Level {
	depth := 0
	for _, c := range classes {
		switch {
		case isolates(c):
			depth++
		case c == bidi.PDI:
			if depth == 0 {
				continue
			}
			depth--
		case depth > 0:
		case c == bidi.L:
			return 0
		case c == bidi.R, c == bidi.AL:
			return 1
		}
	}
	return 0
}

func isolates(c bidi.Class) bool { return c == bidi.LRI || c == bidi.RLI || c == bidi.FSI }

// removed reports whether rule X9 takes a character out.
func removed(c bidi.Class) bool {
	switch c {
	case bidi.LRE, bidi.RLE, bidi.LRO, bidi.RLO, bidi.PDF, bidi.BN:
		return true
	}
	return false
}

// atEnd gives separators, and white space before them and at the end, the
// level of the paragraph (rule L1), and what was removed the level of what
// stands before it.
func (p *paragraph) atEnd() {
	reset := true
	for i := len(p.classes) - 1; i >= 0; i-- {
		switch c := p.classes[i]; {
		case c == bidi.B, c == bidi.S:
			reset = true
			p.levels[i] = p.level
		case c == bidi.WS, c == bidi.PDI, isolates(c), removed(c):
			if reset {
				p.levels[i] = p.level
			}
		default:
			reset = false
		}
	}
	// Where it was not reset, what was removed follows.
	end := len(p.levels)
	for end > 0 && (p.classes[end-1] == bidi.WS || p.classes[end-1] == bidi.PDI || isolates(p.classes[end-1]) || removed(p.classes[end-1])) {
		end--
	}
	before := p.level
	for i := range end {
		if removed(p.classes[i]) {
			p.levels[i] = before
		}
		before = p.levels[i]
	}
}
