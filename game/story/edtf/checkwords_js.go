package edtf

import "embed"

// Readers never see parse errors, so the browser program embeds the English
// messages only.
//
//go:embed words/check/en.json
var checkFiles embed.FS
