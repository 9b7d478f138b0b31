//go:build !js

package main

import (
	"fmt"
	"os"
)

// Built for anything but a browser, so that "go build ./..." has something to
// build, it says where it belongs.
func main() {
	fmt.Fprintln(os.Stderr, "player runs in a browser: see hamsaya serve; for a window, see hamsaya view")
	os.Exit(2)
}
