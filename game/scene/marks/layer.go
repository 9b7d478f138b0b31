package marks

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/compiled"
	"github.com/hamsaya/hamsaya/game/scene/placement"
	"github.com/hamsaya/hamsaya/game/scene/sheet"
	"github.com/hamsaya/hamsaya/geo"
	"github.com/hamsaya/hamsaya/geo/projection"
	"github.com/paulmach/orb"
)

// Layer is all of a sheet that stands on the map.
type Layer struct {
	base          *sheet.Base
	Ground        *draw.List // sea, land, borders, names of countries
	PlaceNames    *draw.List // cities and their labels
	EdgeMarkers   []edgeMarker
	Clusters      []cluster
	Lettering     lettering
	labelled      []draw.Rect             // boxes of the labels on the map
	discs         []draw.Rect             // of the gates
	aside         map[asideKey]draw.Point // where marks stand that give way to gates; see clearOfGates
	Quick         quick
	lineDensity   placement.LineDensity
	densityMemory *[]float32
	seats         map[compiled.Standing]int8 // of marks whose places lie on others' in this view; see seatTogether
	seatsAt       map[int32]int8             // the highest, by place
	Headlines     map[int32]*draw.Run        // of events, set the first time that they are told
	Controls      []draw.Rect                // what labels and markers keep clear of, in the frame
	ScaleBar      draw.Rect                  // of the scale bar, where it stands on the map
}

// New is the map of a sheet. memory is that of the sheet before.
func New(b *sheet.Base, memory *[]float32) *Layer {
	sh := &Layer{base: b, densityMemory: memory}
	sh.seatTogether()
	room := b.Scene.LongestWay
	sh.Quick.line, sh.Quick.cuts = make([]draw.Point, room.Points, room.Points+1), make([]int, room.Cuts)
	return sh
}

// Layout lays out the map once its edge markers are placed and its controls
// known.
func (sh *Layer) Layout() {
	sh.layoutLineDensity()
	sh.Ground, sh.PlaceNames = sh.base.Scene.Ground.View(&sh.base.Spec, sh.base.Metrics.MapArea), &draw.List{}
	sh.clusterGates()
	sh.layoutLabels()
	sh.Quick.edgeMarkers = make([]float32, len(sh.EdgeMarkers))
}

// BeginFrame readies the memory of frames for the moment u.
func (sh *Layer) BeginFrame(u float64) {
	q := &sh.Quick
	clear(sh.base.Lit)
	clear(q.edgeMarkers)
	q.stands = q.stands[:0]
	q.active = sh.base.Scene.Active.AppendActive(q.active[:0], u)
}

// quick is memory that Frame uses again and again.
type quick struct {
	line        []draw.Point // as long as the longest way
	cuts        []int        // of the line
	active      []int32
	edgeMarkers []float32
	Told        int32       // see ToldAt
	stands      []draw.Rect // of the marks that this frame has drawn
}

// lettering are the labels of a view: of cities, then of gates, then of
// countries.
type lettering struct {
	All           []placement.Label
	Cities, Gates int
}

// toward is where a place lies from the middle of the view: beyond the edge of
// the map where the short way there crosses it.
func (sh *Layer) toward(place int32) draw.Point {
	s, v := sh.base.Scene, &sh.base.Spec.Map
	free := sh.base.Metrics.Free.Center()
	x, y := v.Plane(float64(free.X), float64(free.Y))
	middle := projection.InvertDegrees(s.Projection, orb.Point{x, y})
	line := orb.LineString{middle, s.LonLat(int(place))}
	if _, cuts := projection.AppendCut(nil, nil, s.Projection, line); len(cuts) == 0 {
		return sh.base.Ends[place].At
	}
	w := s.WayOf(geo.AppendGreatCircle(nil, line[0], line[1], compiled.WaySteps))
	if len(w.Cuts) == 0 {
		return sh.base.Ends[place].At
	}
	edge := w.Pts[w.Cuts[0]-1]
	x, y = v.Dp(edge[0], edge[1])
	return draw.Point{X: float32(x), Y: float32(y)}
}

// trace puts a way into the sheet's buffer as it lies in this view, and gives
// the line with the points before which it is broken.
func (sh *Layer) trace(w *compiled.Way) (line []draw.Point, cuts []int) {
	line, cuts = sh.Quick.line[:0], append(sh.Quick.cuts[:0], w.Cuts...)
	for _, p := range w.Pts {
		x, y := sh.base.Spec.Map.Dp(p[0], p[1])
		line = append(line, draw.Point{X: float32(x), Y: float32(y)})
	}
	return line, cuts
}
