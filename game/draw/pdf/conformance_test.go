//go:build !js

// A browser has no other programs to compare with.

package pdf_test

import (
	"bytes"
	"image/png"
	"os/exec"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/pdf"
	"github.com/hamsaya/hamsaya/game/draw/raster"
)

// The PDF of every case, drawn by poppler, against draw/raster, with text as
// outlines and with text in embedded fonts. Both blend in sRGB; poppler
// antialiases on a grid of four by four, moves thin lines to whole px and sets
// letters of embedded fonts on whole px of height. So a channel may be off by
// more than 72 in two pixels of a thousand, six where all is thin lines and edges, three
// of a hundred where all is small letters in a font.
func TestAgainstRaster(t *testing.T) {
	tool, err := exec.LookPath("pdftoppm")
	if err != nil {
		t.Fatal("pdftoppm is missing: install poppler (on Debian or Ubuntu: apt-get install poppler-utils)")
	}
	for _, c := range drawtest.Cases(drawtest.Fonts(t)) {
		for _, mode := range []struct {
			name  string
			fonts []pdf.Font
		}{{"outlines", nil}, {"fonts", fonts(t)}} {
			if mode.fonts != nil && !c.Loose {
				continue
			}
			t.Run(c.Name+"/"+mode.name, func(t *testing.T) {
				cmd := exec.Command(tool, "-png", "-r", "192", "-singlefile", "-")
				cmd.Stdin = bytes.NewReader(write(t, c.List, mode.fonts...))
				var out, errs bytes.Buffer
				cmd.Stdout, cmd.Stderr = &out, &errs
				if err := cmd.Run(); err != nil || errs.Len() > 0 {
					t.Fatalf("%v: %s", err, errs.String())
				}
				got, err := png.Decode(&out)
				if err != nil {
					t.Fatal(err)
				}
				want := raster.Render(c.List, 2*drawtest.Width, 2*drawtest.Height, 2)
				share := 0.002
				switch {
				case mode.fonts != nil:
					share = 0.03
				case c.Name == "stroke-widths" || c.Name == "edges":
					share = 0.006
				}
				drawtest.Near(t, c.Name+"-"+mode.name, got, want, 72, share)
			})
		}
	}
}
