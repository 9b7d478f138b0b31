//go:build !js

package file

import "golang.org/x/text/unicode/norm"

// composed is a text as the shaper sets it: a letter and its marks are one
// character where there is one.
func composed(s string) string { return norm.NFC.String(s) }

// parts are the characters that the shaper takes one apart into where no font
// has it.
func parts(r rune) string { return norm.NFD.String(string(r)) }
