package draw

import "iter"

// Shown are the nodes of the list, those of embedded lists included, from
// back to front, without those that lie wholly outside the clip that was open
// where they were added. The bound of one with a path is the path's.
func (l *List) Shown() iter.Seq[Node] {
	return func(yield func(Node) bool) { l.shown(Everywhere, Point{}, 0, yield) }
}

// shown yields the nodes of l, which is moved by by and seen within clip.
func (l *List) shown(clip Rect, by Point, depth int, yield func(Node) bool) bool {
	if depth == deepest {
		return true
	}
	e := 0
	for i := 0; i <= len(l.Nodes); i++ {
		for ; e < len(l.embeds) && int(l.embeds[e].above) == i; e++ {
			sub := &l.embeds[e]
			if !sub.list.shown(clip.Intersect(sub.clip.moved(by)), by.plus(sub.by), depth+1, yield) {
				return false
			}
		}
		if i == len(l.Nodes) {
			break
		}
		n, c := l.Nodes[i], clip.Intersect(l.places[i].clip.moved(by))
		if !n.Path.Empty() {
			n.Bound = l.Bound(n.Path)
		}
		n.Bound = n.Bound.moved(by)
		if n.Bound.Min.X < c.Max.X && n.Bound.Max.X > c.Min.X && n.Bound.Min.Y < c.Max.Y && n.Bound.Max.Y > c.Min.Y && !yield(n) {
			return false
		}
	}
	return true
}
