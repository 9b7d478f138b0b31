package scene

import (
	"math"

	"github.com/hamsaya/hamsaya/game/scene/placement"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// layoutLineDensity counts what runs in this view: in a picture of one moment what
// there is then, otherwise what there is in the chapters that show it, each for
// the time that it is to be seen.
func (sh *Sheet) layoutLineDensity() {
	s, t := sh.scene, &sh.lineDensity
	s.lineDensitySums = t.Reset(sh.m.MapArea, s.lineDensitySums)
	near := sh.chaptersHere()
	// Of a story of very many events every so many stand for those between.
	step := 1 + len(s.marks)/mostCounted
	for i := 0; i < len(s.marks); i += step {
		m := &s.marks[i]
		weight := min(1, sh.weighs(m, near)*float32(step))
		if weight <= 0 || !sh.shown(int32(i)) {
			continue
		}
		for _, lg := range m.legs {
			t.AddBroken(weight)(sh.legLine(lg))
		}
		if !m.formStyle.Flow {
			continue
		}
		for b := s.flows.of[i][0]; b < s.flows.of[i][1]; b++ {
			flow := &s.flows.all[b]
			t.AddBroken(weight * max(1, max(flow.now, flow.before)/placement.DensityCell))(sh.flowLine(flow))
		}
	}
	t.Sum()
}

// mostCounted is about how many events are counted: a pan lays out anew.
const mostCounted = 4000

// seenInFull is how long a line must be there, in playing seconds, to count
// in full.
const seenInFull = 4

// chaptersHere are the spans of the chapters whose cameras are the nearest to
// this view, in playing time: one on the way from one to another is the first's
// and then the second's, so that no name moves when it arrives.
func (sh *Sheet) chaptersHere() []timeline.Span {
	s, v := sh.scene, sh.spec.Map
	var spans []timeline.Span
	nearest := math.Inf(1)
	for i := range s.Chapters {
		c := s.fit(&sh.m, s.cameras[i])
		d := math.Abs(math.Log(c.K/v.K)) + math.Hypot(c.X-v.X, c.Y-v.Y)*min(c.K, v.K)/(v.Width+1)
		if d < nearest-rounding {
			nearest, spans = d, spans[:0]
		}
		if d < nearest+rounding {
			spans = append(spans, s.Chapters[i].U)
		}
	}
	if len(spans) == 0 {
		spans = append(spans, timeline.Span{End: s.Pace.Length()})
	}
	return spans
}

// weighs is how much a mark counts: in full in a picture of a moment when it is
// there, otherwise for as long as it is to be seen in the chapters shown, 0 to 1.
func (sh *Sheet) weighs(m *mark, shown []timeline.Span) float32 {
	if key := &sh.spec.LegendContent; !key.Only {
		return min(1, m.seenIn(shown)/seenInFull)
	} else if m.begin <= key.U && key.U < m.end {
		return 1
	}
	return 0
}

// seenIn is how long a mark is to be seen in spans of the play, in seconds.
func (m *mark) seenIn(spans []timeline.Span) (seconds float32) {
	for _, sp := range spans {
		seconds += float32(max(0, min(m.end, sp.End)-max(m.begin, sp.Start)))
	}
	return seconds
}
