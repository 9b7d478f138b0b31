package web

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
)

// sums is the list of a folder's files with their SHA-256, as sha256sum -c
// reads it. It tells an upload that broke off from a whole one. So that it
// can be told from another program's, a folder has a mark beside it, which is
// not in the list since it holds the hash of the list.
const (
	sums = "SHA256SUMS"
	mark = "hamsaya-build.txt"
)

// marking is the content of the mark. Its first line tells what sort of mark it
// is, should there ever be another.
func marking(sums []byte) []byte {
	return fmt.Appendf(nil, `hamsaya build 1
%x  SHA256SUMS

By this file hamsaya build knows a folder that it wrote itself. It replaces such
a folder only as long as each file in it is the one that SHA256SUMS lists, and
there is nothing else.
`, sha256.Sum256(sums))
}

// markFile is the mark beside a list. Like the list it comes in no packed form.
func (b *Base) markFile(list *File) *File {
	f := b.newFile(mark, marking(list.Data))
	f.rare = true
	return f
}

// A FolderError says why a folder is not written, and what to do.
type FolderError struct{ words string }

func (e *FolderError) Error() string { return e.words }

func folderError(format string, args ...any) error {
	return &FolderError{fmt.Sprintf(format, args...)}
}

// checkOwn reports an error unless a folder is empty, not there, or holds what
// build wrote and nothing else: the same names with the same content, of which
// some may be gone. Messages call it by name.
func checkOwn(dir, name string) error {
	if info, err := os.Lstat(dir); err == nil && !info.IsDir() {
		return folderError("%s is a file; name a folder that is empty or not there", name)
	}
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case len(entries) == 0:
		return nil
	}
	list, err := readIfThere(filepath.Join(dir, sums))
	if err != nil {
		return err
	}
	marked, err := readIfThere(filepath.Join(dir, mark))
	if err != nil {
		return err
	}
	switch {
	case list != nil && marked == nil:
		return folderError("%s has a %s and no %s: an older hamsaya wrote it, or another program; it is left as it is and nothing was written. If nothing in it is yours, remove %s and build again; or name another folder with -o", name, sums, mark, name)
	case marked != nil && list == nil:
		return folderError("%s has no %s, by which build would know what in it is its own; it is left as it is and nothing was written. If nothing in it is yours, remove %s and build again; or name another folder with -o", filepath.Join(name, sums), sums, name)
	case marked != nil && !bytes.Equal(marked, marking(list)):
		return folderError("%s and %s do not match: one of them was edited, or another version of hamsaya wrote them; %s is left as it is and nothing was written. If nothing in it is yours, remove it and build again; or name another folder with -o", filepath.Join(name, sums), filepath.Join(name, mark), name)
	}
	return compare(dir, name, list)
}

// readIfThere reads a file; nil where there is none, or something else of the
// name.
func readIfThere(path string) ([]byte, error) {
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && !info.Mode().IsRegular() {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	data, err := os.ReadFile(path)
	if data == nil && err == nil {
		data = []byte{}
	}
	return data, err
}

// compare reports the files of a folder that differ from a list of sums.
func compare(dir, name string, list []byte) error {
	files, folders := map[string]string{}, map[string]bool{".": true}
	for line := range strings.Lines(string(list)) {
		sum, file, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		if !ok {
			continue
		}
		files[file] = sum
		for folder := path.Dir(file); !folders[folder]; folder = path.Dir(folder) {
			folders[folder] = true
		}
	}
	var other []string // sentences on what is otherwise
	say := func(file, what string) {
		other = append(other, "  "+printable(filepath.Join(name, filepath.FromSlash(file)))+what)
	}
	const foreign = " was not written by build"
	err := fs.WalkDir(os.DirFS(dir), ".", func(file string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		sum, listed := files[file]
		switch {
		case e.IsDir() && folders[file]:
		case e.IsDir():
			say(file, string(filepath.Separator)+foreign)
			return fs.SkipDir
		case len(list) > 0 && (file == sums || file == mark) && e.Type().IsRegular():
		case !listed:
			say(file, foreign)
		case e.Type()&fs.ModeSymlink != 0:
			say(file, " was made a link")
		case !e.Type().IsRegular():
			say(file, foreign)
		default:
			now, err := sumOf(filepath.Join(dir, filepath.FromSlash(file)))
			if err != nil {
				return err
			}
			if now != sum {
				say(file, " was edited")
			}
		}
		return nil
	})
	if err != nil || len(other) == 0 {
		return err
	}
	const most = 10
	if n := len(other) - most; n > 0 {
		other = append(other[:most], fmt.Sprintf("  and %d more", n))
	}
	return folderError(`%s is left as it is and nothing was written, since build would replace all of it, and it holds what build did not write:
%s
Move what is yours to another folder, remove %s and build again; or name another folder with -o`, name, strings.Join(other, "\n"), name)
}

func sumOf(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return fmt.Sprintf("%x", h.Sum(nil)), nil
}

// printable quotes a path with characters that a terminal would interpret.
func printable(path string) string {
	if strings.ContainsFunc(path, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return strconv.Quote(path)
	}
	return path
}
