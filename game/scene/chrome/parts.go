package chrome

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/layout"
)

// Parts is all of the frame that is not map: title, strip, buttons, legend,
// cards. It does not depend on the camera, so a pan or a flight uses the same
// one again.
type Parts struct {
	spec        layout.Spec // with the zero Map
	Still       draw.List
	Head        draw.List   // title and span
	Boxes       []draw.Rect // what labels on the map keep clear of, in the frame
	buttons     []button
	zoom        []button
	legend      legend
	cards       map[cardKey]*card
	Headlines   map[int32]*draw.Run // of events, as they stand on the map
	blocks      []*card             // of the chapters
	openings    []*card             // of those that open, set the first time that they are
	cardTop     float32
	intro       *card // before the first event; made when it is first seen
	invitations map[inviteKey]*invitation
	subtitle    draw.Point // where the line under the title begins
	flags       map[flagKey]*draw.Run
	speeds      map[float64]*draw.Run
}

// leastTitle is how small a title may be set before it is cut.
const leastTitle = 0.82

// drawHeader sets the title and, under it, the lede or the span.
func (c *Parts) drawHeader(sh *Surround) {
	m, t, s, l := &sh.base.Metrics, sh.base.Theme, sh.base.Scene, &c.Head
	width := m.Header.Width()
	if reach := sh.base.Spec.ListButton; reach > 0 {
		width -= reach - (m.Width - m.Header.Max.X)
	}
	l.Begin("title")
	title := sh.base.In(s.Story.Title)
	st := layout.Letters(title.Lang, m.TitleSize, true)
	for st.Size > m.TitleSize*leastTitle && s.Fonts.Shape(title.Words, st).Advance > width {
		st.Size -= 0.5
	}
	run := s.Fonts.Ellipsize(title.Words, st, width)
	y := m.Header.Min.Y + run.Ascent*0.9
	l.TextHalo(run, draw.Point{X: m.Header.Min.X, Y: y}, t.Ink, t.Land.WithAlpha(0.8), 3)
	c.Boxes = append(c.Boxes, draw.Box(m.Header.Min.X, m.Header.Min.Y, m.Header.Min.X+run.Advance, y+4))
	l.Node(draw.Node{Role: draw.RoleText, Label: title.Words, Lang: title.Lang, Bound: c.Boxes[len(c.Boxes)-1]})

	if m.Low {
		l.End()
		return
	}
	small := sh.base.Letters(m.TextSize-0.5, false)
	sub := s.Fonts.Shape(sh.base.SpanWords(true), small)
	y += headerStep(run, sub)
	c.subtitle = draw.Point{X: m.Header.Min.X, Y: y}
	if sh.base.Spec.NoStrip { // there stands the date, which Frame draws
		c.Boxes = append(c.Boxes, draw.Box(m.Header.Min.X, y-small.Size, m.Header.Min.X+150, y+4))
		l.End()
		return
	}
	if sub.Advance > width {
		sub = s.Fonts.Ellipsize(sh.base.SpanWords(false), small, width)
	}
	l.TextHalo(sub, c.subtitle, t.Muted, t.Land.WithAlpha(0.8), 2.4)
	c.Boxes = append(c.Boxes, draw.Box(m.Header.Min.X, y-sub.Size, m.Header.Min.X+sub.Advance, y+4))
	l.End()
}

// headerStep is from the title's baseline to that of the line under it.
func headerStep(title, sub *draw.Run) float32 {
	_, under, high := title.HighLine()
	over, _, highSub := sub.HighLine()
	switch step := sub.Size*1.45 + 2; {
	case high && highSub:
		return under + over
	case high:
		return step + under*0.35
	case highSub:
		return over + title.Size*0.3
	default:
		return step
	}
}
