package file_test

import (
	"embed"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/locale"
)

// The files that tests read are part of the test program, so that it also
// runs where there is no file system: in a browser.
//
//go:embed testdata schema.json
var fixtures embed.FS

func readFile(t testing.TB, name string) []byte {
	t.Helper()
	data, err := fixtures.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func styleOf(t *testing.T, tag string) locale.Style {
	t.Helper()
	l, ok := locale.Find(tag)
	if !ok {
		t.Fatal(tag)
	}
	return l.Style()
}

// bare takes the marks out that only steer the direction of writing.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 0x2066 && r <= 0x2069 {
			return -1
		}
		return r
	}, s)
}
