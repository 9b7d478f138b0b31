package export

import (
	"errors"
	"os"
	"syscall"
	"testing"
)

// A disk without room is an error.
func TestFullDisk(t *testing.T) {
	m, f := small(t)
	w, h := f.px()
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer full.Close()
	palette := newPalette(nil, histogram{0: 1})
	for name, start := range map[string]func() (encoder, error){
		"gif":  func() (encoder, error) { return newGIF(full, w, h, 10, 0, palette) },
		"apng": func() (encoder, error) { return newAPNG(full, w, h, 10, 0) },
		"webp": func() (encoder, error) { return newWebP(full, w, h, 10, 0) },
		"roll": func() (encoder, error) {
			return &gifFile{w: full, palette: palette, pictures: pictures{ticks: ticks{100, 10}}}, nil
		},
	} {
		enc, err := start()
		if name == "roll" {
			g := enc.(*gifFile)
			g.pictures.put = g.put
			err = f.roll(t.Context(), m, enc, func(int) {})
		}
		if !errors.Is(err, syscall.ENOSPC) {
			t.Errorf("%s: %v, want that there is no room", name, err)
		}
	}
}
