package draw

// A picture that is read from right to left is recorded as if it were read
// from left to right, and mirrored as it is recorded. What the list then holds
// is in the coordinates of the frame like everything else: renderers, Pick and
// Dump know nothing of it.
//
//	l.Mirror(width)
//	l.Fill(l.RectPath(panel), card)        // stands at the right
//	l.Text(title, panel.Min, ink)          // ends where the panel does
//	l.Upright(button)
//	l.Fill(play, ink)                      // stands at the right, points to the right
//	l.Unmirror()
//	l.Unmirror()

// A turn takes an x that is recorded to one of the frame: at-x where it flips,
// at+x otherwise.
type turn struct {
	flip bool
	at   float32
}

// Mirror flips all that is recorded until the Unmirror that matches, x to
// width-x: paths, clips, the bounds of nodes, and the ends of fades. A run of
// text is not mirrored in itself; it stands where its box is mirrored to.
// Lists that are embedded stay as they are. Mirrors nest: a second one about
// the same width undoes the first.
func (l *List) Mirror(width float32) {
	l.turns = append(l.turns, l.turn)
	if l.turn.flip {
		l.turn = turn{at: l.turn.at - width}
	} else {
		l.turn = turn{flip: true, at: l.turn.at + width}
	}
}

// Upright makes what is recorded until the Unmirror that matches keep its own
// direction: it is moved to where r is mirrored to, and not flipped. Where
// nothing is mirrored it does nothing, but wants its Unmirror all the same.
func (l *List) Upright(r Rect) {
	if l.turn.flip {
		l.Mirror(r.Min.X + r.Max.X)
		return
	}
	l.turns = append(l.turns, l.turn)
}

// Unmirror ends the Mirror or Upright that was begun last.
func (l *List) Unmirror() {
	if n := len(l.turns); n > 0 {
		l.turn = l.turns[n-1]
		l.turns = l.turns[:n-1]
	}
}

// x is where an x that is recorded lies in the frame.
func (t turn) x(x float32) float32 {
	if t.flip {
		return t.at - x
	}
	return t.at + x
}

// rect is where a rectangle that is recorded lies in the frame.
func (t turn) rect(r Rect) Rect {
	if t.flip {
		return Rect{Point{t.at - r.Max.X, r.Min.Y}, Point{t.at - r.Min.X, r.Max.Y}}
	}
	return Rect{Point{t.at + r.Min.X, r.Min.Y}, Point{t.at + r.Max.X, r.Max.Y}}
}
