package game

import (
	"path"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story/file"
)

// problems shows in the window what is wrong with a story file: where, what,
// and what to do about it, as `hamsaya check` prints it.
type problems struct {
	page        file.Page
	diagnostics []file.Diagnostic
	scroll      float64 // dp
	height      float64 // of all of it, dp
	drawn       problemsView
}

// problemsView is all that their picture depends on.
type problemsView struct {
	width, height, scroll float64
}

// setProblems shows these instead of a story, in the language that the reader
// has asked for.
func (g *Game) setProblems(name string, ds []file.Diagnostic) {
	g.session, g.on = nil, nil
	g.problems = &problems{page: file.NewPage(path.Base(filepath.ToSlash(name)), ds, g.language()), diagnostics: ds}
}

// language is the one that the reader has asked for.
func (g *Game) language() *locale.Locale {
	l, ok := locale.Find(g.settings.Lang)
	if !ok && g.options.Lang != nil {
		return g.options.Lang
	}
	return l
}

// scrollBy moves the text up by dp, within its ends.
func (p *problems) scrollBy(dy, height float64) {
	p.scroll = max(0, min(p.scroll+dy, p.height-height))
}

// The colours of the page of problems, dark on paper.
var (
	problemPaper = draw.Color{R: 0xff, G: 0xfd, B: 0xf8, A: 0xff}
	problemInk   = draw.Color{R: 0x1d, G: 0x23, B: 0x29, A: 0xff}
	problemMuted = draw.Color{R: 0x5c, G: 0x62, B: 0x68, A: 0xff}
	problemError = draw.Color{R: 0xa8, G: 0x2a, B: 0x0c, A: 0xff}
	problemWarn  = draw.Color{R: 0x80, G: 0x54, B: 0x00, A: 0xff}
	problemPlate = draw.Color{R: 0xf1, G: 0xed, B: 0xe2, A: 0xff}
)

// frame fills l, and reports false where nothing changed since it last did.
func (p *problems) frame(l *draw.List, fonts *glyph.Fonts, width, height float64, anew bool) bool {
	now := problemsView{width, height, p.scroll}
	if !anew && now == p.drawn {
		return false
	}
	p.drawn = now
	l.Reset()
	l.Fill(l.RectPath(draw.RectOf(0, 0, float32(width), float32(height))), problemPaper)
	edge := float32(min(48, max(16, width*0.04)))
	c := column{l: l, fonts: fonts, x: edge, y: edge - float32(p.scroll), width: float32(width) - 2*edge, bottom: float32(height), rtl: p.page.RTL}
	c.words(p.page.Title, glyph.Style{Size: 21, Bold: true}, problemInk)
	c.words(p.page.Advice, glyph.Style{Size: 13}, problemMuted)
	for i := range p.diagnostics {
		c.diagnostic(&p.page, &p.diagnostics[i])
	}
	p.height = float64(c.y+edge) + p.scroll
	return true
}

// column writes from the top down.
type column struct {
	l      *draw.List
	fonts  *glyph.Fonts
	x, y   float32
	width  float32
	bottom float32 // of the frame
	rtl    bool
}

// words writes a paragraph; lines outside of the frame only take their room.
func (c *column) words(text string, st glyph.Style, ink draw.Color) {
	st.Base = glyph.LTR
	if c.rtl {
		st.Base = glyph.RTL
	}
	for _, r := range c.fonts.Wrap(text, st, c.width, 12) {
		x := c.x
		if c.rtl {
			x += c.width - r.Advance
		}
		c.line(r, x, ink)
	}
}

func (c *column) line(r *draw.Run, x float32, ink draw.Color) {
	height := (r.Ascent + r.Descent) * 1.1
	if c.y+height > 0 && c.y < c.bottom {
		c.l.Text(r, draw.Point{X: x, Y: c.y + r.Ascent}, ink)
	}
	c.y += height
}

// diagnostic writes one problem: its place and words, then its line of the
// file on a plate with the place underlined.
func (c *column) diagnostic(p *file.Page, d *file.Diagnostic) {
	const size = 13.5
	c.y += 18
	ink := problemError
	if d.Severity == file.Warning {
		ink = problemWarn
	}
	place, message, meant := p.Words(d)
	if place != "" {
		c.words(place, glyph.Style{Size: 12, Bold: true}, ink)
	}
	c.words(message, glyph.Style{Size: size}, problemInk)
	if meant != "" {
		c.words(meant, glyph.Style{Size: size}, problemInk)
	}
	if d.Text != "" {
		c.y += 6
		c.source(d)
	}
}

// source writes the line that a problem stands in, cut around the problem
// where it is long.
func (c *column) source(d *file.Diagnostic) {
	const pad = 10
	before, marked, after := excerpt(d, int(max(8, min(c.width/15, 60))))
	st := glyph.Style{Size: 13, Base: glyph.LTR}
	runs := [3]*draw.Run{c.fonts.Shape(before, st), c.fonts.Shape(marked, st), c.fonts.Shape(after, st)}
	height := runs[1].Ascent + runs[1].Descent
	plate := draw.RectOf(c.x, c.y, c.width, height+2*pad)
	if plate.Max.Y > 0 && plate.Min.Y < c.bottom {
		c.l.Fill(c.l.RoundRect(plate, 4), problemPlate)
		c.l.Clip(plate)
		x, y := c.x+pad, c.y+pad+runs[1].Ascent
		for i, r := range runs {
			c.l.Text(r, draw.Point{X: x, Y: y}, problemInk)
			if i == 1 {
				rule := draw.RectOf(x, y+3, max(r.Advance, 6), 2)
				c.l.Fill(c.l.RectPath(rule), problemError)
			}
			x += r.Advance
		}
		c.l.Unclip()
	}
	c.y = plate.Max.Y
}

// excerpt is the text around a problem, with room for so many characters to
// each side: what stands before, what it underlines, and what stands behind.
func excerpt(d *file.Diagnostic, room int) (before, marked, after string) {
	before, marked, after = d.Cut()
	first := []rune(strings.TrimLeft(before, " \t"))
	dots := ""
	if len(first) > room {
		first, dots = first[len(first)-room:], "…"
	}
	last := []rune(marked + after)
	to := min(utf8.RuneCountInString(marked), room)
	room += room - len(first) // what is not needed before it
	if len(last)-to > room {
		return dots + string(first), string(last[:to]), string(last[to:to+room]) + "…"
	}
	return dots + string(first), string(last[:to]), string(last[to:])
}
