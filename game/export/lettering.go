package export

import (
	"io"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/draw/svg"
)

// WriteLettering writes a line of words as SVG, its letters as outlines: for a
// document that shows them before a font that has them has come. It is as wide as
// the words and as high as their line, in dp.
func WriteLettering(w io.Writer, fonts *glyph.Fonts, words string, style glyph.Style, ink draw.Color) error {
	run := fonts.Shape(words, style)
	var l draw.List
	l.Text(run, draw.Point{Y: run.Ascent}, ink)
	return svg.Write(w, &l, svg.Options{Width: run.Advance, Height: run.Ascent + run.Descent, Precision: 1, Tolerance: 0.25})
}
