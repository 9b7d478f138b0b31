//go:build !js && !windows

package host

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Where nothing can copy, that is said, with what to do instead.
func TestDesktopWithoutCopier(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	var log bytes.Buffer
	NewDesktop(&log, Settings{}).Copy(Picture{PNG: []byte("png")})
	if !strings.Contains(log.String(), "needs wl-copy or xclip; P saves it") {
		t.Errorf("the log says %q", log.String())
	}
}

// Every system's program is handed the picture in the way that it takes it,
// no file of ours stays behind, and what it complains of is passed on.
func TestCopiersAreHandedThePicture(t *testing.T) {
	for _, c := range copiers {
		t.Run(c.args[0], func(t *testing.T) {
			dir := t.TempDir()
			t.Setenv("PATH", dir+":/bin:/usr/bin")
			t.Setenv("TMPDIR", dir)
			for _, other := range copiers {
				if other.needs != "" {
					t.Setenv(other.needs, map[bool]string{true: "wayland-0"}[other.needs == c.needs])
				}
			}
			program := func(script string) {
				if err := os.WriteFile(filepath.Join(dir, c.args[0]), []byte("#!/bin/sh\n"+script), 0o755); err != nil {
					t.Fatal(err)
				}
			}
			read := "cat"
			if c.fromFile {
				read = `cat "$` + pictureFile + `"`
			}
			program(read + " > " + filepath.Join(dir, "pasted"))
			done, err := copyPicture(c.system, []byte("png"))
			if err != nil {
				t.Fatal(err)
			}
			if err := <-done; err != nil {
				t.Fatal(err)
			}
			if got, err := os.ReadFile(filepath.Join(dir, "pasted")); err != nil || string(got) != "png" {
				t.Errorf("the program was handed %q (%v)", got, err)
			}
			program("echo no display >&2; exit 1")
			if done, err = copyPicture(c.system, []byte("png")); err != nil {
				t.Fatal(err)
			}
			if err := <-done; err == nil || !strings.Contains(err.Error(), "no display") {
				t.Errorf("the failure is %v", err)
			}
			if left, _ := filepath.Glob(filepath.Join(dir, "hamsaya-*")); len(left) > 0 {
				t.Errorf("%v stays behind", left)
			}
		})
	}
}
