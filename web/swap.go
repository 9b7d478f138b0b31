package web

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/hamsaya/hamsaya/game/atomicfile"
)

// What a Place of a folder holds beside what is being written: a whole folder,
// new or replaced; and for a moment, where two names cannot be exchanged, the
// one that is being replaced.
const (
	wholeName = "whole"
	oldName   = "old"
)

// takePlace gives dir's name to the folder that was made in a place. The
// folder that had it is kept aside until the new one has it, and gets it back
// if that fails, or if somebody has meanwhile put something of their own into
// it. Messages call dir by name.
func takePlace(p *atomicfile.Place, dir, name string, exchange func(a, b string) error) error {
	whole := p.Join(wholeName)
	if err := os.Rename(p.New(), whole); err != nil {
		return err
	}
	if err := swap(p, dir, exchange); err != nil {
		return errors.Join(err, os.Rename(whole, p.New()))
	}
	if err := checkOwn(whole, name); err != nil {
		if back := swap(p, dir, exchange); back != nil {
			return errors.Join(keptAside(whole, name), back)
		}
		return errors.Join(err, os.Rename(whole, p.New()))
	}
	if missing(whole) {
		return nil
	}
	return os.Rename(whole, p.New()) // which goes with the place
}

// swap gives dir's name to the whole folder of a place, and the whole folder's
// to what dir was, if there was one.
func swap(p *atomicfile.Place, dir string, exchange func(a, b string) error) error {
	whole := p.Join(wholeName)
	if missing(dir) {
		return os.Rename(whole, dir)
	}
	if exchange(whole, dir) == nil {
		return nil
	}
	old := p.Join(oldName) // for a moment there is no folder of the name
	if err := os.Rename(dir, old); err != nil {
		return err
	}
	if err := os.Rename(whole, dir); err != nil {
		return errors.Join(err, os.Rename(old, dir))
	}
	return os.Rename(old, whole)
}

// settle cleans up after killed builds of dir: a folder that was moved aside is
// restored, and replaced or unfinished ones are removed, unless they hold files
// that a build did not write.
func settle(dir, name string) error {
	var all []error
	for _, p := range atomicfile.Abandoned(dir) {
		if old := p.Join(oldName); !missing(old) && missing(dir) {
			all = append(all, os.Rename(old, dir))
		}
		for _, kept := range []string{p.Join(oldName), p.Join(wholeName)} {
			if missing(kept) {
				continue
			}
			err := checkOwn(kept, kept)
			if _, foreign := errors.AsType[*FolderError](err); foreign {
				err = keptAside(kept, name)
			} else if err == nil {
				if err = os.RemoveAll(p.New()); err == nil {
					err = os.Rename(kept, p.New())
				}
			}
			all = append(all, err)
		}
		all = append(all, p.Close())
	}
	return errors.Join(all...)
}

func keptAside(folder, name string) error {
	return folderError("an earlier build was interrupted while it replaced %s. The folder as it was, with what somebody added to it, is kept as %s: move it to where you want it, and build again", name, folder)
}

func missing(path string) bool {
	_, err := os.Lstat(path)
	return errors.Is(err, fs.ErrNotExist)
}

// mkdirAll makes a folder and those it is in, and says how to undo that.
func mkdirAll(dir string) (undo func(), err error) {
	var made []string
	for d := dir; missing(d) && filepath.Dir(d) != d; d = filepath.Dir(d) {
		made = append(made, d)
	}
	undo = func() {
		for _, d := range made {
			os.Remove(d) // unless it holds something by now
		}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		undo()
		return nil, err
	}
	return undo, nil
}
