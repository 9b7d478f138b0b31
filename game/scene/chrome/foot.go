package chrome

import (
	"slices"
	"strings"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/scene/sheet"
	"github.com/hamsaya/hamsaya/game/story"
)

// DrawFoot sets the line of origin under the map and the scale bar beside it.
func (sh *Surround) DrawFoot(l *draw.List) {
	l.Embed(&sh.foot)
}

// originLines is how many lines the origin may take; more than one grow
// upwards over the map.
const originLines = 4

// routeLines is how many more it may take in a picture with flows.
const routeLines = 3

// credits are the line of origin of this view. That of a picture of one moment
// ends with what readers must know of the ways of the flows on it: there is no
// card to open.
func (sh *Surround) credits() string {
	if !sh.base.Spec.LegendContent.Only {
		return sh.base.Speech.Origin
	}
	parts := []string{sh.base.Speech.Origin}
	add := func(note story.Text) {
		if words := sh.base.In(note).Words; words != "" && !slices.Contains(parts, words) {
			parts = append(parts, words)
		}
	}
	s := sh.base.Scene
	for _, i := range s.Active.AppendActive(nil, sh.base.Spec.LegendContent.U) {
		for b := s.Flows.Of[i][0]; b < s.Flows.Of[i][1] && sh.base.Shows(i); b++ {
			if v := s.Flows.All[b].Value; v >= 0 {
				add(s.Story.Events[i].Value[v].ViaNote)
			}
			add(s.Story.Events[i].ViaNote)
		}
	}
	return strings.Join(parts, sheet.OriginParts)
}

func (sh *Surround) LayoutFoot() {
	s, m, t := sh.base.Scene, &sh.base.Metrics, sh.base.Theme
	credits := sh.credits()
	l := &sh.foot
	m.Mirror(l)
	if m.Foot.Height() == 0 { // see leastForOrigin
		l.Node(draw.Node{Role: draw.RoleText, Label: credits, Bound: m.Foot})
		l.Unmirror()
		return
	}
	l.Begin("origin")
	st := sh.footLetters()
	halo := t.Land.WithAlpha(0.8)
	base := m.Foot.Max.Y - 6

	bar := sh.base.Spec.Map.ScaleBar(s.Projection, float64(m.Free.Center().X), float64(m.Free.Center().Y), m.LongestBar())
	var scale *draw.Run
	room := float32(0)
	if bar.Width > 0 && !m.Low {
		scale = s.Fonts.Shape(sh.base.Say("map.scale", "km", sh.base.Spec.Style.Number(bar.Km, 3)), st)
		room = float32(bar.Width) + scale.Advance + 18
	}
	runs, under := sh.footRuns(credits, room)
	if scale != nil {
		x1, y := m.Foot.Max.X, base
		x0 := x1 - float32(bar.Width)
		if under {
			y -= float32(len(runs)) * st.Size * footLine
			sh.ScaleBox = m.Turn(draw.Box(x0-scale.Advance-8, y-st.Size, x1, y+3))
		}
		l.Fill(l.RectPath(draw.Box(x0, y-1.2, x1, y)), t.Ink)
		l.Fill(l.RectPath(draw.Box(x0, y-4.5, x0+1.1, y)), t.Ink)
		l.Fill(l.RectPath(draw.Box(x1-1.1, y-4.5, x1, y)), t.Ink)
		l.TextHalo(scale, draw.Point{X: x0 - scale.Advance - 6, Y: y}, t.Ink, halo, 2.2)
	}
	for i, run := range runs {
		y := base - float32(len(runs)-1-i)*st.Size*footLine
		l.TextHalo(run, draw.Point{X: m.Foot.Min.X, Y: y}, t.Muted, halo, 2.2)
	}
	l.Node(draw.Node{Role: draw.RoleText, Label: credits, Bound: m.Foot})
	l.End()
	l.Unmirror()
}

// footLine is the distance of the foot's lines, in font sizes.
const footLine = 1.25

func (sh *Surround) footLetters() glyph.Style {
	if sh.base.Metrics.Narrow {
		return sh.base.Letters(8.5, false)
	}
	return sh.base.Letters(9.5, false)
}

// footRuns are the foot's lines beside the scale bar, which takes so much room,
// or under it: in a picture where many lines would stand beside an empty corner.
func (sh *Surround) footRuns(credits string, bar float32) (runs []*draw.Run, under bool) {
	st, width := sh.footLetters(), sh.base.Metrics.Foot.Width()
	runs = sh.originRuns(credits, st, width-bar)
	if sh.base.Spec.LegendContent.Only && len(runs) > 2 {
		if all := sh.originRuns(credits, st, width); len(all) < len(runs) {
			return all, true
		}
	}
	return runs, false
}

// originRuns sets the origin in lines that end between its parts, where that
// takes no more of them: a year alone in a line reads as a figure of its own.
func (sh *Surround) originRuns(credits string, st glyph.Style, width float32) []*draw.Run {
	fonts := sh.base.Scene.Fonts
	lines := originLines
	if sh.base.Spec.LegendContent.Only {
		lines += routeLines
	}
	wrapped := fonts.Wrap(credits, st, width, lines)
	if len(wrapped) < 2 {
		return wrapped
	}
	var runs []*draw.Run
	line := ""
	for _, part := range strings.Split(credits, sheet.OriginParts) {
		longer := part
		if line != "" {
			longer = line + sheet.OriginParts + part
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

// besideBar is the room of the scale bar's own words, in dp.
const besideBar = 70

// FootHeight is how high the foot's lines are, in dp.
func (sh *Surround) FootHeight() float32 {
	runs, _ := sh.footRuns(sh.credits(), float32(sh.base.Metrics.LongestBar())+besideBar)
	return (float32(len(runs))*footLine + 0.5) * sh.footLetters().Size
}
