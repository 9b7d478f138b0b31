package file

import (
	"strings"
	"unicode"

	"github.com/hamsaya/hamsaya/game/draw/typeface"
	"github.com/hamsaya/hamsaya/game/story/phrase"
)

// undrawn collects letters that no font of the map has. It warns once: a story
// in Chinese would otherwise get a warning for each text.
type undrawn struct {
	first   *node
	letters string // of the first, as many as make it plain
	more    int
}

// note looks through a text.
func (u *undrawn) note(n *node, text string) {
	const plenty = 6
	letters := 0
	var found strings.Builder
	for _, r := range composed(text) {
		if letters < plenty && !drawable(r) && !strings.ContainsRune(found.String(), r) {
			letters++
			found.WriteRune(r)
		}
	}
	switch {
	case letters == 0:
	case u.first == nil:
		u.first, u.letters = n, found.String()
	default:
		u.more++
	}
}

// drawable reports whether some font has r or what it is composed of, or it
// needs none. Files that are all letters that there are say what the map can
// draw.
func drawable(r rune) bool {
	if unicode.IsSpace(r) || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Variation_Selector) {
		return true
	}
	for _, f := range typeface.Complete {
		if f.Has(r) {
			return true
		}
	}
	of := parts(r)
	if of == string(r) {
		return false
	}
	for _, f := range typeface.Complete {
		if strings.IndexFunc(of, func(r rune) bool { return !f.Has(r) }) < 0 {
			return true
		}
	}
	return false
}

// checkLetters warns of them: the picture would leave them out without a word.
func (d *decoder) checkLetters() {
	u := &d.undrawn
	switch {
	case u.first == nil:
	case u.more == 0:
		d.warn(u.first, codeUndrawn, say("undrawn-letters", "letters", phrase.Quote(u.letters)), "")
	default:
		d.warn(u.first, codeUndrawn, say("undrawn-letters.more", "letters", phrase.Quote(u.letters), "n", u.more), "")
	}
}
