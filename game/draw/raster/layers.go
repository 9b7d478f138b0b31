package raster

import (
	"image"

	"github.com/hamsaya/hamsaya/game/draw"
)

// A layer is the pixels of an embedded list: of each row of the frame the
// stretch that is drawn on, so that a line of text costs what a line of text
// covers and not a frame.
type layer struct {
	rows []extent
	pix  []uint8
	used int // the frame
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
	count int
	depth int
	kept  map[*draw.List]*layer
	free  []*image.RGBA // clear, as large as the frame
}

func (ls *layers) begin(scale float64, frame image.Rectangle) {
	if ls.kept == nil || ls.scale != scale || ls.frame != frame {
		ls.kept, ls.free = map[*draw.List]*layer{}, nil
		ls.scale, ls.frame = scale, frame
	}
	ls.count++
}

// end lets go of what this frame did not use. While a camera flies every
// frame has a ground of its own, and keeping a few would cost more memory
// than all the rest of a film.
func (ls *layers) end() {
	for l, y := range ls.kept {
		if y.used != ls.count {
			delete(ls.kept, l)
		}
	}
	if len(ls.free) > 1 {
		ls.free = ls.free[:1:1]
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
	}
	y.used = ls.count
	y.paint(dst, clip)
}

func (ls *layers) take() *image.RGBA {
	if n := len(ls.free); n > 0 {
		img := ls.free[n-1]
		ls.free = ls.free[:n-1]
		return img
	}
	return image.NewRGBA(ls.frame)
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
