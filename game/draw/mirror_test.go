package draw_test

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
)

const mirrorWidth = 640

func reflect(p draw.Point) draw.Point { return draw.Point{X: mirrorWidth - p.X, Y: p.Y} }

func reflectRect(r draw.Rect) draw.Rect {
	return draw.Rect{Min: draw.Point{X: mirrorWidth - r.Max.X, Y: r.Min.Y}, Max: draw.Point{X: mirrorWidth - r.Min.X, Y: r.Max.Y}}
}

// scribble records shapes of all sorts, the same for the same seed.
func scribble(l *draw.List, seed uint64) {
	random := rand.New(rand.NewPCG(seed, 3))
	at := func() (x, y float32) { return random.Float32() * 600, random.Float32() * 400 }
	box := func() draw.Rect {
		x, y := at()
		return draw.RectOf(x, y, 5+random.Float32()*90, 5+random.Float32()*60)
	}
	free := &draw.Path{}
	free.MoveTo(0, 0)
	free.CubeTo(1, 2, 3, 1, 4, 0)
	free.Close()
	for range 40 {
		var p draw.PathRef
		x, y := at()
		switch random.IntN(7) {
		case 0:
			p = l.RectPath(box())
		case 1:
			p = l.RoundRect(box(), random.Float32()*9)
		case 2:
			p = l.Circle(x, y, 3+random.Float32()*20)
		case 3:
			l.Arc(x, y, 12, -1, random.Float32()*5)
			p = l.Path()
		case 4:
			l.Move(x, y)
			l.Quad(at2(at()))
			l.ClosePath()
			l.Line(x+3, y+9) // goes on from x, y
			p = l.Path()
		case 5:
			p = l.Polyline([]draw.Point{{X: x, Y: y}, {X: y, Y: x}, {X: 9, Y: 3}}, true)
		case 6:
			l.Add(free, 7, x, y)
			p = l.Path()
		}
		switch random.IntN(5) {
		case 0:
			l.Fill(p, red)
		case 1:
			l.FillFade(p, red, draw.Color{B: 200, A: 90})
		case 2:
			l.StrokePath(p, draw.Stroke{Width: 2, Dash: [4]float32{4, 2}}, red)
		case 3:
			l.Clip(box())
			l.Node(draw.Node{Role: draw.RoleMark, Label: "in a clip", Path: p, Reach: 2})
			l.Unclip()
		case 4:
			l.Node(draw.Node{Role: draw.RoleButton, Ref: draw.Ref{Index: int32(random.IntN(99))}, Bound: box()})
		}
	}
}

func at2(x, y float32) (a, b, c, d float32) { return x / 2, y / 3, x, y }

// TestMirrorReflects holds the law: what is recorded under a mirror is the
// reflection of what is recorded without one, point for point.
func TestMirrorReflects(t *testing.T) {
	hits := 0
	for seed := range uint64(20) {
		var plain, turned draw.List
		scribble(&plain, seed)
		turned.Mirror(mirrorWidth)
		scribble(&turned, seed)
		turned.Unmirror()
		if len(plain.Ops) != len(turned.Ops) || len(plain.Nodes) != len(turned.Nodes) {
			t.Fatalf("seed %d: %d operations and %d nodes became %d and %d", seed, len(plain.Ops), len(plain.Nodes), len(turned.Ops), len(turned.Nodes))
		}
		for i := range plain.Ops {
			a, b := plain.Ops[i], turned.Ops[i]
			samePath(t, &plain, &turned, a.Path, b.Path)
			if a.HasFade && (a.Color != b.Fade || a.Fade != b.Color) {
				t.Errorf("seed %d: a fade from %v to %v became one from %v to %v", seed, a.Color, a.Fade, b.Color, b.Fade)
			}
			if a.Kind == draw.OpClip && reflectRect(a.Clip) != b.Clip {
				t.Errorf("seed %d: the clip %v became %v", seed, a.Clip, b.Clip)
			}
		}
		for i := range plain.Nodes {
			a, b := plain.Nodes[i], turned.Nodes[i]
			samePath(t, &plain, &turned, a.Path, b.Path)
			if a.Path.Empty() && reflectRect(a.Bound) != b.Bound || a.Ref != b.Ref {
				t.Errorf("seed %d: the node in %v became one in %v", seed, a.Bound, b.Bound)
			}
		}
		random := rand.New(rand.NewPCG(seed, 4))
		for range 400 {
			x, y := random.Float32()*mirrorWidth, random.Float32()*480
			a, okA := plain.Pick(x, y, 4)
			b, okB := turned.Pick(mirrorWidth-x, y, 4)
			if okA != okB || a.Ref != b.Ref {
				t.Errorf("seed %d: at %v, %v lies %v, and %v in the mirror", seed, x, y, a.Ref, b.Ref)
			}
			if okA {
				hits++
			}
		}
	}
	if hits < 100 {
		t.Errorf("only %d of the points lay on a node", hits)
	}
}

