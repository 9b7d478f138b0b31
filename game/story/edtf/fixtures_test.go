package edtf_test

import (
	"embed"
	"flag"
	"testing"
)

var update = flag.Bool("update", false, "write the goldens")

// The files that tests read are part of the test program, so that it also
// runs where there is no file system: in a browser.
//
//go:embed testdata
var fixtures embed.FS

func readFile(t testing.TB, name string) []byte {
	t.Helper()
	data, err := fixtures.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
