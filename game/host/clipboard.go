//go:build !js

package host

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
)

// A copier is a program of a system that puts a PNG where it can be pasted
// from. It reads the picture from its input, or from a file whose path stands
// in the environment under pictureFile, where the program can take no input.
type copier struct {
	system   string
	args     []string
	needs    string // a variable of the environment that must be set; empty: none
	fromFile bool
}

const pictureFile = "HAMSAYA_PICTURE"

// copiers are tried in order. macOS and Windows come with theirs.
var copiers = []copier{
	{"linux", []string{"wl-copy", "--type", "image/png"}, "WAYLAND_DISPLAY", false},
	{"linux", []string{"xclip", "-selection", "clipboard", "-t", "image/png"}, "", false},
	{"darwin", []string{"osascript", "-e",
		`set the clipboard to (read (POSIX file (system attribute "` + pictureFile + `")) as «class PNGf»)`}, "", true},
	// The clipboard of Windows is open to a thread of a single apartment only.
	{"windows", []string{"powershell", "-NoProfile", "-NonInteractive", "-STA", "-Command",
		`$ErrorActionPreference = "Stop"; Add-Type -AssemblyName System.Windows.Forms, System.Drawing; ` +
			`[Windows.Forms.Clipboard]::SetImage([Drawing.Image]::FromFile($env:` + pictureFile + `))`}, "", true},
}

// errNoCopier is that the system has none of the programs.
var errNoCopier = errors.New("copying a picture needs wl-copy or xclip; P saves it as files")

// Copy implements Pictures with a program that the system has for it.
func (d *Desktop) Copy(p Picture) {
	done, err := copyPicture(runtime.GOOS, p.PNG)
	if err != nil {
		fmt.Fprintln(d.log, "hamsaya:", err)
		return
	}
	fmt.Fprintln(d.log, "hamsaya: the picture is copied")
	go func() { // it may stay for as long as it holds the picture
		if err := <-done; err != nil {
			fmt.Fprintf(d.log, "hamsaya: the picture could not be copied: %v\n", err)
		}
	}()
}

// copyPicture starts the first copier of a system that is there. How it ended
// comes over the channel.
func copyPicture(system string, png []byte) (<-chan error, error) {
	for _, c := range copiers {
		path, err := exec.LookPath(c.args[0])
		if c.system != system || err != nil || c.needs != "" && os.Getenv(c.needs) == "" {
			continue
		}
		cmd := exec.Command(path, c.args[1:]...)
		file := ""
		if c.fromFile {
			if file, err = temporaryPicture(png); err != nil {
				return nil, fmt.Errorf("the picture could not be copied: %w", err)
			}
			cmd.Env = append(os.Environ(), pictureFile+"="+file)
		} else {
			cmd.Stdin = bytes.NewReader(png)
		}
		done := make(chan error, 1)
		go func() {
			var words bytes.Buffer
			cmd.Stderr = &words
			err := cmd.Run()
			if file != "" {
				os.Remove(file)
			}
			if err != nil {
				err = fmt.Errorf("%s: %w: %s", path, err, bytes.TrimSpace(words.Bytes()))
			}
			done <- err
		}()
		return done, nil
	}
	return nil, errNoCopier
}

// temporaryPicture is a file with the picture, for the caller to remove.
func temporaryPicture(png []byte) (string, error) {
	f, err := os.CreateTemp("", "hamsaya-*.png")
	if err != nil {
		return "", err
	}
	_, err = f.Write(png)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		os.Remove(f.Name())
		return "", err
	}
	return f.Name(), nil
}
