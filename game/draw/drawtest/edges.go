package drawtest

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
)

// edges is antialiasing alone: rectangles that cover part of a pixel, edges of
// every slope, circles down to a fraction of a pixel.
func edges(l *draw.List) {
	for i := range 10 {
		f := float32(i) / 10
		l.Fill(l.RectPath(draw.RectOf(10+float32(i)*14+f, 10, 8, 20)), ink)
		l.Fill(l.RectPath(draw.RectOf(160+float32(i)*15, 10+f, 10, 12+f)), blue)
		l.Fill(l.RectPath(draw.RectOf(10+float32(i)*14, 40, 8, 0.1+f)), ink)
		l.Fill(l.Circle(166+float32(i)*15, 42, 0.3+f*4), red)
	}
	for i := range 24 {
		sin, cos := math.Sincos(float64(i) * math.Pi / 12)
		s, c := float32(sin), float32(cos)
		l.Move(70+12*c, 120+12*s)
		l.Line(70+60*c-1.5*s, 120+60*s+1.5*c)
		l.Line(70+60*c+1.5*s, 120+60*s-1.5*c)
		l.ClosePath()
		l.Fill(l.Path(), ink)
	}
	for i := range 8 { // nearly level, nearly upright
		d := float32(i) * 0.5
		l.Move(150, 70+float32(i)*7)
		l.Line(300, 70+float32(i)*7+d)
		l.Line(300, 72+float32(i)*7+d)
		l.Line(150, 72+float32(i)*7)
		l.ClosePath()
		l.Fill(l.Path(), red)
		l.Move(155+float32(i)*18, 132)
		l.Line(158+float32(i)*18, 132)
		l.Line(158+float32(i)*18+d, 192)
		l.Line(155+float32(i)*18+d, 192)
		l.ClosePath()
		l.Fill(l.Path(), gold)
	}
}

// textPlaces is where letters stand: one word at steps of a tenth of a dp to
// the right and downwards.
func textPlaces(l *draw.List, f *glyph.Fonts) {
	word := f.Shape("Kabul", glyph.Style{Size: 12})
	other := f.Shape("کابل", glyph.Style{Size: 13, Bold: true, Lang: "fa"})
	for i := range 10 {
		d := float32(i) / 10
		y := 20 + float32(i)*18
		l.Text(word, draw.Point{X: 10 + d, Y: y}, ink)
		l.Text(word, draw.Point{X: 80, Y: y + d}, blue)
		l.Text(other, draw.Point{X: 160 + d, Y: y}, ink)
		l.Text(other, draw.Point{X: 240 + d, Y: y + d}, red)
		l.Fill(l.RectPath(draw.RectOf(10+d, y+2, word.Advance, 0.5)), gold)
	}
}
