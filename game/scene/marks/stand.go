package marks

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/compiled"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/scene/symbol"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// DrawStands draws the marks that stand at places: clashes, attacks, truces,
// venues, and the rings of gates that have just moved.
func (sh *Layer) DrawStands(l *draw.List, v *layout.View) {
	l.Begin("marks")
	for _, i := range sh.Quick.active {
		m := &sh.base.Scene.Marks[i]
		if len(m.At) == 0 || !sh.base.Visible(i) {
			continue
		}
		lf := m.Life(v.U)
		lf.Alpha *= sh.strength(v, i)
		for n, p := range m.At {
			sh.drawStand(l, v, i, m, p, n, lf)
		}
	}
	l.End()
}

// baseRadius is the usual size in dp of a mark at a place.
func (sh *Layer) baseRadius() float32 {
	if sh.base.Metrics.Narrow {
		return 7.5
	}
	return 9
}

// standRadius is the size in dp of a mark of that look at its place.
func (sh *Layer) standRadius(k *symbol.Style) float32 { return sh.baseRadius() * k.Size }

// StandSpot is where a mark of that form stands for a place, beside the marks
// in the seats before its own; ok is false where
// it is not drawn in this view.
func (sh *Layer) StandSpot(p int32, k *symbol.Style, seat int8) (at draw.Point, ok bool) {
	e := &sh.base.Ends[p]
	at = e.At
	if !e.InView {
		if e.EdgeMarker < 0 || !k.Meets {
			return at, false
		}
		box := sh.EdgeMarkers[e.EdgeMarker].Box
		at = draw.Point{X: box.Max.X + 9, Y: box.Center().Y}
		if at.X > sh.base.Metrics.Free.Max.X-6 {
			at.X = box.Min.X - 9
		}
	}
	if !k.Gate {
		at = sh.clearOfGates(p, at, sh.standRadius(k))
	}
	step := 2*sh.standRadius(k) + 3
	at.X -= float32(seat%compiled.SeatRow) * step
	at.Y -= float32(seat/compiled.SeatRow) * step
	return at, true
}

// clearOfGates moves the mark of a place, of radius r, from at up or down to
// the nearest spot where it stands on no gate: what happened at a crossing, or
// in the town beside it, hides no gate's state. Beside a gate is its name.
func (sh *Layer) clearOfGates(place int32, at draw.Point, r float32) draw.Point {
	if sh.offGates(at, r) {
		return at
	}
	key := asideKey{place, r}
	if moved, known := sh.aside[key]; known {
		return moved
	}
	moved, least := at, float32(math.MaxFloat32)
	for _, way := range [...]float32{-1, 1} {
		for d := float32(1.5); d <= 60; d += 1.5 {
			p := draw.Point{X: at.X, Y: at.Y + d*way}
			if !sh.offGates(p, r) {
				continue
			}
			cost := d
			if sh.inAnotherTown(place, p, d) {
				cost += 15
			}
			if cost < least {
				moved, least = p, cost
			}
		}
	}
	if sh.aside == nil {
		sh.aside = map[asideKey]draw.Point{}
	}
	sh.aside[key] = moved
	return moved
}

// drawTie ties a mark that has given way to its place, since another town
// may now be nearer.
func (sh *Layer) drawTie(l *draw.List, place int32, mark draw.Point, r float32, hue draw.Color) {
	e := &sh.base.Ends[place]
	if away := mark.Y - e.At.Y; !e.InView || away < r+2 && away > -r-2 {
		return
	}
	l.Move(e.At.X, e.At.Y)
	l.Line(mark.X, mark.Y)
	l.StrokePath(l.Path(), draw.Stroke{Width: 1.2}, hue)
	l.Fill(l.Circle(e.At.X, e.At.Y, 2), hue)
}

// asideKey is whose spot it is that clearOfGates has looked for: the place's,
// and of how large a mark.
type asideKey struct {
	place int32
	r     float32
}

// offGates reports whether a mark of radius r at p stands on no gate.
func (sh *Layer) offGates(p draw.Point, r float32) bool {
	for i := range sh.Clusters {
		c := &sh.Clusters[i]
		dx, dy, away := p.X-c.X, p.Y-c.Y, c.Radius+r+2
		if dx*dx+dy*dy < (away-0.1)*(away-0.1) {
			return false
		}
	}
	return true
}

// inAnotherTown reports whether p, which is d from its own place, is nearer to
// another that is no crossing.
func (sh *Layer) inAnotherTown(place int32, p draw.Point, d float32) bool {
	for i := range sh.base.Ends {
		e := &sh.base.Ends[i]
		if e.InView && int32(i) != place && sh.base.Scene.Places[i].Kind != "crossing" && e.At != sh.base.Ends[place].At && draw.Distance(e.At, p) < d {
			return true
		}
	}
	return false
}

func (sh *Layer) drawStand(l *draw.List, v *layout.View, i int32, m *compiled.Mark, p int32, n int, lf compiled.Life) {
	hue := sh.base.Hue(m)
	if c := sh.base.Ends[p].EdgeMarker; c >= 0 {
		sh.Quick.edgeMarkers[c] = max(sh.Quick.edgeMarkers[c], lf.Alpha)
	}
	at, ok := sh.StandSpot(p, m.Style, sh.seatOf(i, n))
	if !ok {
		return
	}
	r := sh.standRadius(m.Style)
	// It pops up, and stands in full when it has arrived.
	pop := float32(timeline.BackOut(float64(lf.Grown)))
	if m.Soft || lf.Soft {
		l.Fill(l.Circle(at.X, at.Y, sh.baseRadius()*1.9), hue.WithAlpha(0.14*lf.Alpha))
	}
	if m.Style.Stand == nil {
		if m.Style.Gate && lf.Since >= 0 {
			sh.drawRing(l, at.X, at.Y, lf, hue)
		}
		return
	}
	sh.drawTie(l, p, at, r, hue.WithAlpha(lf.Alpha*lf.Grown))
	sh.Quick.stands = append(sh.Quick.stands, draw.BoxAt(at, r))
	if lf.Age >= 0 || !m.Style.Meets {
		m.Style.Stand(l, sh.base.Theme, at.X, at.Y, r*pop, lf.Alpha, hue)
	}
	if lf.Since >= 0 {
		sh.drawRing(l, at.X, at.Y, lf, hue)
	}
	if v.Selected == i || v.Hover == i {
		l.StrokePath(l.Circle(at.X, at.Y, r+4), draw.Stroke{Width: 1.8}, hue)
	}
	if m.Disputed && !m.Style.Meets && lf.Grown > 0.6 {
		symbol.Differ(l, at.X+r*0.9, at.Y-r*0.9, 3.6, sh.base.Theme.Ink.WithAlpha(lf.Alpha), sh.base.Theme.Card.WithAlpha(lf.Alpha))
	}
	node := sh.base.MarkNode(i)
	node.Bound = draw.BoxAt(at, r+4)
	l.Node(node)
}

// DrawEdgeMarkers draws the edge markers that something now runs to.
func (sh *Layer) DrawEdgeMarkers(l *draw.List) {
	l.Begin("chips")
	for i := range sh.EdgeMarkers {
		if a := sh.Quick.edgeMarkers[i]; a > 0.02 {
			sh.drawEdgeMarker(l, &sh.EdgeMarkers[i], a)
		}
	}
	l.End()
}
