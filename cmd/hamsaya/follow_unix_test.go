//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A pipe that comes into the place of the file is not waited for.
func TestServeFollowsPastAPipe(t *testing.T) {
	following{
		before: func(t *testing.T, dir string) string { return filepath.Join(dir, "story.json") },
		change: func(t *testing.T, dir string) {
			path := filepath.Join(dir, "story.json")
			must(t, os.Remove(path))
			must(t, syscall.Mkfifo(path, 0o644))
		},
		wrong: "is a named pipe, not a file",
	}.run(t)
}

// A pipe is read once, and is not followed.
func TestServeDoesNotFollowAPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe")
	must(t, syscall.Mkfifo(path, 0o644))
	base, err := idleBase()
	must(t, err)
	if err := newShowingOn(base, path, t.Output()).follow(t.Context()); err == nil || !strings.Contains(err.Error(), "named pipe") {
		t.Errorf("followed: %v", err)
	}
}
