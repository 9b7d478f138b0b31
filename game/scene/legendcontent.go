package scene

import "github.com/hamsaya/hamsaya/game/story"

// LegendAt is what there is on the map at the playing time u. It costs less than
// the layout that it is for.
func (s *Scene) LegendAt(spec Spec, u float64) LegendContent { return s.view(spec).LegendAt(u) }

// LegendAt is what there is on the map at the playing time u.
func (sh *Sheet) LegendAt(u float64) LegendContent {
	s, k := sh.scene, LegendContent{Only: true, U: u}
	for _, i := range s.active.AppendActive(nil, u) {
		if !sh.shown(i) {
			continue
		}
		m := &s.marks[i]
		k.Alleged = k.Alleged || m.alleged
		k.Differ = k.Differ || m.disputed
		for b := s.flows.of[i][0]; b < s.flows.of[i][1]; b++ {
			k.Flows = k.Flows || s.flows.all[b].value >= 0
			k.Unmeasured = k.Unmeasured || s.flows.all[b].value < 0
			k.OneWay = k.OneWay || s.flows.all[b].oneWay
			k.NoWay = k.NoWay || !s.flows.all[b].oneWay
		}
		if !m.formStyle.Gate {
			k.Kinds |= 1 << uint(m.kind)
		}
	}
	for i := range s.gates {
		g := &s.gates[i]
		now, _, _, event := g.at(u)
		if !sh.ends[g.place].inView || event < 0 && !g.crossing {
			continue
		}
		k.Closed = k.Closed || now == story.GateClosed
		k.Partial = k.Partial || now == story.GatePartial
		k.Open = k.Open || now != story.GateClosed && now != story.GatePartial
	}
	return k
}

// LegendRow is how high a row under the map the legend of a picture needs, where
// it has no place on the map: 0 where it has one, or where the row would leave
// too little of the map.
func (sh *Sheet) LegendRow() float32 { return sh.chrome.legend.row }
