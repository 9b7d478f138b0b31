package chrome

import (
	"github.com/hamsaya/hamsaya/game/controls"
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene/icon"
	"github.com/hamsaya/hamsaya/game/scene/layout"
)

// menuRow is the least height of a row in dp: what a finger hits.
const menuRow = 30

// DrawMenu lays the menu over the map, with the row that keys change marked.
func (sh *Surround) DrawMenu(l *draw.List, rows []layout.MenuRow, at int32) {
	m, t := &sh.base.Metrics, sh.base.Theme
	l.Begin("menu")
	l.Fill(l.RectPath(draw.Box(0, 0, m.Width, m.Height)), t.Sea.WithAlpha(0.55))
	l.Node(draw.Node{Role: draw.RoleButton, Ref: draw.Ref{Action: draw.ActClose}, Label: controls.CloseMenu.In(sh.base.Spec.Style), Bound: draw.Box(0, 0, m.Width, m.Height)})
	w := min(m.Width-24, 400)
	row := min(max(menuRow, m.TextSize*2.6), (m.Height-60)/float32(len(rows)))
	h := row*float32(len(rows)) + 52
	x, y := (m.Width-w)/2, max(4, (m.Height-h)/2)
	box := draw.Box(x, y, x+w, y+h)
	l.Fill(l.RoundRect(box, 8), t.Card)
	l.StrokePath(l.RoundRect(box, 8), draw.Stroke{Width: 1}, t.CardLine)
	l.Node(draw.Node{Role: draw.RolePanel, Label: controls.Menu.In(sh.base.Spec.Style), Bound: box})
	l.Text(sh.base.Scene.Fonts.Shape(controls.Menu.In(sh.base.Spec.Style), sh.base.Letters(m.TextSize+2.5, true)), draw.Point{X: x + 18, Y: y + 27}, t.Ink)
	for i, r := range rows {
		line := draw.Box(x+8, y+40+float32(i)*row, x+w-8, y+40+float32(i+1)*row)
		if int32(i) == at {
			l.Fill(l.RoundRect(line, 4), t.CardLine.WithAlpha(0.6))
		}
		sh.drawMenuRow(l, r, line, int32(i))
	}
	b := draw.Box(box.Max.X-36, box.Min.Y+4, box.Max.X-6, box.Min.Y+34)
	icon.Close(l, b.Center().X, b.Center().Y, 13, t.Muted)
	l.Node(draw.Node{Role: draw.RoleButton, Ref: draw.Ref{Action: draw.ActClose}, Label: controls.Close.In(sh.base.Spec.Style), Bound: b})
	l.End()
}

func (sh *Surround) drawMenuRow(l *draw.List, r layout.MenuRow, line draw.Rect, i int32) {
	label, value := sh.base.Spec.Style.FieldName(r.Field), sh.menuValue(r)
	ink := sh.base.Theme.Ink
	if r.Value == "" {
		ink = sh.base.Theme.Muted
	}
	base := line.Center().Y + sh.base.Metrics.TextSize*0.34
	room := line.Max.X - line.Min.X - 20
	l.Text(sh.base.Scene.Fonts.Ellipsize(label, sh.base.Letters(sh.base.Metrics.TextSize-0.5, false), room*0.45), draw.Point{X: line.Min.X + 10, Y: base}, sh.base.Theme.Muted)
	st := sh.base.Letters(sh.base.Metrics.TextSize-0.5, r.Value != "")
	if r.Field == "lang" {
		st.Lang = r.Value
	}
	run := sh.base.Scene.Fonts.Ellipsize(value, st, room*0.55)
	l.Text(run, draw.Point{X: line.Max.X - 10 - run.Advance, Y: base}, ink)
	l.Node(draw.Node{Role: draw.RoleButton, Ref: draw.Ref{Action: draw.ActTurn, Index: i}, Label: label, Value: value, Bound: line})
}

// menuValue is a value in words: a language by its own name, a custom by what
// it comes to.
func (sh *Surround) menuValue(r layout.MenuRow) string {
	if r.Field == "lang" {
		return sh.base.Spec.Style.Name
	}
	if r.Value == "" {
		return sh.base.Spec.Style.Usual(r.Field, sh.usual(r.Field))
	}
	return sh.base.Spec.Style.ValueName(r.Field, r.Value)
}

// usual is the value that a field has without being chosen.
func (sh *Surround) usual(field string) string {
	st, at := &sh.base.Spec.Style, 0
	switch field {
	case "calendar":
		at = int(st.Calendar) - 1
	case "second":
		at = int(st.Second)
	case "digits":
		at = int(st.Digits)
	case "clock":
		at = int(st.Clock)
	case "labels":
		at = int(sh.base.Spec.Labels)
	case "time":
		at = int(sh.base.Spec.Flow)
	}
	return locale.Values(field)[at]
}
