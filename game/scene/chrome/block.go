package chrome

import (
	"github.com/hamsaya/hamsaya/game/controls"
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/icon"
	"github.com/hamsaya/hamsaya/game/scene/layout"
)

// layoutBlocks sets every chapter's title for the panel, in print with its text.
// The card begins under the tallest, so that nothing jumps from chapter to
// chapter. A low frame leaves its chapters to the strip.
func (c *Parts) layoutBlocks(sh *Surround) {
	s, m, t := sh.base.Scene, &sh.base.Metrics, sh.base.Theme
	n := len(s.Story.Chapters)
	c.cardTop = m.Panel.Min.Y
	if m.Low {
		return
	}
	c.blocks, c.openings = make([]*card, n), make([]*card, n)
	for i := range s.Story.Chapters {
		ch := &s.Story.Chapters[i]
		b := &card{}
		m.Mirror(&b.list)
		title := sh.base.In(ch.Title)
		if m.Narrow || m.Short || !sh.base.Spec.Print {
			// One line: where we are. The card below it says what happens.
			words, x, width := "chapter.short", m.Panel.Min.X+14, m.Panel.Width()-20
			if !m.Narrow && !m.Short {
				words, x, width = "chapter.line", m.Panel.Min.X+2, m.Panel.Width()-4
			}
			run := s.Fonts.Ellipsize(sh.base.Say(words, "i", i+1, "all", n, "title", title.Words), sh.base.Letters(m.TextSize-1, true), width)
			at := draw.Point{X: x, Y: m.Panel.Min.Y + 17}
			if m.Narrow {
				b.list.Text(run, at, t.Muted)
			} else { // on the map itself
				b.list.TextHalo(run, at, t.Muted, t.Land.WithAlpha(0.8), 2.4)
			}
			b.height = 18
		} else {
			col := column{l: &b.list, fonts: s.Fonts, theme: t, lang: sh.base.Tag(),
				x: m.Panel.Min.X + 2, y: m.Panel.Min.Y, width: m.Panel.Width() - 4}
			// On the map itself: a veil of the land's colour keeps it readable.
			roomy := m.Panel.Height() >= leastForText
			size, lines := m.TextSize+3, 2
			if _, _, high := s.Fonts.Shape(title.Words, layout.Letters(title.Lang, size, true)).HighLine(); high && !roomy {
				size, lines = m.TextSize, 1
			} else {
				col.words(sh.base.Say("chapter.of", "i", i+1, "all", n), m.SmallSize, false, t.Muted, 1)
			}
			col.para(title, size, true, t.Ink, lines)
			col.gap(2)
			if roomy {
				col.para(sh.base.In(ch.Text), m.TextSize-0.5, false, t.Ink, 6)
			}
			b.height = col.y - m.Panel.Min.Y + 6
			words := b.list
			b.list = draw.List{}
			m.Mirror(&b.list)
			b.list.Begin("chapter")
			b.list.Fill(b.list.RoundRect(draw.Box(m.Panel.Min.X-8, m.Panel.Min.Y-4, m.Panel.Max.X+4, m.Panel.Min.Y+b.height+2), 6), t.Land.WithAlpha(0.82))
			b.list.Embed(&words)
			b.list.End()
		}
		b.list.Unmirror()
		c.blocks[i] = b
		c.cardTop = max(c.cardTop, m.Panel.Min.Y+b.height)
	}
	switch {
	case n == 0 || m.Narrow:
	case sh.base.Spec.Print:
		c.cardTop += 10
	default:
		c.cardTop += 5
	}
}

// glanceSize is the size of words that are read while the story plays or before
// it, in dp: larger than the rest where there is room.
func (sh *Surround) glanceSize() float32 {
	m := &sh.base.Metrics
	if m.Narrow || m.Short {
		return m.TextSize
	}
	return m.TextSize + 2
}

