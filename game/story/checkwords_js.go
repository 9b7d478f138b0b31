package story

import "embed"

//go:embed words/check/en.json
var checkFiles embed.FS

const manyLanguages = false
