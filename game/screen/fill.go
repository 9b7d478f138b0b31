package screen

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
)

// flatness is how far, in px, a polyline may lie from the curve it stands for.
const flatness = 0.1

// shape is a path as polylines in px.
type shape struct{ flat draw.Flat }

func (s *shape) set(l *draw.List, p draw.PathRef, by draw.Point, scale float32) {
	s.flat.Reset()
	draw.AppendFlattened(&s.flat, l.Verbs(p), l.Points(p), flatness/scale)
	s.toPx(by, scale)
}

// toPx moves what is in dp, and takes it to px.
func (s *shape) toPx(by draw.Point, scale float32) {
	const most = 1 << 24 // px; beyond, sums lose their digits
	for i, p := range s.flat.Pts {
		s.flat.Pts[i] = draw.Point{
			X: min(max((p.X+by.X)*scale, -most), most),
			Y: min(max((p.Y+by.Y)*scale, -most), most),
		}
	}
}

// line is the i-th polyline.
func (s *shape) line(i int) ([]draw.Point, bool) {
	l := s.flat.Lines[i]
	return s.flat.Pts[l.Start:l.End], l.Closed
}

// fade gives the colour at an x in px: straight colour and alpha each run
// evenly from left to right, as in SVG.
type fade struct {
	left, right draw.Color
	x0, k       float32
	step        float32 // px over which vertices may be joined; 0: any
}

func (f *fade) at(x float32) rgba {
	if f.k == 0 {
		return premultiplied(f.left)
	}
	t := min(max((x-f.x0)*f.k, 0), 1)
	mix := func(a, b uint8) float32 { return (float32(a) + (float32(b)-float32(a))*t) / 255 }
	a := mix(f.left.A, f.right.A)
	return rgba{mix(f.left.R, f.right.R) * a, mix(f.left.G, f.right.G) * a, mix(f.left.B, f.right.B) * a, a}
}

// newFade is the colour of an op over its path, which is moved.
func newFade(l *draw.List, op *draw.Op, by draw.Point, scale float32) fade {
	f := fade{left: op.Color}
	if !op.HasFade {
		return f
	}
	b := l.Bound(op.Path)
	f.right, f.x0 = op.Fade, (b.Min.X+by.X)*scale
	width := b.Width() * scale
	if !(width > 0) {
		return f
	}
	f.k = 1 / width
	if l, r := f.left, f.right; l.A != r.A && (l.R != r.R || l.G != r.G || l.B != r.B) {
		// Premultiplied, as vertices are, such a fade is a curve.
		f.step = max(width/16, 1)
	}
	return f
}

// fill appends the inside of a path. Convex shapes, which most are, become a
// fan with a soft rim; others are taken pixel by pixel, in runs of equal
// coverage, which is exact and costs vertices along the outline only.
func (s *Screen) fill(l *draw.List, op *draw.Op, scale float32) {
	f := newFade(l, op, s.by, scale)
	s.shape.set(l, op.Path, s.by, scale)
	if len(s.shape.flat.Lines) == 1 && f.step == 0 {
		pts, _ := s.shape.line(0)
		if solidConvex(pts) {
			s.fan(pts, &f)
			return
		}
	}
	s.spans(&s.shape, op.Rule, &f)
}

// solidConvex reports whether pts go once around a convex area that is thick
// enough to have an inside beneath its soft rim.
func solidConvex(pts []draw.Point) bool {
	n := len(pts)
	if n < 3 {
		return false
	}
	var sign, area, around float32
	var flips int
	lastDir := float32(0)
	for i, p := range pts {
		q, r := pts[(i+1)%n], pts[(i+2)%n]
		cross := (q.X-p.X)*(r.Y-q.Y) - (q.Y-p.Y)*(r.X-q.X)
		if cross != 0 {
			if sign != 0 && (cross > 0) != (sign > 0) {
				return false
			}
			sign = cross
		}
		if dx := q.X - p.X; dx != 0 {
			if lastDir != 0 && (dx > 0) != (lastDir > 0) {
				flips++
			}
			lastDir = dx
		}
		area += p.X*q.Y - q.X*p.Y
		around += hypot(q.X-p.X, q.Y-p.Y)
	}
	if flips > 2 { // it winds around more than once
		return false
	}
	return abs(area)/2 > around // about 2 px thick at least
}

