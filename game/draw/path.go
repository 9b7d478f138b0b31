package draw

// Verbs returns the verbs of p, to read until the next Reset.
func (l *List) Verbs(p PathRef) []Verb { return l.verbs[p.v0:p.v1:p.v1] }

// Points returns the points of p in the order of its verbs.
func (l *List) Points(p PathRef) []Point { return l.pts[p.p0:p.p1:p.p1] }

// Bound returns the bound of p's points in the frame, control points included: never less
// than the bound of what is drawn, and equal to it for straight lines and for
// circles.
func (l *List) Bound(p PathRef) Rect { return BoundOf(l.Points(p)) }

// BoundOf returns the least rectangle around pts.
func BoundOf(pts []Point) Rect {
	if len(pts) == 0 {
		return Rect{}
	}
	r := Rect{pts[0], pts[0]}
	for _, p := range pts[1:] {
		r.Min.X = min(r.Min.X, p.X)
		r.Min.Y = min(r.Min.Y, p.Y)
		r.Max.X = max(r.Max.X, p.X)
		r.Max.Y = max(r.Max.Y, p.Y)
	}
	return r
}

// Reset empties p and keeps its capacity.
func (p *Path) Reset() {
	p.Verbs = p.Verbs[:0]
	p.Pts = p.Pts[:0]
}

// MoveTo begins a subpath.
func (p *Path) MoveTo(x, y float32) {
	p.Verbs = append(p.Verbs, MoveTo)
	p.Pts = append(p.Pts, Point{x, y})
}

// LineTo draws a straight line; the path must have been begun by MoveTo.
func (p *Path) LineTo(x, y float32) {
	p.Verbs = append(p.Verbs, LineTo)
	p.Pts = append(p.Pts, Point{x, y})
}

// QuadTo draws a quadratic curve.
func (p *Path) QuadTo(cx, cy, x, y float32) {
	p.Verbs = append(p.Verbs, QuadTo)
	p.Pts = append(p.Pts, Point{cx, cy}, Point{x, y})
}

// CubeTo draws a cubic curve.
func (p *Path) CubeTo(ax, ay, bx, by, x, y float32) {
	p.Verbs = append(p.Verbs, CubeTo)
	p.Pts = append(p.Pts, Point{ax, ay}, Point{bx, by}, Point{x, y})
}

// Close ends the subpath with a line back to its start.
func (p *Path) Close() { p.Verbs = append(p.Verbs, Close) }
