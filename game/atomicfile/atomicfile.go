// Package atomicfile puts files and folders in their place when they are whole.
// They are made in a hidden folder beside that place and then renamed, so that
// nobody ever sees half of one, and what was there before stays until then.
//
// A program that is killed leaves its hidden folder. The next one that writes
// to the same place removes it: it can take the lock of a folder whose owner
// is gone.
package atomicfile

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gofrs/flock"
)

// A Place is a hidden folder beside the path of a file or folder that is being
// made.
type Place struct {
	dir  string
	lock *flock.Flock // nil where the file system has no locks
}

// The entries of a Place.
const (
	lockName = "lock" // of whoever works in it
	newName  = "new"  // what is being made
)

// suffix ends the name of every Place.
const suffix = ".part"

// Open makes a Place beside path, whose folder has to be there, and removes
// what killed programs have left for the same path.
func Open(path string) (*Place, error) {
	for _, left := range Abandoned(path) {
		left.Close()
	}
	for {
		dir, err := os.MkdirTemp(filepath.Dir(path), prefix(path)+"*"+suffix)
		if err != nil {
			return nil, err
		}
		p := &Place{dir: dir, lock: lockOf(dir)}
		switch mine, err := p.lock.TryLock(); {
		case err != nil:
			// Without a lock nobody can tell whether the owner is alive, and
			// nobody takes a Place without one for abandoned.
			os.Remove(p.lock.Path())
			p.lock = nil
			return p, nil
		case mine:
			if _, err := os.Lstat(p.lock.Path()); err == nil {
				return p, nil
			}
			p.lock.Unlock()
		}
		// Another program took the lock before this one did, and has removed
		// the folder.
	}
}

// Check reports whether something could be put at path.
func Check(path string) error {
	p, err := Open(path)
	if err != nil {
		return err
	}
	return p.Close()
}

// Target is the path that a link leads to, so that what it leads to is
// replaced and not the link, or path itself where it is none. What is neither
// file nor folder is not replaced.
func Target(path string) (string, error) {
	info, err := os.Lstat(path)
	if err != nil { // there is nothing, or it will be said by who writes there
		return path, nil
	}
	if info.Mode()&os.ModeSymlink != 0 {
		link, err := os.Readlink(path)
		if err != nil {
			return "", err
		}
		if path, err = filepath.EvalSymlinks(path); err != nil {
			return "", fmt.Errorf("it is a link to %s, which is not there", link)
		}
		if info, err = os.Lstat(path); err != nil {
			return "", err
		}
	}
	if !info.Mode().IsRegular() && !info.IsDir() {
		return "", errors.New("it is neither a file nor a folder")
	}
	return path, nil
}

// Abandoned are the Places for path whose owners are gone. They are locked, and
// to be closed.
func Abandoned(path string) []*Place {
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return nil
	}
	var all []*Place
	for _, e := range entries {
		number, ok := strings.CutPrefix(e.Name(), prefix(path))
		number, part := strings.CutSuffix(number, suffix)
		if !ok || !part || !e.IsDir() || strings.Trim(number, "0123456789") != "" {
			continue
		}
		dir := filepath.Join(filepath.Dir(path), e.Name())
		p := &Place{dir: dir, lock: lockOf(dir)}
		if info, err := os.Lstat(p.lock.Path()); err != nil || !info.Mode().IsRegular() {
			continue
		}
		if gone, err := p.lock.TryLock(); gone && err == nil {
			all = append(all, p)
		}
	}
	return all
}

func lockOf(dir string) *flock.Flock { return flock.New(filepath.Join(dir, lockName)) }

// prefix begins the names of the Places for path.
func prefix(path string) string {
	const most = 200 // of the 255 bytes that a name may have
	base := filepath.Base(path)
	for len(base) > most {
		_, size := utf8.DecodeLastRuneInString(base)
		base = base[:len(base)-size]
	}
	return "." + base + "."
}

// New is where the file or folder is to be made.
func (p *Place) New() string { return p.Join(newName) }

// Join is another name in the Place. What is kept there outlives Close.
func (p *Place) Join(name string) string { return filepath.Join(p.dir, name) }

// Close removes what is left of New, and the Place if it holds nothing else.
func (p *Place) Close() error {
	err := os.RemoveAll(p.New())
	p.remove()
	if p.lock != nil {
		p.lock.Unlock()
		p.remove() // Windows removes no file that is open
	}
	return err
}

func (p *Place) remove() {
	entries, err := os.ReadDir(p.dir)
	if err != nil || slices.ContainsFunc(entries, func(e os.DirEntry) bool { return e.Name() != lockName }) {
		return
	}
	if p.lock != nil {
		os.Remove(p.lock.Path())
	}
	os.Remove(p.dir)
}

// WriteFile puts a file in its place, with that mode or, for 0, with the one
// that new files get.
func WriteFile(path string, data []byte, mode os.FileMode) error {
	return Create(path, func(f *os.File) error {
		if _, err := f.Write(data); err != nil || mode == 0 {
			return err
		}
		return f.Chmod(mode)
	})
}

// Create puts a file in its place that write has filled. It is on the disk
// before it has its name: after a power cut there is the old file or the new
// one, and not an empty one.
func Create(path string, write func(*os.File) error) error {
	path, err := Target(path)
	if err != nil {
		return err
	}
	p, err := Open(path)
	if err != nil {
		return err
	}
	defer p.Close()
	f, err := os.OpenFile(p.New(), os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := write(f); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(p.New(), path)
}
