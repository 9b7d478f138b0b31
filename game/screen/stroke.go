package screen

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
)

// pen is the profile across a stroke: full colour to inner px on both sides of
// the line, then fading to nothing at outer. A line thinner than a pixel keeps
// a pixel's width and gives up colour instead.
type pen struct {
	half, inner, outer float32
	solid              rgba
	cap                draw.Cap
	join               draw.Join
}

func newPen(st draw.Stroke, c draw.Color, scale float32) pen {
	half := st.Width * scale / 2
	p := pen{half: half, inner: abs(half - 0.5), outer: half + 0.5, solid: premultiplied(c), cap: st.Cap, join: st.Join}
	if half < 0.5 {
		p.solid = p.solid.times(2 * half)
	}
	return p
}

// stroke appends a stroked path.
func (s *Screen) stroke(l *draw.List, op *draw.Op, scale float32) {
	s.shape.flat.Reset()
	draw.AppendFlattened(&s.shape.flat, l.Verbs(op.Path), l.Points(op.Path), flatness/scale)
	if op.Stroke.Dashed() {
		s.dashes.flat.Reset()
		for _, l := range s.shape.flat.Lines {
			draw.AppendDashes(&s.dashes.flat, s.shape.flat.Pts[l.Start:l.End], l.Closed, op.Stroke)
		}
		s.shape, s.dashes = s.dashes, s.shape
	}
	s.shape.toPx(s.by, scale)
	p := newPen(op.Stroke, op.Color, scale)
	reach := 4*p.outer + 1
	seen := draw.Rect{
		Min: draw.Point{X: float32(s.clip.Min.X) - reach, Y: float32(s.clip.Min.Y) - reach},
		Max: draw.Point{X: float32(s.clip.Max.X) + reach, Y: float32(s.clip.Max.Y) + reach},
	}
	for i := range s.shape.flat.Lines {
		pts, closed := s.shape.line(i)
		b := draw.BoundOf(pts)
		if b.Min.X > seen.Max.X || b.Max.X < seen.Min.X || b.Min.Y > seen.Max.Y || b.Max.Y < seen.Min.Y {
			continue
		}
		if b.Width() > far || b.Height() > far {
			s.farLine(pts, closed, op, scale)
			continue
		}
		s.line(pts, closed, &p)
	}
}

// far is how long, in px, a line may be for a GPU to place its ends well.
const far = 1 << 14

// farLine appends a polyline that runs far beyond the frame, pixel by pixel.
func (s *Screen) farLine(pts []draw.Point, closed bool, op *draw.Op, scale float32) {
	st := op.Stroke
	st.Width *= scale
	s.outline.flat.Reset()
	draw.AppendOutline(&s.outline.flat, pts, closed, st, flatness)
	f := fade{left: op.Color}
	s.spans(&s.outline, draw.NonZero, &f)
}

// row is the four vertices across a line at one place: outer, inner, inner,
// outer; the first is at index i.
type row uint32

// across appends a row at c; m is the way from the line to one px left of it.
func (s *Screen) across(c, m draw.Point, p *pen, ink rgba) row {
	b := &s.batch
	i := b.vertex(c.X+m.X*p.outer, c.Y+m.Y*p.outer, rgba{})
	b.vertex(c.X+m.X*p.inner, c.Y+m.Y*p.inner, ink)
	b.vertex(c.X-m.X*p.inner, c.Y-m.Y*p.inner, ink)
	b.vertex(c.X-m.X*p.outer, c.Y-m.Y*p.outer, rgba{})
	return row(i)
}

// strip joins two rows.
func (s *Screen) strip(a, z row) {
	for k := row(0); k < 3; k++ {
		s.batch.quad(uint32(a+k), uint32(a+k+1), uint32(z+k+1), uint32(z+k))
	}
}

// line appends one polyline.
func (s *Screen) line(pts []draw.Point, closed bool, p *pen) {
	pts = distinct(pts)
	n := len(pts)
	if n == 1 {
		s.dot(pts[0], p)
		return
	}
	if n == 2 && closed { // there and back: its joins are caps
		closed = false
		there := *p
		there.cap = draw.CapButt
		if p.join == draw.JoinRound {
			there.cap = draw.CapRound
		}
		p = &there
	}
	var last row
	if closed {
		_, last = s.joint(pts[n-1], pts[0], pts[1], p)
	} else {
		last = s.begin(pts[0], pts[1], p)
	}
	for i := 1; i < n; i++ {
		if i == n-1 && !closed {
			s.end(pts[i-1], pts[i], p, last)
			return
		}
		in, out := s.joint(pts[i-1], pts[i], pts[(i+1)%n], p)
		s.strip(last, in)
		last = out
	}
	in, _ := s.joint(pts[n-1], pts[0], pts[1], p)
	s.strip(last, in)
}

// distinct drops, in place, points that repeat the one before.
func distinct(pts []draw.Point) []draw.Point {
	kept := pts[:1]
	for _, p := range pts[1:] {
		if p != kept[len(kept)-1] {
			kept = append(kept, p)
		}
	}
	return kept
}

