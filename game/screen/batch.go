package screen

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"

	"github.com/hamsaya/hamsaya/game/draw"
)

// batch is the triangles of one frame. All take their texture from the atlas,
// where white texels stand for plain colour, so only a clip or a still layer
// in between ends a draw call. Buffers are kept from frame to frame.
type batch struct {
	vertices []ebiten.Vertex
	indices  []uint32 // relative to the first vertex of their command
	base     int      // that vertex
}

// command is a run of triangles under one clip, or a still layer.
type command struct {
	vertices, indices span
	clip              image.Rectangle // px
	still             *still
}

// span is a half-open range of a slice.
type span struct{ from, to int }

// rgba is a colour premultiplied by its alpha, from 0 to 1, as vertices take it.
type rgba struct{ r, g, b, a float32 }

func premultiplied(c draw.Color) rgba {
	a := float32(c.A) / 255
	return rgba{float32(c.R) / 255 * a, float32(c.G) / 255 * a, float32(c.B) / 255 * a, a}
}

func (c rgba) times(k float32) rgba { return rgba{c.r * k, c.g * k, c.b * k, c.a * k} }

func (b *batch) reset() {
	b.vertices, b.indices, b.base = b.vertices[:0], b.indices[:0], 0
}

// vertex appends a point of plain colour and returns its index.
func (b *batch) vertex(x, y float32, c rgba) uint32 {
	b.vertices = append(b.vertices, ebiten.Vertex{
		DstX: x, DstY: y, SrcX: whiteAt, SrcY: whiteAt,
		ColorR: c.r, ColorG: c.g, ColorB: c.b, ColorA: c.a,
	})
	return uint32(len(b.vertices) - 1 - b.base)
}

func (b *batch) triangle(i, j, k uint32) { b.indices = append(b.indices, i, j, k) }

// quad joins four indices in order around it.
func (b *batch) quad(i, j, k, l uint32) { b.indices = append(b.indices, i, j, k, i, k, l) }

// rect appends an axis-parallel rectangle whose colour runs from left to right.
func (b *batch) rect(x0, y0, x1, y1 float32, left, right rgba) {
	i := b.vertex(x0, y0, left)
	b.vertex(x1, y0, right)
	b.vertex(x1, y1, right)
	b.vertex(x0, y1, left)
	b.quad(i, i+1, i+2, i+3)
}

// texture appends a rectangle of w by h px that shows the atlas from u, v.
func (b *batch) texture(x, y, w, h, u, v float32, c rgba) {
	i := uint32(len(b.vertices) - b.base)
	b.vertices = append(b.vertices,
		ebiten.Vertex{DstX: x, DstY: y, SrcX: u, SrcY: v, ColorR: c.r, ColorG: c.g, ColorB: c.b, ColorA: c.a},
		ebiten.Vertex{DstX: x + w, DstY: y, SrcX: u + w, SrcY: v, ColorR: c.r, ColorG: c.g, ColorB: c.b, ColorA: c.a},
		ebiten.Vertex{DstX: x + w, DstY: y + h, SrcX: u + w, SrcY: v + h, ColorR: c.r, ColorG: c.g, ColorB: c.b, ColorA: c.a},
		ebiten.Vertex{DstX: x, DstY: y + h, SrcX: u, SrcY: v + h, ColorR: c.r, ColorG: c.g, ColorB: c.b, ColorA: c.a})
	b.quad(i, i+1, i+2, i+3)
}
