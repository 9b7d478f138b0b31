package wording

import (
	"embed"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
)

//go:embed words/*.json
var wordFiles embed.FS

var words = locale.MustCatalog(wordFiles, "words")

// A Writer writes about a story for a reader.
type Writer struct {
	Story *story.Story
	Lang  string // which of the languages of the story's texts
	Style locale.Style
}

// In is a text of the story in the reader's language, else in English, else in
// the first that it has.
func (w Writer) In(t story.Text) story.Localized { return t.In(w.Lang, "en") }

func (w Writer) phrase(key string, args ...arg) Phrase { return Phrase{w.Style, key, args} }
