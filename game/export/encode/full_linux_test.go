package encode

import (
	"errors"
	"os"
	"syscall"
	"testing"
)

// A disk without room is an error from the first bytes on.
func TestFullDisk(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer full.Close()
	o := Animation{Width: 8, Height: 8, FPS: 10}
	for name, begin := range map[string]func() (Encoder, error){
		"gif":  func() (Encoder, error) { return NewGIF(full, o, NewPalette(nil, Histogram{0: 1})) },
		"apng": func() (Encoder, error) { return NewAPNG(full, o) },
		"webp": func() (Encoder, error) { return NewWebP(full, o) },
	} {
		if _, err := begin(); !errors.Is(err, syscall.ENOSPC) {
			t.Errorf("%s: %v, want that there is no room", name, err)
		}
	}
}
