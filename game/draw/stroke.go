package draw

import "math"

// A Stroker turns strokes into shapes to fill. It keeps its buffers: use one
// for many strokes.
type Stroker struct{ flat, dashes Flat }

// Append appends the stroke of a path to dst as convex polygons, all of the
// same orientation, so that filling them together by the non-zero rule gives
// the stroke, and so does drawing each as a fan of triangles. Tolerance is
// the greatest error of curves in dp.
//
// Polygons of neighbouring segments share their edges on the outer side of a
// bend and overlap on its inner side: a renderer that draws one by one must
// draw a translucent stroke through a mask.
func (k *Stroker) Append(dst *Flat, verbs []Verb, pts []Point, s Stroke, tolerance float32) {
	k.flat.Reset()
	AppendFlattened(&k.flat, verbs, pts, tolerance)
	lines := &k.flat
	if s.Dashed() {
		k.dashes.Reset()
		for _, l := range k.flat.Lines {
			AppendDashes(&k.dashes, k.flat.Pts[l.Start:l.End], l.Closed, s)
		}
		lines = &k.dashes
	}
	for _, l := range lines.Lines {
		AppendOutline(dst, lines.Pts[l.Start:l.End], l.Closed, s, tolerance)
	}
}

// AppendOutline appends the solid stroke of one polyline, as Stroker.Append
// does. pts must not be dst's own.
func AppendOutline(dst *Flat, pts []Point, closed bool, s Stroke, tolerance float32) {
	if len(pts) == 0 || !(s.Width > 0) {
		return
	}
	o := outliner{dst: dst, half: float64(s.Width) / 2, join: s.Join}
	// The step of an arc whose chord errs by the tolerance.
	o.step = 2 * math.Acos(max(1-float64(tolerance)/o.half, 0))
	o.step = min(max(o.step, math.Pi/64), math.Pi/3)

	var first, last vec // directions of the first and the last segment
	some := false
	n := len(pts)
	ends := n - 1
	if closed {
		ends = n
	}
	for i := range ends {
		a, b := pts[i], pts[(i+1)%n]
		d, ok := direction(a, b)
		if !ok {
			continue
		}
		if some {
			o.joinAt(a, last, d)
		} else {
			first = d
		}
		o.segment(a, b, d)
		last, some = d, true
	}
	switch {
	case !some: // a dot
		o.capAt(pts[0], vec{1, 0}, s.Cap)
		o.capAt(pts[0], vec{-1, 0}, s.Cap)
	case closed:
		o.joinAt(pts[0], last, first)
	default:
		o.capAt(pts[0], vec{-first.x, -first.y}, s.Cap)
		o.capAt(pts[n-1], last, s.Cap)
	}
}

type vec struct{ x, y float64 }

// direction is the unit vector from a to b.
func direction(a, b Point) (vec, bool) {
	x, y := float64(b.X)-float64(a.X), float64(b.Y)-float64(a.Y)
	d := math.Hypot(x, y)
	if !(d > 0) || math.IsInf(d, 1) {
		return vec{}, false
	}
	return vec{x / d, y / d}, true
}

type outliner struct {
	dst  *Flat
	half float64
	step float64
	join Join
}

// at appends p moved by half a width along (x, y).
func (o *outliner) at(p Point, x, y float64) {
	o.dst.Pts = append(o.dst.Pts, Point{p.X + float32(x*o.half), p.Y + float32(y*o.half)})
}

func (o *outliner) begin() int32 { return int32(len(o.dst.Pts)) }

func (o *outliner) end(start int32) {
	o.dst.Lines = append(o.dst.Lines, Polyline{start, int32(len(o.dst.Pts)), true})
}

// segment appends the rectangle along ab. The normal of d is (-d.y, d.x).
func (o *outliner) segment(a, b Point, d vec) {
	start := o.begin()
	o.at(a, d.y, -d.x)
	o.at(b, d.y, -d.x)
	o.at(b, -d.y, d.x)
	o.at(a, -d.y, d.x)
	o.end(start)
}

// joinAt appends what fills the outer side of the bend at p.
func (o *outliner) joinAt(p Point, d, e vec) {
	cross := d.x*e.y - d.y*e.x
	dot := d.x*e.x + d.y*e.y
	if math.Abs(cross) < 1e-9 {
		if dot < 0 && o.join == JoinRound {
			o.capAt(p, d, CapRound) // straight back
		}
		return
	}
	// From the side of one segment to that of the other, in the direction in
	// which the polygons run.
	from, to := vec{d.y, -d.x}, vec{e.y, -e.x}
	if cross < 0 {
		from, to = vec{-e.y, e.x}, vec{-d.y, d.x}
	}
	start := o.begin()
	o.dst.Pts = append(o.dst.Pts, p)
	o.at(p, from.x, from.y)
	switch half := math.Sqrt(max((1+dot)/2, 0)); {
	case o.join == JoinRound:
		o.arc(p, from, math.Acos(max(dot, -1)))
	case o.join == JoinMiter && half >= 1./4:
		// half is the cosine of half the turn: the tip lies 1/half half
		// widths from p, midway between the two sides.
		k := 1 / (2 * half * half)
		o.at(p, (from.x+to.x)*k, (from.y+to.y)*k)
	}
	o.at(p, to.x, to.y)
	o.end(start)
}

// arc appends the inner points of an arc around p from the side v on.
func (o *outliner) arc(p Point, v vec, angle float64) {
	n := int(math.Ceil(angle / o.step))
	for i := 1; i < n; i++ {
		sin, cos := math.Sincos(angle * float64(i) / float64(n))
		o.at(p, v.x*cos-v.y*sin, v.x*sin+v.y*cos)
	}
}

// capAt appends the cap at p of a line that ends there in direction d.
func (o *outliner) capAt(p Point, d vec, c Cap) {
	if c == CapButt {
		return
	}
	start := o.begin()
	side := vec{d.y, -d.x}
	o.at(p, side.x, side.y)
	if c == CapRound {
		o.arc(p, side, math.Pi)
	} else {
		o.at(p, side.x+d.x, side.y+d.y)
		o.at(p, -side.x+d.x, -side.y+d.y)
	}
	o.at(p, -side.x, -side.y)
	o.end(start)
}
