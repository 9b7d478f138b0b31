package draw

import (
	"math"
	"slices"
)

// Reset empties the list and keeps its memory. Paths and embedding lists made
// before are no longer valid.
func (l *List) Reset() {
	clear(l.Ops) // so that runs and lists drawn once can be collected
	clear(l.Nodes)
	l.Ops = l.Ops[:0]
	l.Nodes = l.Nodes[:0]
	l.verbs = l.verbs[:0]
	l.pts = l.pts[:0]
	l.verb0, l.pt0, l.sub0 = 0, 0, 0
	l.turn, l.turns = turn{}, l.turns[:0]
	l.clips = l.clips[:0]
	l.places = l.places[:0]
	clear(l.embeds)
	l.embeds = l.embeds[:0]
}

// Clone is a list that begins as l is and has memory of its own.
func (l *List) Clone() *List {
	c := *l
	c.Ops, c.Nodes = slices.Clone(l.Ops), slices.Clone(l.Nodes)
	c.verbs, c.pts = slices.Clone(l.verbs), slices.Clone(l.pts)
	c.turns, c.clips = slices.Clone(l.turns), slices.Clone(l.clips)
	c.places, c.embeds = slices.Clone(l.places), slices.Clone(l.embeds)
	return &c
}

// Move begins a subpath of the path that is being built.
func (l *List) Move(x, y float32) {
	l.sub0 = int32(len(l.pts))
	l.verbs = append(l.verbs, MoveTo)
	l.pts = append(l.pts, Point{l.turn.x(x), y})
}

// Line draws a straight line to x, y. Without a point to start from it is a
// Move; after ClosePath it starts where the closed subpath did.
func (l *List) Line(x, y float32) {
	if !l.started(x, y) {
		return
	}
	l.verbs = append(l.verbs, LineTo)
	l.pts = append(l.pts, Point{l.turn.x(x), y})
}

// Quad draws a quadratic curve to x, y with one control point.
func (l *List) Quad(cx, cy, x, y float32) {
	if !l.started(x, y) {
		return
	}
	l.verbs = append(l.verbs, QuadTo)
	l.pts = append(l.pts, Point{l.turn.x(cx), cy}, Point{l.turn.x(x), y})
}

// Cube draws a cubic curve to x, y with two control points.
func (l *List) Cube(ax, ay, bx, by, x, y float32) {
	if !l.started(x, y) {
		return
	}
	l.verbs = append(l.verbs, CubeTo)
	l.pts = append(l.pts, Point{l.turn.x(ax), ay}, Point{l.turn.x(bx), by}, Point{l.turn.x(x), y})
}

// ClosePath ends the subpath with a line back to its start.
func (l *List) ClosePath() {
	if n := len(l.verbs); n > int(l.verb0) && l.verbs[n-1] != Close {
		l.verbs = append(l.verbs, Close)
	}
}

// started makes sure that the subpath has a first point, so that every
// subpath in the pool begins with MoveTo. It reports false where x, y became
// that point.
func (l *List) started(x, y float32) bool {
	n := len(l.verbs)
	if n == int(l.verb0) {
		l.Move(x, y)
		return false
	}
	if l.verbs[n-1] == Close {
		p := l.pts[l.sub0] // in the frame already
		l.sub0 = int32(len(l.pts))
		l.verbs = append(l.verbs, MoveTo)
		l.pts = append(l.pts, p)
	}
	return true
}

// Path ends the path that was begun since the last Path and returns it.
func (l *List) Path() PathRef {
	p := PathRef{l.verb0, int32(len(l.verbs)), l.pt0, int32(len(l.pts))}
	l.verb0, l.pt0 = p.v1, p.p1
	l.sub0 = l.pt0
	return p
}

// RectPath returns a rectangle as a path.
func (l *List) RectPath(r Rect) PathRef {
	l.Path()
	l.Move(r.Min.X, r.Min.Y)
	l.Line(r.Max.X, r.Min.Y)
	l.Line(r.Max.X, r.Max.Y)
	l.Line(r.Min.X, r.Max.Y)
	l.ClosePath()
	return l.Path()
}

