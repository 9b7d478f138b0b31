package scene

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/story"
)

// letters is how the sheet's own words are set.
func (sh *Sheet) letters(size float32, bold bool) glyph.Style {
	return lettersOf(sh.tag(), size, bold)
}

// lettersOf is how words in a language are set: in its forms of the letters,
// in lines of its direction.
func lettersOf(lang string, size float32, bold bool) glyph.Style {
	return glyph.Style{Size: size, Bold: bold, Lang: lang}
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

// middle is how far under the middle of its line a run's baseline is.
func middle(run *draw.Run) float32 {
	if above, below, high := run.HighLine(); high {
		return (above - below) / 2
	}
	return run.Size * 0.36
}