// openingOf is the card of a chapter that opens: its title and its text.
func (sh *Surround) openingOf(chapter int, room draw.Rect) *card {
	all := sh.Parts.openings
	if all[chapter] == nil {
		m, t, c := &sh.base.Metrics, sh.base.Theme, &sh.base.Scene.Story.Chapters[chapter]
		b := &card{}
		m.Mirror(&b.list)
		col := column{l: &b.list, fonts: sh.base.Scene.Fonts, theme: t, lang: sh.base.Tag(), top: room.Min.Y,
			x: room.Min.X + 17, y: room.Min.Y + 9, width: room.Width() - 31, size: m.TextSize}
		large := sh.glanceSize()
		col.para(sh.base.In(c.Title), large+3, true, t.Ink, 2)
		col.gap(3)
		col.para(sh.base.In(c.Text), large, false, t.Ink, max(1, int((room.Max.Y-col.y-8)/(large*lineHeight))))
		b.list.Unmirror()
		b.height, b.lines = col.y+10-room.Min.Y, col.lines
		all[chapter] = b
	}
	return all[chapter]
}

// leastForText is how high a panel in print must be, in dp, to hold a
// chapter's text beside the card.
const leastForText = 320

// cardRoom is where the card may stand: under the chapter; on a phone the
// panel, and for the card that the reader has opened most of the map.
func (sh *Surround) cardRoom(open bool) draw.Rect {
	m := &sh.base.Metrics
	r := draw.Box(m.Panel.Min.X, sh.Parts.cardTop, m.Panel.Max.X, m.Panel.Max.Y)
	if m.Low && open {
		r.Min.Y = m.Header.Min.Y
	} else if m.Narrow && open {
		r.Min.Y = max(m.Header.Min.Y, m.Panel.Max.Y-max(m.Panel.Height(), m.MapArea.Max.Y*0.64))
	} else if m.Short && open {
		r.Min.Y = m.Header.Min.Y
	}
	return r
}

// CoversHead reports whether the card that the reader has opened lies over the
// title, as it does in a low frame: what would stick out from under it is left
// out.
func (sh *Surround) CoversHead(v *layout.View) bool {
	return v.Selected >= 0 && sh.cardRoom(true).Min.Y < sh.base.Metrics.Header.Max.Y
}

