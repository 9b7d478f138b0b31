package scene

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/story"
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

// standRadius is the size in dp of a mark at its place.
func (sh *Sheet) standRadius(form story.Form) float32 {
	r := float32(9)
	if sh.m.narrow {
		r = 7.5
	}
	if form == story.FormMeeting {
		r *= 0.6
	}
	return r
}

// standSpot is where a mark of that form stands for a place, beside the marks
// in the seats before its own; ok is false where
// it is not drawn in this view.
func (sh *Sheet) standSpot(p int32, form story.Form, seat int8) (at draw.Point, ok bool) {
	e := &sh.ends[p]
	at = e.at
	if !e.inView {
		if e.chip < 0 || form != story.FormMeeting {
			return at, false
		}
		box := sh.chips[e.chip].box
		at = draw.Point{X: box.Max.X + 9, Y: box.Center().Y}
		if at.X > sh.m.free.Max.X-6 {
			at.X = box.Min.X - 9
		}
	}
	if form != story.FormClose && form != story.FormOpen {
		at = sh.clearOfGates(at, sh.standRadius(form))
	}
	at.X -= float32(seat) * (2*sh.standRadius(form) + 3)
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
	at, ok := sh.standSpot(p, m.form, m.seats[n])
	if !ok {
		return
	}
	r := sh.standRadius(m.form)
	// It pops up, and stands in full when it has arrived.
	pop := float32(timeline.BackOut(float64(lf.grown)))
	if m.soft {
		l.Fill(l.Circle(at.X, at.Y, r*1.9), hue.WithAlpha(0.14*lf.alpha))
	}
	switch m.form {
	case story.FormBurst:
		drawBurst(l, sh.theme, at.X, at.Y, r*pop, lf.alpha, hue)
	case story.FormStrike:
		drawStrike(l, sh.theme, at.X, at.Y, r*pop, lf.alpha, hue)
	case story.FormTruce:
		drawTruce(l, sh.theme, at.X, at.Y, r*pop, lf.alpha, hue)
	case story.FormMeeting:
		if lf.since >= 0 {
			drawVenue(l, sh.theme, at.X, at.Y, r*pop, lf.alpha, hue)
		}
	case story.FormTravel, story.FormClose, story.FormOpen, story.FormFlow:
		if lf.since >= 0 && (m.form == story.FormClose || m.form == story.FormOpen) {
			sh.drawRing(l, at.X, at.Y, lf, hue)
		}
		return
	default:
		return
	}
	if lf.since >= 0 {
		sh.drawRing(l, at.X, at.Y, lf, hue)
	}
	if v.Selected == i || v.Hover == i {
		l.StrokePath(l.Circle(at.X, at.Y, r+4), draw.Stroke{Width: 1.8}, hue)
	}
	if m.disputed && m.form != story.FormMeeting && lf.grown > 0.6 {
		iconDiffer(l, at.X+r*0.9, at.Y-r*0.9, 3.6, sh.theme.Ink.WithAlpha(lf.alpha), sh.theme.Card.WithAlpha(lf.alpha))
	}
	l.Node(draw.Node{Role: draw.RoleMark, Ref: draw.Ref{Action: draw.ActSelect, Index: i},
		Label: m.label, Value: m.value, Bound: grow(rect(at.X, at.Y, at.X, at.Y), r+4)})
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
