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
	"github.com/hamsaya/hamsaya/game/draw/svg"
)

// The SVG of every case, drawn by librsvg, against draw/raster. Both blend in
// sRGB; they differ in how they antialias, so a channel may be off by more than
// 32 in five pixels of ten thousand, and of text, which is mostly edges and
// which raster places on quarters of a pixel, in thirty. A compact file shows the
// same.
func TestAgainstRaster(t *testing.T) {
	tool, err := exec.LookPath("rsvg-convert")
	if err != nil {
		t.Fatal("rsvg-convert is missing: install librsvg (on Debian or Ubuntu: apt-get install librsvg2-bin)")
	}
	for _, c := range drawtest.Cases(drawtest.Fonts(t)) {
		want := raster.Render(c.List, 2*drawtest.Width, 2*drawtest.Height, 2)
		share := 0.0005
		if c.Loose {
			share = 0.003
		}
		shows := func(t *testing.T, name string, file []byte) {
			cmd := exec.Command(tool, "--zoom", "2")
			cmd.Stdin = bytes.NewReader(file)
			var out, errs bytes.Buffer
			cmd.Stdout, cmd.Stderr = &out, &errs
			if err := cmd.Run(); err != nil {
				t.Fatalf("%v: %s", err, errs.String())
			}
			got, err := png.Decode(&out)
			if err != nil {
				t.Fatal(err)
			}
			drawtest.Near(t, name, got, want, 32, share)
		}
		t.Run(c.Name, func(t *testing.T) { shows(t, c.Name, write(t, c.List)) })
		t.Run(c.Name+" compact", func(t *testing.T) {
			shows(t, c.Name+"-compact", []byte(with(t, c.List, svg.Options{Compact: true})))
		})
	}
}
