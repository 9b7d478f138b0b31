package chrome

import (
	"strings"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/scene/symbol"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/wording"
)

// A card is the words about an event or a chapter, set once.
type card struct {
	list   draw.List
	height float32
	lines  []float32 // bottoms of the lines, from its top
}

type cardKey struct {
	event int32
	room  [2]float32 // where it stands
	width float32
	brief int
}

// column sets lines of text one under the other.
type column struct {
	l     *draw.List
	fonts *glyph.Fonts
	theme *layout.Theme
	lang  string // of words
	x, y  float32
	width float32
	size  float32
	close bool // there is no room to set things apart
	top   float32
	lines []float32
}

// lineHeight is the distance of baselines, in font sizes.
const lineHeight = 1.36

// para sets a paragraph; at most lines of it. All begin where the column does,
// whichever way they run.
func (c *column) para(t story.Localized, size float32, bold bool, ink draw.Color, lines int) {
	if t.Words == "" {
		return
	}
	for _, run := range c.fonts.Wrap(t.Words, layout.Letters(t.Lang, size, bold), c.width, lines) {
		step, below := size*lineHeight, size*0.32
		if over, under, high := run.HighLine(); high {
			if bold { // which reaches further
				over, under = over+0.1*size, under+0.08*size
			}
			over = max(over, run.Reach()+0.04*size)
			step, below = over+under, under
		}
		c.y += step
		c.l.Text(run, draw.Point{X: c.x, Y: c.y - below}, ink)
		c.lines = append(c.lines, c.y-c.top)
	}
}

func (c *column) words(s string, size float32, bold bool, ink draw.Color, lines int) {
	c.para(story.Localized{Lang: c.lang, Words: s}, size, bold, ink, lines)
}

// heading sets words over what follows: where the card is cut off, it is not
// after them.
func (c *column) heading(s string, size float32) {
	n := len(c.lines)
	c.words(s, size, true, c.theme.Muted, 1)
	c.lines = c.lines[:n]
}

func (c *column) gap(by float32) {
	if c.close {
		by /= 3
	}
	c.y += by
}

// cardFor is the card of an event at the top of a room. It is set the first
// time that it is asked for. In print, where nobody can scroll, it leaves out
// what is needed least until it fits.
// While the story plays it holds what there is time to read.
func (sh *Surround) cardFor(event int32, room draw.Rect, playing bool) *card {
	key := cardKey{event, [2]float32{room.Min.X, room.Min.Y}, room.Width(), 0}
	switch {
	case sh.headlines(room):
		key.brief = headline
	case playing:
		key.brief = whilePlaying
	}
	for {
		c := sh.Parts.cards[key]
		if c == nil {
			c = &card{}
			sh.base.Metrics.Mirror(&c.list)
			c.height, c.lines = sh.setCard(&c.list, event, key.room[0], key.room[1], key.width, key.brief)
			c.list.Unmirror()
			sh.Parts.cards[key] = c
		}
		fits := c.height <= room.Height() || key.brief == briefest || key.brief == tightlyPlaying
		if fits || !sh.base.Spec.Print && key.brief != whilePlaying {
			return c
		}
		key.brief++
	}
}

// What a card leaves out to be brief, the least needed first. A source and the
// word that accounts differ stay to the last.
const (
	briefNoRoles    = 1 + iota // who was involved, the note
	briefSources               // of the sources all but three: the rest is counted
	briefNoClaims              // who says what
	briefSummary               // of the summary all but the sentences that three lines hold, the values' notes
	briefOneSource             // of the sources all but one, what is remarked of it
	briefNoHeading             // the word over the sources, of the title all but two lines, what parts the lines
	briefLines                 // of the summary all but what two lines hold, the values
	briefNoDoubters            // who disputes it or does not confirm it
	briefNoSummary             // the summary
	briefest        = briefNoSummary
	headline        = briefest + 1 // what it is, when, and its title: a line each
	whilePlaying    = briefest + 2 // these, one whole sentence, and how much more there is
	tightlyPlaying  = briefest + 3 // these and the sentence
)

