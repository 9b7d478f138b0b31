package raster

import (
	"math"
	"math/bits"

	"github.com/hamsaya/hamsaya/game/draw"
)

// coverage finds how much of each pixel a path covers, exactly but for
// rounding: the signed-area accumulation of FreeType and font-rs. Each edge
// adds, to the pixels it passes, the area to its right; summing a row from
// the left gives the winding-weighted cover of each pixel.
//
// Cells that an edge passed are marked in a bitmap, so a row costs what its
// edges cost and the spans between them, and a thin line over a large frame is
// cheap.
type coverage struct {
	w, h   int
	stride int       // of cells: w and two for what flows over the right edge
	words  int       // of marks, per row
	cells  []float32 // all zero between paths
	marks  []uint64
	y0, y1 int // rows that are marked
}

func (c *coverage) resize(w, h int) {
	if c.w == w && c.h == h {
		return
	}
	c.w, c.h = w, h
	c.stride = w + 2
	c.words = (c.stride + 63) / 64
	if n := c.stride * h; cap(c.cells) < n {
		c.cells = make([]float32, n)
	} else {
		c.cells = c.cells[:n]
	}
	if n := c.words * h; cap(c.marks) < n {
		c.marks = make([]uint64, n)
	} else {
		c.marks = c.marks[:n]
	}
	c.y0, c.y1 = h, 0
}

// An affine maps dp to the px of a coverage.
type affine struct{ scale, dx, dy float64 }

// addFlat adds every polyline as a closed polygon.
func (c *coverage) addFlat(f *draw.Flat, m affine) {
	for _, l := range f.Lines {
		pts := f.Pts[l.Start:l.End]
		if len(pts) < 2 {
			continue
		}
		p := pts[len(pts)-1]
		x0, y0 := float64(p.X)*m.scale+m.dx, float64(p.Y)*m.scale+m.dy
		for _, p := range pts {
			x1, y1 := float64(p.X)*m.scale+m.dx, float64(p.Y)*m.scale+m.dy
			c.line(x0, y0, x1, y1)
			x0, y0 = x1, y1
		}
	}
}

// line adds one edge in px, clipped to the frame. What lies to the left of it
// still covers everything to its right and is moved onto the left edge.
func (c *coverage) line(x0, y0, x1, y1 float64) {
	if y0 == y1 {
		return
	}
	sign := float32(1)
	if y0 > y1 {
		x0, y0, x1, y1 = x1, y1, x0, y0
		sign = -1
	}
	h, w := float64(c.h), float64(c.w)
	if !(y1 > 0) || !(y0 < h) {
		return
	}
	slope := (x1 - x0) / (y1 - y0)
	if y0 < 0 {
		x0, y0 = x0-y0*slope, 0
	}
	if y1 > h {
		x1, y1 = x1-(y1-h)*slope, h
	}
	// The parts left of the frame, inside, and right of it.
	if x0 > x1 {
		c.clipped(x1, y1, x0, y0, w, sign, true)
	} else {
		c.clipped(x0, y0, x1, y1, w, sign, false)
	}
}

// clipped adds an edge given from its left end to its right end.
func (c *coverage) clipped(x0, y0, x1, y1, w float64, sign float32, up bool) {
	add := func(x0, y0, x1, y1 float64) {
		if up {
			x0, y0, x1, y1 = x1, y1, x0, y0
		}
		c.edge(x0, min(max(y0, 0), float64(c.h)), x1, min(max(y1, 0), float64(c.h)), sign)
	}
	if x1 <= 0 {
		add(0, y0, 0, y1)
		return
	}
	if !(x0 < w) {
		return
	}
	if x0 < 0 {
		y := y0 + (y1-y0)*(-x0/(x1-x0))
		add(0, y0, 0, y)
		x0, y0 = 0, y
	}
	if x1 > w {
		y := y0 + (y1-y0)*((w-x0)/(x1-x0))
		x1, y1 = w, y
	}
	add(x0, y0, x1, y1)
}

