package story

import "github.com/hamsaya/hamsaya/game/locale"

// checkWords are the messages of diagnostics. A page's readers see none of
// them, so that the browser's program carries the English ones alone.
var checkWords = locale.MustCatalog(checkFiles, "words/check")
