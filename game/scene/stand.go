package scene

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// drawStands draws the marks that stand at places: clashes, attacks, truces,
// venues, and the rings of gates that have just moved.
func (sh *Sheet) drawStands(l *draw.List, v *View) {
	l.Begin("marks")
	for _, i := range sh.quick.active {
		m := &sh.scene.marks[i]
		if len(m.at) == 0 || !sh.visible(i) {
			continue
		}
		lf := m.life(v.U)
		lf.alpha *= v.strength(i)
		for n, p := range m.at {
			sh.drawStand(l, v, i, m, p, n, lf)
		}
	}
	l.End()
}

// baseRadius is the usual size in dp of a mark at a place.
func (sh *Sheet) baseRadius() float32 {
	if sh.m.narrow {
		return 7.5
	}
	return 9
}

// standRadius is the size in dp of a mark of that look at its place.
func (sh *Sheet) standRadius(k *look) float32 { return sh.baseRadius() * k.size }

// standSpot is where a mark of that form stands for a place, beside the marks
// in the seats before its own; ok is false where
// it is not drawn in this view.
func (sh *Sheet) standSpot(p int32, k *look, seat int8) (at draw.Point, ok bool) {
	e := &sh.ends[p]
	at = e.at
	if !e.inView {
		if e.chip < 0 || !k.meets {
			return at, false
		}
		box := sh.chips[e.chip].box
		at = draw.Point{X: box.Max.X + 9, Y: box.Center().Y}
		if at.X > sh.m.free.Max.X-6 {
			at.X = box.Min.X - 9
		}
	}
	if !k.gate {
		at = sh.clearOfGates(at, sh.standRadius(k))
	}
	at.X -= float32(seat) * (2*sh.standRadius(k) + 3)
	return at, true
}

// clearOfGates moves a mark of radius r up until it stands on no gate: what
// happened at a crossing, or in the town beside it, hides no gate's state.
func (sh *Sheet) clearOfGates(at draw.Point, r float32) draw.Point {
	for moved, round := true, 0; moved && round < 6; round++ {
		moved = false
		for i := range sh.clusters {
			c := &sh.clusters[i]
			dx, away := at.X-c.x, c.r+r+2
			if dy := at.Y - c.y; dx*dx+dy*dy < (away-0.1)*(away-0.1) {
				at.Y = c.y - float32(math.Sqrt(float64(away*away-dx*dx)))
				moved = true
			}
		}
	}
	return at
}

func (sh *Sheet) drawStand(l *draw.List, v *View, i int32, m *mark, p int32, n int, lf life) {
	hue := sh.hue(m)
	if c := sh.ends[p].chip; c >= 0 {
		sh.quick.chips[c] = max(sh.quick.chips[c], lf.alpha)
	}
	at, ok := sh.standSpot(p, m.look, m.seats[n])
	if !ok {
		return
	}
	r := sh.standRadius(m.look)
	// It pops up, and stands in full when it has arrived.
	pop := float32(timeline.BackOut(float64(lf.grown)))
	if m.soft {
		l.Fill(l.Circle(at.X, at.Y, sh.baseRadius()*1.9), hue.WithAlpha(0.14*lf.alpha))
	}
	if m.look.stand == nil {
		if m.look.gate && lf.since >= 0 {
			sh.drawRing(l, at.X, at.Y, lf, hue)
		}
		return
	}
	if lf.since >= 0 || !m.look.meets {
		m.look.stand(l, sh.theme, at.X, at.Y, r*pop, lf.alpha, hue)
	}
	if lf.since >= 0 {
		sh.drawRing(l, at.X, at.Y, lf, hue)
	}
	if v.Selected == i || v.Hover == i {
		l.StrokePath(l.Circle(at.X, at.Y, r+4), draw.Stroke{Width: 1.8}, hue)
	}
	if m.disputed && !m.look.meets && lf.grown > 0.6 {
		iconDiffer(l, at.X+r*0.9, at.Y-r*0.9, 3.6, sh.theme.Ink.WithAlpha(lf.alpha), sh.theme.Card.WithAlpha(lf.alpha))
	}
	node := sh.markNode(i)
	node.Bound = grow(rect(at.X, at.Y, at.X, at.Y), r+4)
	l.Node(node)
}

// drawChips draws the chips that something now runs to.
func (sh *Sheet) drawChips(l *draw.List) {
	l.Begin("chips")
	for i := range sh.chips {
		if a := sh.quick.chips[i]; a > 0.02 {
			sh.drawChip(l, &sh.chips[i], a)
		}
	}
	l.End()
}
