//go:build !js

// Goldens are files, and the browser program draws the same numbers.

package raster_test

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/raster"
)

func TestGolden(t *testing.T) {
	for _, c := range drawtest.Cases(drawtest.Fonts(t)) {
		t.Run(c.Name, func(t *testing.T) {
			img := raster.Render(c.List, drawtest.Width, drawtest.Height, 1)
			drawtest.Golden(t, "testdata/"+c.Name+".png", drawtest.PNG(t, img))
		})
	}
}
