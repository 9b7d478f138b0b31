package draw_test

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
)

func TestPickFindsTheTopmostNode(t *testing.T) {
	sub := &draw.List{}
	sub.Node(draw.Node{Role: draw.RolePanel, Label: "map", Bound: draw.RectOf(0, 0, 200, 200)})
	sub.Node(draw.Node{Role: draw.RolePlace, Label: "place", Bound: draw.RectOf(100, 100, 10, 10), Reach: 2})

	var l draw.List
	l.Embed(sub)
	l.Clip(draw.RectOf(0, 0, 200, 150))
	l.Move(0, 50)
	l.Line(100, 50)
	arc := l.Path()
	l.Node(draw.Node{Role: draw.RoleMark, Label: "arc", Bound: l.Bound(arc), Path: arc, Reach: 2})
	l.Move(0, 60)
	l.Line(100, 60)
	other := l.Path()
	l.Node(draw.Node{Role: draw.RoleMark, Label: "other arc", Bound: l.Bound(other), Path: other, Reach: 2})
	disc := l.Circle(150, 140, 20)
	l.Node(draw.Node{Role: draw.RoleMark, Label: "disc", Bound: l.Bound(disc), Path: disc})
	l.Unclip()
	l.Node(draw.Node{Role: draw.RolePanel, Label: "card", Bound: draw.RectOf(20, 40, 20, 40)})
	l.Node(draw.Node{Role: draw.RoleButton, Label: "close", Bound: draw.RectOf(30, 40, 10, 10)})

	for _, c := range []struct {
		x, y, reach float32
		want        string
	}{
		{60, 50, 0, "arc"},
		{60, 52, 0, "arc"},       // within the node's own reach
		{60, 53, 0, "map"},       // beyond it
		{60, 54, 4, "arc"},       // within the pointer's
		{60, 56, 6, "other arc"}, // the nearer of two
		{25, 50, 8, "card"},      // over the arc
		{35, 45, 8, "close"},     // over the card
		{29, 45, 8, "card"},      // a button is no larger than it looks
		{105, 105, 0, "place"},   // in the embedded list
		{112, 105, 0, "place"},   // within its reach
		{115, 105, 8, "place"},   // and the pointer's
		{150, 140, 0, "disc"},    // inside a shape
		{150, 125, 0, "disc"},    //
		{131, 125, 0, "map"},     // in its bound, not in the shape
		{150, 155, 0, "map"},     // clipped
		{199, 199, 0, "map"},     //
		{300, 300, 8, ""},        // nothing there
		{102, 102, 50, "place"},  // a hit wins over what is near
	} {
		n, ok := l.Pick(c.x, c.y, c.reach)
		if n.Label != c.want || ok != (c.want != "") {
			t.Errorf("at %v,%v within %v: %q, want %q", c.x, c.y, c.reach, n.Label, c.want)
		}
	}
}

// A node belongs above the lists that were embedded before it and below those
// that were embedded after.
func TestPickOrderOfEmbedded(t *testing.T) {
	part := func(label string) *draw.List {
		l := &draw.List{}
		l.Node(draw.Node{Label: label, Bound: draw.RectOf(0, 0, 10, 10)})
		return l
	}
	var l draw.List
	l.Embed(part("first"))
	l.Node(draw.Node{Label: "second", Bound: draw.RectOf(0, 0, 10, 10)})
	if n, _ := l.Pick(5, 5, 0); n.Label != "second" {
		t.Errorf("%q is on top", n.Label)
	}
	l.Embed(part("third"))
	if n, _ := l.Pick(5, 5, 0); n.Label != "third" {
		t.Errorf("%q is on top", n.Label)
	}
	l.Clip(draw.RectOf(20, 20, 5, 5))
	l.Embed(part("outside its clip"))
	l.Unclip()
	if n, _ := l.Pick(5, 5, 0); n.Label != "third" {
		t.Errorf("%q is on top", n.Label)
	}
}