// edge adds an edge that goes down and lies inside the frame.
func (c *coverage) edge(fx0, fy0, fx1, fy1 float64, sign float32) {
	x0, y0, x1, y1 := float32(fx0), float32(fy0), float32(fx1), float32(fy1)
	if !(y1 > y0) {
		return
	}
	slope := (x1 - x0) / (y1 - y0)
	x := x0
	row := int(y0)
	last := min(int(math.Ceil(fy1)), c.h)
	c.y0, c.y1 = min(c.y0, row), max(c.y1, last)
	right := float32(c.w)
	for ; row < last; row++ {
		top, bottom := max(float32(row), y0), min(float32(row+1), y1)
		dy := bottom - top
		if dy <= 0 {
			continue
		}
		next := min(max(x+slope*dy, 0), right)
		a, b := x, next
		if a > b {
			a, b = b, a
		}
		d := dy * sign
		cells := c.cells[row*c.stride : (row+1)*c.stride]
		i := int(a)
		if b <= float32(i+1) { // within one pixel
			f := d * ((a+b)/2 - float32(i))
			cells[i] += d - f
			cells[i+1] += f
			c.mark(row, i, i+1)
		} else {
			s := 1 / (b - a)
			r := 1 - (a - float32(i))
			first := s * r * r / 2
			end := int(math.Ceil(float64(b))) // one past the last pixel
			q := b - float32(end-1)
			tail := s * q * q / 2
			cells[i] += d * first
			if end == i+2 {
				cells[i+1] += d * (1 - first - tail)
			} else {
				second := s * (r + 0.5)
				cells[i+1] += d * (second - first)
				for k := i + 2; k < end-1; k++ {
					cells[k] += d * s
				}
				sum := second + float32(end-i-3)*s
				cells[end-1] += d * (1 - sum - tail)
			}
			cells[end] += d * tail
			c.mark(row, i, end)
		}
		x = next
	}
}

// mark marks cells i to j of a row.
func (c *coverage) mark(row, i, j int) {
	m := c.marks[row*c.words : (row+1)*c.words]
	if i>>6 == j>>6 {
		m[i>>6] |= (^uint64(0) >> (63 - (j - i))) << (i & 63)
		return
	}
	m[i>>6] |= ^uint64(0) << (i & 63)
	for k := i>>6 + 1; k < j>>6; k++ {
		m[k] = ^uint64(0)
	}
	m[j>>6] |= ^uint64(0) >> (63 - j&63)
}

// A blender draws pixels x0 to x1 of row y with cover 1 to 255.
type blender interface {
	span(y, x0, x1 int, cover uint8)
}

// sweep passes every covered span to b and clears c.
func (c *coverage) sweep(rule draw.FillRule, b blender) {
	for y := c.y0; y < c.y1; y++ {
		cells := c.cells[y*c.stride : (y+1)*c.stride]
		marks := c.marks[y*c.words : (y+1)*c.words]
		sum := float32(0)
		from, cover := 0, uint8(0) // what is pending
		for k, word := range marks {
			if word == 0 {
				continue
			}
			marks[k] = 0
			for word != 0 {
				i := k<<6 + bits.TrailingZeros64(word)
				word &= word - 1
				sum += cells[i]
				cells[i] = 0
				if now := shade(sum, rule); now != cover {
					if cover != 0 && i > from {
						b.span(y, from, min(i, c.w), cover)
					}
					from, cover = min(i, c.w), now
				}
			}
		}
		if cover != 0 && from < c.w { // an edge beyond the right side
			b.span(y, from, c.w, cover)
		}
	}
	c.y0, c.y1 = c.h, 0
}

// shade turns a winding-weighted area into cover.
func shade(sum float32, rule draw.FillRule) uint8 {
	if sum < 0 {
		sum = -sum
	}
	if rule == draw.EvenOdd {
		sum -= 2 * float32(int(sum/2))
		if sum > 1 {
			sum = 2 - sum
		}
	}
	if sum >= 1 {
		return 255
	}
	return uint8(sum*255 + 0.5)
}
