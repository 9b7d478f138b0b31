package follow

import (
	"io/fs"
	"os"
	"path/filepath"

	"github.com/fsnotify/fsnotify"
)

// A watch reports changes in the directories that a path passes through: its
// own, since most editors replace the file by a new one, and that of each link
// target. Renames of a parent directory, and most network file systems, go
// unnoticed.
type watch struct {
	path    string
	watcher *fsnotify.Watcher // or nil
	events  <-chan fsnotify.Event
	lost    <-chan error // what could not be heard

	names   map[string]bool        // that events have for the file
	folders map[string]fs.FileInfo // that are watched, as they were then
}

// newWatch always returns a watch; with an error it reports no events.
func newWatch(path string) (*watch, error) {
	w := &watch{path: path, folders: map[string]fs.FileInfo{}}
	path, err := filepath.Abs(path)
	if err != nil {
		return w, err
	}
	w.path = path
	if w.watcher, err = fsnotify.NewWatcher(); err != nil {
		return w, err
	}
	w.events, w.lost = w.watcher.Events, w.watcher.Errors
	return w, w.refresh()
}

// mostLinks is how many links a path may lead through before systems give up.
const mostLinks = 40

// refresh watches the folders that the path leads to now, and returns the first
// error.
func (w *watch) refresh() error {
	if w.watcher == nil {
		return nil
	}
	w.names = map[string]bool{}
	wanted := map[string]bool{}
	for name := w.path; len(w.names) < mostLinks; {
		w.names[name] = true
		folder := filepath.Dir(name)
		wanted[folder] = true
		target, err := os.Readlink(name)
		if err != nil {
			break
		}
		if !filepath.IsAbs(target) {
			// Of a folder that is a link, the parent is that of where it leads.
			if real, err := filepath.EvalSymlinks(folder); err == nil {
				folder = real
			}
			target = filepath.Join(folder, target)
		}
		name = filepath.Clean(target)
	}
	for folder, was := range w.folders {
		if now, err := os.Stat(folder); !wanted[folder] || err != nil || !os.SameFile(now, was) {
			w.watcher.Remove(folder) // a folder that is gone is not watched any more
			delete(w.folders, folder)
		}
	}
	var first error
	for folder := range wanted {
		if w.folders[folder] != nil {
			continue
		}
		now, err := os.Stat(folder)
		if err == nil {
			err = w.watcher.Add(folder)
		}
		if err == nil {
			w.folders[folder] = now
		} else if first == nil {
			first = err
		}
	}
	return first
}

// concerns reports whether an event is about the file itself, and resolves the
// path again if its links may have changed.
func (w *watch) concerns(e fsnotify.Event) bool {
	if e.Op == fsnotify.Chmod {
		return false
	}
	name := filepath.Clean(e.Name)
	if e.Has(fsnotify.Remove | fsnotify.Rename) {
		delete(w.folders, name) // the watch goes with the folder
	}
	mine := w.names[name]
	if e.Op != fsnotify.Write {
		w.refresh()
	}
	return mine
}

func (w *watch) close() {
	if w.watcher != nil {
		w.watcher.Close()
	}
}
