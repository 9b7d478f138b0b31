package sheet

import (
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/story"
)

// Say gives the words of a key in the reader's language and digits. Those
// without placeholders are kept, for frames ask for them again and again.
func (sh *Base) Say(key string, pairs ...any) string {
	if len(pairs) == 0 {
		text, ok := sh.Speech.said[key]
		if !ok {
			text = sh.catalog.SayIn(sh.Spec.Style, key)
			sh.Speech.said[key] = text
		}
		return text
	}
	return sh.catalog.SayIn(sh.Spec.Style, key, pairs...)
}

// Letters is how the sheet's own words are set.
func (sh *Base) Letters(size float32, bold bool) glyph.Style {
	return layout.Letters(sh.Tag(), size, bold)
}

// In gives a text in the reader's language, or else in English, or else in the
// first that it has.
func (sh *Base) In(t story.Text) story.Localized {
	return sh.Scene.Story.WithScript(t.In(sh.Spec.Lang, "en"))
}

// Own are words of the sheet's own language.
func (sh *Base) Own(words string) story.Localized {
	return story.Localized{Lang: sh.Tag(), Words: words}
}

// Tag is the sheet's own language, with the script that the story asks for.
func (sh *Base) Tag() string {
	return sh.Scene.Story.WithScript(story.Localized{Lang: sh.Spec.Style.Tag}).Lang
}
