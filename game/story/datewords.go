package story

import (
	"embed"

	"github.com/hamsaya/hamsaya/game/locale"
)

//go:embed words/*.json
var dateFiles embed.FS

// dateWords are the words around dates, and the names of the built-in kinds.
var dateWords = locale.MustCatalog(dateFiles, "words")
