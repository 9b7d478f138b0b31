package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/google/licensecheck"
	"golang.org/x/sync/errgroup"

	"github.com/hamsaya/hamsaya/assets/licences"
)

// collect makes the files that are written, by their paths from root.
func collect(ctx context.Context, root string) (map[string]string, error) {
	modules, err := linked(ctx, root)
	if err != nil {
		return nil, err
	}
	c := collection{root: root, texts: map[string]string{}, names: map[string]string{}}
	if err := c.others(ctx); err != nil {
		return nil, err
	}
	for _, m := range modules {
		if err := c.module(m); err != nil {
			return nil, fmt.Errorf("%s: %w", m.path, err)
		}
	}
	var index bytes.Buffer
	e := json.NewEncoder(&index)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(c.parts); err != nil {
		return nil, err
	}
	files := map[string]string{
		"assets/licences/index.json": index.String(),
		"NOTICE":                     licences.Notice(c.parts, func(name string) string { return c.texts[name] }),
	}
	for name, text := range c.texts {
		files["assets/licences/texts/"+name] = text
	}
	return files, nil
}

// A module is linked into a program.
type module struct {
	path, version, dir string
	page               bool            // into the browser's too
	folders            map[string]bool // of its packages that are
}

// linked lists the modules of the programs on all systems.
func linked(ctx context.Context, root string) ([]*module, error) {
	programs := []struct {
		system, machine, path string
		page                  bool
	}{
		{"linux", "amd64", "./cmd/hamsaya", false}, {"windows", "amd64", "./cmd/hamsaya", false}, {"darwin", "arm64", "./cmd/hamsaya", false},
		{"js", "wasm", "./cmd/player", true},
	}
	outs := make([]string, len(programs))
	group, ctx := errgroup.WithContext(ctx)
	for i, p := range programs {
		group.Go(func() (err error) {
			env := []string{"CGO_ENABLED=0", "GOOS=" + p.system, "GOARCH=" + p.machine}
			outs[i], err = goToolIn(ctx, root, env, "list", "-deps", "-f",
				"{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Version}}\t{{.Dir}}\t{{$.Dir}}{{end}}{{end}}", p.path)
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	all := map[string]*module{}
	for i, p := range programs {
		for line := range strings.Lines(outs[i]) {
			f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
			if len(f) != 4 {
				continue
			}
			m := all[f[0]]
			if m == nil {
				m = &module{path: f[0], version: f[1], dir: f[2], folders: map[string]bool{}}
				all[f[0]] = m
			}
			m.page = m.page || p.page
			m.folders[f[3]] = true
		}
	}
	var list []*module
	for _, m := range all {
		list = append(list, m)
	}
	slices.SortFunc(list, func(a, b *module) int { return strings.Compare(a.path, b.path) })
	return list, nil
}

func goTool(ctx context.Context, env []string, args ...string) (string, error) {
	return goToolIn(ctx, "", env, args...)
}

func goToolIn(ctx context.Context, dir string, env []string, args ...string) (string, error) {
	c := exec.CommandContext(ctx, "go", args...)
	c.Dir, c.Env = dir, append(os.Environ(), env...)
	var said bytes.Buffer
	c.Stderr = &said
	out, err := c.Output()
	if err != nil {
		return "", fmt.Errorf("go %s: %w: %s", args[0], err, said.String())
	}
	return string(out), nil
}

// A collection is what was found.
type collection struct {
	root  string
	parts []licences.Part
	texts map[string]string // by name of file
	names map[string]string // of the file that has a text
}

// legal are the names of files that have to go with a module.
var legal = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|unlicense)([.-].*)?$`)

// module adds a module with the texts of those of its folders that are linked,
// and of those they are in.
func (c *collection) module(m *module) error {
	folders := map[string]bool{m.dir: true}
	for f := range m.folders {
		for ; len(f) > len(m.dir); f = filepath.Dir(f) {
			folders[f] = true
		}
	}
	p := licences.Part{Name: m.path, Version: m.version, From: "https://" + m.path, Module: true, Page: m.page, Note: notes[m.path]}
	p.From = regexp.MustCompile(`/v\d+$`).ReplaceAllString(p.From, "")
	var whole []string
	for _, folder := range slices.Sorted(keys(folders)) {
		entries, err := os.ReadDir(folder)
		if err != nil {
			return err
		}
		for _, e := range entries {
			if !legal.MatchString(e.Name()) || !e.Type().IsRegular() || strings.HasSuffix(e.Name(), ".go") {
				continue
			}
			data, err := os.ReadFile(filepath.Join(folder, e.Name()))
			if err != nil {
				return err
			}
			inner, err := filepath.Rel(m.dir, folder)
			if err != nil {
				return err
			}
			name := m.path
			if inner != "." {
				name += "/" + filepath.ToSlash(inner)
			}
			if strings.HasPrefix(strings.ToLower(e.Name()), "notice") {
				name += "/notice"
			}
			p.Texts = append(p.Texts, c.text(name, data))
			whole = append(whole, string(data))
		}
	}
	if len(p.Texts) == 0 {
		return fmt.Errorf("it has no licence in %s", m.dir)
	}
	p.Licence = expressions[m.path]
	if p.Licence == "" {
		var err error
		if p.Licence, err = recognised(whole); err != nil {
			return err
		}
	}
	c.parts = append(c.parts, p)
	return nil
}

// recognised is the expression of SPDX for texts.
func recognised(texts []string) (string, error) {
	ids := map[string]bool{}
	for _, text := range texts {
		found := licensecheck.Scan([]byte(text))
		if found.Percent < 60 || len(found.Match) == 0 {
			return "", fmt.Errorf("its licence is not recognised; add it to expressions: %.100q", text)
		}
		for _, m := range found.Match {
			if !m.IsURL {
				ids[m.ID] = true
			}
		}
	}
	return strings.Join(slices.Sorted(keys(ids)), " AND "), nil
}

func keys(m map[string]bool) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// text keeps a text, and returns the name of its file: one for all that have
// the same.
func (c *collection) text(name string, data []byte) string {
	text := strings.TrimSpace(strings.ReplaceAll(string(data), "\r\n", "\n")) + "\n"
	if file := c.names[text]; file != "" {
		return file
	}
	file := strings.NewReplacer("/", "-", " ", "-").Replace(strings.ToLower(name)) + ".txt"
	if c.texts[file] != "" {
		panic("two texts for " + file)
	}
	c.texts[file], c.names[text] = text, file
	return file
}

// read takes a text from a file under root.
func (c *collection) read(name, file string) (string, error) {
	data, err := fs.ReadFile(os.DirFS(c.root), path.Clean(file))
	if err != nil {
		return "", err
	}
	return c.text(name, data), nil
}
