package draw

// A Visitor is led through a list, from back to front: every renderer is one,
// or has one.
type Visitor interface {
	// Draw is called for what is filled, stroked or written.
	Draw(Cursor)
	// Open is called where a clip or a group begins, and Close, with the same
	// Cursor, where it ends. They nest, whatever the list holds: of clips and
	// groups that cross, the inner one ends with the outer one.
	Open(Cursor)
	Close(Cursor)
	// Embed is called for a list that is embedded. It is led through it only
	// if it calls Enter.
	Embed(Cursor)
}

// A Cursor is an operation of a list on a visitor's way.
type Cursor struct {
	List  *List
	Index int
	By    Point // what List draws is moved by it
	depth int
}

// Op is the operation.
func (c Cursor) Op() *Op { return &c.List.Ops[c.Index] }

// At is where the text of the operation stands.
func (c Cursor) At() Point { return c.Op().At.plus(c.By) }

// Clip is the rectangle of the operation's clip.
func (c Cursor) Clip() Rect { return c.Op().Clip.moved(c.By) }

// Embedded is how far the list that the operation embeds is moved.
func (c Cursor) Embedded() Point { return c.At() }

// deepest bounds lists in lists.
const deepest = 16

// Enter leads v through the list that the operation embeds.
func (c Cursor) Enter(v Visitor) {
	if sub := c.Op().Sub; sub != nil && c.depth+1 < deepest {
		Cursor{List: sub, By: c.Embedded(), depth: c.depth + 1}.visit(v)
	}
}

// Visit leads v through l.
func (l *List) Visit(v Visitor) { Cursor{List: l}.visit(v) }

func (c Cursor) visit(v Visitor) {
	var room [16]int
	open := room[:0] // the operations that opened what is open
	for c.Index = range c.List.Ops {
		switch c.Op().Kind {
		case OpFill, OpStroke, OpText:
			v.Draw(c)
		case OpClip, OpBegin:
			v.Open(c)
			open = append(open, c.Index)
		case OpUnclip:
			open = c.close(v, open, lastOf(c.List, open, OpClip))
		case OpEnd:
			if n := len(open); n > 0 && c.List.Ops[open[n-1]].Kind == OpBegin {
				open = c.close(v, open, n-1)
			}
		case OpEmbed:
			if c.Op().Sub != nil {
				v.Embed(c)
			}
		}
	}
	c.close(v, open, 0)
}

// lastOf finds which of those that are open was opened last by an operation of
// a kind; len(open) where none was.
func lastOf(l *List, open []int, kind OpKind) int {
	for i := len(open) - 1; i >= 0; i-- {
		if l.Ops[open[i]].Kind == kind {
			return i
		}
	}
	return len(open)
}

// close ends all that is open but the first so many.
func (c Cursor) close(v Visitor, open []int, keep int) []int {
	for i := len(open) - 1; i >= keep; i-- {
		c.Index = open[i]
		v.Close(c)
	}
	return open[:keep]
}

func (p Point) plus(q Point) Point { return Point{p.X + q.X, p.Y + q.Y} }

// moved is the rectangle moved by p.
func (r Rect) moved(p Point) Rect { return Rect{r.Min.plus(p), r.Max.plus(p)} }
