package export

import (
	"errors"
	"image/color"
	"io"
	"os"
	"syscall"
	"testing"

	"github.com/hamsaya/hamsaya/game/export/encode"
)

// A disk on which there is no room for the frames is an error.
func TestFullDisk(t *testing.T) {
	m, f := small(t)
	w, h := f.px()
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer full.Close()
	file := &redirected{io.Discard} // its head still fits
	enc, err := encode.NewGIF(file, encode.Animation{Width: w, Height: h, FPS: 10}, encode.NewPalette([]color.NRGBA{{A: 255}}, nil))
	if err != nil {
		t.Fatal(err)
	}
	file.Writer = full
	if err := f.roll(t.Context(), m, enc, func(int) {}); !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("%v, want that there is no room", err)
	}
}

type redirected struct{ io.Writer }