// fan appends a convex polygon: its inside half a pixel in, then a rim a pixel
// wide over which its colour fades out.
func (s *Screen) fan(pts []draw.Point, f *fade) {
	n := len(pts)
	area := float32(0)
	for i, p := range pts {
		q := pts[(i+1)%n]
		area += p.X*q.Y - q.X*p.Y
	}
	out := float32(0.5)
	if area < 0 {
		out = -0.5
	}
	b := &s.batch
	first := uint32(len(b.vertices) - b.base)
	for i, p := range pts {
		m := miter(pts[(i+n-1)%n], p, pts[(i+1)%n])
		c := f.at(p.X)
		b.vertex(p.X-m.X*out, p.Y-m.Y*out, c)
		b.vertex(p.X+m.X*out, p.Y+m.Y*out, rgba{})
	}
	for i := range uint32(n) {
		a, z := first+2*i, first+2*((i+1)%uint32(n))
		b.quad(a, a+1, z+1, z)
		if i >= 2 {
			b.triangle(first, first+2*(i-1), a)
		}
	}
}

// miter is the vector from p, on an outline that runs clockwise on the
// picture, that moves both its edges outwards by one.
func miter(before, p, after draw.Point) draw.Point {
	n0, n1 := normal(before, p), normal(p, after)
	k := 1 + n0.X*n1.X + n0.Y*n1.Y
	if k < 0.25 { // sharper than about 40°: cut the tip
		k = 0.25
	}
	return draw.Point{X: (n0.X + n1.X) / k, Y: (n0.Y + n1.Y) / k}
}

// normal is the unit vector to the left of the way from a to b, which on a
// clockwise outline (y down) is outwards.
func normal(a, b draw.Point) draw.Point {
	dx, dy := b.X-a.X, b.Y-a.Y
	d := hypot(dx, dy)
	if d == 0 {
		return draw.Point{}
	}
	return draw.Point{X: dy / d, Y: -dx / d}
}

// spans appends a shape as runs of equal coverage.
func (s *Screen) spans(sh *shape, rule draw.FillRule, f *fade) {
	bound := draw.BoundOf(sh.flat.Pts)
	x0 := max(floor(bound.Min.X), s.clip.Min.X)
	y0 := max(floor(bound.Min.Y), s.clip.Min.Y)
	x1 := min(floor(bound.Max.X)+1, s.clip.Max.X)
	y1 := min(floor(bound.Max.Y)+1, s.clip.Max.Y)
	if x0 >= x1 || y0 >= y1 {
		return
	}
	c := &s.coverage
	c.reset(x0, y0, x1-x0, y1-y0)
	for i := range sh.flat.Lines {
		pts, _ := sh.line(i)
		c.polygon(pts)
	}
	alpha := c.resolve(rule)
	for row := range c.h {
		line := alpha[row*c.w:][:c.w]
		y := float32(y0 + row)
		for i := 0; i < len(line); {
			a, from := line[i], i
			for i++; i < len(line) && line[i] == a; i++ {
			}
			if a == 0 {
				continue
			}
			k := float32(a) / 255
			left, end := float32(x0+from), float32(x0+i)
			for left < end {
				right := end
				if f.step > 0 {
					right = min(end, left+f.step)
				}
				s.batch.rect(left, y, right, y+1, f.at(left).times(k), f.at(right).times(k))
				left = right
			}
		}
	}
}

func hypot(x, y float32) float32 { return float32(math.Sqrt(float64(x*x + y*y))) }

func abs(x float32) float32 { return float32(math.Abs(float64(x))) }

func floor(x float32) int { return int(math.Floor(float64(min(max(x, -1<<20), 1<<20)))) }
