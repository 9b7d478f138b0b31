package screen

import (
	"image"
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"github.com/hamsaya/hamsaya/game/draw"
)

// Screen draws display lists on one image, frame after frame. It holds
// textures; make one and keep it.
type Screen struct {
	batch    batch
	commands []command
	letters  letters
	stills   stills
	tiles    tiles
	shape    shape
	dashes   shape
	outline  shape
	coverage coverage

	// In force while meshes are built:
	scale float32
	size  image.Point     // of the frame, px
	clip  image.Rectangle // px
	clips []image.Rectangle
	by    draw.Point // how far what is drawn is moved, dp

	on     *ebiten.Image // what the last frame was drawn on
	layers []*still      // of the last frame, back to front
	// generation is the atlas's in the last frame: a place in another shows
	// another glyph.
	generation int
	stats      Stats

	views     map[image.Rectangle]*ebiten.Image // parts of on, by clip
	quads     []ebiten.Vertex
	quadIndex []uint32
	drawn     []uint32
	parts     []image.Rectangle
	options   ebiten.DrawTrianglesOptions
}

// Stats says what the last Draw cost.
type Stats struct {
	Calls    int // draw calls
	Vertices int // of what moves
	Painted  int // pixels of the frame that were painted again
	Stills   int // still layers held
	Frames   int // drawn so far
}

// New returns a Screen that has drawn nothing yet.
func New() *Screen { return &Screen{} }

// Stats returns what the last Draw cost.
func (s *Screen) Stats() Stats { return s.stats }

// Forget makes the next Draw paint the whole frame, for an image whose content
// was lost.
func (s *Screen) Forget() { s.on = nil }

// Draw draws l, scale px to a dp, over the whole of dst. What Draw left on dst
// before must still be there.
func (s *Screen) Draw(dst *ebiten.Image, l *draw.List, scale float32) {
	size := dst.Bounds().Size()
	s.stills.begin()
	s.build(l, scale, size)
	for range 3 {
		if !s.letters.stale() {
			break
		}
		// The atlas was full and started over, larger: once more, with room.
		s.build(l, scale, size)
	}
	s.tiles.begin(size, s.changed(dst))
	for i := range s.commands {
		if c := &s.commands[i]; c.still == nil {
			s.tiles.add(s.batch.vertices[c.vertices.from:c.vertices.to], s.batch.indices[c.indices.from:c.indices.to], c.clip)
		}
	}
	s.tiles.compare()
	s.execute(dst, s.tiles.dirty(size), size)
}

// changed reports whether dst or the layers beneath what moves are others than
// in the last frame, and notes those of this one.
func (s *Screen) changed(dst *ebiten.Image) bool {
	anew := s.on != dst || s.generation != s.letters.atlas.generation
	s.generation = s.letters.atlas.generation
	if s.on != dst {
		s.on = dst
		if s.views == nil {
			s.views = make(map[image.Rectangle]*ebiten.Image)
		}
		clear(s.views)
	}
	n := 0
	for i := range s.commands {
		if st := s.commands[i].still; st != nil {
			if n >= len(s.layers) {
				s.layers = append(s.layers, nil)
			}
			if s.layers[n] != st {
				s.layers[n] = st
				anew = true
			}
			n++
		}
	}
	if n < len(s.layers) {
		clear(s.layers[n:])
		s.layers = s.layers[:n]
		anew = true
	}
	return anew
}

// build turns the list into commands.
func (s *Screen) build(l *draw.List, scale float32, size image.Point) {
	s.letters.begin()
	s.batch.reset()
	s.commands = s.commands[:0]
	s.scale, s.size = scale, size
	s.clip = image.Rectangle{Max: size}
	s.clips = s.clips[:0]
	l.Visit((*builder)(s))
	s.cut()
}

// A builder is a Screen on its way through a list.
type builder Screen

// Draw adds the triangles of what is drawn inside the clip.
func (b *builder) Draw(c draw.Cursor) {
	s, op := (*Screen)(b), c.Op()
	if s.clip.Empty() {
		return
	}
	s.by = c.By
	switch op.Kind {
	case draw.OpFill:
		s.fill(c.List, op, s.scale)
	case draw.OpStroke:
		s.stroke(c.List, op, s.scale)
	case draw.OpText:
		s.text(op, s.scale)
	}
}

// Open narrows the clip.
func (b *builder) Open(c draw.Cursor) {
	if c.Op().Kind != draw.OpClip {
		return
	}
	(*Screen)(b).cut()
	b.clips = append(b.clips, b.clip)
	b.clip = b.clip.Intersect(pixels(c.Clip(), b.scale))
}

// Close puts back the clip around.
func (b *builder) Close(c draw.Cursor) {
	if c.Op().Kind != draw.OpClip {
		return
	}
	(*Screen)(b).cut()
	n := len(b.clips) - 1
	b.clip, b.clips = b.clips[n], b.clips[:n]
}

// Embed adds a still layer. A list that is moved is none: what of it is in the
// frame changes with where it lies.
func (b *builder) Embed(c draw.Cursor) {
	if c.Embedded() != (draw.Point{}) {
		c.Enter(b)
		return
	}
	(*Screen)(b).cut()
	b.commands = append(b.commands, command{clip: b.clip, still: b.stills.of(c.Op().Sub, b.scale, b.size)})
}

