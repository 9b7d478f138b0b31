package draw

// AppendShifted appends what is in src, moved by dx, dy, without embedding
// it: lists drawn each for a frame of its own can so stand side by side. Like
// a list that is embedded, it is never mirrored; dx is in the frame.
func (l *List) AppendShifted(src *List, dx, dy float32) {
	around := l.turn
	l.turn = turn{}
	a := appender{to: l}
	a.all(Cursor{List: src, By: Point{dx, dy}}, func(c Cursor) { c.visit(&a) })
	l.turn = around
}

// An appender is the Visitor that appends a list's operations to another list,
// and its nodes: they stand among the embedded lists as they did.
type appender struct {
	to     *List
	nodes  int // of the list that is visited: how many are appended
	embeds int // and how many of its embedded lists
}

// all appends a list to which visit leads, and the nodes that are over it.
func (a *appender) all(c Cursor, visit func(Cursor)) {
	nodes, embeds := a.nodes, a.embeds
	a.nodes, a.embeds = 0, 0
	visit(c)
	a.flush(c, len(c.List.Nodes))
	a.nodes, a.embeds = nodes, embeds
}

// flush appends the nodes up to that one.
func (a *appender) flush(c Cursor, upTo int) {
	for ; a.nodes < upTo; a.nodes++ {
		n := c.List.Nodes[a.nodes]
		n.Bound = n.Bound.moved(c.By)
		n.Path = a.to.movedPath(c, n.Path)
		a.to.Nodes = append(a.to.Nodes, n)
		a.to.places = append(a.to.places, place{c.List.places[a.nodes].clip.moved(c.By).Intersect(a.to.clip())})
	}
}

// Draw appends what is drawn.
func (a *appender) Draw(c Cursor) {
	op := *c.Op()
	op.Path = a.to.movedPath(c, op.Path)
	if op.Kind == OpText {
		op.At = c.At()
	}
	a.to.Ops = append(a.to.Ops, op)
}

// Open begins a clip or a group.
func (a *appender) Open(c Cursor) {
	if c.Op().Kind == OpClip {
		a.to.Clip(c.Clip())
	} else {
		a.to.Begin(c.Op().Name)
	}
}

// Close ends it.
func (a *appender) Close(c Cursor) {
	if c.Op().Kind == OpClip {
		a.to.Unclip()
	} else {
		a.to.End()
	}
}

// Embed appends what is embedded.
func (a *appender) Embed(c Cursor) {
	if a.embeds < len(c.List.embeds) {
		a.flush(c, int(c.List.embeds[a.embeds].above))
		a.embeds++
	}
	a.all(Cursor{List: c.Op().Sub, By: c.Embedded()}, func(Cursor) { c.Enter(a) })
}

// movedPath copies the path of another list.
func (l *List) movedPath(c Cursor, p PathRef) PathRef {
	if p.Empty() {
		return PathRef{}
	}
	l.Path()
	l.verbs = append(l.verbs, c.List.Verbs(p)...)
	for _, q := range c.List.Points(p) {
		l.pts = append(l.pts, q.plus(c.By))
	}
	return l.Path()
}
