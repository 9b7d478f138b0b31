package export

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/hamsaya/hamsaya/game/atomicfile"
)

// WriteBeside puts a file at path: written beside it, and renamed when all is
// there.
func WriteBeside(path string, data []byte) error {
	return atPlace(path, atomicfile.WriteFile(path, data, 0))
}

// CheckFile says why no file can be put at path, before it is made.
func CheckFile(path string) error {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return errFolder
	}
	target, err := atomicfile.Target(path)
	if err == nil {
		err = atomicfile.Check(target)
	}
	return atPlace(path, err)
}

// Check says why no film can be put at path, before it is made.
func (f FilmFormat) Check(path string) error {
	if f != PNGs {
		return CheckFile(path)
	}
	path = filepath.Clean(path)
	target, err := atomicfile.Target(path)
	if err == nil {
		err = checkEmpty(target)
	}
	if err == nil {
		err = atomicfile.Check(target)
	}
	return atPlace(path, err)
}

var errFolder = errors.New("it is a folder")

// atPlace says what went wrong with a file that was to be put at path, in
// names that the caller gave: not in that of the file beside it that is
// written first, which is gone when the words are read.
func atPlace(path string, err error) error {
	what := Cause(err)
	if what == err {
		return err
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return errFolder
	}
	dir := filepath.Dir(path)
	switch info, err := os.Stat(dir); {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no folder %s", dir)
	case err != nil || errors.Is(what, fs.ErrPermission) || errors.Is(what, fs.ErrNotExist):
		return fmt.Errorf("the folder %s cannot be written in: %w", dir, what)
	case !info.IsDir():
		return fmt.Errorf("%s is no folder", dir)
	}
	return what
}

// Cause is an error of the file system without the file's name, for those who
// know it by another one, and any other error as it is.
func Cause(err error) error {
	switch e := err.(type) {
	case *fs.PathError:
		return e.Err
	case *os.LinkError:
		return e.Err
	}
	return err
}
