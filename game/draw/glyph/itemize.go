package glyph

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/language"
)

// An item is a piece of a line with one level, one script and one face: what
// the shaper takes at a time.
type item struct {
	start, end int // in runes
	level      bidi.Level
	script     language.Script
	face       *Face
}

// lineEnd ends the text that goes through the bidirectional algorithm: white
// space at the end of a line has the level of the paragraph (rule L1).
const lineEnd = ' '

// levels cuts text into items by level, in logical order, and returns the
// level of the paragraph.
//
// The Unicode bidirectional algorithm is go-text's. Its runs join neighbours
// whose levels differ by two, so digits that stand between letters of both
// directions are split off again here (see cutDigits).
func levels(items []item, text []rune, base Direction) ([]item, bidi.Level) {
	dir := bidi.Neutral
	switch base {
	case LTR:
		dir = bidi.LeftToRight
	case RTL:
		dir = bidi.RightToLeft
	}
	var p bidi.Paragraph
	runs := p.Segment(append(text[:len(text):len(text)], lineEnd), dir)
	n := runs.NumRuns()
	paragraph := runs.Run(n-1).Level & 1
	for i := range n {
		r := runs.Run(i)
		r.End = min(r.End, len(text))
		if r.Start >= r.End {
			continue
		}
		if paragraph == 0 && r.Level%2 == 0 {
			items = cutDigits(items, text, r, i > 0, i < n-1)
			continue
		}
		items = append(items, item{start: r.Start, end: r.End, level: r.Level})
	}
	return items, paragraph
}

// cutDigits appends a left-to-right run of a left-to-right paragraph. Digits
// at its start, after right-to-left letters, and Arabic digits at its end,
// before such letters, are on level 2 and move with those letters.
func cutDigits(items []item, text []rune, r bidi.Run, after, before bool) []item {
	start, end := r.Start, r.End
	i, j := start, end
	if after {
		for i < end && (numeric(text[i]) || i > start && i+1 < end && separator(text[i]) && numeric(text[i+1])) {
			i++
		}
		if i > start && i < end {
			items = append(items, item{start: start, end: i, level: 2})
		} else {
			i = start
		}
	}
	if before {
		for j > i && arabicDigit(text[j-1]) {
			j--
		}
		if j == i {
			j = end
		}
	}
	level := r.Level
	if i > start {
		level = 0
	}
	items = append(items, item{start: i, end: j, level: level})
	if j < end {
		items = append(items, item{start: j, end: end, level: 2})
	}
	return items
}

func numeric(r rune) bool { return unicode.Is(unicode.Nd, r) || unicode.Is(unicode.Mn, r) }

func arabicDigit(r rune) bool { return '٠' <= r && r <= '٩' }

func separator(r rune) bool {
	switch r {
	case ',', '.', ':', '/', '+', '-', '\u00a0', '\u060c', '٫', '٬':
		return true
	}
	return false
}

// splitScripts cuts items further, by script and by the face that has the
// letters, and appends the pieces to dst.
func splitScripts(dst, items []item, text []rune, faces [2]*Face) []item {
	script := firstScript(text)
	for _, it := range items {
		piece := it
		var face *Face
		for i := it.start; i < it.end; i++ {
			r := text[i]
			s := language.LookupScript(r)
			if !real(s) {
				s = script // punctuation, digits, marks: as what they follow
			}
			f := face
			if f == nil || !follows(r) {
				f = faces[0]
				if !follows(r) && !f.has(r) && faces[1].has(r) {
					f = faces[1]
				}
			}
			if i > piece.start && (s != script || f != face) {
				piece.end, piece.script, piece.face = i, script, face
				dst = append(dst, piece)
				piece.start = i
			}
			script, face = s, f
		}
		piece.end, piece.script, piece.face = it.end, script, face
		dst = append(dst, piece)
	}
	return dst
}

// firstScript is the script of the first letter, for what stands before it.
func firstScript(text []rune) language.Script {
	for _, r := range text {
		if s := language.LookupScript(r); real(s) {
			return s
		}
	}
	return language.Latin
}

func real(s language.Script) bool {
	return s != language.Common && s != language.Inherited && s != language.Unknown
}

// follows reports whether r stays in the face of the letter before it: marks,
// joiners, direction marks, variation selectors.
func follows(r rune) bool {
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Variation_Selector)
}

// reorder puts items into visual order, left to right: rule L2 of the
// bidirectional algorithm, from the highest level down to the lowest odd one
// each stretch of items at or above the level is reversed.
func reorder(items []item) {
	high := bidi.Level(0)
	for _, it := range items {
		high = max(high, it.level)
	}
	for level := high; level > 0; level-- {
		for i := 0; i < len(items); i++ {
			j := i
			for j < len(items) && items[j].level >= level {
				j++
			}
			slices.Reverse(items[i:j])
			i = j
		}
	}
}
