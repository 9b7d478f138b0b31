package file

import "embed"

//go:embed words/en.json
var checkFiles embed.FS

const manyLanguages = false
