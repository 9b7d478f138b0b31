package file_test

import (
	"embed"
	"strings"
)

// The files that tests read are part of the test program, so that it also
// runs where there is no file system: in a browser.
//
//go:embed testdata schema.json
var fixtures embed.FS

// bare takes the marks out that only steer the direction of writing.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 0x2066 && r <= 0x2069 {
			return -1
		}
		return r
	}, s)
}
