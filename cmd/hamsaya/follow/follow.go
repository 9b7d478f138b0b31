// Package follow watches a file that is being edited and reads it again after
// each change, once writes have settled: editors write in several steps, or
// replace the file by a new one.
package follow

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"
	"time"
)

// How long a file that changes is waited for.
const (
	// settle is how long it must rest before it is read: an editor writes in
	// several steps.
	settle = 100 * time.Millisecond
	// longest is when a file that never rests is read anyway.
	longest = 700 * time.Millisecond
	// doubt is how long an invalid file must rest before it is reported: it may
	// be half written, or in the middle of a rename.
	doubt = time.Second
	// despair is when an invalid file is reported that never rests.
	despair = 5 * time.Second
	// beat is the polling interval, for changes that the watcher misses.
	beat = time.Second
)

// File calls reload after every change of the file at path until ctx ends. seen
// is how the file was when it was last read. reload reads it, and reports whether
// it took what it found: what is no whole file may be half written, and is to be
// taken, and told, only if final is set.
//
// Where the system does not tell of changes, log is told, and they are noticed
// within a second.
func File(ctx context.Context, path string, seen Look, reload func(final bool) bool, log io.Writer) error {
	if seen == (Look{}) {
		seen = At(path)
	}
	if err := seen.regular(path); err != nil && seen.err == nil {
		return err
	}
	w, err := newWatch(path)
	if err != nil {
		fmt.Fprintf(log, "hamsaya: edits of %s are noticed within a second, not at once: %v\n", path, err)
	}
	f := &follower{path: path, reload: reload, seen: seen}
	go f.run(ctx, w)
	return nil
}

// A follower debounces change events of a file and decides when to read it.
type follower struct {
	path   string
	reload func(final bool) bool
	seen   Look      // the file when it was last looked at
	since  time.Time // since when it changes and has not been taken; zero: it has
	moved  time.Time // when it last changed
	tried  time.Time // when it was last read and not taken
	again  bool      // it has changed since
}

func (f *follower) run(ctx context.Context, w *watch) {
	defer w.close()
	f.glance(time.Now()) // it may have changed since it was read
	beats := time.NewTicker(beat)
	defer beats.Stop()
	due := time.NewTimer(settle)
	defer due.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case e := <-w.events:
			if w.concerns(e) {
				f.stir(time.Now())
			} else {
				f.glance(time.Now())
			}
		case <-w.lost:
			f.stir(time.Now())
		case <-beats.C:
			w.refresh()
			f.glance(time.Now())
		case <-due.C:
		}
		if wait := f.turn(time.Now()); wait > 0 {
			due.Reset(wait)
		} else {
			due.Stop()
		}
	}
}

// stir records a change of the file.
func (f *follower) stir(now time.Time) {
	if f.since.IsZero() {
		f.since = now
	}
	f.moved, f.again = now, true
}

// glance checks the file's metadata for a change.
func (f *follower) glance(now time.Time) {
	if next := At(f.path); !next.same(f.seen) {
		f.seen = next
		f.stir(now)
	}
}

// turn reads the file if it is due. It returns the time until the next turn, 0
// if none is due before the file changes.
func (f *follower) turn(now time.Time) time.Duration {
	if f.since.IsZero() {
		return 0
	}
	f.glance(now)
	rested, since := now.Sub(f.moved), now.Sub(f.since)
	if rested < settle && since < longest {
		return min(settle-rested, longest-since)
	}
	final := rested >= doubt || since >= despair
	if !final && !f.again {
		return min(doubt-rested, despair-since)
	}
	if wait := settle - now.Sub(f.tried); !final && wait > 0 {
		return wait
	}
	if f.again = false; !f.reload(final) {
		f.tried = now
		return settle
	}
	f.since = time.Time{}
	if f.glance(time.Now()); f.since.IsZero() { // it may have changed while it was read
		return 0
	}
	return settle
}

// A Look is a file's metadata.
type Look struct {
	info fs.FileInfo
	err  error
}

// At reads a file's metadata.
func At(path string) Look {
	info, err := os.Stat(path)
	return Look{info, err}
}

// same reports whether two looks show the same file, unmodified.
func (l Look) same(other Look) bool {
	if l.err != nil || other.err != nil {
		return l.err != nil && other.err != nil && l.err.Error() == other.err.Error()
	}
	return os.SameFile(l.info, other.info) && l.info.Mode() == other.info.Mode() &&
		l.info.Size() == other.info.Size() && l.info.ModTime().Equal(other.info.ModTime())
}

// regular returns an error for a path that is not a regular file.
func (l Look) regular(path string) error {
	switch {
	case l.err != nil:
		return l.err
	case l.info.Mode().IsRegular():
		return nil
	case l.info.IsDir():
		return fmt.Errorf("%s is a folder, not a file", path)
	case l.info.Mode()&fs.ModeNamedPipe != 0:
		return fmt.Errorf("%s is a named pipe, not a file", path)
	}
	return fmt.Errorf("%s is a device or a socket, not a file", path)
}

// Open opens a file to read it, and nothing else: a pipe that nobody writes to
// would be waited for without end, also where it has come into the file's place
// just now.
func Open(path string) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err := (Look{info, err}).regular(path); err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}
