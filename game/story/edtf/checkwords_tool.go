//go:build !js

package edtf

import "embed"

//go:embed words/check/*.json
var checkFiles embed.FS
