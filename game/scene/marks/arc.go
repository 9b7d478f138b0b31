package marks

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/compiled"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/scene/symbol"
	"github.com/hamsaya/hamsaya/game/timeline"
	"slices"
)

// LegLine fills the sheet's buffer with a leg as it lies in this view, from
// where it begins to where it ends, and returns it with the points before which
// it is broken.
func (sh *Layer) LegLine(lg compiled.Leg) (line []draw.Point, cuts []int) {
	s := sh.base.Scene
	p := &s.Pairs[lg.Pair]
	a, b := &sh.base.Ends[p.A], &sh.base.Ends[p.B]
	seen := a.InView && b.InView
	if seen && lg.Over != nil {
		line, cuts = sh.trace(lg.Over)
	} else {
		line = sh.bentLine(p, lg.Bend, seen)
	}
	if lg.Reverse {
		turnedRound(line, cuts)
	}
	return line, cuts
}

// bentLine is the line of a pair with a bend: on its way where both its ends
// are seen, else straight from end to end.
func (sh *Layer) bentLine(p *compiled.Pair, bend float64, seen bool) []draw.Point {
	a, b := &sh.base.Ends[p.A], &sh.base.Ends[p.B]
	line := sh.Quick.line[:compiled.WaySteps]
	if seen {
		line, _ = sh.trace(&p.Way)
	} else {
		for i := range line {
			f := float32(i) / (compiled.WaySteps - 1)
			line[i] = draw.Point{X: a.At.X + (b.At.X-a.At.X)*f, Y: a.At.Y + (b.At.Y-a.At.Y)*f}
		}
	}
	// The bend stands off to the north of the way, whichever end is first.
	dx, dy := b.At.X-a.At.X, b.At.Y-a.At.Y
	nx, ny := dy, -dx
	if ny > 0 || ny == 0 && nx < 0 {
		nx, ny = -nx, -ny
	}
	for i := range line {
		f := float32(i) / (compiled.WaySteps - 1)
		k := float32(bend) * 4 * f * (1 - f)
		line[i].X += nx * k
		line[i].Y += ny * k
	}
	return line
}

// walkLeg goes along a leg.
func (sh *Layer) walkLeg(lg compiled.Leg) walker { return walk(sh.LegLine(lg)) }

// shortest is how long a line is at least, in dp, that can be pressed.
const shortest = 6

// walker goes along a polyline by length. Before the points in cuts the line is
// broken: the steps to them are none.
type walker struct {
	line  []draw.Point
	cuts  []int
	total float32
}

func walk(line []draw.Point, cuts []int) walker {
	w := walker{line: line, cuts: cuts}
	for i := 1; i < len(line); i++ {
		w.total += w.step(i)
	}
	return w
}

// step is how long the line is from the point before i to it.
func (w *walker) step(i int) float32 {
	if w.brokenAt(i) {
		return 0
	}
	return draw.Distance(w.line[i-1], w.line[i])
}

// brokenAt reports whether the line is broken before the point i.
func (w *walker) brokenAt(i int) bool {
	for _, cut := range w.cuts { // one, or two
		if cut == i {
			return true
		}
	}
	return false
}

// at is the point and direction at the length d from the line's beginning.
func (w *walker) at(d float32) (p draw.Point, dx, dy float32) {
	for i := 1; i < len(w.line); i++ {
		a, b := w.line[i-1], w.line[i]
		s := w.step(i)
		if s == 0 {
			continue
		}
		if d <= s || i == len(w.line)-1 {
			f := d / s
			return draw.Point{X: a.X + (b.X-a.X)*f, Y: a.Y + (b.Y-a.Y)*f}, (b.X - a.X) / s, (b.Y - a.Y) / s
		}
		d -= s
	}
	return w.line[0], 1, 0
}

