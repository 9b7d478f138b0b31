package story_test

import (
	"embed"
	"testing"
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
