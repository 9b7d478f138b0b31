// Package screentest runs tests inside Ebitengine's loop, where images can be
// drawn and read, on a display that it starts itself where there is none.
//
//	func TestMain(m *testing.M) { screentest.Main(m) }
package screentest

import (
	"errors"
	"fmt"
	"image"
	"os"
	"os/exec"
	"runtime"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
)

// Main runs m and exits. It runs the test again under Xvfb on systems that
// have X11 and no display.
func Main(m *testing.M) {
	if needsDisplay() {
		os.Exit(underXvfb())
	}
	ebiten.SetWindowVisible(false)
	ebiten.SetScreenClearedEveryFrame(false)
	loop := &loop{m: m}
	if err := ebiten.RunGame(loop); err != nil {
		fmt.Fprintln(os.Stderr, "screentest: Ebitengine cannot run here:", err)
		os.Exit(1)
	}
	os.Exit(loop.code)
}

func needsDisplay() bool {
	switch runtime.GOOS {
	case "linux", "freebsd", "netbsd", "openbsd":
		return os.Getenv("DISPLAY") == ""
	}
	return false
}

func underXvfb() int {
	const run = "xvfb-run"
	if _, err := exec.LookPath(run); err != nil {
		fmt.Fprintln(os.Stderr, "screentest: these tests draw on a display; there is none (DISPLAY is not set) and xvfb-run is not installed: apt-get install xvfb")
		return 1
	}
	cmd := exec.Command(run, append([]string{"-a", "-s", "-screen 0 1600x1200x24", os.Args[0]}, os.Args[1:]...)...)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	err := cmd.Run()
	var exit *exec.ExitError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &exit):
		return exit.ExitCode()
	}
	fmt.Fprintln(os.Stderr, "screentest:", err)
	return 1
}

// loop runs all tests in its first tick.
type loop struct {
	m    *testing.M
	code int
}

func (l *loop) Update() error {
	l.code = l.m.Run()
	return ebiten.Termination
}

func (l *loop) Draw(*ebiten.Image) {}

func (l *loop) Layout(w, h int) (int, int) { return w, h }

// Pixels reads an image back, premultiplied.
func Pixels(img *ebiten.Image) *image.RGBA {
	out := image.NewRGBA(image.Rectangle{Max: img.Bounds().Size()})
	img.ReadPixels(out.Pix)
	return out
}
