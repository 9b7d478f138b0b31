package chrome

import "github.com/hamsaya/hamsaya/game/draw"

// drawIntro stands where the card will be before the first event: what the
// story is about, in its own lede. Without one a card that is there in any case
// says how much there is to come.
func (sh *Surround) drawIntro(l *draw.List) {
	lede := sh.base.In(sh.base.Scene.Story.Lede)
	m, t := &sh.base.Metrics, sh.base.Theme
	if lede.Words == "" {
		if !m.Narrow {
			return
		}
		lede = sh.base.Own(sh.base.Say("intro.events", "n", len(sh.base.Scene.Story.Events), "dates", sh.base.SpanWords(false)))
	}
	room := sh.cardRoom(false)
	if sh.Parts.intro == nil {
		c := &card{}
		m.Mirror(&c.list)
		col := column{l: &c.list, fonts: sh.base.Scene.Fonts, theme: t, lang: sh.base.Tag(),
			x: room.Min.X + 14, y: room.Min.Y + 8, width: room.Width() - 28, size: m.TextSize, top: room.Min.Y}
		size := sh.glanceSize()
		lines := int((room.Height() - 18) / (size * lineHeight))
		col.para(lede, size, false, t.Ink, max(1, lines))
		c.list.Unmirror()
		c.height = col.y + 10 - room.Min.Y
		sh.Parts.intro = c
	}
	if !m.Narrow {
		box := room
		box.Max.Y = room.Min.Y + sh.Parts.intro.height
		l.Fill(l.RoundRect(box, 6), t.Card)
		l.StrokePath(l.RoundRect(box, 6), draw.Stroke{Width: 1}, t.CardLine)
		l.Node(draw.Node{Role: draw.RolePanel, Bound: box})
	}
	l.Embed(&sh.Parts.intro.list)
}
