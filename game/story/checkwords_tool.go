//go:build !js

package story

import "embed"

//go:embed words/check/*.json
var checkFiles embed.FS

const manyLanguages = true
