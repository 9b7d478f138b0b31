package screen

import (
	"github.com/hamsaya/hamsaya/game/draw"
)

// bins is into how many places a pixel is divided, each way, for glyphs: one
// that stands between two pixels is drawn at the nearest quarter.
const bins = 4

// maskKey names the picture of a glyph: at that size in px, at that fraction
// of a pixel, as it is or grown by a halo.
type maskKey struct {
	face draw.Face
	id   draw.GlyphID
	size float32
	halo float32
	x, y uint8
}

// mask is a glyph's picture in the atlas and where it stands from the whole
// pixel that its origin falls in. One without width is blank.
type mask struct {
	slot   slot
	dx, dy int
}

// runKey names a run that begins at that fraction of a pixel.
type runKey struct {
	run         *draw.Run
	scale, halo float32
	x, y        uint8
}

// placed is a glyph of a run, in whole px from the run's origin.
type placed struct {
	slot   slot
	dx, dy int
}

// letters keeps the masks of glyphs and, so that text that stays costs one
// look-up a run, where they go.
type letters struct {
	atlas    atlas
	masks    map[maskKey]mask
	runs     map[runKey]*textLine
	frame    int
	outline  draw.Path
	flat     draw.Flat
	halo     draw.Flat
	coverage coverage
	known    int // the atlas's generation that masks and runs belong to
}

// textLine is a run ready to draw and the frame it was last drawn in.
type textLine struct {
	glyphs []placed
	used   int
}

// split rounds a coordinate to a bin and gives its whole pixel.
func split(v float32) (whole int, bin uint8) {
	q := floor(v*bins + 0.5)
	whole = q >> 2
	return whole, uint8(q - whole*bins)
}

// text appends a run: its halo first, so that no halo lies on a letter.
func (s *Screen) text(op *draw.Op, scale float32) {
	x, bx := split((op.At.X + s.by.X) * scale)
	y, by := split((op.At.Y + s.by.Y) * scale)
	if op.Halo.A > 0 && op.HaloWidth > 0 {
		s.run(runKey{op.Run, scale, op.HaloWidth * scale, bx, by}, x, y, premultiplied(op.Halo))
	}
	if op.Color.A > 0 {
		s.run(runKey{op.Run, scale, 0, bx, by}, x, y, premultiplied(op.Color))
	}
}

func (s *Screen) run(key runKey, x, y int, c rgba) {
	for _, g := range s.letters.line(key) {
		left, top := x+g.dx, y+g.dy
		if left >= s.clip.Max.X || top >= s.clip.Max.Y || left+g.slot.w <= s.clip.Min.X || top+g.slot.h <= s.clip.Min.Y {
			continue
		}
		s.batch.texture(float32(left), float32(top), float32(g.slot.w), float32(g.slot.h), float32(g.slot.x), float32(g.slot.y), c)
	}
}

// line returns the glyphs of a run, drawing those that are new.
func (t *letters) line(key runKey) []placed {
	if l := t.runs[key]; l != nil {
		l.used = t.frame
		return l.glyphs
	}
	if t.runs == nil {
		t.runs, t.masks = make(map[runKey]*textLine), make(map[maskKey]mask)
	}
	l := &textLine{used: t.frame}
	for _, g := range key.run.Glyphs {
		x, bx := split(g.X*key.scale + float32(key.x)/bins)
		y, by := split(g.Y*key.scale + float32(key.y)/bins)
		m := t.mask(maskKey{g.Face, g.ID, key.run.Size * key.scale, key.halo, bx, by})
		if m.slot.w > 0 {
			l.glyphs = append(l.glyphs, placed{m.slot, x + m.dx, y + m.dy})
		}
	}
	t.runs[key] = l
	return l.glyphs
}

// mask returns a glyph's picture, painting it first if it is new.
func (t *letters) mask(key maskKey) mask {
	if m, ok := t.masks[key]; ok {
		return m
	}
	t.outline.Reset()
	key.face.AppendOutline(&t.outline, key.id)
	for i := range t.outline.Pts {
		p := &t.outline.Pts[i]
		p.X = p.X*key.size + float32(key.x)/bins
		p.Y = p.Y*key.size + float32(key.y)/bins
	}
	t.flat.Reset()
	draw.AppendFlattened(&t.flat, t.outline.Verbs, t.outline.Pts, flatness)
	var m mask
	if len(t.flat.Lines) > 0 {
		m = t.paint(key.halo)
	}
	t.masks[key] = m
	return m
}

// paint covers the inside of the outline at hand, or what lies within halo px
// of it, and puts it into the atlas.
func (t *letters) paint(halo float32) mask {
	b := draw.BoundOf(t.flat.Pts).Inset(-halo - 1)
	x, y := floor(b.Min.X), floor(b.Min.Y)
	w, h := floor(b.Max.X)+1-x, floor(b.Max.Y)+1-y
	if w > atlasLast || h > atlasLast {
		return mask{}
	}
	shape := &t.flat
	if halo > 0 {
		t.halo.Reset()
		for _, l := range t.flat.Lines {
			draw.AppendOutline(&t.halo, t.flat.Pts[l.Start:l.End], true, draw.Stroke{Width: 2 * halo}, flatness)
		}
		shape = &t.halo
	}
	t.coverage.reset(x, y, w, h)
	for _, l := range shape.Lines {
		t.coverage.polygon(shape.Pts[l.Start:l.End])
	}
	slot, ok := t.atlas.put(w, h, t.coverage.resolve(draw.NonZero))
	if !ok {
		return mask{}
	}
	return mask{slot, x, y}
}

// stale reports whether the atlas started over since the last begin, which
// voids what the frame has drawn so far.
func (t *letters) stale() bool { return t.known != t.atlas.generation }

// begin forgets what the atlas forgot, and runs that were not drawn lately.
func (t *letters) begin() {
	t.frame++
	if t.stale() {
		clear(t.masks)
		clear(t.runs)
		t.atlas.empty()
		t.known = t.atlas.generation
		return
	}
	const keep = 600 // frames
	if t.frame%keep != 0 {
		return
	}
	for k, l := range t.runs {
		if t.frame-l.used > keep {
			delete(t.runs, k)
		}
	}
}
