package marks

import "github.com/hamsaya/hamsaya/game/draw"

// Coverage counts the lines of the view, which a legend that is placed before the
// map is laid out keeps off, and gives coveredBy.
func (sh *Layer) Coverage() func(r draw.Rect, land, enough float32) float32 {
	sh.layoutLineDensity()
	return sh.coveredBy
}

// coveredBy weighs what of the map lies in a rectangle: 1 for each place where
// something happens, each gate and each edge marker, more for a capital, less for lines,
// and as much as land for the countries in focus where they fill it. From enough
// on it does not matter how much more it is.
func (sh *Layer) coveredBy(r draw.Rect, land, enough float32) float32 {
	cost := sh.lineDensity.In(r) / linesLikeMark
	near := r.Grow(7)
	for i := range sh.base.Ends {
		p, e := &sh.base.Scene.Places[i], &sh.base.Ends[i]
		switch {
		case e.InView && p.Venue && near.Contains(e.At):
			cost++
			if p.Kind == "capital" {
				cost += 2
			}
		case e.EdgeMarker >= 0 && near.Overlaps(sh.EdgeMarkers[e.EdgeMarker].Box) && sh.lineDensity.In(sh.EdgeMarkers[e.EdgeMarker].Box.Grow(6)) > 0:
			cost++
		}
	}
	for i := range sh.base.Scene.Gates {
		g := &sh.base.Scene.Gates[i]
		if e := &sh.base.Ends[g.Place]; e.InView && r.Grow(gateRadius+3).Contains(sh.gateAt(g)) {
			cost++
		}
	}
	if cost >= enough {
		return cost
	}
	return cost + land*sh.base.Scene.Ground.FocusUnder(sh.base.Spec.Map, r)
}

// linesLikeMark is how many dp of lines weigh as much as a mark.
const linesLikeMark = 120
