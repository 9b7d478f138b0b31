package edtf_test

import (
	"embed"
	"flag"
)

var update = flag.Bool("update", false, "write the goldens")

// The files that tests read are part of the test program, so that it also
// runs where there is no file system: in a browser.
//
//go:embed testdata
var fixtures embed.FS
