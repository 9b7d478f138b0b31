package screen

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
)

// coverage computes how much of each pixel a shape covers, exactly, by the
// signed-area accumulation that Raph Levien describes for font-rs: every edge
// adds to the cells it crosses the area to its right, and a running sum along
// a row gives the winding number averaged over each pixel.
type coverage struct {
	x, y, w, h int // the pixels covered, in px of the screen
	stride     int // cells of a row: an edge in the last column spills over by two
	cells      []float32
	alpha      []uint8
}

// reset begins a shape that lies within the given pixels.
func (c *coverage) reset(x, y, w, h int) {
	c.x, c.y, c.w, c.h, c.stride = x, y, w, h, w+2
	n := c.stride * h
	if cap(c.cells) < n {
		c.cells = make([]float32, n)
		c.alpha = make([]uint8, n)
	}
	c.cells, c.alpha = c.cells[:n], c.alpha[:w*h]
	clear(c.cells)
}

// polygon adds a closed contour in px.
func (c *coverage) polygon(pts []draw.Point) {
	for i, p := range pts {
		q := pts[0]
		if i+1 < len(pts) {
			q = pts[i+1]
		}
		c.edge(p, q)
	}
}

// edge adds the directed edge from p to q, cut to the rows at hand; what lies
// left of them counts in the first column, what lies right of them not at all.
func (c *coverage) edge(p, q draw.Point) {
	if p.Y == q.Y {
		return
	}
	dir := 1.0
	if p.Y > q.Y {
		p, q, dir = q, p, -1
	}
	ox, oy := float64(c.x), float64(c.y)
	x0, y0, x1, y1 := float64(p.X)-ox, float64(p.Y)-oy, float64(q.X)-ox, float64(q.Y)-oy
	if y1 <= 0 || y0 >= float64(c.h) {
		return
	}
	dxdy := (x1 - x0) / (y1 - y0)
	if math.IsNaN(dxdy) || math.IsInf(dxdy, 0) {
		return // beyond all measure
	}
	x := x0
	if y0 < 0 {
		x -= y0 * dxdy
		y0 = 0
	}
	last := min(float64(c.h), y1)
	for row := int(y0); row < c.h && float64(row) < last; row++ {
		dy := min(float64(row+1), last) - max(y0, float64(row))
		next := x + dxdy*dy
		c.span(row*c.stride, x, next, float32(dir*dy))
		x = next
	}
}

// span adds to the row at base an edge piece from xa to xb that is d high.
func (c *coverage) span(base int, xa, xb float64, d float32) {
	if xa > xb {
		xa, xb = xb, xa
	}
	right := float64(c.w)
	xa, xb = min(max(xa, 0), right), min(max(xb, 0), right)
	left := int(xa)
	i := base + left
	n := int(math.Ceil(xb)) - left
	a, b := float32(xa-float64(left)), float32(xb-float64(left))
	if n <= 1 {
		// Within one pixel: a trapezoid.
		mid := 0.5 * (a + b)
		c.cells[i] += d - d*mid
		c.cells[i+1] += d * mid
		return
	}
	s := 1 / (b - a)
	first := 0.5 * s * (1 - a) * (1 - a)
	rest := b - float32(n-1)
	last := 0.5 * s * rest * rest
	c.cells[i] += d * first
	if n == 2 {
		c.cells[i+1] += d * (1 - first - last)
	} else {
		second := s * (1.5 - a)
		c.cells[i+1] += d * (second - first)
		for k := 2; k < n-1; k++ {
			c.cells[i+k] += d * s
		}
		c.cells[i+n-1] += d * (1 - second - float32(n-3)*s - last)
	}
	c.cells[i+n] += d * last
}

// resolve folds the windings by the rule into 8 bits a pixel, row by row.
func (c *coverage) resolve(rule draw.FillRule) []uint8 {
	for row := range c.h {
		sum := float32(0)
		cells := c.cells[row*c.stride:][:c.w]
		alpha := c.alpha[row*c.w:][:c.w]
		for k, cell := range cells {
			sum += cell
			a := sum
			if a < 0 {
				a = -a
			}
			if rule == draw.EvenOdd {
				a -= 2 * float32(int(a*0.5))
				if a > 1 {
					a = 2 - a
				}
			} else if a > 1 {
				a = 1
			}
			alpha[k] = uint8(a*255 + 0.5)
		}
	}
	return c.alpha
}
