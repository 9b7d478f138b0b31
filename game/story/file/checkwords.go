package file

import (
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story/phrase"
)

// checkWords are the messages of diagnostics. A page's readers see none of
// them, so that the browser's program carries the English ones alone.
var checkWords = locale.MustCatalog(checkFiles, "words")

// messageStyle is how messages in a language (nil: English) are written, as
// far as the program has them in it.
func messageStyle(l *locale.Locale) locale.Style {
	if l == nil || !manyLanguages {
		return phrase.English()
	}
	return l.Style()
}
