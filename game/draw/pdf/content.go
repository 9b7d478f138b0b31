package pdf

import (
	"bytes"
	"fmt"
	"math"
	"strconv"

	"github.com/hamsaya/hamsaya/game/draw"
)

// content is a content stream in the making.
type content struct {
	doc    *document
	b      bytes.Buffer
	matrix [6]float32 // from dp to the page's points
	now    state
	saved  []state
}

// state is what of the graphics state is known to be set.
type state struct {
	fill, stroke draw.Color // alpha apart
	fillA        uint8
	set          bool
}

// Draw writes what is drawn.
func (c *content) Draw(at draw.Cursor) {
	l, op := at.List, at.Op()
	switch op.Kind {
	case draw.OpFill:
		c.fill(l, op)
	case draw.OpStroke:
		c.stroke(l, op)
	case draw.OpText:
		c.text(op)
	}
}

// Open begins a clip, or a layer that viewers can switch off.
func (c *content) Open(at draw.Cursor) {
	op := at.Op()
	if op.Kind == draw.OpBegin {
		c.line("/OC/%s BDC", c.doc.layer(op.Name))
		return
	}
	c.save()
	r := op.Clip
	c.line("%s re W n", numbers(r.Min.X, r.Min.Y, max(r.Width(), 0), max(r.Height(), 0)))
}

// Close ends it.
func (c *content) Close(at draw.Cursor) {
	if at.Op().Kind == draw.OpBegin {
		c.line("EMC")
		return
	}
	c.restore()
}

// Embed writes a list in coordinates of its own.
func (c *content) Embed(at draw.Cursor) {
	by := at.Op().At
	if by == (draw.Point{}) {
		at.Enter(c)
		return
	}
	around := c.matrix
	c.save()
	c.line("1 0 0 1 %s cm", numbers(by.X, by.Y))
	c.matrix[4] += by.X*c.matrix[0] + by.Y*c.matrix[2]
	c.matrix[5] += by.X*c.matrix[1] + by.Y*c.matrix[3]
	at.Enter(c)
	c.restore()
	c.matrix = around
}

func (c *content) save() {
	c.saved = append(c.saved, c.now)
	c.line("q")
}

func (c *content) restore() {
	n := len(c.saved) - 1
	c.now, c.saved = c.saved[n], c.saved[:n]
	c.line("Q")
}

func (c *content) line(format string, args ...any) {
	fmt.Fprintf(&c.b, format, args...)
	c.b.WriteByte('\n')
}

// alpha sets how opaque fills and strokes are.
func (c *content) alpha(a uint8) {
	if c.now.set && c.now.fillA == a {
		return
	}
	c.now.set, c.now.fillA = true, a
	v := number(float32(a) / 255)
	c.line("/%s gs", c.doc.state(fmt.Sprintf("/ca %s/CA %[1]s", v)))
}

func (c *content) fill(l *draw.List, op *draw.Op) {
	if op.HasFade {
		c.fade(l, op)
		return
	}
	if op.Color.A == 0 || !c.doc.drawable(l, op.Path) {
		return
	}
	c.alpha(op.Color.A)
	c.line("%s rg", rgb(op.Color))
	c.path(l.Verbs(op.Path), l.Points(op.Path), 1, draw.Point{})
	c.line("%s", fillOp(op.Rule))
}

func fillOp(r draw.FillRule) string {
	if r == draw.EvenOdd {
		return "f*"
	}
	return "f"
}

func (c *content) stroke(l *draw.List, op *draw.Op) {
	s := &op.Stroke
	if op.Color.A == 0 || !(s.Width > 0) || !c.doc.drawable(l, op.Path) {
		return
	}
	c.alpha(op.Color.A)
	c.line("%s RG %s w %d J %d j 4 M %s d", rgb(op.Color), number(s.Width),
		[...]int{0, 1, 2}[s.Cap], [...]int{1, 0, 2}[s.Join], dash(s))
	c.path(l.Verbs(op.Path), l.Points(op.Path), 1, draw.Point{})
	c.line("S")
}

// dash is a dash pattern and its phase, which PDF wants positive.
func dash(s *draw.Stroke) string {
	if !s.Dashed() {
		return "[]0"
	}
	pattern, sum := s.Pattern(), float32(0)
	for _, v := range pattern {
		sum += v
	}
	if sum < 0.01 { // the dashes cannot be told apart
		return "[]0"
	}
	phase := float32(math.Mod(float64(s.Phase), float64(sum)))
	if !(phase >= 0) {
		phase += sum
	}
	return "[" + numbers(pattern...) + "]" + number(phase)
}

// drawable reports whether a path has anything to draw.
func (d *document) drawable(l *draw.List, p draw.PathRef) bool { return len(l.Verbs(p)) > 1 }

// path writes a path, scaled and then moved. Points that are not finite are
// left out.
func (c *content) path(verbs []draw.Verb, pts []draw.Point, scale float32, by draw.Point) {
	var at draw.Point
	pen := false
	for _, v := range verbs {
		n := v.Points()
		var args [3]draw.Point
		ok := true
		for i := range n {
			args[i] = draw.Point{X: far(pts[i].X*scale + by.X), Y: far(pts[i].Y*scale + by.Y)}
			ok = ok && args[i].X == args[i].X && args[i].Y == args[i].Y &&
				!math.IsInf(float64(pts[i].X), 0) && !math.IsInf(float64(pts[i].Y), 0)
		}
		pts = pts[n:]
		end := args[max(n-1, 0)]
		switch {
		case v == draw.Close:
			if pen {
				c.b.WriteString("h\n")
			}
			continue
		case !ok:
			pen = pen && v != draw.MoveTo
			continue
		case v == draw.MoveTo || !pen:
			c.point(end, 'm')
			pen = true
		case v == draw.LineTo:
			if end == at && len(verbs) == 2 {
				end.X += 0.001 // without a length a line would have no square ends
			}
			c.point(end, 'l')
		case v == draw.QuadTo: // as a cubic
			q := args[0]
			c.b.WriteString(numbers(at.X+(q.X-at.X)*2/3, at.Y+(q.Y-at.Y)*2/3, end.X+(q.X-end.X)*2/3, end.Y+(q.Y-end.Y)*2/3))
			c.b.WriteByte(' ')
			c.point(end, 'c')
		default:
			c.b.WriteString(numbers(args[0].X, args[0].Y, args[1].X, args[1].Y))
			c.b.WriteByte(' ')
			c.point(end, 'c')
		}
		at = end
	}
}

func (c *content) point(p draw.Point, op byte) {
	c.b.WriteString(numbers(p.X, p.Y))
	c.b.WriteByte(' ')
	c.b.WriteByte(op)
	c.b.WriteByte('\n')
}

// far clamps coordinates far off the page to the range that viewers support.
func far(v float32) float32 { return min(max(v, -1e6), 1e6) }

func rgb(c draw.Color) string {
	return numbers(float32(c.R)/255, float32(c.G)/255, float32(c.B)/255)
}

// number writes v with at most three decimals: PDF knows no exponents.
func number(v float32) string { return string(appendNumber(nil, v)) }

func numbers(vs ...float32) string {
	var b []byte
	for i, v := range vs {
		if i > 0 {
			b = append(b, ' ')
		}
		b = appendNumber(b, v)
	}
	return string(b)
}

func appendNumber(b []byte, v float32) []byte {
	r := math.Round(float64(v)*1000) / 1000
	if math.IsNaN(r) || r == 0 {
		return append(b, '0')
	}
	return strconv.AppendFloat(b, min(max(r, -1e7), 1e7), 'f', -1, 64)
}
