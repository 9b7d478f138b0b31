package draw

// AppendShifted appends what is in src, moved by dx, dy, without embedding
// it: lists drawn each for a frame of its own can so stand side by side. Like
// a list that is embedded, it is never mirrored; dx is in the frame.
func (l *List) AppendShifted(src *List, dx, dy float32) {
	around := l.turn
	l.turn = turn{}
	l.appendShifted(src, dx, dy, 0)
	l.turn = around
}

func (l *List) appendShifted(src *List, dx, dy float32, depth int) {
	if depth == deepest {
		return
	}
	open := 0
	nodes, e := 0, 0
	flush := func(upTo int) { // nodes stand among the embedded lists as they did
		for ; nodes < upTo; nodes++ {
			n := src.Nodes[nodes]
			n.Bound = n.Bound.shifted(dx, dy)
			n.Path = l.shiftedPath(src, n.Path, dx, dy)
			l.Nodes = append(l.Nodes, n)
			l.places = append(l.places, place{src.places[nodes].clip.shifted(dx, dy).Intersect(l.clip())})
		}
	}
	for i := range src.Ops {
		op := src.Ops[i]
		switch op.Kind {
		case OpEmbed:
			if op.Sub == nil {
				continue
			}
			if e < len(src.embeds) {
				flush(int(src.embeds[e].above))
				e++
			}
			l.appendShifted(op.Sub, dx, dy, depth+1)
			continue
		case OpClip:
			l.Clip(op.Clip.shifted(dx, dy))
			open++
			continue
		case OpUnclip:
			if open > 0 {
				l.Unclip()
				open--
			}
			continue
		case OpFill, OpStroke:
			op.Path = l.shiftedPath(src, op.Path, dx, dy)
		case OpText:
			op.At = Point{op.At.X + dx, op.At.Y + dy}
		}
		l.Ops = append(l.Ops, op)
	}
	for ; open > 0; open-- {
		l.Unclip()
	}
	flush(len(src.Nodes))
}

// shiftedPath copies a path of another list.
func (l *List) shiftedPath(src *List, p PathRef, dx, dy float32) PathRef {
	if p.Empty() {
		return PathRef{}
	}
	l.Path()
	l.verbs = append(l.verbs, src.Verbs(p)...)
	for _, q := range src.Points(p) {
		l.pts = append(l.pts, Point{q.X + dx, q.Y + dy})
	}
	return l.Path()
}

func (r Rect) shifted(dx, dy float32) Rect {
	return Rect{Point{r.Min.X + dx, r.Min.Y + dy}, Point{r.Max.X + dx, r.Max.Y + dy}}
}
