package export

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/story"
)

// A page sets paragraphs one under the other between two edges, all from where
// reading begins: the list is mirrored for what is read from the right.
type page struct {
	l           *draw.List
	fonts       *glyph.Fonts
	unit        float32
	left, right float32
	y           float32
	dry         bool // only measure
}

// centre sets what set does so that it stands a little above the middle of
// the height, as small as it has to be to fit.
func (p *page) centre(height float32, set func()) {
	for range 20 {
		p.dry, p.y = true, 0
		set()
		if p.y <= height*0.9 {
			break
		}
		p.unit *= 0.9
	}
	p.dry, p.y = false, max(height*0.05, (height-p.y)*0.45)
	set()
}

func (p *page) gap(by float32) { p.y += by * p.unit }

// para sets a paragraph of at most so many lines.
func (p *page) para(t story.Localized, size float32, bold bool, ink draw.Color, most int) {
	if t.Words == "" {
		return
	}
	p.within(p.right-p.left, t, size, bold, ink, most)
}

// balanced sets a paragraph with lines that are as short as their number
// allows, so that no word stands alone on the last.
func (p *page) balanced(t story.Localized, size float32, bold bool, ink draw.Color, most int) {
	if t.Words == "" {
		return
	}
	st := glyph.Style{Size: size * p.unit, Bold: bold, Lang: t.Lang}
	width := p.right - p.left
	lines := len(p.fonts.Wrap(t.Words, st, width, 0))
	for w := width; lines <= most && w > width/2; w -= width / 40 {
		if len(p.fonts.Wrap(t.Words, st, w, 0)) > lines {
			break
		}
		width = w
	}
	p.within(width, t, size, bold, ink, most)
}

func (p *page) within(width float32, t story.Localized, size float32, bold bool, ink draw.Color, most int) {
	st := glyph.Style{Size: size * p.unit, Bold: bold, Lang: t.Lang}
	for _, r := range p.fonts.Wrap(t.Words, st, width, most) {
		above, below := lineRoom(r, 1.05, 0.33)
		p.y += above
		if !p.dry {
			p.l.Text(r, draw.Point{X: p.left, Y: p.y}, ink)
		}
		p.y += below
	}
}

// lineRoom is the room that a line takes above and below its baseline: so many
// font sizes, or what a script that is higher than others asks for.
func lineRoom(r *draw.Run, above, below float32) (over, under float32) {
	if over, under, high := r.HighLine(); high {
		return max(over+0.15*r.Size, r.Reach()+0.04*r.Size), under // bold letters reach higher
	}
	return r.Size * above, r.Size * below
}

// bar is the short line that a page begins with.
func (p *page) bar(ink draw.Color) {
	width, height := 64*p.unit, 5*p.unit
	if !p.dry {
		p.l.Fill(p.l.RectPath(draw.RectOf(p.left, p.y, width, height)), ink)
	}
	p.y += height
}
