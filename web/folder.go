package web

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"syscall"

	"golang.org/x/sync/errgroup"

	"github.com/hamsaya/hamsaya/game/atomicfile"
)

// written are all files that a folder holds, packed forms, sums and the mark
// among them, in order of path within each plain file.
func (s *Site) written() ([]*File, error) {
	all, err := s.unsummed()
	if err != nil {
		return nil, err
	}
	list, err := s.sums()
	if err != nil {
		return nil, err
	}
	return append(all, list, s.base.markFile(list)), nil
}

func (s *Site) unsummed() ([]*File, error) {
	files, err := s.Files()
	if err != nil {
		return nil, err
	}
	var all []*File
	for _, f := range files {
		all = append(all, f)
		for _, p := range s.packings() {
			if packed := f.packed(p); packed != nil {
				all = append(all, packed)
			}
		}
	}
	return all, nil
}

// packings are the forms of each file that a folder has.
func (s *Site) packings() []packing {
	if s.content.Unpacked {
		return nil
	}
	return packings
}

// prepare makes and packs all files, unless ctx ends before. One picture is
// drawn at a time; others are packed meanwhile, which takes longer.
func (s *Site) prepare(ctx context.Context) error {
	entries, err := s.entries()
	if err != nil {
		return err
	}
	var mu sync.Mutex
	made := 0
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(2 * runtime.GOMAXPROCS(0)) // some wait for others
	// The largest first: others wait for them, to say how large they are.
	size := func(path string) int {
		if f := s.base.files[path]; f != nil {
			return len(f.Data)
		}
		return 0
	}
	for _, path := range slices.SortedFunc(maps.Keys(entries), func(a, b string) int {
		return cmp.Or(size(b)-size(a), strings.Compare(a, b))
	}) {
		group.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			f, err := entries[path]()
			if err != nil {
				return err
			}
			f.Stored()
			for _, p := range s.packings() {
				f.packed(p)
			}
			mu.Lock()
			defer mu.Unlock()
			if made++; s.content.Made != nil {
				s.content.Made(made, len(entries))
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
		fmt.Fprintf(&b, "%x  %s\n", sha256.Sum256(f.Stored()), f.Path)
	}
	list := s.base.newFile(sums, b.Bytes())
	list.rare = true
	return list, nil
}

// A Written says what Write has put into a folder.
type Written struct{ Files, Bytes int }

// ErrNoStory says that there is nothing to write a folder of.
var ErrNoStory = errors.New("there is no story")

// Write makes the folder dir out of the site, whole or not at all: it is
// written beside and then takes the name, and a folder of that name stays as
// it was until then. A folder that is not as an earlier Write left it, is left
// alone.
func (s *Site) Write(ctx context.Context, dir string) (done Written, err error) {
	if s.story == nil {
		return Written{}, ErrNoStory
	}
	path, err := checkFolder(dir)
	if err != nil {
		return Written{}, err
	}
	if err := s.prepare(ctx); err != nil {
		return Written{}, err
	}
	files, err := s.written()
	if err != nil {
		return Written{}, err
	}
	undo, err := mkdirAll(filepath.Dir(path))
	if err != nil {
		return Written{}, err
	}
	defer func() {
		if err != nil {
			undo()
		}
	}()
	place, err := atomicfile.Open(path)
	if err != nil {
		return Written{}, err
	}
	defer place.Close()
	if err := os.Mkdir(place.New(), 0o755); err != nil {
		return Written{}, err
	}
	for _, f := range files {
		if err := ctx.Err(); err != nil {
			return Written{}, err
		}
		name := filepath.Join(place.New(), filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return Written{}, err
		}
		if err := os.WriteFile(name, f.Stored(), 0o644); err != nil {
			return Written{}, err
		}
		done.Files++
		done.Bytes += len(f.Stored())
	}
	return done, takePlace(place, path, dir, exchange)
}

// CheckFolder reports an error where Write would leave dir alone.
func CheckFolder(dir string) error {
	_, err := checkFolder(dir)
	return err
}

// checkFolder is the whole path of the folder that is to be written: what a
// link leads to is replaced, and not the link.
func checkFolder(dir string) (string, error) {
	if dir == "" {
		return "", folderError("the folder to write has no name: name one with -o, as -o map")
	}
	path, err := filepath.Abs(dir)
	if err == nil {
		path, err = atomicfile.Target(path)
	}
	if err != nil {
		return "", folderError("%s: %v; name a folder that is empty or not there", dir, err)
	}
	if err := settle(path, dir); err != nil {
		return "", err
	}
	if err := checkPlace(path, dir); err != nil {
		return "", err
	}
	return path, checkOwn(path, dir)
}

// checkPlace reports why a folder can be neither made nor replaced, whatever it
// holds.
func checkPlace(path, name string) error {
	if here, err := os.Getwd(); err == nil && holds(path, here) {
		return folderError("%s is the folder that you are in, or holds it, and so cannot be replaced; name one in it, as -o map", name)
	}
	if isMountPoint(path) {
		return folderError("a disk or volume is mounted at %s, so it cannot be replaced; name a folder in it, as -o %s", name, filepath.Join(name, "map"))
	}
	there := filepath.Dir(path)
	info, err := os.Stat(there)
	for (errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)) && filepath.Dir(there) != there {
		there = filepath.Dir(there)
		info, err = os.Stat(there)
	}
	if err == nil && !info.IsDir() {
		return folderError("%s: %s is no folder", name, there)
	}
	if err := atomicfile.Check(filepath.Join(there, filepath.Base(path))); err != nil {
		if path, ok := errors.AsType[*fs.PathError](err); ok {
			err = path.Err
		}
		return folderError("%s: the folder %s cannot be written in: %v", name, there, err)
	}
	return nil
}

// holds reports whether a folder is one that another lies in, or that one
// itself.
func holds(folder, inner string) bool {
	outer, err := os.Stat(folder)
	if err != nil {
		return false
	}
	for {
		if info, err := os.Stat(inner); err == nil && os.SameFile(outer, info) {
			return true
		}
		if filepath.Dir(inner) == inner {
			return false
		}
		inner = filepath.Dir(inner)
	}
}
