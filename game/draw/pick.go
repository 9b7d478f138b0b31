package draw

import "math"

// A place is what Pick must know of a node beside the node: the clip that was
// open.
type place struct{ clip Rect }

// An embedded list lies under the nodes of its parent from index above on.
type embedded struct {
	list  *List
	above int32
	clip  Rect
	by    Point // how far it is moved
}

// Pick returns the node at x, y, those of embedded lists included. A node is
// hit inside its Path where that is a closed shape, within Reach+reach dp of
// the Path otherwise; without a Path, inside its Bound, and where it has a
// Reach of its own also within Reach+reach dp of it.
//
// The topmost node that holds the point wins. Where none does, or only a
// surface (a panel, the slider, a chapter), a node above it that is within
// reach wins, the nearest first, so that a thin arc over the map can be
// caught. The bound of what is returned is in the coordinates of l.
func (l *List) Pick(x, y float32, reach float32) (Node, bool) {
	best := pick{near: float32(math.Inf(1))}
	l.pick(Point{x, y}, Point{}, max(reach, 0), &best)
	return best.node, best.found
}

type pick struct {
	node  Node
	near  float32
	found bool
}

// pick looks from the top down and reports whether the search is over. The
// point is in the coordinates of l, which is moved by by.
func (l *List) pick(at, by Point, reach float32, best *pick) (done bool) {
	e := len(l.embeds) - 1
	for i := len(l.Nodes); ; i-- {
		for ; e >= 0 && int(l.embeds[e].above) == i; e-- {
			sub := &l.embeds[e]
			if sub.clip.Contains(at) && sub.list.pick(Point{at.X - sub.by.X, at.Y - sub.by.Y}, by.plus(sub.by), reach, best) {
				return true
			}
		}
		if i == 0 {
			return false
		}
		n := &l.Nodes[i-1]
		if !l.places[i-1].clip.Contains(at) {
			continue
		}
		d := l.distance(n, at)
		if d > n.Reach && d > 0 && (d > n.Reach+reach || n.Path.Empty() && n.Reach <= 0) {
			continue
		}
		switch {
		case d == 0 && (!best.found || !n.Role.surface()):
			*best = pick{n.moved(by), 0, true}
			return true
		case d == 0:
			return true
		case d < best.near:
			*best = pick{n.moved(by), d, true}
		}
	}
}

// moved is the node with its bound moved.
func (n Node) moved(by Point) Node {
	n.Bound = n.Bound.moved(by)
	return n
}

// surface reports whether marks lie upon nodes of this role.
func (r Role) surface() bool {
	return r == RolePanel || r == RoleSlider || r == RoleChapter
}

// distance is how far p lies from the shape of n: 0 inside.
func (l *List) distance(n *Node, p Point) float32 {
	if n.Path.Empty() {
		dx := max(n.Bound.Min.X-p.X, 0, p.X-n.Bound.Max.X)
		dy := max(n.Bound.Min.Y-p.Y, 0, p.Y-n.Bound.Max.Y)
		return float32(math.Hypot(float64(dx), float64(dy)))
	}
	return pathDistance(l.Verbs(n.Path), l.Points(n.Path), p)
}
