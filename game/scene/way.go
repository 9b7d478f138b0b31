package scene

import (
	"math"
	"slices"

	"github.com/paulmach/orb"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/geo"
	"github.com/hamsaya/hamsaya/geo/projection"
)

// A way is a line on the plane that an arc or a flow runs along. Before the
// points in cuts it is broken: it leaves the map at one edge and comes back at
// the other.
type way struct {
	pts  []orb.Point
	cuts []int
}

// wayOf draws a line of lon, lat degrees, cut at the edge of the map.
func (s *Scene) wayOf(line orb.LineString) (w way) {
	w.pts, w.cuts = projection.AppendCut(nil, nil, s.Projection, line)
	return w
}

// measureWays finds how much room a sheet needs for any of the ways.
func (s *Scene) measureWays() {
	room := &s.longest
	room.points = waySteps
	reach := func(w *way) { room.points, room.cuts = max(room.points, len(w.pts)), max(room.cuts, len(w.cuts)) }
	for i := range s.pairs {
		reach(&s.pairs[i].way)
		for _, w := range s.pairs[i].bent {
			reach(w)
		}
	}
	for i := range s.flows.all {
		reach(&s.flows.all[i].way)
	}
}

// leavesMap reports whether the short way through places, one after the other,
// crosses the edge of the map.
func (s *Scene) leavesMap(places ...int) bool {
	line := make(orb.LineString, len(places))
	for i, p := range places {
		line[i] = s.lonLat(p)
	}
	_, cuts := projection.AppendCut(nil, nil, s.Projection, line)
	return len(cuts) > 0
}

func (s *Scene) lonLat(place int) orb.Point {
	return orb.Point{s.places[place].Lon, s.places[place].Lat}
}

// bentOver is the way between two places that crosses the edge of the map, bent
// to the north as arcs are: on the globe, since between its ends lies the whole
// map.
func (s *Scene) bentOver(a, b int, bend float64) way {
	from, to := s.lonLat(a), s.lonLat(b)
	if east := math.Remainder(to[0]-from[0], 360) > 0; !east {
		bend = -bend
	}
	return s.wayOf(geo.AppendArc(nil, from, to, bend, waySteps))
}

// through is a smooth way through places that crosses the edge of the map.
func (s *Scene) through(places []int) way {
	knots := make([]orb.Point, len(places))
	for i, p := range places {
		knots[i] = s.lonLat(p)
		if i > 0 { // the shorter way round
			knots[i][0] = knots[i-1][0] + math.Remainder(knots[i][0]-knots[i-1][0], 360)
		}
	}
	return s.wayOf(smooth(knots))
}

// toward is where a place lies from the middle of the view: beyond the edge of
// the map where the short way there crosses it.
func (sh *Sheet) toward(place int32) draw.Point {
	s, v := sh.scene, &sh.spec.Map
	free := sh.m.Free.Center()
	x, y := v.Plane(float64(free.X), float64(free.Y))
	middle := projection.InvertDegrees(s.Projection, orb.Point{x, y})
	line := orb.LineString{middle, s.lonLat(int(place))}
	if _, cuts := projection.AppendCut(nil, nil, s.Projection, line); len(cuts) == 0 {
		return sh.ends[place].at
	}
	w := s.wayOf(geo.AppendGreatCircle(nil, line[0], line[1], waySteps))
	if len(w.cuts) == 0 {
		return sh.ends[place].at
	}
	edge := w.pts[w.cuts[0]-1]
	x, y = v.Dp(edge[0], edge[1])
	return draw.Point{X: float32(x), Y: float32(y)}
}

// trace puts a way into the sheet's buffer as it lies in this view, and gives
// the line with the points before which it is broken.
func (sh *Sheet) trace(w *way) (line []draw.Point, cuts []int) {
	line, cuts = sh.quick.line[:0], append(sh.quick.cuts[:0], w.cuts...)
	for _, p := range w.pts {
		x, y := sh.spec.Map.Dp(p[0], p[1])
		line = append(line, draw.Point{X: float32(x), Y: float32(y)})
	}
	return line, cuts
}

// turnedRound turns a line with its cuts, in place.
func turnedRound(line []draw.Point, cuts []int) {
	slices.Reverse(line)
	slices.Reverse(cuts)
	for i := range cuts {
		cuts[i] = len(line) - cuts[i]
	}
}

// lineFrom is a line from its n-th point on, with its cuts.
func lineFrom(n int, line []draw.Point, cuts []int) ([]draw.Point, []int) {
	for len(cuts) > 0 && cuts[0] <= n {
		cuts = cuts[1:]
	}
	for i := range cuts {
		cuts[i] -= n
	}
	return line[n:], cuts
}

// lineUntil is a line up to its n-th point, with its cuts.
func lineUntil(n int, line []draw.Point, cuts []int) ([]draw.Point, []int) {
	for len(cuts) > 0 && cuts[len(cuts)-1] >= n {
		cuts = cuts[:len(cuts)-1]
	}
	return line[:n], cuts
}
