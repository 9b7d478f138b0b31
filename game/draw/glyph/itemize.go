package glyph

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/language"

	"github.com/hamsaya/hamsaya/game/draw/bidi"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
)

// An item is a piece of a line with one level, one script and one face: what
// the shaper takes at a time.
type item struct {
	start, end int // in runes
	level      bidi.Level
	script     language.Script
	face       *Face
	blank      bool // nothing is to be drawn: a file that is to come has it
}

// leveled is the level of each character of a text, and of the text.
type leveled struct {
	of        []bidi.Level
	paragraph bidi.Level
}

// itemize cuts text by level, by script and by the face that has the letters,
// and appends the pieces to items, in logical order.
func (f *Fonts) itemize(items []item, text []rune, levels []bidi.Level, st Style) []item {
	faces := f.faces(st)
	var own *Face
	if typeface.StyleOf(st.Lang) == typeface.Nastaliq {
		if f.has(&typeface.Urdu) {
			own = faces[0]
		} else {
			f.want(&typeface.Urdu)
		}
	}
	script := firstScript(text)
	var face *Face
	blank, lent := false, 0 // lent is where a word ends that face has as a whole
	for i, r := range text {
		s := language.LookupScript(r)
		if !real(s) {
			s = script // punctuation, digits, marks: as what they follow
		}
		next, empty := face, blank
		if next == nil || !follows(r) && i >= lent {
			first, before := own, face
			if own != nil && unicode.Is(unicode.Zs, r) && !f.writesAround(own, faces, text, i) {
				if first = nil; face == own {
					before = plain(faces, own, r)
				}
			}
			next, empty = faceFor(faces, first, before, text[i:clusterEnd(text, i)]), false
			if next == nil {
				next, lent = lender(faces, text, i)
			}
			if next == nil {
				next = facesPart(faces, s)
				if file := f.withheld(r); file != nil {
					f.want(file)
					empty = true
				}
			}
		}
		if n := len(items); i > 0 && s == script && next == face && empty == blank && levels[i] == levels[i-1] {
			items[n-1].end++
		} else {
			items = append(items, item{i, i + 1, levels[i], s, next, empty})
		}
		script, face, blank = s, next, empty
	}
	return items
}

// faceFor is the face that has a letter and the marks on it: the style's own,
// else that of the letter before, because the plain faces are parts of one
// font, and letters of one part are set closer than those of two. It is nil
// where no face has the letter.
func faceFor(faces []*Face, own, before *Face, cluster []rune) *Face {
	for _, f := range [2]*Face{own, before} {
		if f != nil && f.hasAll(cluster) {
			return f
		}
	}
	for _, f := range faces {
		if f.hasAll(cluster) {
			return f
		}
	}
	for _, f := range faces {
		if f.has(cluster[0]) {
			return f
		}
	}
	return nil
}

// facesPart is the face for a letter of a script that none has as a whole: the
// shaper may take it apart, as ḥ, and finds the parts where the script is.
func facesPart(faces []*Face, s language.Script) *Face {
	if s == language.Latin {
		for _, f := range faces {
			if f.has('a') {
				return f
			}
		}
	}
	return faces[0]
}

// writesAround reports whether what stands on both sides of a space is written
// in one of the faces: spaces of Nastaliq are narrow, since its words slope, and
// would close beside digits and letters that do not. A line's ends count as
// written, and letters that are left out as what stands behind them.
func (f *Fonts) writesAround(own *Face, faces []*Face, text []rune, i int) bool {
	leftOut := func(r rune) bool {
		return !slices.ContainsFunc(faces, func(face *Face) bool { return face.has(r) }) && f.withheld(r) == nil
	}
	blank := func(r rune) bool { return unicode.Is(unicode.Zs, r) || follows(r) || leftOut(r) }
	writes := func(r rune) bool { return own.has(r) && !unicode.IsDigit(r) }
	from, to := i-1, i+1
	for from >= 0 && blank(text[from]) {
		from--
	}
	for to < len(text) && blank(text[to]) {
		to++
	}
	return (from < 0 || writes(text[from])) && (to == len(text) || writes(text[to]))
}

// plain is the first face but own that has a space; nil where none has it.
func plain(faces []*Face, own *Face, space rune) *Face {
	for _, f := range faces {
		if f != own && f.has(space) {
			return f
		}
	}
	return nil
}

// clusterEnd is where the marks end that stand on the letter at i.
func clusterEnd(text []rune, i int) int {
	for i++; i < len(text) && follows(text[i]); i++ {
	}
	return i
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
	return r >= 0x300 && (unicode.In(r, unicode.Mn, unicode.Me, unicode.Variation_Selector) || format(r))
}

// format reports whether r is a control that has no glyph.
func format(r rune) bool {
	return r >= 0x600 && unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r)
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