// trace adds the part of the line between two lengths to the path being
// built.
func (w *walker) trace(l *draw.List, from, to float32) bool {
	if to-from < 0.5 {
		return false
	}
	p, _, _ := w.at(from)
	l.Move(p.X, p.Y)
	var d float32
	for i := 1; i < len(w.line)-1; i++ {
		d += w.step(i)
		switch {
		case d <= from || d >= to:
		case w.brokenAt(i):
			l.Move(w.line[i].X, w.line[i].Y)
		default:
			l.Line(w.line[i].X, w.line[i].Y)
		}
	}
	p, _, _ = w.at(to)
	l.Line(p.X, p.Y)
	return true
}

// DrawArcs draws the arcs of everything that is under way.
func (sh *Layer) DrawArcs(l *draw.List, v *layout.View) {
	l.Begin("arcs")
	for _, i := range sh.Quick.active {
		m := &sh.base.Scene.Marks[i]
		if len(m.Legs) == 0 || !sh.base.Visible(i) {
			continue
		}
		lf := m.Life(v.U)
		lf.Alpha *= sh.strength(v, i)
		for j := range m.Legs {
			sh.drawLeg(l, v, i, m, m.Legs[j], lf)
		}
	}
	sh.drawOutlook(l, v)
	l.End()
}

// mostOutlook is how many arcs of what is to come the first view hints at.
const mostOutlook = 3

// drawOutlook hints at what is to come before the first chapter opens: faint
// lines of the first of the chapters' key events that run within the view, of a
// pair of places one. They are no marks: nothing has happened yet.
func (sh *Layer) drawOutlook(l *draw.List, v *layout.View) {
	s := sh.base.Scene
	if sh.Quick.Told != nothingTold || len(s.Chapters) == 0 || v.U >= s.Chapters[0].U.Start || sh.base.Spec.Print {
		return
	}
	faint := 0.4 * float32(1-v.U/s.Chapters[0].U.Start)
	var drawn [mostOutlook]int32
	n := 0
	for i := range s.Chapters {
		for _, event := range s.Story.Chapters[i].Key {
			m := &s.Marks[event]
			if !sh.base.Shows(int32(event)) || m.Style.Flow {
				continue
			}
			for _, lg := range m.Legs {
				p := &s.Pairs[lg.Pair]
				if n == mostOutlook || slices.Contains(drawn[:n], lg.Pair) || !sh.base.Ends[p.A].InView || !sh.base.Ends[p.B].InView {
					continue
				}
				w := sh.walkLeg(lg)
				if w.total > shortest && w.trace(l, 7, w.total-7) {
					l.StrokePath(l.Path(), draw.Stroke{Width: 1.6, Cap: draw.CapRound}, sh.base.Hue(m).WithAlpha(faint))
					drawn[n] = lg.Pair
					n++
				}
			}
		}
	}
}

