package export

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/wording"
)

// A Cell is a moment of a contact sheet and what stands under it.
type Cell struct {
	U       float64         // playing time, seconds
	Head    string          // the date, and what kind of event
	Caption story.Localized // what happened
	Color   draw.Color      // of Head; zero: the ink
}

// A ContactSheet is many moments side by side, each with its date and its
// caption: the strip that a newspaper prints.
type ContactSheet struct {
	RenderOptions RenderOptions // with the zero Size: as large as its cells need
	Cells         []Cell
	Columns       int // 0: chosen
	Fonts         *glyph.Fonts
}

// Measures of a contact sheet, in dp.
const (
	sheetEdge  = 28
	sheetGap   = 20
	sheetFoot  = 26
	sheetTitle = 26
	sheetLede  = 13.5
	sheetWords = 12.5
)

// Picture lays the sheet out and draws it: its cells in the direction of
// reading, the maps in them never mirrored.
func (c *ContactSheet) Picture(sc *scene.Scene) (*Picture, error) {
	own := sc.Story.WithScript(story.Localized{Lang: c.RenderOptions.spec(sc.Story).Style.Tag})
	g, err := c.grid(roomOf(c.Fonts.Shape("", glyph.Style{Size: sheetWords, Lang: own.Lang})))
	if err != nil {
		return nil, err
	}
	options := c.RenderOptions
	options.Size = Size{Width: g.width, Height: g.mapHeight, Scale: g.page.Scale}
	options.Bare = true
	still, err := options.Still(sc)
	if err != nil {
		return nil, err
	}
	options = still.RenderOptions()
	p := &Picture{List: &draw.List{}, Size: g.page, Clear: options.Clear}
	p.Words = Words{Title: sc.Story.Title.In(options.Lang, "en").Words, Lang: options.Lang}
	s := sheetPen{Picture: p, fonts: c.Fonts, theme: layout.ThemeNamed(options.Theme), still: still, scene: sc}
	read(p.List, options.Lang, g.page.Width)
	s.heading()
	for i := range c.Cells {
		x := sheetEdge + float64(i%g.columns)*(g.width+sheetGap)
		y := g.head + float64(i/g.columns)*(g.mapHeight+g.under+sheetGap)
		s.cell(&c.Cells[i], float32(x), float32(y), g)
	}
	s.foot()
	p.List.Unmirror()
	return p, nil
}

// sheetPen draws a contact sheet.
type sheetPen struct {
	*Picture
	fonts *glyph.Fonts
	theme *layout.Theme
	still *Still
	scene *scene.Scene
	cellL draw.List
	said  credits
}

func (s *sheetPen) heading() {
	l, t, st := s.List, s.theme, s.scene.Story
	w := float32(s.Size.Width)
	if !s.Clear {
		l.Begin("page")
		l.Fill(l.RectPath(draw.RectOf(0, 0, w, float32(s.Size.Height))), t.Strip)
		l.End()
	}
	l.Begin("title")
	title := st.Title.In(s.Words.Lang, "en")
	y := s.line(title, glyph.Style{Size: sheetTitle, Bold: true}, sheetEdge, sheetEdge, sheetTitle*0.86, w-2*sheetEdge, t.Ink)
	l.Node(draw.Node{Role: draw.RoleText, Label: title.Words, Bound: draw.RectOf(sheetEdge, sheetEdge, w-2*sheetEdge, sheetTitle)})
	lede := st.WithScript(st.Lede.In(s.Words.Lang, "en"))
	y = max(y, sheetEdge+sheetTitle)
	for _, r := range s.fonts.Wrap(lede.Words, glyph.Style{Size: sheetLede, Lang: lede.Lang}, w-2*sheetEdge, 2) {
		y = s.run(r, sheetEdge, y, sheetLede*1.4, t.Muted)
	}
	l.End()
	s.Words.Text = words.SayIn(s.still.Style(), "alt.sheet", "title", title.Words)
}

// line sets one line of words from x on, so many dp under y; or as far as its
// script needs. It returns where the line ends, with the room below it.
func (s *sheetPen) line(words story.Localized, st glyph.Style, x, y, above, room float32, ink draw.Color) float32 {
	if words.Words == "" {
		return y + above
	}
	words = s.scene.Story.WithScript(words)
	st.Lang = words.Lang
	r := s.fonts.Ellipsize(words.Words, st, room)
	return s.run(r, x, y, above, ink)
}

func (s *sheetPen) run(r *draw.Run, x, y, above float32, ink draw.Color) float32 {
	over, under := lineRoom(r, 0, 0)
	over = max(over, above)
	s.List.Text(r, draw.Point{X: x, Y: y + over}, ink)
	return y + over + under
}

// cell draws a moment and what stands under it.
func (s *sheetPen) cell(c *Cell, x, y float32, g grid) {
	l, t := s.List, s.theme
	w, h := float32(g.width), float32(g.mapHeight)
	frame := draw.RectOf(x, y, w, h)
	s.still.Frame(c.U, &s.cellL)
	l.Begin("cell")
	l.Clip(frame)
	at := x // of the map, in the page as it is
	if rightToLeft(s.Words.Lang) {
		at = float32(s.Size.Width) - x - w
	}
	l.AppendShifted(&s.cellL, at, y)
	l.Unclip()
	l.StrokePath(l.RectPath(frame), draw.Stroke{Width: 1, Join: draw.JoinMiter}, t.CardLine)
	ink := c.Color
	if ink.A == 0 {
		ink = t.Ink
	}
	y += h
	y = s.line(story.Localized{Lang: s.Words.Lang, Words: c.Head}, glyph.Style{Size: sheetWords, Bold: true}, x, y, sheetWords*1.5, w, ink)
	caption := s.scene.Story.WithScript(c.Caption)
	for _, r := range s.fonts.Wrap(caption.Words, glyph.Style{Size: sheetWords, Lang: caption.Lang}, w, 2) {
		y = s.run(r, x, y, sheetWords*1.36, t.Ink)
	}
	l.Node(draw.Node{Role: draw.RoleText, Label: c.Head + ": " + c.Caption.Words, Bound: frame})
	l.End()
	s.Words.Text += "\n" + words.SayIn(s.still.Style(), "alt.cell", "head", c.Head, "caption", c.Caption.Words)
	for _, i := range onMap(&s.cellL, s.still.rest(c.U)) {
		s.said.add(&s.scene.Story.Events[i], s.writer())
	}
}

func (s *sheetPen) foot() {
	origin := s.still.rest(0).Origin()
	const originUp = 20 // to its baseline, in all scripts
	s.List.Begin("origin")
	room := float32(s.Size.Width) - 2*sheetEdge
	s.line(story.Localized{Lang: s.still.Style().Tag, Words: origin}, glyph.Style{Size: 10}, sheetEdge, float32(s.Size.Height)-sheetEdge*0.6-originUp, originUp, room, s.theme.Muted)
	s.List.End()
	s.Words.Source = s.said.words(s.writer()) + "\n" + origin
}

func (s *sheetPen) writer() wording.Writer {
	return wording.Writer{Story: s.scene.Story, Lang: s.Words.Lang, Style: s.still.Style()}
}
