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
}

// Pick returns the node at x, y, those of embedded lists included. A node is
// hit inside its Path where that is a closed shape, within Reach+reach dp of
// the Path otherwise; without a Path, inside its Bound, and where it has a
// Reach of its own also within Reach+reach dp of it.
//
// The topmost node that holds the point wins. Where none does, or only a
// surface (a panel, the slider, a chapter), a node above it that is within
// reach wins, the nearest first, so that a thin arc over the map can be
// caught.
func (l *List) Pick(x, y float32, reach float32) (Node, bool) {
	best := pick{near: float32(math.Inf(1))}
	l.pick(Point{x, y}, max(reach, 0), &best)
	return best.node, best.found
}

type pick struct {
	node  Node
	near  float32
	found bool
}

// pick looks from the top down and reports whether the search is over.
func (l *List) pick(at Point, reach float32, best *pick) (done bool) {
	e := len(l.embeds) - 1
	for i := len(l.Nodes); ; i-- {
		for ; e >= 0 && int(l.embeds[e].above) == i; e-- {
			if l.embeds[e].clip.Contains(at) && l.embeds[e].list.pick(at, reach, best) {
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
			*best = pick{*n, 0, true}
			return true
		case d == 0:
			return true
		case d < best.near:
			*best = pick{*n, d, true}
		}
	}
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
