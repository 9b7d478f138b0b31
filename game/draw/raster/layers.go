package raster

import (
	"image"

	"github.com/hamsaya/hamsaya/game/draw"
)

// A layer is the pixels of an embedded list: of each row of the frame the
// stretch that is drawn on, so that a line of text costs what a line of text
// covers and not a frame.
type layer struct {
	rows   []extent
	pix    []uint8
	wanted bool // by the frame that is drawn
}

// extent is what of a row is drawn: nothing outside x0 to x1, and where full,
// everything inside is opaque. Its pixels begin at pix[at].
type extent struct {
	x0, x1, at int
	full       bool
}

type layers struct {
	scale float64
	frame image.Rectangle
	depth int
	kept  map[*draw.List]*layer
	free  []*image.RGBA // clear, as large as the frame
	bytes int           // of all pixels that are held now
	most  int           // that were ever held
}

// begin readies the layers for a frame. What the frame does not embed is let
// go before anything new is made: while a camera flies every frame has a
// ground of its own, and keeping the last would cost more memory than
// anything else.
func (ls *layers) begin(scale float64, frame image.Rectangle, l *draw.List) {
	if ls.kept == nil || ls.scale != scale || ls.frame != frame {
		ls.kept, ls.free, ls.bytes = map[*draw.List]*layer{}, nil, 0
		ls.scale, ls.frame = scale, frame
	}
	ls.keep(l)
}

// end lets go of lists within lists: a layer holds what they have drawn.
func (ls *layers) end(l *draw.List) {
	ls.keep(l)
	for n := len(ls.free); n > 1; n-- {
		ls.bytes -= len(ls.free[n-1].Pix)
		ls.free = ls.free[: n-1 : n-1]
	}
}

// keep keeps the layers of what l embeds, and no others.
func (ls *layers) keep(l *draw.List) {
	for i := range l.Ops {
		if y := ls.kept[l.Ops[i].Sub]; y != nil {
			y.wanted = true
		}
	}
	for sub, y := range ls.kept {
		if !y.wanted {
			delete(ls.kept, sub)
			ls.bytes -= len(y.pix)
		}
		y.wanted = false
	}
}

// maxDepth bounds lists in lists.
const maxDepth = 16

// embed draws the layer of l, made when it is first seen.
func (r *Renderer) embed(dst *image.RGBA, clip image.Rectangle, l *draw.List) {
	ls := &r.layers
	y, ok := ls.kept[l]
	if !ok {
		if ls.depth == maxDepth {
			return
		}
		img := ls.take()
		ls.depth++
		r.list(img, l, ls.frame)
		ls.depth--
		y = lift(img)
		ls.kept[l] = y
		ls.free = append(ls.free, img)
		ls.hold(len(y.pix))
	}
	y.paint(dst, clip)
}

func (ls *layers) take() *image.RGBA {
	if n := len(ls.free); n > 0 {
		img := ls.free[n-1]
		ls.free = ls.free[:n-1]
		return img
	}
	img := image.NewRGBA(ls.frame)
	ls.hold(len(img.Pix))
	return img
}

func (ls *layers) hold(bytes int) {
	ls.bytes += bytes
	ls.most = max(ls.most, ls.bytes)
}

// lift takes what is drawn off img and leaves it clear.
func lift(img *image.RGBA) *layer {
	w := img.Rect.Dx()
	y := &layer{rows: make([]extent, img.Rect.Dy())}
	size := 0
	for i := range y.rows {
		row := img.Pix[i*img.Stride : i*img.Stride+4*w]
		e := extent{x1: w, at: size, full: true}
		for e.x0 < e.x1 && row[4*e.x0+3] == 0 {
			e.x0++
		}
		for e.x1 > e.x0 && row[4*e.x1-1] == 0 {
			e.x1--
		}
		for x := e.x0; x < e.x1 && e.full; x++ {
			e.full = row[4*x+3] == 255
		}
		y.rows[i] = e
		size += 4 * (e.x1 - e.x0)
	}
	y.pix = make([]uint8, size)
	for i, e := range y.rows {
		row := img.Pix[i*img.Stride+4*e.x0 : i*img.Stride+4*e.x1]
		copy(y.pix[e.at:], row)
		clear(row)
	}
	return y
}

// paint puts the layer on dst inside clip.
func (y *layer) paint(dst *image.RGBA, clip image.Rectangle) {
	origin := dst.Rect.Min
	for py := clip.Min.Y; py < clip.Max.Y; py++ {
		e := y.rows[py-origin.Y]
		x0, x1 := max(clip.Min.X-origin.X, e.x0), min(clip.Max.X-origin.X, e.x1)
		if x0 >= x1 {
			continue
		}
		n := 4 * (x1 - x0)
		src := y.pix[e.at+4*(x0-e.x0):][:n]
		out := dst.Pix[dst.PixOffset(origin.X+x0, py):][:n]
		if e.full {
			copy(out, src)
			continue
		}
		for i := 0; i < n; {
			switch src[i+3] {
			case 0:
				i += 4
			case 255:
				j := i + 4
				for j < n && src[j+3] == 255 {
					j += 4
				}
				copy(out[i:j], src[i:j])
				i = j
			default:
				rgba{uint32(src[i]), uint32(src[i+1]), uint32(src[i+2]), uint32(src[i+3])}.over(out[i : i+4])
				i += 4
			}
		}
	}
}
