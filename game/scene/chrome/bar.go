package chrome

import (
	"github.com/hamsaya/hamsaya/game/controls"
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene/icon"
	"github.com/hamsaya/hamsaya/game/scene/layout"
)

// A button stands in the bar over the strip or beside the map.
type button struct {
	act  draw.Action
	name controls.Name
	box  draw.Rect
}

// speedWidth is the room between slower and faster for the speed itself.
const speedWidth = 30

// layoutButtons gives the bar's buttons their places, the most needed first:
// what a thin frame has no room for, its page or its keys still offer.
func layoutButtons(m *layout.Metrics) []button {
	const h = 32
	y := (m.Bar.Min.Y + m.Bar.Max.Y - h) / 2
	x := m.Bar.Min.X
	var bs []button
	left := func(act draw.Action, name controls.Name, w float32) {
		bs = append(bs, button{act, name, draw.Box(x, y, x+w, y+h)})
		x += w
	}
	left(draw.ActPlay, controls.Play, 38)
	// Previous and next lie as their events do on the strip, and slower and
	// faster always the same way: a speed is a number.
	steps := [2]button{{act: draw.ActPrevious, name: controls.Previous}, {act: draw.ActNext, name: controls.Next}}
	speeds := [2]button{{act: draw.ActSlower, name: controls.Slower}, {act: draw.ActFaster, name: controls.Faster}}
	if m.Against {
		steps[0], steps[1] = steps[1], steps[0]
	}
	if m.RTL {
		speeds[0], speeds[1] = speeds[1], speeds[0]
	}
	left(steps[0].act, steps[0].name, 32)
	left(steps[1].act, steps[1].name, 32)
	if m.Width >= 400 {
		x += 8
	}
	left(speeds[0].act, speeds[0].name, 26)
	x += speedWidth
	left(speeds[1].act, speeds[1].name, 26)
	if m.Width >= 400 {
		x += 8
	}
	left(draw.ActLoop, controls.Loop, 30)
	left(draw.ActReset, controls.Reset, 30)
	r := m.Bar.Max.X
	right := func(act draw.Action, name controls.Name, w float32) {
		if r-w < x {
			return
		}
		r -= w
		bs = append(bs, button{act, name, draw.Box(r, y, r+w, y+h)})
	}
	right(draw.ActFold, controls.Fold, 30)
	right(draw.ActLegend, controls.Legend, 30)
	if m.Width >= 520 {
		right(draw.ActTheme, controls.Theme, 30)
		right(draw.ActKeys, controls.Keys, 30)
		right(draw.ActMenu, controls.Menu, 30)
		right(draw.ActSearch, controls.Search, 30)
		right(draw.ActDate, controls.Date, 96)
	}
	return bs
}

// zoomButtons stand at the map's edge, across from where reading begins. Where
// they would hide the map, two fingers, the wheel and the keys still zoom.
func zoomButtons(m *layout.Metrics) []button {
	const s = 30
	x := m.Width - s - 10
	y := m.ZoomTop
	if m.Narrow {
		x = m.Width - s - 6
	}
	if m.Free.Max.Y < y+3*s {
		return nil
	}
	return []button{
		{draw.ActZoomIn, controls.ZoomIn, draw.Box(x, y, x+s, y+s)},
		{draw.ActZoomOut, controls.ZoomOut, draw.Box(x, y+s+1, x+s, y+2*s+1)},
		{draw.ActFit, controls.ShowAll, draw.Box(x, y+2*s+2, x+s, y+3*s+2)},
	}
}

