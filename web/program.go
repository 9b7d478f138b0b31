package web

import (
	"bytes"
	"fmt"
	"io"

	"github.com/andybalholm/brotli"
)

// A Program is what the browser runs: the compiled cmd/player and the glue
// script of the same Go release, without which it does not start.
type Program struct {
	Wasm   []byte
	Brotli []byte // Wasm at the strongest setting, or nil: compressed when asked for
	Glue   []byte // Go's wasm_exec.js

	cache string // where Pack keeps what it made
}

// Pack makes Brotli if it is not there. The first time for a program takes
// minutes.
func (p *Program) Pack() error {
	if p.Brotli != nil {
		return nil
	}
	packed, err := Pack(p.Wasm, p.cache)
	p.Brotli = packed
	return err
}

// HasBundle reports whether this binary carries the program.
func HasBundle() bool { return len(bundledWasm) > 0 }

// Bundled returns the program that this binary carries, and false where it
// was built without one (see the bundled build tag).
func Bundled() (*Program, bool, error) {
	if !HasBundle() {
		return nil, false, nil
	}
	wasm, err := io.ReadAll(brotli.NewReader(bytes.NewReader(bundledWasm)))
	if err != nil {
		return nil, false, fmt.Errorf("the browser program in this binary is damaged: %w", err)
	}
	return &Program{Wasm: wasm, Brotli: bundledWasm, Glue: bundledGlue}, true, nil
}
