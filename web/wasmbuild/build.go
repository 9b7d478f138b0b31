package wasmbuild

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/hamsaya/hamsaya/game/atomicfile"
)

// Package is what the browser runs, as the go tool names it in a checkout.
const Package = "./cmd/player"

// Build compiles the browser program from the checkout at root.
func Build(ctx context.Context, root string) ([]byte, error) {
	return BuildPackage(ctx, root, Package)
}

// BuildPackage compiles another package of the checkout in the same way, with
// build tags.
func BuildPackage(ctx context.Context, root, pkg string, tags ...string) ([]byte, error) {
	// A program that is killed leaves its folder to the next one.
	place, err := atomicfile.Open(filepath.Join(os.TempDir(), "hamsaya-program"))
	if err != nil {
		return nil, err
	}
	defer place.Close()
	dir := place.New()
	if err := os.Mkdir(dir, 0o700); err != nil {
		return nil, err
	}
	flags, err := Prepare(ctx, root, dir)
	if err != nil {
		return nil, err
	}
	out := filepath.Join(dir, "player.wasm")
	if len(tags) > 0 {
		flags = append(flags, "-tags="+strings.Join(tags, ","))
	}
	if _, err := goTool(ctx, root, buildArgs("-s -w", out, flags, pkg)...); err != nil {
		return nil, fmt.Errorf("the browser program does not build: %w", err)
	}
	return os.ReadFile(out)
}

// buildArgs ask the go tool to build the program. Without the stamp of a commit
// it stays the same, and packed and cached, while its source does.
func buildArgs(ldflags, out string, flags []string, pkg string) []string {
	args := append([]string{"build", "-trimpath", "-buildvcs=false", "-ldflags=" + ldflags, "-o", out}, flags...)
	return append(args, pkg)
}

// goTool runs the go tool and returns its output.
func goTool(ctx context.Context, dir string, args ...string) ([]byte, error) {
	out, err := goCommand(ctx, dir, args...).Output()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		return nil, fmt.Errorf("go %s: %w\n%s", args[0], err, bytes.TrimSpace(exit.Stderr))
	} else if err != nil {
		return nil, fmt.Errorf("go %s: %w", args[0], err)
	}
	return out, nil
}

// goCommand is the go tool in a folder, building for the browser, untouched by
// settings that would change what it makes.
func goCommand(ctx context.Context, dir string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0", "GOFLAGS=", "GOWORK=off")
	return cmd
}