func samePath(t *testing.T, plain, turned *draw.List, a, b draw.PathRef) {
	t.Helper()
	p, q := plain.Points(a), turned.Points(b)
	if len(p) != len(q) || string(verbBytes(plain.Verbs(a))) != string(verbBytes(turned.Verbs(b))) {
		t.Fatalf("a path of %d points became one of %d", len(p), len(q))
	}
	for k := range p {
		if reflect(p[k]) != q[k] {
			t.Fatalf("the point %v became %v", p[k], q[k])
		}
	}
}

func verbBytes(vs []draw.Verb) []byte {
	b := make([]byte, len(vs))
	for i, v := range vs {
		b[i] = byte(v)
	}
	return b
}

// TestMirrorTwiceIsNone holds that mirrors nest, that a second undoes the
// first, and that Reset forgets one that is open.
func TestMirrorTwiceIsNone(t *testing.T) {
	var plain, twice, again draw.List
	scribble(&plain, 5)
	twice.Mirror(mirrorWidth)
	twice.Mirror(mirrorWidth)
	scribble(&twice, 5)
	again.Unmirror() // one too many does nothing
	again.Mirror(mirrorWidth)
	again.Reset()
	scribble(&again, 5)
	want := dumped(t, &plain)
	if got := dumped(t, &twice); got != want {
		t.Errorf("mirrored twice:\n%s\nwant\n%s", got, want)
	}
	if got := dumped(t, &again); got != want {
		t.Errorf("after Reset:\n%s\nwant\n%s", got, want)
	}
}

// TestUprightShapesKeepTheirDirection holds that what is upright is moved with its box and keeps its
// direction, and that text does so by itself.
func TestUprightShapesKeepTheirDirection(t *testing.T) {
	var l draw.List
	box := draw.RectOf(20, 0, 30, 10)
	arrow := func() []draw.Point {
		l.Move(22, 2)
		l.Line(30, 5)
		l.Line(22, 8)
		p := l.Path()
		l.Fill(p, red)
		return l.Points(p)
	}
	l.Upright(box) // nothing is mirrored: nothing moves
	if p := arrow(); p[0].X != 22 || p[1].X != 30 {
		t.Errorf("upright without a mirror: %v", p)
	}
	l.Unmirror()
	l.Mirror(200)
	l.Upright(box)
	// The box is now 150 to 180: the arrow begins 2 in from its left.
	if p := arrow(); p[0].X != 152 || p[1].X != 160 {
		t.Errorf("upright in a mirror: %v, want it from 152 to 160", p)
	}
	l.Unmirror()
	if p := arrow(); p[0].X != 178 || p[1].X != 170 {
		t.Errorf("mirrored: %v, want it from 178 to 170", p)
	}
	run := drawtest.Fonts(t).Shape("Kabul کابل", glyph.Style{Size: 12})
	l.Text(run, draw.Point{X: 30, Y: 9}, red)
	if got, want := l.Ops[len(l.Ops)-1].At.X, 200-30-run.Advance; got != want {
		t.Errorf("words of %v dp at 30 begin at %v, want %v", run.Advance, got, want)
	}
	l.Unmirror()
	l.Text(run, draw.Point{X: 30, Y: 9}, red)
	if got := l.Ops[len(l.Ops)-1].At.X; got != 30 {
		t.Errorf("after Unmirror words at 30 begin at %v", got)
	}
}

// TestMirrorLeavesListsAlone holds that lists which are embedded or appended
// are in the frame's coordinates already.
func TestMirrorLeavesListsAlone(t *testing.T) {
	var l draw.List
	l.Mirror(mirrorWidth)
	l.Embed(subList())
	l.AppendShifted(subList(), 10, 0)
	l.Fill(l.RectPath(draw.RectOf(0, 0, 4, 4)), red)
	if n, ok := l.Pick(12, 2, 0); !ok || n.Label != "Kabul" || n.Bound.Min.X != 10 {
		t.Errorf("the list that was appended 10 dp on has its node at %v", n.Bound)
	}
	if n, ok := l.Pick(2, 2, 0); !ok || n.Label != "Kabul" {
		t.Error("the list that was embedded is not where it was")
	}
	if b := l.Bound(l.Ops[len(l.Ops)-1].Path); b.Max.X != mirrorWidth {
		t.Errorf("what came after is at %v, want it mirrored", b)
	}
}

func TestMirrorAllocatesNothing(t *testing.T) {
	var l draw.List
	again := func() {
		l.Reset()
		l.Mirror(100)
		l.Upright(draw.RectOf(1, 1, 8, 8))
		l.Fill(l.Circle(4, 4, 3), red)
		l.Unmirror()
		l.Unmirror()
	}
	again()
	if n := testing.AllocsPerRun(50, again); n != 0 {
		t.Errorf("a mirror allocates %v times", n)
	}
}

func dumped(t *testing.T, l *draw.List) string {
	t.Helper()
	var b bytes.Buffer
	if err := l.Dump(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
