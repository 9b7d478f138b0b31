package draw_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
)

// A tracer is a Visitor that writes down where it was led.
type tracer struct{ strings.Builder }

func (t *tracer) Draw(c draw.Cursor) { fmt.Fprintf(t, "draw+%v ", c.By) }
func (t *tracer) Open(c draw.Cursor) { fmt.Fprintf(t, "%s( ", kindOf(c)) }
func (t *tracer) Close(c draw.Cursor) {
	fmt.Fprintf(t, ")%s ", kindOf(c))
}
func (t *tracer) Embed(c draw.Cursor) {
	t.WriteString("[ ")
	c.Enter(t)
	t.WriteString("] ")
}

func kindOf(c draw.Cursor) string {
	if c.Op().Kind == draw.OpClip {
		return "clip"
	}
	return "group"
}

// Whatever a list holds, a visitor is led through clips and groups that nest,
// and the clip in force is the one that was when the list was recorded.
func TestVisitNests(t *testing.T) {
	all := draw.RectOf(0, 0, 10, 10)
	for _, c := range []struct {
		name, want string
		record     func(l *draw.List)
	}{
		{"well-formed", "group( clip( draw+0,0 )clip )group ", func(l *draw.List) {
			l.Begin("g")
			l.Clip(all)
			l.Fill(l.RectPath(all), red)
			l.Unclip()
			l.End()
		}},
		{"left open", "group( clip( draw+0,0 )clip )group ", func(l *draw.List) {
			l.Begin("g")
			l.Clip(all)
			l.Fill(l.RectPath(all), red)
		}},
		{"ends of nothing", "draw+0,0 ", func(l *draw.List) {
			l.End()
			l.Unclip()
			l.Fill(l.RectPath(all), red)
			l.End()
		}},
		{"a group ends within a clip", "group( clip( draw+0,0 )clip draw+0,0 )group ", func(l *draw.List) {
			l.Begin("g")
			l.Clip(all)
			l.End()
			l.Fill(l.RectPath(all), red)
			l.Unclip()
			l.Fill(l.RectPath(all), red)
		}},
		{"a clip ends within a group", "clip( group( )group )clip draw+0,0 ", func(l *draw.List) {
			l.Clip(all)
			l.Begin("g")
			l.Unclip()
			l.Fill(l.RectPath(all), red)
			l.End()
		}},
		{"embedded and moved", "[ clip( draw+3,4 [ draw+4,6 ] )clip ] [ clip( draw+0,0 [ draw+1,2 ] )clip ] ", func(l *draw.List) {
			inner, sub := &draw.List{}, &draw.List{}
			inner.Fill(inner.RectPath(all), red)
			sub.Clip(all) // not closed
			sub.Fill(sub.RectPath(all), red)
			sub.EmbedAt(inner, draw.Point{X: 1, Y: 2})
			l.EmbedAt(sub, draw.Point{X: 3, Y: 4})
			l.Embed(sub)
		}},
	} {
		var l draw.List
		c.record(&l)
		var got tracer
		l.Visit(&got)
		if got.String() != c.want {
			t.Errorf("%s: %s, want %s", c.name, got.String(), c.want)
		}
	}
}

// A list that holds itself is left after a while.
func TestVisitEnds(t *testing.T) {
	l, sub := &draw.List{}, &draw.List{}
	sub.Fill(sub.RectPath(draw.RectOf(0, 0, 1, 1)), red)
	l.EmbedAt(sub, draw.Point{X: 1})
	sub.EmbedAt(l, draw.Point{X: 1})
	var got tracer
	l.Visit(&got)
	if n := strings.Count(got.String(), "draw"); n == 0 || n > 16 {
		t.Errorf("it was drawn %d times", n)
	}
}

// Nodes of a list that is moved are found, and lie, where they are seen.
func TestNodesOfAMovedList(t *testing.T) {
	inner, sub, l := subList(), &draw.List{}, &draw.List{}
	sub.Clip(draw.RectOf(0, 0, 100, 3))
	sub.EmbedAt(inner, draw.Point{X: 10})
	sub.Unclip()
	l.Clip(draw.RectOf(0, 0, 200, 200))
	l.EmbedAt(sub, draw.Point{X: 50, Y: 20})
	l.Unclip()
	want := draw.RectOf(60, 20, 4, 4)
	if n, ok := l.Pick(62, 22, 0); !ok || n.Label != "Kabul" || n.Bound != want {
		t.Errorf("at its place there is %q in %v", n.Label, n.Bound)
	}
	for _, at := range []draw.Point{{X: 2, Y: 2}, {X: 12, Y: 2}, {X: 62, Y: 23.5}} {
		if n, ok := l.Pick(at.X, at.Y, 0); ok {
			t.Errorf("at %v there is %q", at, n.Label)
		}
	}
	shown := 0
	for n := range l.Shown() {
		if shown++; n.Bound != want {
			t.Errorf("it is shown in %v", n.Bound)
		}
	}
	var moved draw.List
	moved.AppendShifted(l, 5, 5)
	if n, ok := moved.Pick(67, 27, 0); shown != 1 || !ok || n.Bound != draw.RectOf(65, 25, 4, 4) {
		t.Errorf("%d are shown; moved once more it lies in %v", shown, n.Bound)
	}
}