// headlines reports whether a room has no place for more of an event than its
// headline: that of a low frame, until the reader opens the card.
func (sh *Surround) headlines(room draw.Rect) bool {
	return sh.base.Metrics.Low && room.Min.Y == sh.Parts.cardTop
}

// openingSign is the room at the end of a headline for the sign that there is
// more to it.
const openingSign = 22

// setCard sets an event's card and returns its height and where its lines end.
func (sh *Surround) setCard(l *draw.List, event int32, x, y, width float32, brief int) (height float32, lines []float32) {
	s, t, m := sh.base.Scene, sh.base.Theme, &sh.base.Metrics
	e := &s.Story.Events[event]
	hue := sh.eventHue(event)
	const pad = 14
	c := column{l: l, fonts: s.Fonts, theme: t, lang: sh.base.Tag(), x: x + pad + 3, y: y + 9, width: width - 2*pad - 3, size: m.TextSize, top: y, close: brief >= briefNoHeading}
	small := m.TextSize - 1.5

	said := sh.base.Writer()
	head := said.Head(strings.ToUpper(said.Kind(e).Words), sh.base.FullDate(event))
	if brief == headline {
		c.width, c.y = c.width-openingSign, y+6
		c.words(head, small, true, hue, 1)
		c.para(sh.base.In(e.Title), m.TextSize+1, true, t.Ink, 1)
		return c.y + 6 - y, c.lines
	}
	if brief >= whilePlaying {
		return sh.setTold(&c, e, event, head, hue, brief)
	}
	c.words(head, small, true, hue, 2)
	if clocks := sh.bothClocks(e); clocks != "" {
		c.words(clocks, small, false, t.Muted, 1)
	}
	c.gap(1)
	titleLines := 3
	if brief >= briefNoHeading {
		titleLines = 2
	}
	c.para(sh.base.In(e.Title), m.TextSize+2, true, t.Ink, titleLines)
	c.gap(3)
	if brief < briefNoSummary {
		most := 8
		summary := sh.base.In(e.Summary)
		if brief >= briefSummary {
			if most = 3; brief >= briefLines {
				most = 2
			}
			summary.Words = story.LeadingSentences(summary.Words, func(words string) bool {
				return len(c.fonts.Wrap(words, layout.Letters(summary.Lang, m.TextSize-0.5, false), c.width, 0)) <= most
			})
		}
		c.para(summary, m.TextSize-0.5, false, t.Ink, most)
	}
	gate := said.Status(e).String()
	if gate != "" && brief < briefNoHeading {
		c.gap(4)
		c.words(gate, c.size-0.5, true, hue, 2)
	}
	if brief < briefLines {
		sh.setValues(&c, e, hue, brief < briefSummary)
	}

	signs := said.Signs(e)
	switch {
	case gate != "" && brief >= briefNoHeading:
		c.gap(4)
		c.words(strings.Join(append([]string{gate}, signs...), " · "), small, true, hue, 2)
	case len(signs) > 0:
		c.gap(6)
		top := c.y
		l.Upright(draw.Box(c.x, top, c.x+10, c.y))
		at := top + small*0.72
		if above, below, high := s.Fonts.Shape(signs[0], sh.base.Letters(small, true)).HighLine(); high {
			at = top + (above+below)*0.6
		}
		symbol.Differ(l, c.x+5, at, 4, t.Ink, t.Card)
		l.Unmirror()
		c.x, c.width = c.x+16, c.width-16
		c.words(strings.Join(signs, " · "), small, true, t.Ink, 2)
		c.x, c.width = c.x-16, c.width+16
	}
	if len(e.Claims) > 0 && brief < briefNoClaims {
		c.gap(7)
		c.heading(sh.base.Say("card.claims"), small)
		for i := range e.Claims {
			sh.setClaim(&c, &e.Claims[i], small+0.5)
		}
	}
	if brief < briefNoDoubters {
		for _, doubt := range said.Doubts(e) {
			c.gap(5)
			c.words(doubt.String(), small+0.5, false, t.Ink, 4)
		}
	}
	if n := sh.base.In(e.Note); n.Words != "" && brief < briefNoRoles {
		c.gap(5)
		c.para(n, small+0.5, false, t.Muted, 5)
	}
	if involved := said.Involved(e); brief < briefNoRoles && !involved.Empty() {
		c.gap(5)
		c.words(involved.String(), small+0.5, false, t.Muted, 4)
	}
	most := len(e.Sources)
	switch {
	case brief >= briefOneSource:
		most = 1
	case brief >= briefSources:
		most = 3
	}
	sh.setSources(&c, event, small+0.5, brief, most)
	if !sh.base.Spec.Print {
		sh.setRelated(&c, e, small+0.5)
	}
	return c.y + 10 - y, c.lines
}

