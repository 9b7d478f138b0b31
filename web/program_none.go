//go:build !bundled

package web

var bundledWasm, bundledGlue []byte
