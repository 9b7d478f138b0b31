package raster

import (
	"image"
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
)

// maxGlyphBytes is the memory for masks above which all are evicted.
const maxGlyphBytes = 32 << 20

// maxGlyphSize is the largest font in px; what is larger is drawn at that.
const maxGlyphSize = 1024

type glyphKey struct {
	face draw.Face
	id   draw.GlyphID
	size float32 // px
	halo float32 // px, 0 for the glyph itself
	sub  uint8   // eighths of a px, x in the low three bits, y above
}

// A glyphMask is the cover of a glyph; at is where its first pixel lies from
// the origin's pixel.
type glyphMask struct {
	mask
	at image.Point
}

type glyphs struct {
	scale float64
	masks map[glyphKey]*glyphMask
	bytes int

	cover  coverage
	path   draw.Path
	flat   draw.Flat
	ring   draw.Flat
	stroke draw.Stroker
}

func (gs *glyphs) begin(scale float64) {
	if gs.masks == nil || gs.scale != scale || gs.bytes > maxGlyphBytes {
		gs.masks, gs.bytes, gs.scale = map[glyphKey]*glyphMask{}, 0, scale
	}
}

// get returns the mask of a glyph, nil where there is nothing to draw.
func (gs *glyphs) get(r *Renderer, k glyphKey) *glyphMask {
	if m, ok := gs.masks[k]; ok {
		return m
	}
	m := gs.make(k)
	gs.masks[k] = m
	if m != nil {
		gs.bytes += len(m.pix)
	}
	return m
}

func (gs *glyphs) make(k glyphKey) *glyphMask {
	if k.face == nil || !(k.size > 0) || !(k.halo >= 0) {
		return nil
	}
	size := min(k.size, maxGlyphSize)
	halo := min(k.halo, maxGlyphSize)
	gs.path.Reset()
	k.face.AppendOutline(&gs.path, k.id)
	dx, dy := float32(k.sub&7)/8, float32(k.sub>>3)/8
	for i, p := range gs.path.Pts {
		gs.path.Pts[i] = draw.Point{X: p.X*size + dx, Y: p.Y*size + dy}
	}
	gs.flat.Reset()
	draw.AppendFlattened(&gs.flat, gs.path.Verbs, gs.path.Pts, tolerance)
	gs.ring.Reset()
	pts := gs.flat.Pts
	if halo > 0 {
		s := draw.Stroke{Width: 2 * halo}
		gs.stroke.Append(&gs.ring, gs.path.Verbs, gs.path.Pts, s, tolerance)
		pts = gs.ring.Pts
	}
	if len(pts) == 0 {
		return nil
	}
	b := draw.BoundOf(pts)
	if !(b.Width() < 8*maxGlyphSize && b.Height() < 8*maxGlyphSize) {
		return nil // a broken font
	}
	m := &glyphMask{at: image.Pt(int(math.Floor(float64(b.Min.X))), int(math.Floor(float64(b.Min.Y))))}
	w := int(math.Ceil(float64(b.Max.X))) - m.at.X
	h := int(math.Ceil(float64(b.Max.Y))) - m.at.Y
	if w <= 0 || h <= 0 {
		return nil
	}
	m.reset(w, h)
	gs.cover.resize(w, h)
	move := affine{1, -float64(m.at.X), -float64(m.at.Y)}
	// The glyph and the ring around it one after the other: they may run in
	// opposite directions, and the sum would have a hole.
	gs.cover.addFlat(&gs.flat, move)
	gs.cover.sweep(draw.NonZero, &m.mask)
	if halo > 0 {
		gs.cover.addFlat(&gs.ring, move)
		gs.cover.sweep(draw.NonZero, &m.mask)
	}
	return m
}

// paint draws the glyph with its first pixel at at.
func (m *glyphMask) paint(dst *image.RGBA, clip image.Rectangle, at image.Point, color rgba) {
	box := image.Rectangle{at, at.Add(image.Pt(m.w, m.h))}.Intersect(clip)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		row := m.pix[(y-at.Y)*m.w:]
		paintRow(dst, box.Min.X, y, row[box.Min.X-at.X:box.Max.X-at.X], color)
	}
}

// unite adds the glyph to a mask: what is covered by either.
func (m *glyphMask) unite(dst *mask, at image.Point) {
	box := image.Rectangle{at, at.Add(image.Pt(m.w, m.h))}.Intersect(image.Rect(0, 0, dst.w, dst.h))
	for y := box.Min.Y; y < box.Max.Y; y++ {
		row := m.pix[(y-at.Y)*m.w+box.Min.X-at.X:]
		out := dst.pix[y*dst.w+box.Min.X : y*dst.w+box.Max.X]
		for i, a := range out {
			if c := row[i]; c != 0 {
				out[i] = a + uint8(div255(uint32(c)*uint32(255-a)))
			}
		}
	}
}
