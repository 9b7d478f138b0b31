package sheet

import (
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/story"
)

// LegendAt is what there is on the map at the playing time u.
func (sh *Base) LegendAt(u float64) layout.LegendContent {
	s, k := sh.Scene, layout.LegendContent{Only: true, U: u}
	for _, i := range s.Active.AppendActive(nil, u) {
		if !sh.Shows(i) {
			continue
		}
		m := &s.Marks[i]
		k.Alleged = k.Alleged || m.Alleged
		k.Differ = k.Differ || m.Disputed
		for b := s.Flows.Of[i][0]; b < s.Flows.Of[i][1]; b++ {
			k.Flows = k.Flows || s.Flows.All[b].Value >= 0
			k.Unmeasured = k.Unmeasured || s.Flows.All[b].Value < 0
			k.OneWay = k.OneWay || s.Flows.All[b].OneWay
			k.NoWay = k.NoWay || !s.Flows.All[b].OneWay
		}
		if !m.Style.Gate {
			k.Kinds |= 1 << uint(m.Kind)
		}
	}
	for i := range s.Gates {
		g := &s.Gates[i]
		now, _, _, event := g.At(u)
		if !sh.Ends[g.Place].InView || event < 0 && !g.Crossing {
			continue
		}
		k.Closed = k.Closed || now == story.GateClosed
		k.Partial = k.Partial || now == story.GatePartial
		k.Open = k.Open || now != story.GateClosed && now != story.GatePartial
	}
	return k
}
