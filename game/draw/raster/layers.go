package raster

import (
	"image"

	"github.com/hamsaya/hamsaya/game/draw"
)

// idle is how many frames an embedded list may be out of use before its pixels
// are let go.
const idle = 8

// A layer is the pixels of an embedded list, as large as the frame.
type layer struct {
	img  *image.RGBA
	rows []extent
	used int // the frame
}

// extent is what of a row is drawn: nothing outside x0 to x1, and where full,
// everything inside is opaque.
type extent struct {
	x0, x1 int
	full   bool
}

type layers struct {
	scale float64
	frame image.Rectangle
	count int
	depth int
	kept  map[*draw.List]*layer
	free  []*layer
}

func (ls *layers) begin(scale float64, frame image.Rectangle) {
	if ls.kept == nil || ls.scale != scale || ls.frame != frame {
		ls.kept, ls.free = map[*draw.List]*layer{}, nil
		ls.scale, ls.frame = scale, frame
	}
	ls.count++
}

func (ls *layers) end() {
	for l, y := range ls.kept {
		if ls.count-y.used > idle {
			delete(ls.kept, l)
			if len(ls.free) < 2 {
				ls.free = append(ls.free, y)
			}
		}
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
		y = ls.take()
		ls.kept[l] = y
		ls.depth++
		r.list(y.img, l, ls.frame)
		ls.depth--
		y.measure()
	}
	y.used = ls.count
	y.paint(dst, clip)
}

func (ls *layers) take() *layer {
	if n := len(ls.free); n > 0 {
		y := ls.free[n-1]
		ls.free = ls.free[:n-1]
		clear(y.img.Pix)
		return y
	}
	return &layer{img: image.NewRGBA(ls.frame), rows: make([]extent, ls.frame.Dy())}
}

// measure finds the extents.
func (y *layer) measure() {
	w := y.img.Rect.Dx()
	for i := range y.rows {
		row := y.img.Pix[i*y.img.Stride : i*y.img.Stride+4*w]
		e := extent{0, w, true}
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
	}
}

// paint puts the layer on dst inside clip.
func (y *layer) paint(dst *image.RGBA, clip image.Rectangle) {
	min0 := y.img.Rect.Min
	for py := clip.Min.Y; py < clip.Max.Y; py++ {
		e := y.rows[py-min0.Y]
		x0, x1 := max(clip.Min.X, min0.X+e.x0), min(clip.Max.X, min0.X+e.x1)
		if x0 >= x1 {
			continue
		}
		src := y.img.Pix[y.img.PixOffset(x0, py):]
		out := dst.Pix[dst.PixOffset(x0, py):]
		n := 4 * (x1 - x0)
		if e.full {
			copy(out[:n], src[:n])
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
