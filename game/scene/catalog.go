package scene

import (
	"embed"

	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/story"
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

// letters is how the sheet's own words are set.
func (sh *Sheet) letters(size float32, bold bool) glyph.Style {
	return layout.Letters(sh.tag(), size, bold)
}

// in gives a text in the reader's language, or else in English, or else in the
// first that it has.
func (sh *Sheet) in(t story.Text) story.Localized {
	return sh.scene.Story.WithScript(t.In(sh.spec.Lang, "en"))
}

// own are words of the sheet's own language.
func (sh *Sheet) own(words string) story.Localized {
	return story.Localized{Lang: sh.tag(), Words: words}
}

// tag is the sheet's own language, with the script that the story asks for.
func (sh *Sheet) tag() string {
	return sh.scene.Story.WithScript(story.Localized{Lang: sh.spec.Style.Tag}).Lang
}
