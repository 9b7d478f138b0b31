package compiled

import (
	"math"

	"github.com/paulmach/orb"

	"github.com/hamsaya/hamsaya/geo"
	"github.com/hamsaya/hamsaya/geo/projection"
)

// A Way is a line on the plane that an arc or a flow runs along. Before the
// points in cuts it is broken: it leaves the map at one edge and comes back at
// the other.
type Way struct {
	Pts  []orb.Point
	Cuts []int
}

// WayOf draws a line of lon, lat degrees, cut at the edge of the map.
func (s *Scene) WayOf(line orb.LineString) (w Way) {
	w.Pts, w.Cuts = projection.AppendCut(nil, nil, s.Projection, line)
	return w
}

// measureWays finds how much room a sheet needs for any of the ways.
func (s *Scene) measureWays() {
	room := &s.LongestWay
	room.Points = WaySteps
	reach := func(w *Way) { room.Points, room.Cuts = max(room.Points, len(w.Pts)), max(room.Cuts, len(w.Cuts)) }
	for i := range s.Pairs {
		reach(&s.Pairs[i].Way)
		for _, w := range s.Pairs[i].bent {
			reach(w)
		}
	}
	for i := range s.Flows.All {
		reach(&s.Flows.All[i].Way)
	}
}

// leavesMap reports whether the short way through places, one after the other,
// crosses the edge of the map.
func (s *Scene) leavesMap(places ...int) bool {
	line := make(orb.LineString, len(places))
	for i, p := range places {
		line[i] = s.LonLat(p)
	}
	_, cuts := projection.AppendCut(nil, nil, s.Projection, line)
	return len(cuts) > 0
}

func (s *Scene) LonLat(place int) orb.Point {
	return orb.Point{s.Places[place].Lon, s.Places[place].Lat}
}

// bentOver is the way between two places that crosses the edge of the map, bent
// to the north as arcs are: on the globe, since between its ends lies the whole
// map.
func (s *Scene) bentOver(a, b int, bend float64) Way {
	from, to := s.LonLat(a), s.LonLat(b)
	if east := math.Remainder(to[0]-from[0], 360) > 0; !east {
		bend = -bend
	}
	return s.WayOf(geo.AppendArc(nil, from, to, bend, WaySteps))
}

// through is a smooth way through places that crosses the edge of the map.
func (s *Scene) through(places []int) Way {
	knots := make([]orb.Point, len(places))
	for i, p := range places {
		knots[i] = s.LonLat(p)
		if i > 0 { // the shorter way round
			knots[i][0] = knots[i-1][0] + math.Remainder(knots[i][0]-knots[i-1][0], 360)
		}
	}
	return s.WayOf(smooth(knots))
}