// kappa places the control points of a cubic that stands for a quarter of a
// circle of radius 1; the radius errs by less than 0.03 %.
const kappa = 0.5522847

// RoundRect returns a rectangle with round corners. A radius over half the
// shorter side becomes that half.
func (l *List) RoundRect(r Rect, radius float32) PathRef {
	radius = min(radius, (r.Max.X-r.Min.X)/2, (r.Max.Y-r.Min.Y)/2)
	if !(radius > 0) {
		return l.RectPath(r)
	}
	l.Path()
	x0, y0, x1, y1 := r.Min.X, r.Min.Y, r.Max.X, r.Max.Y
	in := radius * (1 - kappa)
	l.Move(x0+radius, y0)
	l.Line(x1-radius, y0)
	l.Cube(x1-in, y0, x1, y0+in, x1, y0+radius)
	l.Line(x1, y1-radius)
	l.Cube(x1, y1-in, x1-in, y1, x1-radius, y1)
	l.Line(x0+radius, y1)
	l.Cube(x0+in, y1, x0, y1-in, x0, y1-radius)
	l.Line(x0, y0+radius)
	l.Cube(x0, y0+in, x0+in, y0, x0+radius, y0)
	l.ClosePath()
	return l.Path()
}

// Circle returns a circle as a path.
func (l *List) Circle(cx, cy, r float32) PathRef {
	l.Path()
	k := r * kappa
	l.Move(cx+r, cy)
	l.Cube(cx+r, cy+k, cx+k, cy+r, cx, cy+r)
	l.Cube(cx-k, cy+r, cx-r, cy+k, cx-r, cy)
	l.Cube(cx-r, cy-k, cx-k, cy-r, cx, cy-r)
	l.Cube(cx+k, cy-r, cx+r, cy-k, cx+r, cy)
	l.ClosePath()
	return l.Path()
}

// Arc adds a piece of a circle to the path that is being built, from angle a
// to angle b in radians, clockwise on the picture where b is greater. It
// joins what was there with a straight line.
func (l *List) Arc(cx, cy, r, a, b float32) {
	n := int(math.Ceil(math.Abs(float64(b-a)) / (math.Pi / 2)))
	if n < 1 {
		n = 1
	}
	if n > 64 {
		n = 64
	}
	step := float64(b-a) / float64(n)
	k := float32(4. / 3 * math.Tan(step/4))
	s, c := math.Sincos(float64(a))
	sin, cos := float32(s), float32(c)
	l.Line(cx+r*cos, cy+r*sin)
	for i := 1; i <= n; i++ {
		s, c := math.Sincos(float64(a) + step*float64(i))
		nsin, ncos := float32(s), float32(c)
		l.Cube(
			cx+r*(cos-k*sin), cy+r*(sin+k*cos),
			cx+r*(ncos+k*nsin), cy+r*(nsin-k*ncos),
			cx+r*ncos, cy+r*nsin,
		)
		sin, cos = nsin, ncos
	}
}

// Polyline returns a path of straight lines through pts.
func (l *List) Polyline(pts []Point, closed bool) PathRef {
	l.Path()
	for i, p := range pts {
		if i == 0 {
			l.Move(p.X, p.Y)
		} else {
			l.Line(p.X, p.Y)
		}
	}
	if closed {
		l.ClosePath()
	}
	return l.Path()
}

// Add adds a free-standing path, scaled and then moved, to the path that is
// being built.
func (l *List) Add(p *Path, scale, dx, dy float32) {
	l.sub0 = int32(len(l.pts))
	l.verbs = append(l.verbs, p.Verbs...)
	for _, q := range p.Pts {
		l.pts = append(l.pts, Point{l.turn.x(q.X*scale + dx), q.Y*scale + dy})
	}
}
