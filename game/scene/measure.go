package scene

import (
	"github.com/hamsaya/hamsaya/game/draw/typeface"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene/chrome"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/scene/sheet"
	"github.com/hamsaya/hamsaya/game/story"
)

// measure lays out the frame.
func (s *Scene) measure(spec *Spec) layout.Metrics {
	tag := s.Story.WithScript(story.Localized{Lang: spec.Reader().Tag}).Lang
	m := layout.Measure(spec, len(s.Lanes), typeface.StyleOf(tag) == typeface.Nastaliq)
	s.keepLegendRow(spec, &m)
	s.keepFootRoom(spec, &m)
	return m
}

// keepLegendRow takes the room of the legend from the map, where the map is
// wide: what explains the marks hides none of them, in no language and whatever
// the camera shows. The room is that of all kinds, so that the map stays where it
// is when some are left out.
func (s *Scene) keepLegendRow(spec *Spec, m *layout.Metrics) {
	if spec.LegendContent.Only && !m.Narrow { // see Sheet.LegendRow
		m.Free.Max.Y -= spec.LegendContent.Row
	}
	if spec.LegendContent.Only || spec.Bare || m.Narrow || m.Short || m.Width < legendFrom {
		return
	}
	if of := (legendKey{spec.Lang, spec.Reader(), m.LegendWidth(), m.SmallSize}); s.lastLegend.of != of {
		spec := Spec{Lang: of.lang, Style: of.style}
		sh := chrome.New(sheet.NewWords(s.Scene, words, spec, *m, s.speechFor(&spec)))
		s.lastLegend = legendRoom{of, sh.LegendHeight(of.width, of.size)}
	}
	if row := s.lastLegend.high + chrome.RowGap; m.Free.Height() >= row+leastMapOver {
		m.LegendRow = row
		m.Free.Max.Y -= row
	}
}

// keepFootRoom takes the room of the foot's lines from the map of a picture of
// one moment: what it says of the flows hides neither them nor where they end.
func (s *Scene) keepFootRoom(spec *Spec, m *layout.Metrics) {
	if !spec.LegendContent.Only || m.Foot.Height() == 0 {
		return
	}
	of := *spec
	of.Style = spec.Reader()
	sh := chrome.New(sheet.NewWords(s.Scene, words, of, *m, s.speechFor(&of)))
	if by := sh.FootHeight() - m.Foot.Height(); by > 0 {
		if !m.Narrow {
			m.Panel.Max.Y -= by
		}
		m.Foot.Min.Y -= by
		m.Free.Max.Y -= by
	}
}

type legendKey struct {
	lang  string
	style locale.Style
	width float32 // its own, dp
	size  float32 // of its words, dp
}

// A legendRoom is how high the legend of a spec's language is under the map, kept
// between layouts.
type legendRoom struct {
	of   legendKey
	high float32 // dp
}

// leastMapOver is how high the free part of a map stays at the least, in dp,
// where the legend has a row of its own under it. Lower maps keep theirs closed.
const leastMapOver = 200

// legendFrom is the width in dp from which on the legend is open by itself.
const legendFrom = 960

// LegendAt is what there is on the map at the playing time u. It costs less than
// the layout that it is for.
func (s *Scene) LegendAt(spec Spec, u float64) LegendContent { return s.view(spec).base.LegendAt(u) }