// joint appends what is at a corner and returns the rows at which the line
// arrives and leaves, which for a gentle bend are one.
func (s *Screen) joint(before, at, after draw.Point, p *pen) (in, out row) {
	n0, n1 := normal(before, at), normal(at, after)
	dot := n0.X*n1.X + n0.Y*n1.Y
	length := min(hypot(at.X-before.X, at.Y-before.Y), hypot(after.X-at.X, after.Y-at.Y))
	// A miter reaches 1/cos(half the angle) widths out, and as far back along
	// the line on the inner side.
	back := p.outer * float32(math.Sqrt(float64(max(0, (1-dot)/(1+dot+1e-6)))))
	gentle := dot > 0.9
	mitered := p.join == draw.JoinMiter && dot > -0.875 // four half widths
	if (gentle || mitered) && back < length || back < 0.25 {
		k := 1 + dot
		r := s.across(at, draw.Point{X: (n0.X + n1.X) / k, Y: (n0.Y + n1.Y) / k}, p, p.solid)
		return r, r
	}
	in = s.across(at, n0, p, p.solid)
	out = s.across(at, n1, p, p.solid)
	side := float32(1)
	if n0.X*n1.Y-n0.Y*n1.X < 0 { // turns left: the outside is on the right
		side = -1
	}
	from := draw.Point{X: n0.X * side, Y: n0.Y * side}
	to := draw.Point{X: n1.X * side, Y: n1.Y * side}
	s.wedge(at, from, to, p)
	return in, out
}

// wedge appends the piece of a disc at c from direction a to direction b, the
// shorter way; a bevel has straight sides.
func (s *Screen) wedge(c, a, b draw.Point, p *pen) {
	a0 := math.Atan2(float64(a.Y), float64(a.X))
	turn := math.Remainder(math.Atan2(float64(b.Y), float64(b.X))-a0, 2*math.Pi)
	n := 1
	if p.join == draw.JoinRound {
		n = arcSteps(p.outer, math.Abs(turn))
	}
	s.arc(c, a0, turn, n, p)
}

// arc appends a sector of a disc around c in n steps.
func (s *Screen) arc(c draw.Point, from, turn float64, n int, p *pen) {
	b := &s.batch
	centre := b.vertex(c.X, c.Y, p.solid)
	for i := 0; i <= n; i++ {
		sin, cos := math.Sincos(from + turn*float64(i)/float64(n))
		x, y := float32(cos), float32(sin)
		k := b.vertex(c.X+x*p.inner, c.Y+y*p.inner, p.solid)
		b.vertex(c.X+x*p.outer, c.Y+y*p.outer, rgba{})
		if i > 0 {
			b.triangle(centre, k-2, k)
			b.quad(k-2, k-1, k+1, k)
		}
	}
}

// arcSteps is how many straight pieces an arc of that radius in px needs.
func arcSteps(radius float32, turn float64) int {
	step := 2 * math.Acos(1-flatness/math.Max(float64(radius), 2*flatness))
	return min(max(int(math.Ceil(turn/step)), 1), 64)
}

// dot is what is left of a line without length.
func (s *Screen) dot(at draw.Point, p *pen) {
	switch p.cap {
	case draw.CapRound:
		s.arc(at, 0, 2*math.Pi, arcSteps(p.outer, 2*math.Pi), p)
	case draw.CapSquare:
		a := draw.Point{X: at.X - 0.01, Y: at.Y}
		z := draw.Point{X: at.X + 0.01, Y: at.Y}
		s.end(a, z, p, s.begin(a, z, p))
	}
}

// begin appends the cap before a and returns the row to go on from.
func (s *Screen) begin(a, z draw.Point, p *pen) row {
	return s.tip(a, z, normal(a, z), p, false)
}

// end appends the last piece of a line and the cap after z.
func (s *Screen) end(a, z draw.Point, p *pen, last row) {
	n := normal(a, z)
	s.strip(last, s.tip(z, a, n, p, true))
}

// tip appends the cap at c, which points away from other, and returns the row
// where the line meets it; m is the line's normal.
func (s *Screen) tip(c, other, m draw.Point, p *pen, last bool) row {
	d := hypot(c.X-other.X, c.Y-other.Y)
	if d == 0 {
		return s.across(c, m, p, p.solid)
	}
	out := draw.Point{X: (c.X - other.X) / d, Y: (c.Y - other.Y) / d}
	if p.cap == draw.CapRound {
		s.arc(c, math.Atan2(float64(out.Y), float64(out.X))-math.Pi/2, math.Pi, arcSteps(p.outer, math.Pi), p)
		return s.across(c, m, p, p.solid)
	}
	beyond := float32(0)
	if p.cap == draw.CapSquare {
		beyond = p.half
	}
	soft := min(0.5, d/2)
	rim := s.across(draw.Point{X: c.X + out.X*(beyond+soft), Y: c.Y + out.Y*(beyond+soft)}, m, p, rgba{})
	full := s.across(draw.Point{X: c.X + out.X*(beyond-soft), Y: c.Y + out.Y*(beyond-soft)}, m, p, p.solid)
	if last {
		s.strip(full, rim)
	} else {
		s.strip(rim, full)
	}
	return full
}
