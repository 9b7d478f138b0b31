//go:build !js

// A browser has no other programs to compare with.

package svg_test

import (
	"bytes"
	"image/png"
	"os/exec"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/raster"
)

// The SVG of every case, drawn by librsvg, against draw/raster. Both blend in
// sRGB; they differ in how they antialias, so a channel may be off by more than
// 32 in five pixels of ten thousand, and of text, which is mostly edges and
// which raster places on quarters of a pixel, in thirty.
func TestAgainstRaster(t *testing.T) {
	tool, err := exec.LookPath("rsvg-convert")
	if err != nil {
		t.Fatal("rsvg-convert is missing: install librsvg (on Debian or Ubuntu: apt-get install librsvg2-bin)")
	}
	for _, c := range drawtest.Cases(drawtest.Fonts(t)) {
		t.Run(c.Name, func(t *testing.T) {
			cmd := exec.Command(tool, "--zoom", "2")
			cmd.Stdin = bytes.NewReader(write(t, c.List))
			var out, errs bytes.Buffer
			cmd.Stdout, cmd.Stderr = &out, &errs
			if err := cmd.Run(); err != nil {
				t.Fatalf("%v: %s", err, errs.String())
			}
			got, err := png.Decode(&out)
			if err != nil {
				t.Fatal(err)
			}
			want := raster.Render(c.List, 2*drawtest.Width, 2*drawtest.Height, 2)
			share := 0.0005
			if c.Loose {
				share = 0.003
			}
			drawtest.Near(t, c.Name, got, want, 32, share)
		})
	}
}
