package scene

import (
	"strconv"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
)

// A button stands in the bar over the strip or beside the map.
type button struct {
	act   draw.Action
	label string
	box   draw.Rect
}

// layoutButtons gives the bar's buttons their places, the most needed first:
// what a thin frame has no room for, its page or its keys still offer.
func (m *metrics) layoutButtons() []button {
	const h = 32
	y := (m.bar.Min.Y + m.bar.Max.Y - h) / 2
	x := m.bar.Min.X
	var bs []button
	left := func(act draw.Action, label string, w float32) {
		bs = append(bs, button{act, label, rect(x, y, x+w, y+h)})
		x += w
	}
	left(draw.ActPlay, "Play", 38)
	left(draw.ActPrevious, "Previous event", 32)
	left(draw.ActNext, "Next event", 32)
	if m.w >= 400 {
		x += 8
	}
	left(draw.ActSlower, "Slower", 26)
	x += 30 // the speed itself
	left(draw.ActFaster, "Faster", 26)
	if m.w >= 400 {
		x += 8
	}
	left(draw.ActLoop, "Loop", 30)
	left(draw.ActReset, "Back to the first view", 30)
	r := m.bar.Max.X
	right := func(act draw.Action, label string, w float32) {
		if r-w < x {
			return
		}
		r -= w
		bs = append(bs, button{act, label, rect(r, y, r+w, y+h)})
	}
	right(draw.ActFold, "Fold the timeline", 30)
	right(draw.ActLegend, "Legend", 30)
	if m.w >= 520 {
		right(draw.ActTheme, "Paper or night", 30)
		right(draw.ActKeys, "Keys", 30)
		right(draw.ActDate, "Go to a date", 96)
	}
	return bs
}

// zoomButtons stand on the map's right edge.
func (m *metrics) zoomButtons() []button {
	const s = 30
	x := m.w - s - 10
	y := m.free.Min.Y + 2
	if m.narrow {
		x = m.w - s - 6
	}
	return []button{
		{draw.ActZoomIn, "Zoom in", rect(x, y, x+s, y+s)},
		{draw.ActZoomOut, "Zoom out", rect(x, y+s+1, x+s, y+2*s+1)},
		{draw.ActFit, "Show all", rect(x, y+2*s+2, x+s, y+3*s+2)},
	}
}

// drawButtons draws what of the buttons never changes, and gives every one
// its node.
func (c *chrome) drawButtons(t *Theme, m *metrics, f *glyph.Fonts) {
	l := &c.list
	l.Begin("buttons")
	for _, b := range c.buttons {
		x, y := b.box.Center().X, b.box.Center().Y
		ink := t.Ink
		switch b.act {
		case draw.ActPrevious:
			iconStep(l, x, y, 15, -1, ink)
		case draw.ActNext:
			iconStep(l, x, y, 15, 1, ink)
		case draw.ActSlower:
			iconMinus(l, x, y, 10, ink)
		case draw.ActFaster:
			iconPlus(l, x, y, 10, ink)
		case draw.ActReset:
			iconReset(l, x, y, 14, ink)
		case draw.ActTheme:
			iconTheme(l, x, y, 15, ink)
		case draw.ActFold:
			iconFold(l, x, y, 13, m.folded, ink)
		case draw.ActKeys:
			run := f.Shape("?", glyph.Style{Size: 15, Bold: true})
			l.Text(run, draw.Point{X: x - run.Advance/2, Y: y + 5.2}, ink)
		case draw.ActLegend:
			for i := float32(-1); i <= 1; i++ {
				l.Fill(l.Circle(x-6, y+i*5, 1.6), ink)
				l.Fill(l.RectPath(rect(x-2, y+i*5-0.8, x+7, y+i*5+0.8)), ink)
			}
		case draw.ActDate:
			box := b.box.Inset(4)
			l.StrokePath(l.RoundRect(box, 4), draw.Stroke{Width: 1}, t.CardLine)
		}
		l.Node(draw.Node{Role: draw.RoleButton, Ref: draw.Ref{Action: b.act}, Label: b.label, Bound: b.box})
	}
	for _, b := range c.zoom {
		x, y := b.box.Center().X, b.box.Center().Y
		l.Fill(l.RoundRect(b.box, 4), t.Card.WithAlpha(0.94))
		l.StrokePath(l.RoundRect(b.box, 4), draw.Stroke{Width: 1}, t.CardLine)
		switch b.act {
		case draw.ActZoomIn:
			iconPlus(l, x, y, 12, t.Ink)
		case draw.ActZoomOut:
			iconMinus(l, x, y, 12, t.Ink)
		case draw.ActFit:
			iconFit(l, x, y, 13, t.Ink)
		}
		l.Node(draw.Node{Role: draw.RoleButton, Ref: draw.Ref{Action: b.act}, Label: b.label, Bound: b.box})
		c.boxes = append(c.boxes, b.box)
	}
	l.End()
}

// drawLive draws the buttons whose looks follow the moment.
func (c *chrome) drawLive(l *draw.List, t *Theme, f *glyph.Fonts, v *View) {
	for i := range c.buttons {
		b := &c.buttons[i]
		p := b.box.Center()
		switch b.act {
		case draw.ActPlay:
			l.Fill(l.Circle(p.X, p.Y, 15), t.Flag)
			if v.Playing {
				iconPause(l, p.X, p.Y, 13, t.FlagInk)
			} else {
				iconPlay(l, p.X, p.Y, 12, t.FlagInk)
			}
		case draw.ActLoop:
			if v.Loop {
				l.Fill(l.RoundRect(b.box.Inset(3), 5), t.BandNow)
			}
			iconLoop(l, p.X, p.Y, 15, t.Ink)
		case draw.ActSlower:
			run := f.Shape(speedWords(v.Speed), glyph.Style{Size: 12, Bold: v.Speed != 1})
			l.Text(run, draw.Point{X: b.box.Max.X + 15 - run.Advance/2, Y: p.Y + 4.2}, t.Ink)
		}
	}
}

// speedWords writes a speed as "1×" or "¼×".
func speedWords(speed float64) string {
	switch speed {
	case 0.25:
		return "¼×"
	case 0.5:
		return "½×"
	case 0, 1:
		return "1×"
	case 2:
		return "2×"
	case 4:
		return "4×"
	case 8:
		return "8×"
	case 16:
		return "16×"
	}
	return strconv.FormatFloat(speed, 'g', 3, 64) + "×"
}
