package export

import (
	"math"
	"slices"
	"strings"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/story"
)

// filmCards are what stands before and after the play, and the words that are
// burnt into it.
type filmCards struct {
	m     Material
	look  Look
	theme *scene.Theme
	style locale.Style
	told  []int // the events of the film
	lists [sourceCard + 1]*draw.List
}

func newFilmCards(m Material, look Look, theme *scene.Theme, told []int) *filmCards {
	return &filmCards{m: m, look: look, theme: theme, style: look.spec(m.Story).Style, told: told}
}

// own are words of the card's own language.
func (c *filmCards) own(key string, pairs ...any) story.Localized {
	return c.faced(words.SayIn(c.style, key, pairs...))
}

// faced are words in the card's own language, in the letters that the story
// asks for.
func (c *filmCards) faced(words string) story.Localized {
	return c.m.Story.Faced(story.Localized{Lang: c.style.Tag, Words: words})
}

// in gives a text in the card's language, or else in English.
func (c *filmCards) in(t story.Text) story.Localized {
	return c.m.Story.Faced(t.In(c.look.Lang, "en"))
}

// list is a card, set the first time that it is asked for.
func (c *filmCards) list(k card) *draw.List {
	if c.lists[k] == nil {
		l := &draw.List{}
		read(l, c.look.Lang, c.look.Size.Width)
		if k == titleCard {
			c.setTitle(l)
		} else {
			c.setSources(l)
		}
		l.Unmirror()
		c.lists[k] = l
	}
	return c.lists[k]
}

// unit is what lengths on a card are measured by, so that it looks the same
// at all sizes: 1 dp of a frame of 1280 × 720, more of an upright one, which is
// looked at in the hand.
func (c *filmCards) unit() float32 {
	w, h := c.look.Size.Width, c.look.Size.Height
	unit := math.Sqrt(w*h) / 960
	if h >= w {
		unit *= 1.2
	}
	return float32(unit)
}

func (c *filmCards) page(l *draw.List) *page {
	w, h := float32(c.look.Size.Width), float32(c.look.Size.Height)
	u := c.unit()
	l.Fill(l.RectPath(draw.Rect{Max: draw.Point{X: w, Y: h}}), c.theme.Focus[0])
	edge := min(w*0.09, 110*u)
	return &page{l: l, fonts: c.m.Fonts, unit: u, left: edge, right: w - edge}
}

func (c *filmCards) setTitle(l *draw.List) {
	st, p := c.m.Story, c.page(l)
	title, lede := c.in(st.Title), c.in(st.Lede)
	set := func() {
		p.bar(c.theme.Link)
		p.gap(22)
		p.para(title, 46, true, c.theme.Ink, 4)
		p.gap(12)
		p.para(lede, 22, false, c.theme.Ink, 8)
		if st.AsOf.Known {
			p.gap(18)
			p.para(c.own("card.asOf", "date", st.AsOf.Format(c.style)), 16, false, c.theme.Muted, 1)
		}
	}
	p.centre(float32(c.look.Size.Height), set)
}

func (c *filmCards) setSources(l *draw.List) {
	st, p := c.m.Story, c.page(l)
	set := func() {
		p.bar(c.theme.Link)
		p.gap(20)
		p.para(c.own("card.sources"), 30, true, c.theme.Ink, 1)
		p.gap(10)
		p.para(c.faced(strings.Join(publishers(st, c.told), " · ")), 19, false, c.theme.Ink, 60)
		p.gap(14)
		for _, n := range st.Notes {
			p.para(c.in(n), 15, false, c.theme.Muted, 9)
			p.gap(4)
		}
		p.gap(8)
		origin := c.own("card.origin", "borders", "Natural Earth 4.1", "places", "GeoNames")
		if st.AsOf.Known {
			origin.Words += " · " + c.own("card.asOf", "date", st.AsOf.Format(c.style)).Words
		}
		p.para(origin, 14, false, c.theme.Muted, 3)
	}
	p.centre(float32(c.look.Size.Height), set)
}

// publishers are who is quoted for the events, each once, those quoted most
// first.
func publishers(st *story.Story, events []int) []string {
	count, names := map[string]int{}, []string(nil)
	for _, i := range events {
		for _, s := range st.Events[i].Sources {
			if count[s.Publisher] == 0 {
				names = append(names, s.Publisher)
			}
			count[s.Publisher]++
		}
	}
	slices.SortStableFunc(names, func(a, b string) int { return count[b] - count[a] })
	return names
}

// caption writes what is told at u large over the map.
func (c *filmCards) caption(l *draw.List, sheet *scene.Sheet, u float64) {
	st := sheet.Status(View(u))
	if st.Event < 0 {
		return
	}
	e := &c.m.Story.Events[st.Event]
	title := c.in(e.Title)
	room := captionRoom(c.look.Size, sheet)
	unit := min(max(c.unit(), 0.72), 1)
	big := glyph.Style{Size: 25 * unit, Bold: true, Lang: title.Lang}
	small := glyph.Style{Size: 16 * unit, Lang: c.faced("").Lang}
	pad := 14 * unit
	lines := c.m.Fonts.Wrap(title.Words, big, room.Width()-2*pad, 3)
	date := c.m.Fonts.Ellipsize(sheet.Date(st.Event), small, room.Width()-2*pad)
	width := date.Advance
	over, under := lineRoom(date, 1, 0.4)
	height := 2*pad*0.8 + over + under
	for _, r := range lines {
		above, below := lineRoom(r, 1.05, 0.25)
		width, height = max(width, r.Advance), height+above+below
	}
	left := room.Min.X + (room.Width()-width)/2 - pad
	box := draw.Rect{Min: draw.Point{X: left, Y: room.Max.Y - height}, Max: draw.Point{X: left + width + 2*pad, Y: room.Max.Y}}
	l.Begin("caption")
	l.Fill(l.RoundRect(box, 6*unit), c.theme.Flag.WithAlpha(0.92))
	y := box.Min.Y + pad*0.8 + over
	put := func(r *draw.Run, ink draw.Color) {
		l.Text(r, draw.Point{X: box.Min.X + (box.Width()-r.Advance)/2, Y: y}, ink)
	}
	put(date, c.theme.FlagInk.WithAlpha(0.85))
	y += under
	for _, r := range lines {
		above, below := lineRoom(r, 1.05, 0.25)
		y += above
		put(r, c.theme.FlagInk)
		y += below
	}
	l.End()
}

// captionRoom is where words may stand: at the foot of the map, beside the
// panel or over it.
func captionRoom(size Size, sheet *scene.Sheet) draw.Rect {
	panel, w := sheet.Panel(), float32(size.Width)
	foot := float32(sheet.Map().Height) - 34
	if panel.Width() > w*0.6 { // upright: the panel is at the foot
		return draw.Rect{Min: draw.Point{X: 10}, Max: draw.Point{X: w - 10, Y: min(foot, panel.Min.Y-44)}}
	}
	if panel.Center().X > w/2 {
		return draw.Rect{Min: draw.Point{X: 16}, Max: draw.Point{X: panel.Min.X - 16, Y: foot}}
	}
	return draw.Rect{Min: draw.Point{X: panel.Max.X + 16}, Max: draw.Point{X: w - 16, Y: foot}}
}
