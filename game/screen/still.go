package screen

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/raster"
)

// still is the picture of an embedded list.
type still struct {
	list   *draw.List
	scale  float32
	size   image.Point     // of the frame it was painted for
	image  *ebiten.Image   // has the size of bound or more
	bound  image.Rectangle // what of the frame it covers, px
	opaque bool            // throughout its bound
	inked  []bool          // by tile of the frame: whether there is anything
	cols   int             // tiles in a row
	used   int             // the frame it was last drawn in
}

// stills keeps the pictures of embedded lists under their pointers.
type stills struct {
	held   []*still
	free   []*ebiten.Image
	frame  int
	paint  raster.Renderer
	canvas *image.RGBA
	crop   []uint8
}

// begin puts away what no frame has drawn for a while. The texture is kept
// for the next layer of the same size: while a reader drags the map, each
// frame brings a new one.
func (t *stills) begin() {
	t.frame++
	const keep = 2 // frames
	kept := t.held[:0]
	for _, s := range t.held {
		if t.frame-s.used <= keep {
			kept = append(kept, s)
			continue
		}
		t.release(s)
	}
	clear(t.held[len(kept):])
	t.held = kept
}

func (t *stills) release(s *still) {
	if s.image == nil {
		return
	}
	const spare = 3
	t.free = append(t.free, s.image)
	if len(t.free) > spare {
		t.free[0].Deallocate()
		t.free = append(t.free[:0], t.free[1:]...)
	}
}

// of returns the picture of l in a frame of that size, painting it if it is
// new.
func (t *stills) of(l *draw.List, scale float32, size image.Point) *still {
	for _, s := range t.held {
		if s.list == l && s.scale == scale && s.size == size {
			s.used = t.frame
			return s
		}
	}
	s := &still{list: l, scale: scale, size: size, used: t.frame}
	if t.canvas == nil || t.canvas.Rect.Size() != size {
		t.canvas = image.NewRGBA(image.Rectangle{Max: size})
	} else {
		clear(t.canvas.Pix)
	}
	t.paint.Scale = scale
	t.paint.Draw(t.canvas, l)
	s.bound, s.opaque = inked(t.canvas)
	if !s.bound.Empty() {
		s.inkTiles(t.canvas)
		s.image = t.texture(s.bound.Size())
		s.image.SubImage(image.Rectangle{Max: s.bound.Size()}).(*ebiten.Image).WritePixels(t.cropped(s.bound))
	}
	t.held = append(t.held, s)
	return s
}

// inkTiles notes in which tiles the picture has anything.
func (s *still) inkTiles(m *image.RGBA) {
	s.cols = (s.size.X + 1<<tileBits - 1) >> tileBits
	rows := (s.size.Y + 1<<tileBits - 1) >> tileBits
	s.inked = make([]bool, s.cols*rows)
	for y := s.bound.Min.Y; y < s.bound.Max.Y; y++ {
		row := m.Pix[y*m.Stride:]
		tiles := s.inked[(y>>tileBits)*s.cols:][:s.cols]
		for tx := s.bound.Min.X >> tileBits; tx<<tileBits < s.bound.Max.X; tx++ {
			for x := max(tx<<tileBits, s.bound.Min.X); !tiles[tx] && x < min((tx+1)<<tileBits, s.bound.Max.X); x++ {
				tiles[tx] = row[4*x+3] != 0
			}
		}
	}
}

// appendInked appends the parts of r, which begins and ends with tiles, in
// which the picture has anything.
func (s *still) appendInked(dst []image.Rectangle, r image.Rectangle) []image.Rectangle {
	for y := r.Min.Y; y < r.Max.Y; y += 1 << tileBits {
		tiles := s.inked[(y>>tileBits)*s.cols:][:s.cols]
		for x := r.Min.X; x < r.Max.X; x += 1 << tileBits {
			if !tiles[x>>tileBits] {
				continue
			}
			from := x
			for x < r.Max.X && tiles[x>>tileBits] {
				x += 1 << tileBits
			}
			dst = append(dst, image.Rect(from, y, min(x, r.Max.X), min(y+(1<<tileBits), r.Max.Y)))
		}
	}
	return dst
}

// texture returns an image of that size, a used one if there is one.
func (t *stills) texture(size image.Point) *ebiten.Image {
	for i, img := range t.free {
		if img.Bounds().Size() == size {
			t.free = append(t.free[:i], t.free[i+1:]...)
			return img
		}
	}
	return ebiten.NewImageWithOptions(image.Rectangle{Max: size}, &ebiten.NewImageOptions{Unmanaged: true})
}

// cropped returns the pixels of the canvas within r, row after row.
func (t *stills) cropped(r image.Rectangle) []uint8 {
	if r == t.canvas.Rect {
		return t.canvas.Pix
	}
	t.crop = t.crop[:0]
	for y := r.Min.Y; y < r.Max.Y; y++ {
		i := t.canvas.PixOffset(r.Min.X, y)
		t.crop = append(t.crop, t.canvas.Pix[i:i+4*r.Dx()]...)
	}
	return t.crop
}

// inked returns the least rectangle around what is not transparent, and
// whether all in it is opaque.
func inked(m *image.RGBA) (r image.Rectangle, opaque bool) {
	w, h := m.Rect.Dx(), m.Rect.Dy()
	left, right, top, bottom := w, 0, h, 0
	for y := range h {
		row := m.Pix[y*m.Stride:][:4*w]
		x0 := 0
		for x0 < w && row[4*x0+3] == 0 {
			x0++
		}
		if x0 == w {
			continue
		}
		x1 := w
		for row[4*x1-1] == 0 {
			x1--
		}
		left, right = min(left, x0), max(right, x1)
		top, bottom = min(top, y), y+1
	}
	if left >= right {
		return image.Rectangle{}, false
	}
	r = image.Rect(left, top, right, bottom)
	for y := top; y < bottom; y++ {
		row := m.Pix[y*m.Stride:]
		for x := left; x < right; x++ {
			if row[4*x+3] != 0xff {
				return r, false
			}
		}
	}
	return r, true
}
