package draw

import "iter"

// Shown are the nodes of the list, those of embedded lists included, from
// back to front, without those that lie wholly outside the clip that was open
// where they were added. The bound of one with a path is the path's.
func (l *List) Shown() iter.Seq[Node] {
	return func(yield func(Node) bool) { l.shown(Everywhere, 0, yield) }
}

// deepest bounds lists in lists.
const deepest = 16

func (l *List) shown(clip Rect, depth int, yield func(Node) bool) bool {
	if depth == deepest {
		return true
	}
	e := 0
	for i := 0; i <= len(l.Nodes); i++ {
		for ; e < len(l.embeds) && int(l.embeds[e].above) == i; e++ {
			if !l.embeds[e].list.shown(clip.Intersect(l.embeds[e].clip), depth+1, yield) {
				return false
			}
		}
		if i == len(l.Nodes) {
			break
		}
		n, c := l.Nodes[i], clip.Intersect(l.places[i].clip)
		if !n.Path.Empty() {
			n.Bound = l.Bound(n.Path)
		}
		if n.Bound.Min.X < c.Max.X && n.Bound.Max.X > c.Min.X && n.Bound.Min.Y < c.Max.Y && n.Bound.Max.Y > c.Min.Y && !yield(n) {
			return false
		}
	}
	return true
}
