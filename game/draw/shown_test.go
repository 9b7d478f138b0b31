package draw_test

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
)

func nodesOf(l *draw.List) (labels []string, bounds []draw.Rect) {
	for n := range l.Shown() {
		labels = append(labels, n.Label)
		bounds = append(bounds, n.Bound)
	}
	return labels, bounds
}

// Shown gives nodes from back to front, embedded ones where they stand, a
// path's bound for a path, and none outside its clip; a list that is moved
// shows the same elsewhere.
func TestShownListsNodesBackToFront(t *testing.T) {
	inner := &draw.List{}
	inner.Node(draw.Node{Label: "inner", Bound: draw.RectOf(5, 5, 10, 10)})
	inner.Node(draw.Node{Label: "far", Bound: draw.RectOf(500, 5, 10, 10)})
	l := &draw.List{}
	l.Node(draw.Node{Label: "first", Bound: draw.RectOf(0, 0, 10, 10)})
	l.Clip(draw.RectOf(0, 0, 100, 100))
	l.Embed(inner)
	l.Node(draw.Node{Label: "path", Path: l.Circle(50, 50, 10), Reach: 4})
	l.Node(draw.Node{Label: "outside", Bound: draw.RectOf(200, 0, 10, 10)})
	l.Unclip()
	l.Node(draw.Node{Label: "last", Bound: draw.RectOf(200, 0, 10, 10)})

	labels, bounds := nodesOf(l)
	want := []string{"first", "inner", "path", "last"}
	if len(labels) != len(want) {
		t.Fatalf("shown are %q, want %q", labels, want)
	}
	for i := range want {
		if labels[i] != want[i] {
			t.Errorf("shown are %q, want %q", labels, want)
		}
	}
	if b := bounds[2]; b.Min.X > 40 || b.Max.X < 60 {
		t.Errorf("the bound of the path is %v", b)
	}

	moved := &draw.List{}
	moved.AppendShifted(l, 1000, 50)
	again, elsewhere := nodesOf(moved)
	if len(again) != len(labels) {
		t.Fatalf("moved, shown are %q", again)
	}
	for i, b := range elsewhere {
		if again[i] != labels[i] || b.Min.X-bounds[i].Min.X != 1000 || b.Min.Y-bounds[i].Min.Y != 50 {
			t.Errorf("%s at %v is now %s at %v", labels[i], bounds[i], again[i], b)
		}
	}
	for range l.Shown() {
		break // may be left early
	}
}
