package export

import (
	"math"
	"slices"
	"strings"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/wording"
)

// filmCards are what stands before and after the play, and the words that are
// burnt into it.
type filmCards struct {
	still   *Still // of their own: where captions hide least
	spots   map[int32]int
	m       Material
	options RenderOptions
	theme   *layout.Theme
	style   locale.Style
	told    []int // the events of the film
	lists   [sourceCard + 1]*draw.List
}

func newFilmCards(m Material, still *Still, theme *layout.Theme, told []int) *filmCards {
	own := *still
	return &filmCards{still: &own, spots: map[int32]int{}, m: m, options: own.options, theme: theme, style: own.Style(), told: told}
}

// own are words of the card's own language.
func (c *filmCards) own(key string, pairs ...any) story.Localized {
	return c.faced(words.SayIn(c.style, key, pairs...))
}

// asOf says how far the story goes.
func (c *filmCards) asOf() story.Localized {
	w := wording.Writer{Story: c.m.Story, Lang: c.options.Lang, Style: c.style}
	return c.faced(w.AsOf().String())
}

// faced are words in the card's own language, in the letters that the story
// asks for.
func (c *filmCards) faced(words string) story.Localized {
	return c.m.Story.WithScript(story.Localized{Lang: c.style.Tag, Words: words})
}

// in gives a text in the card's language, or else in English.
func (c *filmCards) in(t story.Text) story.Localized {
	return c.m.Story.WithScript(t.In(c.options.Lang, "en"))
}

// list is a card, set the first time that it is asked for.
func (c *filmCards) list(k card) *draw.List {
	if c.lists[k] == nil {
		l := &draw.List{}
		read(l, c.options.Lang, c.options.Size.Width)
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
	w, h := c.options.Size.Width, c.options.Size.Height
	unit := math.Sqrt(w*h) / 960
	if h >= w {
		unit *= 1.2
	}
	return float32(unit)
}

func (c *filmCards) page(l *draw.List) *page {
	w, h := float32(c.options.Size.Width), float32(c.options.Size.Height)
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
		p.balanced(title, 52, true, c.theme.Ink, 4)
		p.gap(12)
		p.para(lede, 28, false, c.theme.Ink, 10)
		if st.AsOf.Known {
			p.gap(18)
			p.para(c.asOf(), 21, false, c.theme.Muted, 1)
		}
	}
	p.centre(float32(c.options.Size.Height), set)
}

// mostPublishers is how many names a card has at the most: what can be taken in
// while it is shown, in letters that a telephone shows well. The others, who
// says what, and the story's notes are in the text beside the film.
const mostPublishers = 12

func (c *filmCards) setSources(l *draw.List) {
	st, p := c.m.Story, c.page(l)
	names := publishers(st, c.told)
	more := max(0, len(names)-mostPublishers)
	if more == 1 {
		more = 0 // its name is no longer than that it is left out
	}
	names = names[:len(names)-more]
	for i, name := range names {
		// No name ends on the next line. After a dash a no-break space alone
		// does not hold (UAX 14, LB12a).
		names[i] = strings.NewReplacer("– ", "–\u2060\u00a0", " ", "\u00a0").Replace(name)
	}
	set := func() {
		p.bar(c.theme.Link)
		p.gap(20)
		p.para(c.faced(wording.SourcesHeading(c.style)), 36, true, c.theme.Ink, 1)
		p.gap(12)
		p.para(c.faced(strings.Join(names, " · ")), 34, false, c.theme.Ink, 12)
		if more > 0 {
			p.gap(6)
			p.para(c.own("card.more", "n", more), 27, false, c.theme.Muted, 1)
		}
		p.gap(26)
		p.para(c.own("card.origin", "borders", "Natural Earth 4.1", "places", "GeoNames"), 21, false, c.theme.Muted, 3)
		if st.AsOf.Known {
			p.gap(2)
			p.para(c.asOf(), 21, false, c.theme.Muted, 1)
		}
	}
	p.centre(float32(c.options.Size.Height), set)
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
