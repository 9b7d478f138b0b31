package chrome

import (
	"strings"

	"github.com/hamsaya/hamsaya/game/controls"
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/icon"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/scene/symbol"
)

// DrawKeys lays the list of keys over the map.
func (sh *Surround) DrawKeys(l *draw.List, keys []layout.KeyHelp) {
	m, t := &sh.base.Metrics, sh.base.Theme
	l.Begin("keys")
	l.Fill(l.RectPath(draw.Box(0, 0, m.Width, m.Height)), t.Sea.WithAlpha(0.55))
	l.Node(draw.Node{Role: draw.RoleButton, Ref: draw.Ref{Action: draw.ActClose}, Label: controls.CloseKeys.In(sh.base.Spec.Style), Bound: draw.Box(0, 0, m.Width, m.Height)})
	size := m.TextSize - 0.5
	row := size * 1.75
	w := min(m.Width-24, 400)
	h := row*float32(len(keys)) + 52
	if h > m.Height-16 { // a low window: tighter rows
		row = (m.Height - 16 - 52) / float32(len(keys))
		h = m.Height - 16
	}
	x, y := (m.Width-w)/2, max(8, (m.Height-h)/2)
	box := draw.Box(x, y, x+w, y+h)
	l.Fill(l.RoundRect(box, 8), t.Card)
	l.StrokePath(l.RoundRect(box, 8), draw.Stroke{Width: 1}, t.CardLine)
	l.Node(draw.Node{Role: draw.RolePanel, Label: controls.Keys.In(sh.base.Spec.Style), Bound: box})
	title := sh.base.Scene.Fonts.Shape(controls.Keys.In(sh.base.Spec.Style), sh.base.Letters(size+3, true))
	l.Text(title, draw.Point{X: x + 18, Y: y + 28}, t.Ink)
	for i, k := range keys {
		base := y + 40 + (float32(i)+0.7)*row
		sh.drawKeyNames(l, k.Keys, x+18, base, size)
		l.Text(sh.base.Scene.Fonts.Ellipsize(k.Words, sh.base.Letters(size, false), w*0.64-16), draw.Point{X: x + w*0.36, Y: base}, t.Muted)
	}
	b := draw.Box(box.Max.X-36, box.Min.Y+6, box.Max.X-6, box.Min.Y+36)
	icon.Close(l, b.Center().X, b.Center().Y, 13, t.Muted)
	l.Node(draw.Node{Role: draw.RoleButton, Ref: draw.Ref{Action: draw.ActClose}, Label: controls.Close.In(sh.base.Spec.Style), Bound: b})
	l.End()
}

// drawKeyNames sets the names of keys one after another as the list is read, so
// that the first is what its words name first. Each keeps its own direction:
// an arrow points where its key does. Arrows are drawn, for the font has none.
func (sh *Surround) drawKeyNames(l *draw.List, keys string, x, base, size float32) {
	st := layout.Letters("en", size, true)
	space := sh.base.Scene.Fonts.Shape(" ", st).Advance
	ink := sh.base.Theme.Ink
	for name := range strings.FieldsSeq(keys) {
		d, isArrow := arrows[name]
		run, width := (*draw.Run)(nil), size*arrowWidth
		if !isArrow {
			run = sh.base.Scene.Fonts.Shape(name, st)
			width = run.Advance
		}
		l.Upright(draw.Box(x, base, x+width, base))
		if isArrow {
			half := size * 0.42
			cx, cy := x+width/2, base-size*0.34
			l.Move(cx-d.X*half, cy-d.Y*half)
			l.Line(cx+d.X*half, cy+d.Y*half)
			l.StrokePath(l.Path(), draw.Stroke{Width: 1.6, Cap: draw.CapRound}, ink)
			symbol.OpenHead(l, cx+d.X*half, cy+d.Y*half, d.X, d.Y, size*0.34, 1.6, ink)
		}
		l.Text(run, draw.Point{X: x, Y: base}, ink)
		l.Unmirror()
		x += width + space
	}
}

// arrowWidth is the room for an arrow, in font sizes.
const arrowWidth = 1.1

var arrows = map[string]draw.Point{"←": {X: -1}, "→": {X: 1}, "↑": {Y: -1}, "↓": {Y: 1}}
