package typeface

import (
	"fmt"
	"iter"
	"strings"
)

// Text gives the runes of several texts.
func Text(parts ...string) iter.Seq[rune] {
	return func(yield func(rune) bool) {
		for _, p := range parts {
			for _, r := range p {
				if !yield(r) {
					return
				}
			}
		}
	}
}

// StyleOf is the style that a language, a BCP 47 tag, asks for: Aran is the
// code of Arabic script in Nastaliq, as in "ur-Aran-PK".
func StyleOf(lang string) Style {
	for part := range strings.SplitSeq(lang, "-") {
		if strings.EqualFold(part, "Aran") {
			return Nastaliq
		}
	}
	return Plain
}

// Needed returns the files of plain style that text is set in, in the order of
// Files. One with Latin letters is always among them: it has the digits and
// the signs of all languages.
func Needed(text iter.Seq[rune]) []*File {
	latin, arabic := &Latin, (*File)(nil)
	for r := range text {
		switch {
		case LatinAll.owns(r):
			latin = &LatinAll
		case ArabicAll.owns(r):
			arabic = &ArabicAll
		case arabic == nil && Arabic.owns(r):
			arabic = &Arabic
		}
	}
	if arabic == nil {
		return []*File{latin}
	}
	return []*File{latin, arabic}
}

// owns reports whether a style sheet turns to f for r.
func (f *File) owns(r rune) bool { return within(f.Own, r) }

// Has reports whether f was cut to have r.
func (f *File) Has(r rune) bool { return within(f.Letters, r) }

func within(ranges []Range, r rune) bool {
	for _, g := range ranges {
		if g.From <= r && r <= g.To {
			return true
		}
	}
	return false
}

// UnicodeRange writes ranges as style sheets do.
func UnicodeRange(ranges []Range) string {
	var parts []string
	for _, r := range ranges {
		parts = append(parts, fmt.Sprintf("U+%X-%X", r.From, r.To))
	}
	return strings.Join(parts, ", ")
}

// With returns the smallest plain file that was cut to have r, or nil.
func With(r rune) *File {
	for _, f := range Files {
		if f.Style == Plain && f.Has(r) {
			return f
		}
	}
	return nil
}

// Order puts files with more letters before those with fewer: who has both
// takes them all from one.
func Order(a, b *File) int { return count(b) - count(a) }

func count(f *File) int {
	n := 0
	for _, g := range f.Letters {
		n += int(g.To-g.From) + 1
	}
	return n
}
