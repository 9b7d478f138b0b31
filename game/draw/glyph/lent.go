package glyph

import (
	"slices"

	"github.com/go-text/typesetting/language"
)

// lender is the face that has the word which begins at i, though not its
// script, and where that word ends; nil where there is none.
func lender(faces []*Face, text []rune, i int) (*Face, int) {
	if i > 0 && inWord(text[i-1]) {
		return nil, 0
	}
	end := i
	for end < len(text) && inWord(text[end]) {
		end++
	}
	word := string(text[i:end])
	for _, f := range faces {
		if slices.Contains(f.file.Lent, word) {
			return f, end
		}
	}
	return nil, 0
}

// inWord reports whether r is of a word of Arabic script: a letter or what
// stands on letters, binds or parts them. The letters of one face join those
// of no other.
func inWord(r rune) bool {
	const tatweel = 0x640
	return language.LookupScript(r) == language.Arabic || r == tatweel || follows(r)
}
