package raster

import (
	"image"
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
)

// run draws one line of text: first the halo of all its glyphs as one shape,
// then the glyphs.
func (r *Renderer) run(dst *image.RGBA, clip image.Rectangle, op *draw.Op) {
	if op.Halo.A > 0 && op.HaloWidth > 0 {
		r.runThroughMask(dst, clip, op, op.HaloWidth, premultiply(op.Halo))
	}
	switch op.Color.A {
	case 0:
	case 255:
		color := premultiply(op.Color)
		for i := range op.Run.Glyphs {
			if g, at, ok := r.glyph(op, i, 0); ok {
				g.paint(dst, clip, at, color)
			}
		}
	default:
		// Where letters join they overlap; drawn one by one a translucent
		// word would be darker there.
		r.runThroughMask(dst, clip, op, 0, premultiply(op.Color))
	}
}

// glyph finds the mask of a run's glyph and where its top left goes.
func (r *Renderer) glyph(op *draw.Op, i int, halo float32) (*glyphMask, image.Point, bool) {
	g := &op.Run.Glyphs[i]
	x := (float64(op.At.X+g.X) + float64(r.by.X)) * r.scale
	y := (float64(op.At.Y+g.Y) + float64(r.by.Y)) * r.scale
	const far = 1 << 24
	if !(math.Abs(x) < far && math.Abs(y) < far) {
		return nil, image.Point{}, false
	}
	// An eighth of a px is as near to what draws each letter anew as its edges
	// show; on a screen a quarter is as fine as the eye sees.
	ex, ey := int(math.Floor(x*8+0.5)), int(math.Floor(y*8+0.5))
	m := r.glyphs.get(r, glyphKey{
		face: g.Face,
		id:   g.ID,
		size: float32(float64(op.Run.Size) * r.scale),
		halo: float32(float64(halo) * r.scale),
		sub:  uint8(ex&7 | ey&7<<3),
	})
	if m == nil {
		return nil, image.Point{}, false
	}
	return m, image.Pt(ex>>3, ey>>3).Add(m.at), true
}

// runThroughMask draws the glyphs, or their halos, as one shape.
func (r *Renderer) runThroughMask(dst *image.RGBA, clip image.Rectangle, op *draw.Op, halo float32, color rgba) {
	var box image.Rectangle
	for i := range op.Run.Glyphs {
		if g, at, ok := r.glyph(op, i, halo); ok {
			box = box.Union(image.Rectangle{at, at.Add(image.Pt(g.w, g.h))})
		}
	}
	box = box.Intersect(clip)
	if box.Empty() {
		return
	}
	r.text.reset(box.Dx(), box.Dy())
	for i := range op.Run.Glyphs {
		if g, at, ok := r.glyph(op, i, halo); ok {
			g.unite(&r.text, at.Sub(box.Min))
		}
	}
	for y := range r.text.h {
		paintRow(dst, box.Min.X, box.Min.Y+y, r.text.pix[y*r.text.w:(y+1)*r.text.w], color)
	}
}

// paintRow paints color by a row of cover.
func paintRow(dst *image.RGBA, x, y int, cover []uint8, color rgba) {
	i := dst.PixOffset(x, y)
	pix := dst.Pix[i : i+4*len(cover)]
	for k, c := range cover {
		if c != 0 {
			color.covered(uint32(c)).over(pix[4*k : 4*k+4])
		}
	}
}
