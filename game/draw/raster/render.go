package raster

import (
	"image"

	"github.com/hamsaya/hamsaya/game/draw"
)

// Render draws l on a transparent image of w by h px, scale px per dp.
func Render(l *draw.List, w, h int, scale float32) *image.RGBA {
	return image.NewRGBA(image.Rect(0, 0, w, h))
}
