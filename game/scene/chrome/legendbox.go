package chrome

import "github.com/hamsaya/hamsaya/game/draw"

// LegendBox is where the legend stands, in dp; empty where there is none.
func (sh *Surround) LegendBox() draw.Rect {
	if !sh.Parts.legend.open {
		return draw.Rect{}
	}
	return sh.base.Metrics.Turn(sh.Parts.legend.box)
}

// LegendRow is how high a row under the map the legend of a picture needs, where
// it has no place on the map: 0 where it has one, or where the row would leave
// too little of the map.
func (sh *Surround) LegendRow() float32 { return sh.Parts.legend.row }
