package locale

import "embed"

//go:embed words
var wordFiles embed.FS

// words are what CLDR has no pattern for.
var words = MustCatalog(wordFiles, "words")
