package scene

import "github.com/hamsaya/hamsaya/game/draw"

// LegendBox is where the legend stands, in dp; empty where there is none.
func (sh *Sheet) LegendBox() draw.Rect {
	if !sh.chrome.legend.open {
		return draw.Rect{}
	}
	return sh.m.Turn(sh.chrome.legend.box)
}
