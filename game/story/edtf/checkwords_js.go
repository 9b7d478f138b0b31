package edtf

import "embed"

// A page's readers see no author's mistakes, so that the browser's program
// carries the English words alone.
//
//go:embed words/check/en.json
var checkFiles embed.FS
