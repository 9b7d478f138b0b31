package scene

import (
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/story"
)

// say gives the words of a key in the reader's language and digits. Those
// without placeholders are kept, for frames ask for them again and again.
func (sh *base) say(key string, pairs ...any) string {
	if len(pairs) == 0 {
		text, ok := sh.speech.said[key]
		if !ok {
			text = sh.catalog.SayIn(sh.spec.Style, key)
			sh.speech.said[key] = text
		}
		return text
	}
	return sh.catalog.SayIn(sh.spec.Style, key, pairs...)
}

// letters is how the sheet's own words are set.
func (sh *base) letters(size float32, bold bool) glyph.Style {
	return layout.Letters(sh.tag(), size, bold)
}

// in gives a text in the reader's language, or else in English, or else in the
// first that it has.
func (sh *base) in(t story.Text) story.Localized {
	return sh.scene.Story.WithScript(t.In(sh.spec.Lang, "en"))
}

// own are words of the sheet's own language.
func (sh *base) own(words string) story.Localized {
	return story.Localized{Lang: sh.tag(), Words: words}
}

// tag is the sheet's own language, with the script that the story asks for.
func (sh *base) tag() string {
	return sh.scene.Story.WithScript(story.Localized{Lang: sh.spec.Style.Tag}).Lang
}