func (sh *Layer) drawLeg(l *draw.List, v *layout.View, i int32, m *compiled.Mark, lg compiled.Leg, lf compiled.Life) {
	p := &sh.base.Scene.Pairs[lg.Pair]
	for _, e := range [2]int32{p.A, p.B} {
		if c := sh.base.Ends[e].EdgeMarker; c >= 0 {
			sh.Quick.edgeMarkers[c] = max(sh.Quick.edgeMarkers[c], lf.Alpha*min(1, lf.Grown*3))
		}
	}
	w := sh.walkLeg(lg)
	// Arcs stop short of the dots that they join.
	from, to := min(7, w.total*0.2), w.total-min(9, w.total*0.25)
	head := from + (to-from)*lf.Grown
	hue := sh.base.Hue(m)
	width := float32(2.2)
	switch {
	case v.Hover == i || sh.isTold(i):
		width = 3.2
	case sh.Quick.Told != nothingTold:
		width = 1.5
	}
	if w.trace(l, from, head) {
		path := l.Path()
		l.StrokePath(path, draw.Stroke{Width: width + 3, Cap: draw.CapRound}, sh.base.Theme.Card.WithAlpha(0.72*lf.Alpha))
		st := draw.Stroke{Width: width, Cap: draw.CapRound}
		alpha := float32(layout.ArcAlpha)
		switch {
		case m.Alleged:
			st, alpha = symbol.AllegedStroke(width), 1
		case m.Style.Line != nil:
			st, alpha = m.Style.Line(width), 1
		}
		l.StrokePath(path, st, hue.WithAlpha(alpha*lf.Alpha))
		n := sh.base.MarkNode(i)
		n.Path, n.Reach = path, 6
		l.Node(n)
	}
	tip, dx, dy := w.at(head)
	if w.total < shortest { // between places that lie on each other there is the head alone
		n := sh.base.MarkNode(i)
		n.Bound = draw.BoxAt(tip, 8)
		l.Node(n)
	}
	switch m.Style.Head {
	case symbol.HeadDot:
		l.Fill(l.Circle(tip.X, tip.Y, 4.6), sh.base.Theme.Card.WithAlpha(lf.Alpha))
		l.Fill(l.Circle(tip.X, tip.Y, 3.4), hue.WithAlpha(lf.Alpha))
	case symbol.HeadOpen:
		symbol.OpenHead(l, tip.X, tip.Y, dx, dy, 8, 2, hue.WithAlpha(lf.Alpha))
	default:
		symbol.SolidHead(l, tip.X+2*dx, tip.Y+2*dy, dx, dy, 9, hue.WithAlpha(lf.Alpha))
		if m.Style.Back && lf.Age > 0 {
			tail, tx, ty := w.at(from)
			a := min(1, float32(lf.Age)/0.4)
			symbol.SolidHead(l, tail.X-2*tx, tail.Y-2*ty, -tx, -ty, 9, hue.WithAlpha(lf.Alpha*a))
		}
	}
	if lf.Age > 0 && m.Style.Pulse && !m.Alleged && (sh.isTold(i) || sh.Quick.Told == nothingTold) {
		sh.drawPulse(l, &w, m, from, to, lf, hue, width)
	}
	if lf.Since >= 0 {
		sh.drawRing(l, tip.X+2*dx, tip.Y+2*dy, lf, hue)
	}
}

// drawPulse runs a bright stretch along the arc: to the other end and, in a
// call, back again.
func (sh *Layer) drawPulse(l *draw.List, w *walker, m *compiled.Mark, from, to float32, lf compiled.Life, hue draw.Color, width float32) {
	const period = 1.6 // playing seconds from end to end
	const tail = 46    // dp
	n := int(lf.Age / period)
	f := float32(timeline.QuadInOut(lf.Age/period - float64(n)))
	back := m.Style.Back && n%2 == 0
	at := from + (to-from)*f
	a, b := at-tail, at
	if back {
		at = to - (to-from)*f
		a, b = at, at+tail
	}
	if w.trace(l, max(a, from), min(b, to)) {
		l.StrokePath(l.Path(), draw.Stroke{Width: width + 0.6, Cap: draw.CapRound}, hue.WithAlpha(lf.Alpha))
	}
	p, _, _ := w.at(min(max(at, from), to))
	l.Fill(l.Circle(p.X, p.Y, 4.4), sh.base.Theme.Card.WithAlpha(lf.Alpha))
	l.Fill(l.Circle(p.X, p.Y, 3.2), hue.WithAlpha(lf.Alpha))
}

// drawRing opens where something has arrived and is gone within a second.
func (sh *Layer) drawRing(l *draw.List, x, y float32, lf compiled.Life, hue draw.Color) {
	const lasts = 0.9
	if lf.Since <= 0 || lf.Since >= lasts { // at the very moment, which pictures are of, the sign is alone
		return
	}
	f := float32(timeline.CubicOut(lf.Since / lasts))
	l.StrokePath(l.Circle(x, y, 4+15*f), draw.Stroke{Width: 2.2 * (1 - f*0.6)}, hue.WithAlpha((1-f)*lf.Alpha))
}
