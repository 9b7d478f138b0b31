package export

import (
	"embed"

	"github.com/hamsaya/hamsaya/game/locale"
)

//go:embed words/*.json
var wordFiles embed.FS

// words are what pictures and films say beside what is on the canvas.
var words = locale.MustCatalog(wordFiles, "words")
