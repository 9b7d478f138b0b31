package scene

import (
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene/layout"
)

// A legendRoom is how high the legend of a spec's language is under the map, kept
// between layouts.
type legendRoom struct {
	of   legendKey
	high float32 // dp
}

type legendKey struct {
	lang  string
	style locale.Style
	width float32 // its own, dp
	size  float32 // of its words, dp
}

// leastMapOver is how high the free part of a map stays at the least, in dp,
// where the legend has a row of its own under it. Lower maps keep theirs closed.
const leastMapOver = 200

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
		sh := &Sheet{scene: s, spec: Spec{Lang: of.lang, Style: of.style}, m: *m}
		sh.speech = s.speechFor(&sh.spec)
		var lg legend
		lg.fill(sh)
		form := lg.form(of.size)
		form.inLine(of.width)
		_, high := form.extent()
		s.lastLegend = legendRoom{of, high}
	}
	if row := s.lastLegend.high + rowGap; m.Free.Height() >= row+leastMapOver {
		m.LegendRow = row
		m.Free.Max.Y -= row
	}
}

// legendFrom is the width in dp from which on the legend is open by itself.
const legendFrom = 960