// setTold sets what of an event can be read while the story plays: the headline,
// of one that is no minor one a sentence, what it leaves a crossing in, amounts,
// and that accounts differ; who says so and where is counted.
func (sh *Surround) setTold(c *column, e *story.Event, event int32, head string, hue draw.Color, brief int) (height float32, lines []float32) {
	t, said, small := sh.base.Theme, sh.base.Writer(), c.size-1.5
	large := sh.glanceSize()
	c.words(head, large-1.5, true, hue, 2)
	c.gap(2)
	c.para(sh.base.In(e.Title), large+3, true, t.Ink, 3)
	if !sh.base.Scene.Minor[event] {
		c.gap(3)
		summary := sh.base.In(e.Summary)
		summary.Words = story.FirstSentence(summary.Words)
		c.para(summary, large, false, t.Ink, 8)
	}
	if gate := said.Status(e).String(); gate != "" {
		c.gap(4)
		c.words(gate, c.size-0.5, true, hue, 2)
	}
	sh.setValues(c, e, hue, false)
	if signs := said.Signs(e); len(signs) > 0 {
		c.gap(4)
		c.words(strings.Join(signs, " · "), small, true, t.Ink, 2)
	}
	if brief == tightlyPlaying {
		return c.y + 6 - c.top, c.lines
	}
	c.gap(5)
	if len(e.Sources) == 0 {
		c.words(wording.NoSource(sh.base.Spec.Style), small, true, t.Closed, 1)
		return c.y + 10 - c.top, c.lines
	}
	more := "card.told"
	if len(e.Claims) > 0 {
		more = "card.toldClaims"
	}
	c.words(sh.base.Say(more, "n", len(e.Sources)), small, false, t.Muted, 2)
	return c.y + 10 - c.top, c.lines
}

// eventHue is the colour of an event's card: its family's, or what it leaves
// a gate in.
func (sh *Surround) eventHue(event int32) draw.Color {
	m := &sh.base.Scene.Marks[event]
	if m.Style.Gate {
		return sh.base.Theme.GateColor(sh.base.Scene.Story.Events[event].Status)
	}
	return sh.base.Hue(m)
}

// setClaim sets who says what; a denial says so.
func (sh *Surround) setClaim(c *column, cl *story.Claim, size float32) {
	by := sh.base.In(cl.By)
	if by.Words == "" && cl.Actor >= 0 {
		by = sh.base.In(sh.base.Scene.Story.Cast[cl.Actor].Name)
	}
	by.Words = sh.base.Writer().Claimant(cl).String()
	c.gap(3)
	c.para(by, size, true, c.theme.Ink, 2)
	c.para(sh.base.In(cl.Says), size, false, c.theme.Ink, 4)
}