// cut makes a command of the triangles since the last one.
func (s *Screen) cut() {
	b := &s.batch
	from := 0
	for i := len(s.commands) - 1; i >= 0; i-- {
		if s.commands[i].still == nil {
			from = s.commands[i].indices.to
			break
		}
	}
	if len(b.indices) == from {
		return
	}
	if n := len(s.commands); n > 0 && s.commands[n-1].still == nil && s.commands[n-1].clip == s.clip {
		// The clip was opened and closed around nothing.
		c := &s.commands[n-1]
		for i := from; i < len(b.indices); i++ {
			b.indices[i] += uint32(b.base - c.vertices.from)
		}
		c.indices.to, c.vertices.to = len(b.indices), len(b.vertices)
	} else {
		s.commands = append(s.commands, command{
			vertices: span{b.base, len(b.vertices)},
			indices:  span{from, len(b.indices)},
			clip:     s.clip,
		})
	}
	b.base = len(b.vertices)
}

// execute paints the dirty rectangles anew and draws what moves.
func (s *Screen) execute(dst *ebiten.Image, dirty []image.Rectangle, size image.Point) {
	s.stats = Stats{Vertices: len(s.batch.vertices), Stills: len(s.stills.held), Frames: s.stats.Frames + 1}
	for _, r := range dirty {
		s.stats.Painted += r.Dx() * r.Dy()
	}
	texture := s.letters.atlas.ready()
	frame := image.Rectangle{Max: size}
	if len(s.commands) == 0 || s.commands[0].still == nil || !s.commands[0].still.covers(frame) || s.commands[0].clip != frame {
		s.clear(dst, dirty, texture)
	}
	for i := range s.commands {
		c := &s.commands[i]
		if c.still != nil {
			s.patch(dst, c, dirty)
			continue
		}
		indices := s.batch.indices[c.indices.from:c.indices.to]
		s.drawn = s.tiles.appendDrawn(s.drawn[:0], indices, c.indices.from/3)
		s.triangles(s.view(dst, c.clip, size), s.batch.vertices[c.vertices.from:c.vertices.to], s.drawn, texture, ebiten.Blend{})
	}
}

// covers reports whether nothing shows through within r.
func (st *still) covers(r image.Rectangle) bool { return st.opaque && r.In(st.bound) }

// patch puts back a still layer in the dirty rectangles.
func (s *Screen) patch(dst *ebiten.Image, c *command, dirty []image.Rectangle) {
	s.quads, s.quadIndex = s.quads[:0], s.quadIndex[:0]
	st := c.still
	within := st.bound.Intersect(c.clip)
	if within.Empty() {
		return
	}
	s.parts = s.parts[:0]
	for _, r := range dirty {
		if st.opaque {
			s.parts = append(s.parts, r)
		} else {
			s.parts = st.appendInked(s.parts, r)
		}
	}
	for _, r := range s.parts {
		s.quad(r.Intersect(within), st.bound.Min, rgba{1, 1, 1, 1})
	}
	blend := ebiten.Blend{} // the usual one
	if st.opaque {
		blend = ebiten.BlendCopy
	}
	s.triangles(dst, s.quads, s.quadIndex, st.image, blend)
}

func (s *Screen) triangles(dst *ebiten.Image, vertices []ebiten.Vertex, indices []uint32, src *ebiten.Image, blend ebiten.Blend) {
	if len(indices) == 0 {
		return
	}
	s.options.ColorScaleMode = ebiten.ColorScaleModePremultipliedAlpha
	s.options.Blend = blend
	dst.DrawTriangles32(vertices, indices, src, &s.options)
	s.stats.Calls++
}

// clear makes the dirty rectangles transparent.
func (s *Screen) clear(dst *ebiten.Image, dirty []image.Rectangle, texture *ebiten.Image) {
	s.quads, s.quadIndex = s.quads[:0], s.quadIndex[:0]
	for _, r := range dirty {
		s.quad(r, r.Min, rgba{})
	}
	for i := range s.quads {
		s.quads[i].SrcX, s.quads[i].SrcY = whiteAt, whiteAt
	}
	s.triangles(dst, s.quads, s.quadIndex, texture, ebiten.BlendCopy)
}

// quad appends r, textured from an image whose top left stands at origin.
func (s *Screen) quad(r image.Rectangle, origin image.Point, c rgba) {
	if r.Empty() {
		return
	}
	n := uint32(len(s.quads))
	for k := range 4 {
		x, y := r.Min.X, r.Min.Y
		if k == 1 || k == 2 {
			x = r.Max.X
		}
		if k >= 2 {
			y = r.Max.Y
		}
		s.quads = append(s.quads, ebiten.Vertex{
			DstX: float32(x), DstY: float32(y),
			SrcX: float32(x - origin.X), SrcY: float32(y - origin.Y),
			ColorR: c.r, ColorG: c.g, ColorB: c.b, ColorA: c.a,
		})
	}
	s.quadIndex = append(s.quadIndex, n, n+1, n+2, n, n+2, n+3)
}

// view is the part of dst that a clip leaves.
func (s *Screen) view(dst *ebiten.Image, clip image.Rectangle, size image.Point) *ebiten.Image {
	if clip == (image.Rectangle{Max: size}) {
		return dst
	}
	v := s.views[clip]
	if v == nil {
		if len(s.views) > 64 {
			clear(s.views)
		}
		v = dst.SubImage(clip).(*ebiten.Image)
		s.views[clip] = v
	}
	return v
}

// pixels is the whole pixels that a rectangle covers by half or more.
func pixels(r draw.Rect, scale float32) image.Rectangle {
	round := func(v float32) int { return floor(float32(math.Floor(float64(v*scale) + 0.5))) }
	out := image.Rectangle{
		Min: image.Pt(round(r.Min.X), round(r.Min.Y)),
		Max: image.Pt(round(r.Max.X), round(r.Max.Y)),
	}
	if out.Empty() {
		return image.Rectangle{}
	}
	return out
}
