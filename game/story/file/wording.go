package file

import (
	"strings"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story/phrase"
)

// A mend is what a text should be, for `hamsaya check --fix`.
type mend struct {
	n    *node
	text string
}

// wording looks at the characters of a text in a language ("": not known) and
// gives it as readers may see it: without marks that would turn the words
// around it.
func (d *decoder) wording(n *node, lang string) string {
	if plainASCII(n.text) {
		return n.text
	}
	shown, right := d.sound(n)
	d.undrawn.note(n, right)
	own, word, mended, others := ownLetters(right, lang)
	if own != right {
		d.mixedLetters(n, right, lang, word, mended, others)
	}
	d.mend(n, own)
	return shown
}

// sound gives a text without marks that would turn the words around it, and
// without control characters too, which are an error.
func (d *decoder) sound(n *node) (shown, right string) {
	shown = locale.Harmless(n.text)
	right = withoutControls(shown)
	if right != shown {
		d.error(n, codeControl, say("control-character"), "")
	}
	if shown != n.text {
		d.bidiControl(n)
	}
	return shown, right
}

// mend notes what a text should be, if it is not.
func (d *decoder) mend(n *node, right string) {
	if right != n.text {
		d.mends = append(d.mends, mend{n, right})
	}
}

// plainASCII is the quick answer for most texts.
func plainASCII(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' && s[i] != '\n' || s[i] >= 0x7f {
			return false
		}
	}
	return true
}

// withoutControls leaves out what no font draws. Line breaks may stand in a
// text.
func withoutControls(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 {
			return -1
		}
		return r
	}, s)
}

func (d *decoder) bidiControl(n *node) {
	message := say("bidi-control.open")
	if strings.ContainsAny(n.text, "\u202d\u202e") {
		message = say("bidi-control.override")
	}
	d.warn(n, codeBidi, message, short60(locale.Harmless(n.text)))
}

// short60 is a suggestion only as long as it is read at a glance.
func short60(s string) string {
	if len([]rune(s)) > 60 {
		return ""
	}
	return s
}

// mixedLetters warns of letters of another alphabet, at the first word that
// has one where the file has the text as it is.
func (d *decoder) mixedLetters(n *node, text, lang string, word [2]int, mended string, others int) {
	at, end := n.mark()
	if begin, ok := n.wordsAt(); ok && text == n.text {
		at, end = begin+word[0], begin+word[1]
	}
	message := say("mixed-letters", "word", phrase.Quote(text[word[0]:word[1]]), "language", phrase.Quote(lang))
	if others > 0 {
		message = say("mixed-letters.more", "word", phrase.Quote(text[word[0]:word[1]]), "language", phrase.Quote(lang), "n", others)
	}
	d.warnAt(at, end, codeLetters, message, mended)
}
