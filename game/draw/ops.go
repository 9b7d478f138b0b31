package draw

// What cannot be seen (an empty path, a colour without alpha, a run without
// glyphs) adds no operation.

// Fill fills p by the non-zero rule.
func (l *List) Fill(p PathRef, c Color) {
	if p.Empty() || c.A == 0 {
		return
	}
	l.Ops = append(l.Ops, Op{Kind: OpFill, Path: p, Color: c})
}

// FillEvenOdd fills p by the even-odd rule.
func (l *List) FillEvenOdd(p PathRef, c Color) {
	if p.Empty() || c.A == 0 {
		return
	}
	l.Ops = append(l.Ops, Op{Kind: OpFill, Rule: EvenOdd, Path: p, Color: c})
}

// FillFade fills p with a colour that runs from left, at the left edge of p's
// bound, to right.
func (l *List) FillFade(p PathRef, left, right Color) {
	if p.Empty() || left.A == 0 && right.A == 0 {
		return
	}
	if l.turn.flip {
		left, right = right, left
	}
	l.Ops = append(l.Ops, Op{Kind: OpFill, Path: p, Color: left, Fade: right, HasFade: true})
}

// StrokePath draws along p.
func (l *List) StrokePath(p PathRef, s Stroke, c Color) {
	if p.Empty() || c.A == 0 || !(s.Width > 0) {
		return
	}
	l.Ops = append(l.Ops, Op{Kind: OpStroke, Path: p, Stroke: s, Color: c})
}

// Text draws r with the left end of its baseline at at, also where r runs from
// right to left.
func (l *List) Text(r *Run, at Point, c Color) {
	l.TextHalo(r, at, c, Color{}, 0)
}

// TextHalo draws r over a halo, width dp wide, around its letters.
func (l *List) TextHalo(r *Run, at Point, c, halo Color, width float32) {
	if !(width > 0) {
		width, halo = 0, Color{}
	}
	if r == nil || len(r.Glyphs) == 0 || c.A == 0 && halo.A == 0 {
		return
	}
	if l.turn.flip {
		at.X += r.Advance
	}
	at.X = l.turn.x(at.X)
	l.Ops = append(l.Ops, Op{Kind: OpText, Run: r, At: at, Color: c, Halo: halo, HaloWidth: width})
}

// Clip narrows what follows, nodes included, to r until the Unclip that
// matches. Clips nest.
func (l *List) Clip(r Rect) {
	r = l.turn.rect(r)
	l.Ops = append(l.Ops, Op{Kind: OpClip, Clip: r})
	l.clips = append(l.clips, l.clip().Intersect(r))
}

// Unclip ends the innermost Clip.
func (l *List) Unclip() {
	if len(l.clips) == 0 {
		return
	}
	l.clips = l.clips[:len(l.clips)-1]
	l.Ops = append(l.Ops, Op{Kind: OpUnclip})
}

// Begin opens a group with a name.
func (l *List) Begin(name string) {
	l.Ops = append(l.Ops, Op{Kind: OpBegin, Name: name})
}

// End closes the group that was opened last.
func (l *List) End() {
	l.Ops = append(l.Ops, Op{Kind: OpEnd})
}

// Embed draws the whole of sub, which no one may change any more.
func (l *List) Embed(sub *List) { l.EmbedAt(sub, Point{}) }

// EmbedAt draws the whole of sub moved by by, which is in the frame: a list
// that is embedded is never mirrored.
func (l *List) EmbedAt(sub *List, by Point) {
	if sub == nil || sub == l || len(sub.Ops) == 0 && len(sub.Nodes) == 0 {
		return
	}
	l.embeds = append(l.embeds, embedded{sub, int32(len(l.Nodes)), l.clip(), by})
	l.Ops = append(l.Ops, Op{Kind: OpEmbed, Sub: sub, At: by})
}

// Node says what the operations just added mean. It lies above every node
// that was added before it, those of embedded lists included, and can be hit
// only inside the clip that is open.
func (l *List) Node(n Node) {
	n.Bound = l.turn.rect(n.Bound)
	l.Nodes = append(l.Nodes, n)
	l.places = append(l.places, place{l.clip()})
}

// clip is what is left by the clips that are open.
func (l *List) clip() Rect {
	if n := len(l.clips); n > 0 {
		return l.clips[n-1]
	}
	return Everywhere
}