// setRelated names the events that belong with this one; pressing one opens
// it.
func (sh *Surround) setRelated(c *column, e *story.Event, size float32) {
	if len(e.Related) == 0 {
		return
	}
	c.gap(7)
	c.words(sh.base.Say("card.related"), size, true, c.theme.Muted, 1)
	for _, r := range e.Related {
		top := c.y
		c.words(sh.base.Told(int32(r)).Tip, size, false, c.theme.Link, 2)
		n := sh.base.MarkNode(int32(r))
		n.Role, n.Bound = draw.RoleLink, draw.Box(c.x, top, c.x+c.width, c.y)
		c.l.Node(n)
	}
}

func (sh *Surround) setValues(c *column, e *story.Event, hue draw.Color, notes bool) {
	for i := range e.Value {
		v := &e.Value[i]
		c.gap(4)
		c.words(sh.base.Writer().Value(v).String(), c.size-0.5, true, hue, 2)
		if !notes {
			continue
		}
		for _, n := range []story.Text{v.Note, v.ViaNote} {
			c.para(sh.base.In(n), c.size-1.5, false, c.theme.Muted, 4)
		}
	}
	if notes {
		c.para(sh.base.In(e.ViaNote), c.size-1.5, false, c.theme.Muted, 3)
	}
}

// setSources sets the sources one after another, each a link of its own, as
// brief as the card is, and how many there are after the first most.
func (sh *Surround) setSources(c *column, event int32, size float32, brief, most int) {
	heading := brief < briefNoHeading
	e := &sh.base.Scene.Story.Events[event]
	c.gap(7)
	if len(e.Sources) == 0 {
		c.words(wording.NoSource(sh.base.Spec.Style), size, true, c.theme.Closed, 1)
		return
	}
	if heading {
		c.heading(wording.SourcesHeading(sh.base.Spec.Style), size)
	}
	st := sh.base.Letters(size, false)
	sep := c.fonts.Shape(" · ", st)
	x, step, below := c.x, size*1.4, size*0.32
	if over, under, high := sep.HighLine(); high {
		step, below = (over+under)*0.97, under*0.9
		if heading {
			c.gap(-3) // it has its own room
		}
	}
	c.y += step
	// next gives a run its place: after what stands in the line, or in a new
	// line, which then parts the two.
	next := func(run *draw.Run) draw.Point {
		switch {
		case x == c.x:
		case x+sep.Advance+run.Advance > c.x+c.width:
			x = c.x
			c.lines = append(c.lines, c.y-c.top)
			c.y += step
		default:
			c.l.Text(sep, draw.Point{X: x, Y: c.y - below}, c.theme.Muted)
			x += sep.Advance
		}
		at := draw.Point{X: x, Y: c.y - below}
		x += run.Advance
		return at
	}
	said := sh.base.Writer()
	for i := range e.Sources[:min(most, len(e.Sources))] {
		src := &e.Sources[i]
		name := said.Source(src).String()
		if brief >= briefOneSource {
			name = said.SourceAlone(src).String()
		}
		run := c.fonts.Ellipsize(name, st, c.width)
		at := next(run)
		ink := c.theme.Ink
		if src.URL != "" {
			ink = c.theme.Link
			c.l.Fill(c.l.RectPath(draw.Box(at.X, at.Y+1.6, at.X+run.Advance, at.Y+2.3)), ink.WithAlpha(0.45))
			c.l.Node(draw.Node{Role: draw.RoleLink, Ref: draw.Ref{Action: draw.ActOpen, Index: event, Sub: int32(i)},
				Label: name, Value: src.URL, Bound: draw.Box(at.X, at.Y-size, at.X+run.Advance, at.Y+size*0.4)})
		}
		c.l.Text(run, at, ink)
	}
	if rest := len(e.Sources) - most; rest > 0 {
		run := c.fonts.Ellipsize(sh.base.Say("card.moreSources", "n", rest), st, c.width)
		c.l.Text(run, next(run), c.theme.Muted)
	}
	c.lines = append(c.lines, c.y-c.top)
}
