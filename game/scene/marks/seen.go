package marks

import (
	"math"

	"github.com/hamsaya/hamsaya/game/scene/compiled"
	"github.com/hamsaya/hamsaya/game/scene/placement"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// layoutLineDensity counts what runs in this view: in a picture of one moment what
// there is then, otherwise what there is in the chapters that show it, each for
// the time that it is to be seen.
func (sh *Layer) layoutLineDensity() {
	s, t := sh.base.Scene, &sh.lineDensity
	*sh.densityMemory = t.Reset(sh.base.Metrics.MapArea, *sh.densityMemory)
	near := sh.chaptersHere()
	// Of a story of very many events every so many stand for those between.
	step := 1 + len(s.Marks)/mostCounted
	for i := 0; i < len(s.Marks); i += step {
		m := &s.Marks[i]
		weight := min(1, sh.weighs(m, near)*float32(step))
		if weight <= 0 || !sh.base.Shows(int32(i)) {
			continue
		}
		for _, lg := range m.Legs {
			t.AddBroken(weight)(sh.LegLine(lg))
		}
		if !m.Style.Flow {
			continue
		}
		for b := s.Flows.Of[i][0]; b < s.Flows.Of[i][1]; b++ {
			flow := &s.Flows.All[b]
			t.AddBroken(weight * max(1, max(flow.Now, flow.Before)/placement.DensityCell))(sh.FlowLine(flow))
		}
	}
	t.Sum()
}

// mostCounted is about how many events are counted: a pan lays out anew.
const mostCounted = 4000

// seenInFull is for which share of the play a line must be there to count in
// full.
const seenInFull = 0.055

// chaptersHere are the spans of the chapters whose cameras are the nearest to
// this view, in playing time: one on the way from one to another is the first's
// and then the second's, so that no name moves when it arrives.
func (sh *Layer) chaptersHere() []timeline.Span {
	s, v := sh.base.Scene, sh.base.Spec.Map
	var spans []timeline.Span
	nearest := math.Inf(1)
	for i := range s.Chapters {
		c := sh.base.Metrics.Fit(s.Cameras[i])
		d := math.Abs(math.Log(c.K/v.K)) + math.Hypot(c.X-v.X, c.Y-v.Y)*min(c.K, v.K)/(v.Width+1)
		if d < nearest-compiled.Rounding {
			nearest, spans = d, spans[:0]
		}
		if d < nearest+compiled.Rounding {
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
func (sh *Layer) weighs(m *compiled.Mark, shown []timeline.Span) float32 {
	if key := &sh.base.Spec.LegendContent; !key.Only {
		return min(1, m.SeenIn(shown)/float32(seenInFull*sh.base.Scene.Pace.Length()))
	} else if m.Begin <= key.U && key.U < m.End {
		return 1
	}
	return 0
}
