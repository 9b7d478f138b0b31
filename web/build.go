package web

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/hamsaya/hamsaya/web/wasmbuild"
)

const module = "github.com/hamsaya/hamsaya"

// ErrNoCheckout says that Build has no source to build from.
var ErrNoCheckout = errors.New(`this hamsaya carries no browser program, and cannot make one here.
Run it inside a checkout of ` + module + ` with the go tool installed ("go run ./cmd/hamsaya serve"),
or use a released binary, which carries it ("make dist" makes those)`)

// Build makes the browser program with the go tool from the source as it is
// now; the working directory must lie in a checkout.
func Build(ctx context.Context) (*Program, error) {
	root, err := goTool(ctx, "list", "-m", "-f", "{{.Dir}}", module)
	if err != nil || root == "" {
		return nil, ErrNoCheckout
	}
	goroot, err := goTool(ctx, "env", "GOROOT")
	if err != nil {
		return nil, err
	}
	glue, err := os.ReadFile(filepath.Join(goroot, "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return nil, fmt.Errorf("the go tool has no script for WebAssembly: %w", err)
	}
	wasm, err := wasmbuild.Build(ctx, root)
	if err != nil {
		return nil, err
	}
	p := &Program{Wasm: wasm, Glue: glue, cache: filepath.Join(root, "build")}
	// Packed before, it is served as it is built.
	if packed, err := os.ReadFile(keptAs(wasm, p.cache)); err == nil {
		p.Brotli = packed
	}
	return p, nil
}

func goTool(ctx context.Context, args ...string) (string, error) {
	out, err := exec.CommandContext(ctx, "go", args...).Output()
	if err != nil {
		return "", fmt.Errorf("go %s: %w", args[0], err)
	}
	return strings.TrimSpace(string(out)), nil
}
