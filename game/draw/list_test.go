package draw_test

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
)

var red = draw.Color{R: 200, A: 255}

// everything fills l with one of each operation.
func everything(l *draw.List, run *draw.Run, sub *draw.List) {
	l.Begin("all")
	l.Clip(draw.RectOf(0, 0, 100, 100))
	l.Fill(l.Circle(10, 10, 5), red)
	l.FillEvenOdd(l.RoundRect(draw.RectOf(1, 2, 30, 20), 4), red.WithAlpha(0.5))
	l.FillFade(l.RectPath(draw.RectOf(5.12345, -0.0001, 10, 10)), red, draw.Color{})
	l.Move(0, 0)
	l.Quad(5, 5, 10, 0)
	l.Cube(1, 2, 3, 4, 5, 6)
	l.ClosePath()
	l.Line(9, 9) // goes on from 0, 0
	p := l.Path()
	l.StrokePath(p, draw.Stroke{Width: 2, Cap: draw.CapRound, Join: draw.JoinBevel, Dash: [4]float32{4, 2}, Phase: 1}, red)
	l.TextHalo(run, draw.Point{X: 3, Y: 40}, red, draw.Color{R: 255, G: 255, B: 255, A: 255}, 2)
	l.Embed(sub)
	l.Node(draw.Node{
		Role: draw.RoleMark, Label: "Call: A calls B", Value: "18 October 2025",
		Ref:   draw.Ref{Action: draw.ActSelect, Index: 7},
		Bound: l.Bound(p), Path: p, Reach: 3,
	})
	l.Unclip()
	l.Text(run, draw.Point{X: 3, Y: 80}, red)
	for i := float32(0); i < 50; i++ {
		l.Line(i, i*i)
	}
	l.StrokePath(l.Path(), draw.Stroke{Width: 1}, red)
	l.End()
}

func subList() *draw.List {
	sub := &draw.List{}
	sub.Fill(sub.RectPath(draw.RectOf(0, 0, 4, 4)), red)
	sub.Node(draw.Node{Role: draw.RolePlace, Label: "Kabul", Bound: draw.RectOf(0, 0, 4, 4)})
	return sub
}

func TestDump(t *testing.T) {
	var l draw.List
	run := drawtest.Fonts(t).Shape("Kabul کابل", glyph.Style{Size: 12})
	everything(&l, run, subList())
	var b bytes.Buffer
	if err := l.Dump(&b); err != nil {
		t.Fatal(err)
	}
	drawtest.Golden(t, "testdata/everything.txt", b.Bytes())
}

// A list that is filled again allocates nothing and is the same list.
func TestRefillAllocatesNothing(t *testing.T) {
	var l draw.List
	run := drawtest.Fonts(t).Shape("Kabul", glyph.Style{Size: 12})
	sub := subList()
	dump := func() string {
		var b strings.Builder
		l.Dump(&b)
		return b.String()
	}
	everything(&l, run, sub)
	first := dump()
	if n := testing.AllocsPerRun(100, func() {
		l.Reset()
		everything(&l, run, sub)
		l.Pick(10, 10, 5)
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
	if again := dump(); again != first {
		t.Errorf("filled again:\n%s\nat first:\n%s", again, first)
	}
}

func TestNothingToSeeAddsNothing(t *testing.T) {
	var l draw.List
	l.Fill(l.Path(), red)
	l.Fill(l.Circle(5, 5, 5), draw.Color{})
	l.StrokePath(l.Circle(5, 5, 5), draw.Stroke{}, red)
	l.StrokePath(l.Circle(5, 5, 5), draw.Stroke{Width: float32(math.NaN())}, red)
	l.Text(nil, draw.Point{}, red)
	l.Text(&draw.Run{}, draw.Point{}, red)
	l.Embed(nil)
	l.Embed(&draw.List{})
	l.Unclip()
	if len(l.Ops) != 0 {
		t.Errorf("%d operations", len(l.Ops))
	}
}

func TestEverySubpathBeginsWithMove(t *testing.T) {
	var l draw.List
	l.Line(1, 2)
	l.Quad(0, 0, 3, 4)
	l.ClosePath()
	l.ClosePath()
	l.Line(5, 6)
	p := l.Path()
	l.Cube(0, 0, 0, 0, 7, 8)
	q := l.Path()
	want := []draw.Verb{draw.MoveTo, draw.QuadTo, draw.Close, draw.MoveTo, draw.LineTo}
	if got := l.Verbs(p); string(verbs(got)) != string(verbs(want)) {
		t.Errorf("verbs %v, want %v", got, want)
	}
	if got := l.Points(p)[3]; got != (draw.Point{X: 1, Y: 2}) {
		t.Errorf("after closing, the path goes on from %v", got)
	}
	if got := l.Points(q); len(got) != 1 || got[0] != (draw.Point{X: 7, Y: 8}) {
		t.Errorf("the second path has the points %v", got)
	}
}

func verbs(vs []draw.Verb) []byte {
	var b []byte
	for _, v := range vs {
		b = append(b, byte(v))
	}
	return b
}

func TestCircleIsRound(t *testing.T) {
	var l draw.List
	var f draw.Flat
	l.Arc(20, 30, 10, 1, 5)
	for _, p := range []draw.PathRef{l.Path(), l.Circle(20, 30, 10)} {
		f.Reset()
		draw.AppendFlattened(&f, l.Verbs(p), l.Points(p), 0.01)
		for _, q := range f.Pts {
			if r := math.Hypot(float64(q.X-20), float64(q.Y-30)); math.Abs(r-10) > 0.015 {
				t.Errorf("a point %v from the middle", r)
			}
		}
	}
	if got, want := l.Bound(l.Circle(20, 30, 10)), draw.RectOf(10, 20, 20, 20); got != want {
		t.Errorf("bound %v, want %v", got, want)
	}
}

// What is added to a clone is not in the list that it was made of, nor the
// other way round.
func TestCloneSharesNothing(t *testing.T) {
	run := drawtest.Fonts(t).Shape("Kabul", glyph.Style{Size: 12})
	var l draw.List
	everything(&l, run, subList())
	before := dumped(t, &l)
	under, found := l.Pick(2, 2, 0)
	clone := l.Clone()
	if got := dumped(t, clone); got != before {
		t.Errorf("a clone is\n%s\nwant\n%s", got, before)
	}
	everything(clone, run, subList())
	if got := dumped(t, &l); got != before {
		t.Error("what was added to the clone is in the list")
	}
	both := dumped(t, clone)
	l.Reset()
	l.Fill(l.RectPath(draw.RectOf(0, 0, 90, 90)), red)
	if got := dumped(t, clone); got != both {
		t.Error("what became of the list is in the clone")
	}
	if n, ok := clone.Pick(2, 2, 0); !found || !ok || n.Label != under.Label {
		t.Errorf("the clone has %q at 2, 2, want %q", n.Label, under.Label)
	}
}
