// Command gen writes which work of others Hamsaya is made of: NOTICE, and what
// package licences embeds. Run it anywhere in a checkout; "make licences" does.
package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "licences:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	root, err := goTool(ctx, nil, "list", "-m", "-f", "{{.Dir}}")
	if err != nil {
		return err
	}
	root = strings.TrimSpace(root)
	files, err := collect(ctx, root)
	if err != nil {
		return err
	}
	if err := os.RemoveAll(filepath.Join(root, "assets", "licences", "texts")); err != nil {
		return err
	}
	for name, data := range files {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
			return err
		}
	}
	return nil
}
