//go:build !js

// Goldens are files, and the browser program writes the same numbers.

package svg_test

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
)

func TestGolden(t *testing.T) {
	for _, c := range drawtest.Cases(drawtest.Fonts(t)) {
		t.Run(c.Name, func(t *testing.T) {
			drawtest.Golden(t, "testdata/"+c.Name+".svg", write(t, c.List))
		})
	}
}
