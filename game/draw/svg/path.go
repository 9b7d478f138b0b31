package svg

import (
	"math"
	"strconv"

	"github.com/hamsaya/hamsaya/game/draw"
)

// places is how many decimals the coordinates of paths have, in dp: a
// hundredth is finer than any screen.
const places = 2

// longLine is how many points make straight lines a piece of a coast or a
// border, which Options.Precision may round further: a border is many pieces,
// each from where three countries meet to the next such point.
const longLine = 5

// data is the data of a path of a list.
func (p *writer) data(l *draw.List, ref draw.PathRef) []byte {
	verbs, pts := l.Verbs(ref), l.Points(ref)
	n, skip := places, false
	if p.opt.Precision > 0 && p.opt.Precision < n && len(pts) >= longLine && straight(verbs) {
		n, skip = p.opt.Precision, true
	}
	if skip && p.opt.Tolerance > 0 {
		verbs, pts = thin(verbs, pts, float64(p.opt.Tolerance))
	}
	w := pather{places: n, written: n, scale: 1, skip: skip}
	if p.opt.Compact {
		w.written--
		w.dots = true
	}
	return w.path(verbs, pts)
}

func straight(verbs []draw.Verb) bool {
	for _, v := range verbs {
		if v == draw.QuadTo || v == draw.CubeTo {
			return false
		}
	}
	return true
}

// number writes v with at most three decimals.
func number(v float32) string { return decimals(v, 3) }

// fixed is v in units of the last decimal. What is not a number is 0, and what
// is further off than any picture is cut.
func fixed(v float32, places int) int64 {
	const far = 1e9
	x := float64(v)
	if math.IsNaN(x) {
		return 0
	}
	return int64(math.Round(min(max(x, -far), far) * math.Pow10(places)))
}

// appendFixed writes v with the given number of decimals, without zeros that
// say nothing: -.5, 12, .25.
func appendFixed(b []byte, v int64, places int) []byte {
	if v < 0 {
		b = append(b, '-')
		v = -v
	}
	unit := int64(math.Pow10(places))
	whole, part := v/unit, v%unit
	if whole > 0 || part == 0 {
		b = strconv.AppendInt(b, whole, 10)
	}
	if part == 0 {
		return b
	}
	b = append(b, '.')
	for unit /= 10; part > 0; unit /= 10 {
		b = append(b, byte('0'+part/unit))
		part %= unit
	}
	return b
}

// A pather writes path data in relative coordinates. It counts in whole units
// of the last decimal, so that rounding does not add up.
type pather struct {
	b      []byte
	places int // of the decimals that coordinates are rounded to
	// written are the decimals of the numbers: one less than places where they
	// are tenths.
	written int
	scale   float32
	verb    byte  // the command in force
	skip    bool  // lines that go nowhere are left out
	dots    bool  // or go a hundredth of a dp: of a point, librsvg draws no square cap that is scaled
	x, y    int64 // the current point
	x0, y0  int64 // of the subpath
}

// appendPath appends the data of a path, scaled. Points that are not finite
// are left out.
func appendPath(b []byte, verbs []draw.Verb, pts []draw.Point, scale float32, places int) []byte {
	p := pather{b: b, places: places, written: places, scale: scale}
	return p.path(verbs, pts)
}

func (p *pather) path(verbs []draw.Verb, pts []draw.Point) []byte {
	pen := false
	for _, v := range verbs {
		n := v.Points()
		args := pts[:n]
		pts = pts[n:]
		switch {
		case v == draw.Close:
			if pen {
				p.close()
			}
		case !finite(args):
			pen = pen && v != draw.MoveTo
		case v == draw.MoveTo || !pen:
			p.move(args[n-1])
			pen = true
		case v == draw.LineTo:
			p.line(args[0])
		case v == draw.QuadTo:
			p.curve('q', args)
		default:
			p.curve('c', args)
		}
	}
	return p.b
}

func finite(pts []draw.Point) bool {
	for _, p := range pts {
		if math.IsNaN(float64(p.X-p.X)) || math.IsNaN(float64(p.Y-p.Y)) {
			return false
		}
	}
	return true
}

func (p *pather) at(q draw.Point) (x, y int64) {
	return fixed(q.X*p.scale, p.places), fixed(q.Y*p.scale, p.places)
}

func (p *pather) command(c byte) {
	if p.verb != c {
		p.b = append(p.b, c)
		p.verb = c
	}
}

// arg writes a number, set apart from what is before it.
func (p *pather) arg(v int64) {
	if n := len(p.b); v >= 0 && n > 0 && (p.b[n-1] >= '0' && p.b[n-1] <= '9') {
		p.b = append(p.b, ' ')
	}
	p.b = appendFixed(p.b, v, p.written)
}

func (p *pather) move(q draw.Point) {
	x, y := p.at(q)
	p.b = append(p.b, 'M')
	p.arg(x)
	p.arg(y)
	p.x, p.y, p.x0, p.y0 = x, y, x, y
	p.verb = 'M'
}

func (p *pather) line(q draw.Point) {
	x, y := p.at(q)
	dx, dy := x-p.x, y-p.y
	switch {
	case dy == 0 && dx != 0:
		p.command('h')
		p.arg(dx)
	case dx == 0 && dy != 0:
		p.command('v')
		p.arg(dy)
	case dx == 0 && dy == 0 && p.skip:
		return
	case dx == 0 && dy == 0 && p.dots:
		x++
		p.command('h')
		p.arg(1)
	default:
		p.command('l')
		p.arg(dx)
		p.arg(dy)
	}
	p.x, p.y = x, y
}

func (p *pather) curve(c byte, pts []draw.Point) {
	p.command(c)
	var x, y int64
	for _, q := range pts {
		x, y = p.at(q)
		p.arg(x - p.x)
		p.arg(y - p.y)
	}
	p.x, p.y = x, y
}

func (p *pather) close() {
	if p.verb != 'z' {
		p.b = append(p.b, 'z')
		p.verb = 'z'
	}
	p.x, p.y = p.x0, p.y0
}
