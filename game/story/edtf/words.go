package edtf

import (
	"embed"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story/phrase"
)

//go:embed words/*.json
var wordFiles embed.FS

// dateWords are those around dates.
var dateWords = locale.MustCatalog(wordFiles, "words")

// checkWords say what is wrong with a date.
var checkWords = locale.MustCatalog(checkFiles, "words/check")

func say(key string, with ...any) phrase.Message { return phrase.New(checkWords, key, with...) }
