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
	b := bufio.NewWriter(w)
	l.dump(b, 0)
	return b.Flush()
}

func (l *List) dump(b *bufio.Writer, depth int) {
	indent := func() {
		for range max(depth, 0) {
			b.WriteString("  ")
		}
	}
	for i := range l.Ops {
		op := &l.Ops[i]
		if op.Kind == OpUnclip || op.Kind == OpEnd {
			depth--
			indent()
			b.WriteString("end\n")
			continue
		}
		indent()
		switch op.Kind {
		case OpFill:
			b.WriteString("fill ")
			b.WriteString(op.Color.String())
			if op.HasFade {
				b.WriteString(" fade " + op.Fade.String())
			}
			if op.Rule == EvenOdd {
				b.WriteString(" evenodd")
			}
			l.dumpPath(b, op.Path)
		case OpStroke:
			b.WriteString("stroke " + op.Color.String() + " " + op.Stroke.String())
			l.dumpPath(b, op.Path)
		case OpText:
			fmt.Fprintf(b, "text %q %s at %s %s", op.Run.Text, num(op.Run.Size), op.At, op.Color)
			if op.Halo.A != 0 {
				b.WriteString(" halo " + op.Halo.String() + " " + num(op.HaloWidth))
			}
		case OpClip:
			b.WriteString("clip " + op.Clip.String())
			depth++
		case OpBegin:
			b.WriteString("group " + strconv.Quote(op.Name))
			depth++
		case OpEmbed:
			b.WriteString("embed\n")
			op.Sub.dump(b, depth+1)
			indent()
			b.WriteString("end")
		}
		b.WriteByte('\n')
	}
	for i := range l.Nodes {
		n := &l.Nodes[i]
		indent()
		fmt.Fprintf(b, "node %s %q", n.Role, n.Label)
		if n.Value != "" {
			fmt.Fprintf(b, " = %q", n.Value)
		}
		if n.Ref != (Ref{}) {
			fmt.Fprintf(b, " %s %d %d", n.Ref.Action, n.Ref.Index, n.Ref.Sub)
		}
		b.WriteString(" in " + n.Bound.String())
		if n.Reach != 0 {
			b.WriteString(" reach " + num(n.Reach))
		}
		if !n.Path.Empty() {
			l.dumpPath(b, n.Path)
		}
		b.WriteByte('\n')
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
