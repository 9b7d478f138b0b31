package main

import (
	"embed"

	"github.com/hamsaya/hamsaya/game/locale"
)

//go:embed words/*.json
var wordFiles embed.FS

// words are what the tool says in the terminal's language beside the messages
// of a check. Its help and its errors are in English.
var words = locale.MustCatalog(wordFiles, "words")
