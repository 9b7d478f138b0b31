package scene

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/compiled"
	"github.com/hamsaya/hamsaya/game/scene/placement"
	"github.com/hamsaya/hamsaya/game/scene/sheet"
	"github.com/hamsaya/hamsaya/geo"
	"github.com/hamsaya/hamsaya/geo/projection"
	"github.com/paulmach/orb"
)

// mapMarks is all of a sheet that stands on the map.
type mapMarks struct {
	*sheet.Base
	ground        *draw.List // sea, land, borders, names of countries
	names         *draw.List // cities and their labels
	edgeMarkers   []edgeMarker
	clusters      []cluster
	lettering     lettering
	labelled      []draw.Rect             // boxes of the labels on the map
	discs         []draw.Rect             // of the gates
	aside         map[asideKey]draw.Point // where marks stand that give way to gates; see clearOfGates
	quick         quick
	lineDensity   placement.LineDensity
	densityMemory *[]float32
	seats         map[compiled.Standing]int8 // of marks whose places lie on others' in this view; see seatTogether
	seatsAt       map[int32]int8             // the highest, by place
	headlines     map[int32]*draw.Run        // of events, set the first time that they are told
	controls      []draw.Rect                // what labels and markers keep clear of, in the frame
	scale         draw.Rect                  // of the scale bar, where it stands on the map
}

// newMapMarks is the map of a sheet. memory is that of the sheet before.
func newMapMarks(b *sheet.Base, memory *[]float32) *mapMarks {
	sh := &mapMarks{Base: b, densityMemory: memory}
	sh.seatTogether()
	room := b.Scene.LongestWay
	sh.quick.line, sh.quick.cuts = make([]draw.Point, room.Points, room.Points+1), make([]int, room.Cuts)
	return sh
}

// layoutMap lays out the map once its edge markers are placed and its controls
// known.
func (sh *mapMarks) layoutMap() {
	sh.layoutLineDensity()
	sh.ground, sh.names = sh.Scene.Ground.View(&sh.Spec, sh.Metrics.MapArea), &draw.List{}
	sh.clusterGates()
	sh.layoutLabels()
	sh.quick.edgeMarkers = make([]float32, len(sh.edgeMarkers))
}

// begin readies the memory of frames for the moment u.
func (sh *mapMarks) begin(u float64) {
	q := &sh.quick
	clear(sh.Lit)
	clear(q.edgeMarkers)
	q.stands = q.stands[:0]
	q.active = sh.Scene.Active.AppendActive(q.active[:0], u)
}

// quick is memory that Frame uses again and again.
type quick struct {
	line        []draw.Point // as long as the longest way
	cuts        []int        // of the line
	active      []int32
	edgeMarkers []float32
	told        int32       // see toldAt
	stands      []draw.Rect // of the marks that this frame has drawn
}

// lettering are the labels of a view: of cities, then of gates, then of
// countries.
type lettering struct {
	all           []placement.Label
	cities, gates int
}

// toward is where a place lies from the middle of the view: beyond the edge of
// the map where the short way there crosses it.
func (sh *mapMarks) toward(place int32) draw.Point {
	s, v := sh.Scene, &sh.Spec.Map
	free := sh.Metrics.Free.Center()
	x, y := v.Plane(float64(free.X), float64(free.Y))
	middle := projection.InvertDegrees(s.Projection, orb.Point{x, y})
	line := orb.LineString{middle, s.LonLat(int(place))}
	if _, cuts := projection.AppendCut(nil, nil, s.Projection, line); len(cuts) == 0 {
		return sh.Ends[place].At
	}
	w := s.WayOf(geo.AppendGreatCircle(nil, line[0], line[1], compiled.WaySteps))
	if len(w.Cuts) == 0 {
		return sh.Ends[place].At
	}
	edge := w.Pts[w.Cuts[0]-1]
	x, y = v.Dp(edge[0], edge[1])
	return draw.Point{X: float32(x), Y: float32(y)}
}

// trace puts a way into the sheet's buffer as it lies in this view, and gives
// the line with the points before which it is broken.
func (sh *mapMarks) trace(w *compiled.Way) (line []draw.Point, cuts []int) {
	line, cuts = sh.quick.line[:0], append(sh.quick.cuts[:0], w.Cuts...)
	for _, p := range w.Pts {
		x, y := sh.Spec.Map.Dp(p[0], p[1])
		line = append(line, draw.Point{X: float32(x), Y: float32(y)})
	}
	return line, cuts
}
