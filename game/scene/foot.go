package scene

import (
	"strings"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
)

// drawFoot sets the line of origin under the map and the scale bar beside it.
func (sh *Sheet) drawFoot(l *draw.List) {
	l.Embed(&sh.foot)
}

// Origin is where the map comes from, which borders are disputed, and as of
// when: the line at its foot.
func (sh *Sheet) Origin() string { return sh.speech.origin }

// originLines is how many lines the origin may take; more than one grow
// upwards over the map.
const originLines = 4

func (sh *Sheet) layoutFoot() {
	s, m, t := sh.scene, &sh.m, sh.theme
	l := &sh.foot
	m.mirror(l)
	if m.foot.Height() == 0 { // see leastForOrigin
		l.Node(draw.Node{Role: draw.RoleText, Label: sh.speech.origin, Bound: m.foot})
		l.Unmirror()
		return
	}
	l.Begin("origin")
	st := sh.letters(9.5, false)
	if m.narrow {
		st.Size = 8.5
	}
	width := m.foot.Width()
	halo := t.Land.WithAlpha(0.8)
	base := m.foot.Max.Y - 6

	longest := 90.0
	if m.narrow || m.short {
		longest = 50 // the words need the room
	}
	bar := sh.spec.Map.ScaleBar(s.Projection, float64(m.free.Center().X), float64(m.free.Center().Y), longest)
	if bar.Width > 0 && !m.low {
		words := sh.say("map.scale", "km", sh.spec.Style.Number(bar.Km, 3))
		run := s.fonts.Shape(words, st)
		x1 := m.foot.Max.X
		x0 := x1 - float32(bar.Width)
		l.Fill(l.RectPath(rect(x0, base-1.2, x1, base)), t.Ink)
		l.Fill(l.RectPath(rect(x0, base-4.5, x0+1.1, base)), t.Ink)
		l.Fill(l.RectPath(rect(x1-1.1, base-4.5, x1, base)), t.Ink)
		l.TextHalo(run, draw.Point{X: x0 - run.Advance - 6, Y: base}, t.Ink, halo, 2.2)
		width -= float32(bar.Width) + run.Advance + 18
	}
	runs := sh.originRuns(st, width)
	for i, run := range runs {
		y := base - float32(len(runs)-1-i)*st.Size*1.25
		l.TextHalo(run, draw.Point{X: m.foot.Min.X, Y: y}, t.Muted, halo, 2.2)
	}
	l.Node(draw.Node{Role: draw.RoleText, Label: sh.speech.origin, Bound: m.foot})
	l.End()
	l.Unmirror()
}

// originParts parts the line of origin; see speechFor.
const originParts = " · "

// originRuns sets the origin in lines that end between its parts, where that
// takes no more of them: a year alone in a line reads as a figure of its own.
func (sh *Sheet) originRuns(st glyph.Style, width float32) []*draw.Run {
	fonts := sh.scene.fonts
	wrapped := fonts.Wrap(sh.speech.origin, st, width, originLines)
	if len(wrapped) < 2 {
		return wrapped
	}
	var runs []*draw.Run
	line := ""
	for _, part := range strings.Split(sh.speech.origin, originParts) {
		longer := part
		if line != "" {
			longer = line + originParts + part
		}
		if fonts.Shape(longer, st).Advance <= width {
			line = longer
			continue
		}
		if line != "" {
			runs = append(runs, fonts.Shape(line, st))
		}
		line = part
		if fonts.Shape(part, st).Advance > width || len(runs) == len(wrapped) {
			return wrapped
		}
	}
	if len(runs) == len(wrapped) {
		return wrapped
	}
	return append(runs, fonts.Shape(line, st))
}