// DrawPanel draws the chapter and the card of the event that is told, or of
// the one that the reader has opened.
func (sh *Surround) DrawPanel(l *draw.List, v *layout.View) {
	s, t, m, c := sh.base.Scene, sh.base.Theme, &sh.base.Metrics, sh.Parts
	open := v.Selected >= 0
	event := v.Selected
	if !open {
		if event = v.Hover; event < 0 {
			event = sh.base.Current(v.U)
		}
	}
	if m.Narrow {
		panel := m.Panel
		if sh.base.Spec.Print && event >= 0 { // no larger than what it says
			room := sh.cardRoom(open)
			panel.Max.Y = min(panel.Max.Y, room.Min.Y+sh.cardFor(event, room, false).height+4)
		}
		l.Fill(l.RoundRect(panel, 8), t.Card)
		l.StrokePath(l.RoundRect(panel, 8), draw.Stroke{Width: 1}, t.CardLine)
		l.Node(draw.Node{Role: draw.RolePanel, Bound: panel})
	}
	if at := s.ChapterAt(v.U); len(c.blocks) > 0 && (at >= 0 || sh.base.Spec.Print) {
		l.Embed(&c.blocks[max(0, at)].list)
	}
	if !open && v.Hover < 0 {
		if at := sh.base.Opening(v.U); at >= 0 && !m.Low {
			sh.drawOpening(l, at)
			return
		}
	}
	if event < 0 {
		sh.drawIntro(l)
		return
	}
	room := sh.cardRoom(open)
	cd := sh.cardFor(event, room, v.Playing && !open)
	box := room
	box.Max.Y = min(room.Max.Y, room.Min.Y+cd.height)
	more := cd.height > room.Height()
	hue := sh.eventHue(event)
	if !m.Narrow || open {
		l.Fill(l.RoundRect(draw.Box(box.Min.X+1, box.Min.Y+2, box.Max.X+1, box.Max.Y+2), 6), t.Ink.WithAlpha(0.10))
		l.Fill(l.RoundRect(box, 6), t.Card)
		l.StrokePath(l.RoundRect(box, 6), draw.Stroke{Width: 1}, t.CardLine)
		l.Fill(l.RoundRect(draw.Box(box.Min.X, box.Min.Y, box.Min.X+4, box.Max.Y), 2), hue)
	} else {
		l.Fill(l.RectPath(draw.Box(box.Min.X+6, box.Min.Y+7, box.Min.X+9, box.Max.Y-7)), hue)
	}
	n := sh.base.MarkNode(event)
	n.Role, n.Bound = draw.RolePanel, box
	l.Node(n)
	inner := draw.Box(box.Min.X+4, box.Min.Y+1, box.Max.X-1, box.Max.Y-1)
	scroll := min(max(v.CardScroll, 0), max(0, cd.height-room.Height()))
	if more && scroll < cd.height-room.Height()-1 {
		// No line is cut through: the card ends with the last that fits.
		room := box.Height() - moreHeight
		if sh.base.Spec.Print {
			room = box.Height() - 2
		}
		inner.Max.Y = min(inner.Max.Y, box.Min.Y-scroll+cd.lastLine(room+scroll))
	}
	l.Clip(inner)
	l.EmbedAt(&cd.list, draw.Point{Y: -scroll})
	l.Unclip()
	if sh.headlines(room) {
		icon.Fold(l, box.Max.X-openingSign/2-3, box.Center().Y, 9, true, t.Muted)
	}
	if more && !sh.base.Spec.Print && scroll < cd.height-room.Height()-1 {
		sh.drawMore(l, box)
	}
	if open && !sh.base.Spec.Print {
		b := draw.Box(box.Max.X-30, box.Min.Y+2, box.Max.X-2, box.Min.Y+30)
		l.Fill(l.Circle(b.Center().X, b.Center().Y, 11), t.Card)
		icon.Close(l, b.Center().X, b.Center().Y, 12, t.Muted)
		l.Node(draw.Node{Role: draw.RoleButton, Ref: draw.Ref{Action: draw.ActClose}, Label: controls.Close.In(sh.base.Spec.Style), Bound: b})
	}
}

// drawOpening draws the card of a chapter that opens.
func (sh *Surround) drawOpening(l *draw.List, chapter int) {
	t, room := sh.base.Theme, sh.cardRoom(false)
	cd := sh.openingOf(chapter, room)
	box := room
	box.Max.Y = min(room.Max.Y, room.Min.Y+cd.height)
	if !sh.base.Metrics.Narrow {
		l.Fill(l.RoundRect(box, 6), t.Card)
		l.StrokePath(l.RoundRect(box, 6), draw.Stroke{Width: 1}, t.CardLine)
		l.Node(draw.Node{Role: draw.RolePanel, Bound: box})
	}
	l.Embed(&cd.list)
}

// moreHeight is the room at a card's foot for the sign that it goes on.
const moreHeight = 18

// lastLine is the bottom of the last line that ends above y, from the card's
// top.
func (c *card) lastLine(y float32) float32 {
	last := y
	for _, b := range c.lines {
		if b > y {
			return last
		}
		last = b
	}
	return y
}

// drawMore says that the card goes on below its edge.
func (sh *Surround) drawMore(l *draw.List, box draw.Rect) {
	t := sh.base.Theme
	foot := draw.Box(box.Min.X+5, box.Max.Y-moreHeight, box.Max.X-2, box.Max.Y-1)
	x, y := foot.Center().X, foot.Center().Y
	icon.Fold(l, x, y, 9, false, t.Muted)
}

// CardOverflow is how far the open card can be scrolled in dp.
func (sh *Surround) CardOverflow(event int32) float32 {
	if event < 0 {
		return 0
	}
	room := sh.cardRoom(true)
	return max(0, sh.cardFor(event, room, false).height-room.Height())
}
