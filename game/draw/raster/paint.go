package raster

import (
	"image"

	"github.com/hamsaya/hamsaya/game/draw"
)

// rgba is a premultiplied colour.
type rgba struct{ r, g, b, a uint32 }

func premultiply(c draw.Color) rgba {
	a := uint32(c.A)
	return rgba{div255(uint32(c.R) * a), div255(uint32(c.G) * a), div255(uint32(c.B) * a), a}
}

// div255 divides by 255 and rounds, for v up to 255².
func div255(v uint32) uint32 {
	v += 128
	return (v + v>>8) >> 8
}

func (c rgba) covered(cover uint32) rgba {
	if cover == 255 {
		return c
	}
	return rgba{div255(c.r * cover), div255(c.g * cover), div255(c.b * cover), div255(c.a * cover)}
}

// over puts c on a pixel. The pixel has four bytes.
func (c rgba) over(p []uint8) {
	_ = p[3]
	k := 255 - c.a
	p[0] = uint8(c.r + div255(uint32(p[0])*k))
	p[1] = uint8(c.g + div255(uint32(p[1])*k))
	p[2] = uint8(c.b + div255(uint32(p[2])*k))
	p[3] = uint8(c.a + div255(uint32(p[3])*k))
}

// fill puts c on every pixel of a row.
func (c rgba) fill(row []uint8) {
	if c.a < 255 {
		for ; len(row) >= 4; row = row[4:] {
			c.over(row)
		}
		return
	}
	if len(row) < 4 {
		return
	}
	row[0], row[1], row[2], row[3] = uint8(c.r), uint8(c.g), uint8(c.b), 255
	for n := 4; n < len(row); n *= 2 {
		copy(row[n:], row[:n])
	}
}

// solid paints one colour. Its coverage begins at the top left of clip.
type solid struct {
	dst   *image.RGBA
	at    image.Point // of the coverage's first pixel
	color rgba
}

func (s *solid) span(y, x0, x1 int, cover uint8) {
	i := s.dst.PixOffset(s.at.X+x0, s.at.Y+y)
	s.color.covered(uint32(cover)).fill(s.dst.Pix[i : i+4*(x1-x0)])
}

// fade paints colours that change from left to right: one for each column.
type fade struct {
	dst    *image.RGBA
	at     image.Point
	colors []rgba
}

func (f *fade) span(y, x0, x1 int, cover uint8) {
	i := f.dst.PixOffset(f.at.X+x0, f.at.Y+y)
	for x := x0; x < x1; x++ {
		f.colors[x].covered(uint32(cover)).over(f.dst.Pix[i : i+4])
		i += 4
	}
}

// between sets the colours of a fade from left to right, straight alpha
// between them as SVG's gradients have it. Column i has its middle at i + 0.5
// - x0 of the width.
func (f *fade) between(left, right draw.Color, columns int, x0, width float64) {
	if cap(f.colors) < columns {
		f.colors = make([]rgba, columns)
	}
	f.colors = f.colors[:columns]
	mix := func(a, b uint8, t float64) uint8 {
		return uint8(float64(a) + (float64(b)-float64(a))*t + 0.5)
	}
	for i := range f.colors {
		t := (float64(i) + 0.5 - x0) / width
		if !(t > 0) {
			t = 0
		} else if t > 1 {
			t = 1
		}
		f.colors[i] = premultiply(draw.Color{
			R: mix(left.R, right.R, t),
			G: mix(left.G, right.G, t),
			B: mix(left.B, right.B, t),
			A: mix(left.A, right.A, t),
		})
	}
}

// mask collects cover.
type mask struct {
	w, h int
	pix  []uint8
}

func (m *mask) reset(w, h int) {
	m.w, m.h = w, h
	if cap(m.pix) < w*h {
		m.pix = make([]uint8, w*h)
		return
	}
	m.pix = m.pix[:w*h]
	clear(m.pix)
}

func (m *mask) span(y, x0, x1 int, cover uint8) {
	row := m.pix[y*m.w+x0 : y*m.w+x1]
	for i := range row {
		row[i] = max(row[i], cover)
	}
}