// drawButtons draws what of the buttons never changes, and gives every one
// its node.
func (c *Parts) drawButtons(sh *Surround) {
	l, t, m := &c.Still, sh.base.Theme, &sh.base.Metrics
	onward, _ := m.Onward()
	l.Begin("buttons")
	for _, b := range c.buttons {
		x, y := b.box.Center().X, b.box.Center().Y
		ink := t.Ink
		switch b.act {
		case draw.ActPrevious:
			icon.Step(l, x, y, 15, -onward, ink)
		case draw.ActNext:
			icon.Step(l, x, y, 15, onward, ink)
		case draw.ActSlower:
			icon.Minus(l, x, y, 10, ink)
		case draw.ActFaster:
			icon.Plus(l, x, y, 10, ink)
		case draw.ActReset:
			icon.Reset(l, x, y, 14, ink)
		case draw.ActTheme:
			icon.Theme(l, x, y, 15, ink)
		case draw.ActFold:
			icon.Fold(l, x, y, 13, m.Folded, ink)
		case draw.ActMenu:
			icon.Globe(l, x, y, 15, ink)
		case draw.ActSearch:
			icon.Lens(l, x, y, 14, ink)
		case draw.ActKeys:
			run := sh.base.Scene.Fonts.Shape("?", glyph.Style{Size: 15, Bold: true})
			l.Text(run, draw.Point{X: x - run.Advance/2, Y: y + 5.2}, ink)
		case draw.ActLegend:
			for i := float32(-1); i <= 1; i++ {
				l.Fill(l.Circle(x-6, y+i*5, 1.6), ink)
				l.Fill(l.RectPath(draw.Box(x-2, y+i*5-0.8, x+7, y+i*5+0.8)), ink)
			}
		case draw.ActDate:
			box := b.box.Inset(4)
			l.StrokePath(l.RoundRect(box, 4), draw.Stroke{Width: 1}, t.CardLine)
		}
		l.Node(draw.Node{Role: draw.RoleButton, Ref: draw.Ref{Action: b.act}, Label: b.name.In(sh.base.Spec.Style), Bound: b.box})
	}
	for _, b := range c.zoom {
		x, y := b.box.Center().X, b.box.Center().Y
		l.Fill(l.RoundRect(b.box, 4), t.Card.WithAlpha(0.94))
		l.StrokePath(l.RoundRect(b.box, 4), draw.Stroke{Width: 1}, t.CardLine)
		switch b.act {
		case draw.ActZoomIn:
			icon.Plus(l, x, y, 12, t.Ink)
		case draw.ActZoomOut:
			icon.Minus(l, x, y, 12, t.Ink)
		case draw.ActFit:
			icon.Fit(l, x, y, 13, t.Ink)
		}
		l.Node(draw.Node{Role: draw.RoleButton, Ref: draw.Ref{Action: b.act}, Label: b.name.In(sh.base.Spec.Style), Bound: b.box})
		c.Boxes = append(c.Boxes, b.box)
	}
	l.End()
}

// DrawLive draws the buttons whose looks follow the moment.
func (c *Parts) DrawLive(l *draw.List, sh *Surround, v *layout.View) {
	t := sh.base.Theme
	for i := range c.buttons {
		b := &c.buttons[i]
		p := b.box.Center()
		switch b.act {
		case draw.ActPlay:
			l.Fill(l.Circle(p.X, p.Y, 15), t.Flag)
			if v.Playing {
				icon.Pause(l, p.X, p.Y, 13, t.FlagInk)
			} else {
				l.Upright(b.box)
				icon.Play(l, p.X, p.Y, 12, t.FlagInk)
				l.Unmirror()
			}
		case draw.ActLoop:
			if v.Loop {
				l.Fill(l.RoundRect(b.box.Inset(3), 5), t.ChapterBarNow)
			}
			icon.Loop(l, p.X, p.Y, 15, t.Ink)
		case draw.ActSlower:
			run := c.speedRun(sh, v.Speed)
			x := b.box.Max.X + speedWidth/2
			if sh.base.Metrics.RTL {
				x = b.box.Min.X - speedWidth/2
			}
			l.Text(run, draw.Point{X: x - run.Advance/2, Y: p.Y + 4.2}, t.Ink)
		}
	}
}

// speedRun writes a speed as "1×" or "¼×", in the reader's digits.
func (c *Parts) speedRun(sh *Surround, speed float64) *draw.Run {
	if speed == 0 {
		speed = 1
	}
	if r := c.speeds[speed]; r != nil {
		return r
	}
	st := sh.base.Letters(12, speed != 1)
	st.Base = glyph.LTR
	r := sh.base.Scene.Fonts.Shape(sh.base.Say("button.speed", "speed", speedWords(sh.base.Spec.Style, speed)), st)
	c.speeds[speed] = r
	return r
}

func speedWords(st locale.Style, speed float64) string {
	if st.Digits == locale.Latin {
		switch speed {
		case 0.25:
			return "¼"
		case 0.5:
			return "½"
		}
	}
	return st.Number(speed, 3)
}
