package scene

import (
	"math"
	"strings"

	"github.com/paulmach/orb"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/geo/projection"
)

// LastingAt is how strong an event's mark is drawn at u and whether softly; ok
// is false where it is not on the map.
func (s *Scene) LastingAt(event int32, u float64) (alpha float32, soft, ok bool) {
	for _, i := range s.Active.AppendActive(nil, u) {
		if i == event {
			lf := s.Marks[event].Life(u)
			return lf.Alpha, lf.Soft, true
		}
	}
	return 0, false, false
}

// Track are the ends of the strip's track, in the order of time.
func (sh *Sheet) Track() (first, last float32) {
	_, last = sh.base.Metrics.Onward()
	return sh.base.Metrics.TurnX(sh.base.Metrics.Track[0] + sh.base.Metrics.Track[1] - last), sh.base.Metrics.TurnX(last)
}

// LaneY is the middle of a lane of the strip.
func (sh *Sheet) LaneY(lane int) float32 {
	return sh.base.Metrics.Lanes.Min.Y + (float32(lane)+0.5)*sh.base.Metrics.LaneHeight
}

// near reports whether two lengths in dp are the same but for rounding.
func near(a, b float32) bool { return math.Abs(float64(a-b)) < 0.6 }

// Near is near.
func Near(a, b float32) bool { return near(a, b) }

// Edges are where the map ends in this view on the left and on the right, along
// the equator.
func (sh *Sheet) Edges() (west, east float32) {
	p := sh.base.Scene.Projection
	center := projection.CentralMeridian(p)
	x := func(lon float64) float32 {
		at := projection.ProjectDegrees(p, orb.Point{lon, 0})
		dp, _ := sh.base.Spec.Map.Dp(at[0], at[1])
		return float32(dp)
	}
	return x(center - 180), x(center + 180)
}

// LandAt is the country whose land is drawn under a point of the frame, or "".
func (sh *Sheet) LandAt(p draw.Point) string {
	x, y := sh.base.Spec.Map.Plane(float64(p.X), float64(p.Y))
	for i := range sh.base.Scene.Ground.Lands {
		if l := &sh.base.Scene.Ground.Lands[i]; l.Contains(orb.Point{x, y}) {
			return l.Id
		}
	}
	return ""
}

// DrawnLands are the countries of which some land is drawn in this view, by
// their English names in capitals.
func (sh *Sheet) DrawnLands() map[string]bool {
	all := map[string]bool{}
	for i := range sh.base.Scene.Ground.Lands {
		if l := &sh.base.Scene.Ground.Lands[i]; l.SeenIn(sh.base.Spec.Map, sh.base.Metrics.MapArea) {
			all[strings.ToUpper(sh.base.Scene.Atlas.Country(l.Id).Names["en"])] = true
		}
	}
	return all
}

// Dp is where a place in degrees lies in the frame.
func (sh *Sheet) Dp(lon, lat float64) draw.Point {
	at := projection.ProjectDegrees(sh.base.Scene.Projection, orb.Point{lon, lat})
	x, y := sh.base.Spec.Map.Dp(at[0], at[1])
	return draw.Point{X: float32(x), Y: float32(y)}
}
