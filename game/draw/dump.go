package draw

import (
	"bufio"
	"fmt"
	"hash/fnv"
	"io"
	"strconv"
	"strings"
)

// Dump writes the list as text for golden files: an operation a line in the
// order of drawing, groups, clips and embedded lists indented, then the nodes.
// Numbers have at most three decimals. Lengths are dp.
func (l *List) Dump(w io.Writer) error {
	d := dumper{Writer: bufio.NewWriter(w)}
	l.Visit(&d)
	d.nodes(l)
	return d.Flush()
}

// A dumper is the Visitor that Dump sends through a list.
type dumper struct {
	*bufio.Writer
	depth int
}

func (d *dumper) indent() {
	for range d.depth {
		d.WriteString("  ")
	}
}

// Draw writes what is drawn.
func (d *dumper) Draw(c Cursor) {
	op := c.Op()
	d.indent()
	switch op.Kind {
	case OpFill:
		d.WriteString("fill ")
		d.WriteString(op.Color.String())
		if op.HasFade {
			d.WriteString(" fade " + op.Fade.String())
		}
		if op.Rule == EvenOdd {
			d.WriteString(" evenodd")
		}
		c.List.dumpPath(d.Writer, op.Path)
	case OpStroke:
		d.WriteString("stroke " + op.Color.String() + " " + op.Stroke.String())
		c.List.dumpPath(d.Writer, op.Path)
	case OpText:
		fmt.Fprintf(d, "text %q %s at %s %s", op.Run.Text, num(op.Run.Size), op.At, op.Color)
		if op.Halo.A != 0 {
			d.WriteString(" halo " + op.Halo.String() + " " + num(op.HaloWidth))
		}
	}
	d.WriteByte('\n')
}

// Open begins a clip or a group.
func (d *dumper) Open(c Cursor) {
	d.indent()
	if op := c.Op(); op.Kind == OpClip {
		d.WriteString("clip " + op.Clip.String())
	} else {
		d.WriteString("group " + strconv.Quote(op.Name))
	}
	d.WriteByte('\n')
	d.depth++
}

// Close ends it.
func (d *dumper) Close(Cursor) {
	d.depth--
	d.indent()
	d.WriteString("end\n")
}

// Embed writes an embedded list in its own coordinates, with its nodes.
func (d *dumper) Embed(c Cursor) {
	op := c.Op()
	d.indent()
	d.WriteString("embed")
	if op.At != (Point{}) {
		d.WriteString(" at " + op.At.String())
	}
	d.WriteByte('\n')
	d.depth++
	c.Enter(d)
	d.nodes(op.Sub)
	d.depth--
	d.indent()
	d.WriteString("end\n")
}

func (d *dumper) nodes(l *List) {
	for i := range l.Nodes {
		n := &l.Nodes[i]
		d.indent()
		fmt.Fprintf(d, "node %s %q", n.Role, n.Label)
		if n.Value != "" {
			fmt.Fprintf(d, " = %q", n.Value)
		}
		if n.Ref != (Ref{}) {
			fmt.Fprintf(d, " %s %d %d", n.Ref.Action, n.Ref.Index, n.Ref.Sub)
		}
		d.WriteString(" in " + n.Bound.String())
		if n.Reach != 0 {
			d.WriteString(" reach " + num(n.Reach))
		}
		if !n.Path.Empty() {
			l.dumpPath(d.Writer, n.Path)
		}
		d.WriteByte('\n')
	}
}

// longPath is from how many points on a dump names a path instead of showing
// it: no one reads a coastline, and goldens with hundreds of them could not be
// looked at.
const longPath = 40

// dumpPath writes a path as SVG writes one, all in absolute coordinates. A
// long one is written as its number of points, its bound and a hash of what
// would have been written.
func (l *List) dumpPath(b *bufio.Writer, p PathRef) {
	pts := l.Points(p)
	if len(pts) > longPath {
		h := fnv.New32a()
		for _, v := range l.Verbs(p) {
			h.Write([]byte{byte(v)})
		}
		for _, q := range pts {
			io.WriteString(h, q.String())
		}
		fmt.Fprintf(b, " %d points in %s, %08x", len(pts), BoundOf(pts), h.Sum32())
		return
	}
	for _, v := range l.Verbs(p) {
		b.WriteByte(' ')
		b.WriteByte("MLQCZ"[v])
		for range v.Points() {
			b.WriteByte(' ')
			b.WriteString(pts[0].String())
			pts = pts[1:]
		}
	}
}

// Points is how many points the verb takes.
func (v Verb) Points() int { return [...]int{1, 1, 2, 3, 0}[v] }

// num writes v with at most three decimals, and never -0.
func num(v float32) string {
	s := strconv.FormatFloat(float64(v), 'f', 3, 32)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}

// String is "x,y" with at most three decimals.
func (p Point) String() string { return num(p.X) + "," + num(p.Y) }

// String is "x,y widthxheight".
func (r Rect) String() string {
	return r.Min.String() + " " + num(r.Width()) + "x" + num(r.Height())
}

// String is #rrggbb, or #rrggbbaa where the colour is not opaque.
func (c Color) String() string {
	if c.A == 255 {
		return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
	}
	return fmt.Sprintf("#%02x%02x%02x%02x", c.R, c.G, c.B, c.A)
}

// String is the width and what is not the default of the style.
func (s Stroke) String() string {
	t := num(s.Width)
	t += [...]string{"", " round-cap", " square-cap"}[s.Cap]
	t += [...]string{"", " miter", " bevel"}[s.Join]
	if s.Dashed() {
		t += " dash"
		for _, d := range s.Pattern() {
			t += " " + num(d)
		}
		if s.Phase != 0 {
			t += " phase " + num(s.Phase)
		}
	}
	return t
}
