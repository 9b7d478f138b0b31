package wasmbuild

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// A file that is edited says so, as its license asks.
const notice = "// Changed when it was compiled for hamsaya's browser program, to make it smaller; see docs/decisions/player-size.md there.\n\n"

// Prepare writes into dir what the go tool needs to build or list the edited
// sources, and returns the flags that name it. root is the top of a checkout.
//
// The go tool refuses to overlay files in its module cache. So a copy of go.mod
// replaces each edited module by a folder in the checkout that only the
// overlay has: all its files are the module's own, but those that are edited.
// The folder's name goes into the program; it is the same wherever it is built.
func Prepare(ctx context.Context, root, dir string) (flags []string, err error) {
	overlay := map[string]string{}
	replaced := ""
	for i, m := range modules {
		source, err := m.source(ctx, root)
		if err != nil {
			return nil, err
		}
		folder := path.Join("build", "overlay", path.Base(strings.TrimSuffix(m.path, "/v2")))
		replaced += fmt.Sprintf("\nreplace %s %s => ./%s\n", m.path, m.version, folder)
		edited, err := m.edit(source, filepath.Join(dir, fmt.Sprint(i)))
		if err != nil {
			return nil, err
		}
		if err := add(overlay, filepath.Join(root, filepath.FromSlash(folder)), source, edited); err != nil {
			return nil, err
		}
	}
	data, err := json.Marshal(map[string]any{"Replace": overlay})
	if err != nil {
		return nil, err
	}
	overlayFile, modFile := filepath.Join(dir, "overlay.json"), filepath.Join(dir, "player.mod")
	if err := os.WriteFile(overlayFile, data, 0o644); err != nil {
		return nil, err
	}
	if err := appendTo(modFile, filepath.Join(root, "go.mod"), replaced); err != nil {
		return nil, err
	}
	if err := appendTo(filepath.Join(dir, "player.sum"), filepath.Join(root, "go.sum"), ""); err != nil {
		return nil, err
	}
	return []string{"-modfile=" + modFile, "-overlay=" + overlayFile}, nil
}

// source is the folder of the module's own source, of the version that the
// edits know.
func (m module) source(ctx context.Context, root string) (string, error) {
	type listed struct {
		Version, Dir string
		Replace      *struct{ Path string }
	}
	list := func() (l listed, err error) {
		out, err := goTool(ctx, root, "list", "-m", "-json", m.path)
		if err != nil {
			return l, err
		}
		return l, json.Unmarshal(out, &l)
	}
	l, err := list()
	if err != nil {
		return "", err
	}
	if l.Replace != nil {
		return "", fmt.Errorf("go.mod replaces %s by %s; the browser program is built from %s itself, with edits (web/wasmbuild)", m.path, l.Replace.Path, m.version)
	}
	if l.Version != m.version {
		return "", fmt.Errorf("go.mod asks for %s %s, and the browser program's edits are written for %s: go through them in web/wasmbuild/edits.go, and name the new version there", m.path, l.Version, m.version)
	}
	if l.Dir == "" {
		if _, err := goTool(ctx, root, "mod", "download", m.path); err != nil {
			return "", err
		}
		if l, err = list(); err != nil {
			return "", err
		}
	}
	return l.Dir, nil
}

// edit writes the edited files into dir; the map is from a file's path in the
// module to the path of the edited one.
func (m module) edit(source, dir string) (map[string]string, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	edited := map[string]string{}
	for name, edit := range m.edits {
		data, err := os.ReadFile(filepath.Join(source, filepath.FromSlash(name)))
		if err != nil {
			return nil, err
		}
		text, err := edit(string(data))
		if err != nil {
			return nil, fmt.Errorf("%s %s, %s: its source is not what the edit in web/wasmbuild/edits.go knows: %w", m.path, m.version, name, err)
		}
		file := filepath.Join(dir, strings.ReplaceAll(name, "/", "_"))
		if err := os.WriteFile(file, []byte(notice+text), 0o644); err != nil {
			return nil, err
		}
		edited[name] = file
	}
	return edited, nil
}

// add shows the files below source, but tests, in a folder that need not exist.
func add(overlay map[string]string, folder, source string, edited map[string]string) error {
	return filepath.WalkDir(source, func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasSuffix(file, "_test.go") {
			return err
		}
		name, err := filepath.Rel(source, file)
		if err != nil {
			return err
		}
		shown := filepath.Join(folder, name)
		overlay[shown] = file
		if other, ok := edited[filepath.ToSlash(name)]; ok {
			overlay[shown] = other
		}
		return nil
	})
}

func appendTo(out, in, more string) error {
	data, err := os.ReadFile(in)
	if err != nil {
		return err
	}
	return os.WriteFile(out, append(data, more...), 0o644)
}
