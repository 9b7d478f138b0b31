package main

import (
	"context"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

// settle is how long a file must lie still before it is read: an editor
// writes in several steps.
const settle = 100 * time.Millisecond

// follow reads the file again after every change until ctx ends. It watches
// the folder, because most editors replace the file.
func (s *showing) follow(ctx context.Context) error {
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return err
	}
	path, err := filepath.Abs(s.path)
	if err == nil {
		err = watcher.Add(filepath.Dir(path))
	}
	if err != nil {
		watcher.Close()
		return err
	}
	go func() {
		defer watcher.Close()
		still := time.NewTimer(settle)
		still.Stop()
		for {
			select {
			case e := <-watcher.Events:
				if filepath.Clean(e.Name) == path && e.Op != fsnotify.Chmod {
					still.Reset(settle)
				}
			case err := <-watcher.Errors:
				s.missing(err)
			case <-still.C:
				s.reload()
			case <-ctx.Done():
				return
			}
		}
	}()
	return nil
}
