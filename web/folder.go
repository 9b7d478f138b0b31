package web

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"
)

// sums is the list of a folder's files with their SHA-256, as sha256sum -c
// reads it. It tells an upload that broke off from a whole one, and Write
// tells by it what is its own in a folder from what is not.
const sums = "SHA256SUMS"

// written are all files that a folder holds, packed forms and sums among
// them, in order of path within each plain file.
func (s *Site) written() ([]*File, error) {
	all, err := s.unsummed()
	if err != nil {
		return nil, err
	}
	f, err := s.File(sums)
	return append(all, f), err
}

func (s *Site) unsummed() ([]*File, error) {
	files, err := s.Files()
	if err != nil {
		return nil, err
	}
	var all []*File
	for _, f := range files {
		all = append(all, f)
		for _, p := range packings {
			if packed := f.packed(p); packed != nil {
				all = append(all, packed)
			}
		}
	}
	return all, nil
}

// prepare makes and packs all files, unless ctx ends before. One picture is
// drawn at a time; others are packed meanwhile, which takes longer.
func (s *Site) prepare(ctx context.Context) error {
	entries, err := s.entries()
	if err != nil {
		return err
	}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for _, path := range slices.Sorted(maps.Keys(entries)) {
		group.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			f, err := entries[path]()
			if err != nil {
				return err
			}
			for _, p := range packings {
				f.packed(p)
			}
			return nil
		})
	}
	return group.Wait()
}

func (s *Site) sums() (*File, error) {
	all, err := s.unsummed()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	for _, f := range all {
		fmt.Fprintf(&b, "%x  %s\n", sha256.Sum256(f.Data), f.Path)
	}
	return s.base.newFile(sums, b.Bytes()), nil
}

// A Written says what Write has put into a folder.
type Written struct{ Files, Bytes int }

// ErrNoStory says that there is nothing to write a folder of.
var ErrNoStory = errors.New("there is no story")

// Write makes the folder dir out of the site, whole or not at all: it is
// written beside and then takes the name, and a folder of that name stays as
// it was until then. A folder that holds anything but an earlier site is left
// alone.
func (s *Site) Write(ctx context.Context, dir string) (Written, error) {
	if s.story == nil {
		return Written{}, ErrNoStory
	}
	dir, err := realPath(dir)
	if err != nil {
		return Written{}, err
	}
	if err := CheckFolder(dir); err != nil {
		return Written{}, err
	}
	if err := s.prepare(ctx); err != nil {
		return Written{}, err
	}
	files, err := s.written()
	if err != nil {
		return Written{}, err
	}
	parent := filepath.Dir(dir)
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return Written{}, err
	}
	beside, err := os.MkdirTemp(parent, "."+filepath.Base(dir)+".*")
	if err != nil {
		return Written{}, err
	}
	defer os.RemoveAll(beside) // the folder that was there before, or what came of a failure
	var done Written
	for _, f := range files {
		if err := ctx.Err(); err != nil {
			return Written{}, err
		}
		name := filepath.Join(beside, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return Written{}, err
		}
		if err := os.WriteFile(name, f.Data, 0o644); err != nil {
			return Written{}, err
		}
		done.Files++
		done.Bytes += len(f.Data)
	}
	if err := os.Chmod(beside, 0o755); err != nil {
		return Written{}, err
	}
	return done, takePlace(beside, dir)
}

// realPath follows a link, so that the folder is replaced and not the link.
func realPath(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		return real, nil
	}
	return dir, nil
}

// ErrForeign says that a folder holds what Write did not make.
var ErrForeign = errors.New("was not made by build; choose a folder that is empty or not there, or take it away first")

// CheckFolder reports an error where Write would leave dir alone: it is a
// file, or holds files that its own sums do not list.
func CheckFolder(dir string) error {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case len(entries) == 0:
		return nil
	}
	list, err := os.ReadFile(filepath.Join(dir, sums))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	own := map[string]bool{sums: true}
	for line := range strings.Lines(string(list)) {
		if _, name, ok := strings.Cut(strings.TrimSpace(line), "  "); ok {
			own[name] = true
		}
	}
	return fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() && !own[path.Clean(name)] {
			return fmt.Errorf("%s %w", filepath.Join(dir, filepath.FromSlash(name)), ErrForeign)
		}
		return err
	})
}

// takePlace gives dir's name to the folder beside, and beside's to what dir
// was.
func takePlace(beside, dir string) error {
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		return os.Rename(beside, dir)
	}
	if exchange(beside, dir) == nil {
		return nil
	}
	// For a moment there is no folder of the name.
	old := beside + ".old"
	if err := os.Rename(dir, old); err != nil {
		return err
	}
	if err := os.Rename(beside, dir); err != nil {
		return errors.Join(err, os.Rename(old, dir))
	}
	return os.RemoveAll(old)
}
