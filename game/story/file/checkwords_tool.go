//go:build !js

package file

import "embed"

//go:embed words/*.json
var checkFiles embed.FS

const manyLanguages = true
