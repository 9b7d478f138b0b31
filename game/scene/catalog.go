package scene

import (
	"embed"

	"github.com/hamsaya/hamsaya/game/locale"
)

//go:embed words/*.json
var wordFiles embed.FS

// words are all that the canvas says of its own, in every language.
var words = locale.MustCatalog(wordFiles, "words")

// say gives the words of a key in the reader's language and digits. Those
// without placeholders are kept, for frames ask for them again and again.
func (sh *Sheet) say(key string, pairs ...any) string {
	if len(pairs) == 0 {
		text, ok := sh.speech.said[key]
		if !ok {
			text = words.SayIn(sh.spec.Style, key)
			sh.speech.said[key] = text
		}
		return text
	}
	return words.SayIn(sh.spec.Style, key, pairs...)
}
