package chrome

import (
	"github.com/hamsaya/hamsaya/game/controls"
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/story/edtf"
)

// fieldBox is where a date or words are typed: over the strip, at its end.
func (sh *Surround) fieldBox() draw.Rect {
	m := &sh.base.Metrics
	w := min(m.Width-24, 320)
	return draw.Box(m.Width-w-12, m.Strip.Min.Y-78, m.Width-12, m.Strip.Min.Y-12)
}

// LegendGivesWay reports whether something is typed where the legend stands:
// half a legend explains nothing.
func (sh *Surround) LegendGivesWay(v *layout.View) bool {
	return v.Typing && sh.Parts.legend.box.Overlaps(sh.fieldBox())
}

// DrawDate draws the field for a date or for words to look for: what is being
// typed, or an invitation.
func (sh *Surround) DrawDate(l *draw.List, v *layout.View) {
	for i := range sh.Parts.buttons {
		b := &sh.Parts.buttons[i]
		if b.act == draw.ActDate {
			st := sh.base.Letters(sh.base.Metrics.LaneSize, false)
			run := sh.base.Scene.Fonts.Shape(controls.Date.In(sh.base.Spec.Style), st)
			p := b.box.Center()
			l.Text(run, draw.Point{X: p.X - run.Advance/2, Y: p.Y + st.Size*0.36}, sh.base.Theme.Muted)
		}
	}
	if !v.Typing {
		return
	}
	// While typing, a field of its own over the strip: there is room for it
	// and for what is wrong with it on any screen.
	m, t := &sh.base.Metrics, sh.base.Theme
	box := sh.fieldBox()
	l.Fill(l.RoundRect(box, 6), t.Card)
	l.StrokePath(l.RoundRect(box, 6), draw.Stroke{Width: 1}, t.CardLine)
	l.Node(draw.Node{Role: draw.RolePanel, Bound: box})
	field := draw.Box(box.Min.X+10, box.Min.Y+9, box.Max.X-10, box.Min.Y+37)
	line := t.Link
	if v.TypedError != "" {
		line = t.Closed
	}
	l.StrokePath(l.RoundRect(field, 4), draw.Stroke{Width: 1.4}, line)
	run := sh.base.Scene.Fonts.Shape(v.Typed, glyph.Style{Size: 14})
	caret := field.Min.X + 9 + run.Advance
	if run.RTL != m.RTL && len(v.Typed) > 0 { // what runs against the field ends where that begins
		caret = field.Min.X + 6
	}
	l.Text(run, draw.Point{X: field.Min.X + 8, Y: field.Center().Y + 5}, t.Ink)
	l.Fill(l.RectPath(draw.Box(caret, field.Min.Y+6, caret+1.2, field.Max.Y-6)), t.Ink)
	words, ink := sh.base.Say("date.hint", "example", edtf.FormatDay(sh.base.Scene.Pace.Span().End, sh.base.Spec.Style)), t.Muted
	switch {
	case v.Searching && v.Found == 0:
		words = sh.base.Say("search.none")
	case v.Searching:
		words = sh.base.Say("search.found", "n", v.Found, "all", v.All)
	}
	if v.TypedError != "" || v.Searching && v.Found == 0 {
		ink = t.Closed
	}
	if v.TypedError != "" {
		words = v.TypedError
	}
	hint := sh.base.Scene.Fonts.Ellipsize(words, sh.base.Letters(11, false), box.Width()-20)
	l.Text(hint, draw.Point{X: field.Min.X + 1, Y: box.Max.Y - 10}, ink)
}
