package story

import (
	"embed"

	"github.com/hamsaya/hamsaya/game/locale"
)

//go:embed words/*.json
var kindFiles embed.FS

// kindNames are the names of the built-in kinds.
var kindNames = locale.MustCatalog(kindFiles, "words")
