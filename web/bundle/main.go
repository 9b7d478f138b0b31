// Command bundle writes the browser program into web/program, where a binary
// built with the tag "bundled" takes it from. Run it at the top of a checkout.
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/hamsaya/hamsaya/web"
)

func main() {
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "bundle:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	p, err := web.Build(ctx)
	if err != nil {
		return err
	}
	if err := p.Pack(); err != nil {
		return err
	}
	if err := web.WriteFile("web/program/player.wasm.br", p.Brotli, 0o644); err != nil {
		return err
	}
	return web.WriteFile("web/program/wasm_exec.js", p.Glue, 0o644)
}
