package scene

import (
	"math"

	"github.com/paulmach/orb"

	"github.com/hamsaya/hamsaya/geo/projection"
)

// LastingAt is how strong an event's mark is drawn at u and whether softly; ok
// is false where it is not on the map.
func (s *Scene) LastingAt(event int32, u float64) (alpha float32, soft, ok bool) {
	for _, i := range s.active.AppendActive(nil, u) {
		if i == event {
			lf := s.marks[event].life(u)
			return lf.alpha, lf.soft, true
		}
	}
	return 0, false, false
}

// Track are the ends of the strip's track, in the order of time.
func (sh *Sheet) Track() (first, last float32) {
	_, last = sh.m.onward()
	return sh.m.turnX(sh.m.track[0] + sh.m.track[1] - last), sh.m.turnX(last)
}

// LaneY is the middle of a lane of the strip.
func (sh *Sheet) LaneY(lane int) float32 {
	return sh.m.lanes.Min.Y + (float32(lane)+0.5)*sh.m.laneH
}

// near reports whether two lengths in dp are the same but for rounding.
func near(a, b float32) bool { return math.Abs(float64(a-b)) < 0.6 }

// Near is near.
func Near(a, b float32) bool { return near(a, b) }

// Edges are where the map ends in this view on the left and on the right, along
// the equator.
func (sh *Sheet) Edges() (west, east float32) {
	p := sh.scene.Projection
	center := projection.CentralMeridian(p)
	x := func(lon float64) float32 {
		at := projection.ProjectDegrees(p, orb.Point{lon, 0})
		dp, _ := sh.spec.Map.Dp(at[0], at[1])
		return float32(dp)
	}
	return x(center - 180), x(center + 180)
}
