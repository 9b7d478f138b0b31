package scene

import (
	"embed"

	"github.com/hamsaya/hamsaya/game/locale"
)

//go:embed words/*.json
var wordFiles embed.FS

// words are all that the canvas says of its own, in every language.
var words = locale.MustCatalog(wordFiles, "words")
