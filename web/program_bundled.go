//go:build bundled

// A released binary is one file, so it carries the program; a build from a
// checkout does not, so that it never serves an older program than its source.

package web

import _ "embed"

//go:embed program/player.wasm.br
var bundledWasm []byte

//go:embed program/wasm_exec.js
var bundledGlue []byte
