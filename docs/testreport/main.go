// Command testreport reads what "go test -json" says and tells it shorter:
// each failure in full as its package ends, then the slowest tests, and at the
// end the closing line of every package, as go test has them.
//
//	go test -json ./... | go run ./docs/testreport
//
// It exits with 1 where a test failed or a package did not build.
package main

import (
	"fmt"
	"os"
)

func main() {
	r := newReport(os.Stdout, os.Stderr)
	if err := r.read(os.Stdin); err != nil {
		fmt.Fprintln(os.Stderr, "testreport:", err)
		os.Exit(2)
	}
	if !r.end() {
		os.Exit(1)
	}
}
