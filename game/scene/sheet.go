package scene

import (
	"github.com/paulmach/orb"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
	"github.com/hamsaya/hamsaya/game/scene/compiled"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/scene/placement"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/timeline"
	"github.com/hamsaya/hamsaya/geo"
	"github.com/hamsaya/hamsaya/geo/projection"
	"github.com/hamsaya/hamsaya/geo/viewport"
)

// A Sheet is a scene laid out for one spec: everything that does not change
// with the moment is in lists that never change, and Frame adds the rest.
type Sheet struct {
	scene  *Scene
	spec   Spec
	theme  *layout.Theme
	speech *speech
	hues   []draw.Color // of the kinds
	m      layout.Metrics
	home   float64 // K of the story's own fit: what a zoom is measured by

	ground *draw.List // sea, land, borders, names of countries
	names  *draw.List // cities and their labels
	chrome *chrome    // all that is not map

	foot        draw.List
	scaleBox    draw.Rect // of the scale bar, where it stands on the map
	ends        []end     // parallel to Scene.places
	edgeMarkers []edgeMarker
	clusters    []cluster
	lettering   lettering
	labelled    []draw.Rect             // boxes of the labels on the map
	discs       []draw.Rect             // of the gates
	aside       map[asideKey]draw.Point // where marks stand that give way to gates; see clearOfGates
	quick       quick
	lineDensity placement.LineDensity
	seats       map[compiled.Standing]int8 // of marks whose places lie on others' in this view; see seatTogether
	seatsAt     map[int32]int8             // the highest, by place
}

// end is where an arc to a place begins or ends in this view.
type end struct {
	at         draw.Point
	inView     bool
	edgeMarker int32 // into chrome edge markers; -1
}

// quick is memory that Frame uses again and again.
type quick struct {
	line        []draw.Point // as long as the longest way
	cuts        []int        // of the line
	active      []int32
	edgeMarkers []float32
	stands      []draw.Rect // of the marks that this frame has drawn
	told        int32       // see toldAt
	lit         []bool      // families of kinds on the map at this moment
}

// Layout lays the scene out. It costs what is in view, and is for changes of
// size, camera, theme and filters; a moment costs Frame.
func (s *Scene) Layout(spec Spec) *Sheet {
	sh := s.view(spec)
	sh.theme = layout.ThemeOf(&spec)
	sh.speech = s.speechFor(&sh.spec)
	sh.hues = sh.theme.KindHues(s.Story.Kinds)
	sh.quick.line, sh.quick.cuts = make([]draw.Point, s.LongestWay.Points, s.LongestWay.Points+1), make([]int, s.LongestWay.Cuts)
	sh.layoutFoot()
	if spec.LegendContent.Only { // the legend of a picture gives way to its edge markers
		sh.edgeMarkers = sh.placeEdgeMarkers()
		sh.chrome = s.chromeFor(sh)
	} else {
		sh.chrome = s.chromeFor(sh)
		sh.edgeMarkers = sh.placeEdgeMarkers()
	}
	sh.layoutLineDensity()
	sh.ground, sh.names = s.Ground.View(&sh.spec, sh.m.MapArea), &draw.List{}
	sh.clusterGates()
	sh.layoutLabels()
	sh.quick.edgeMarkers = make([]float32, len(sh.edgeMarkers))
	sh.quick.lit = make([]bool, len(s.Story.Kinds))
	return sh
}

// view is a sheet with the places of its view and nothing else.
func (s *Scene) view(spec Spec) *Sheet {
	spec.Style = spec.Reader()
	sh := &Sheet{scene: s, spec: spec, m: s.measure(&spec)}
	home := s.fit(&sh.m, s.HomeBound)
	sh.home = home.K
	if spec.Map.K == 0 {
		sh.spec.Map = home
	}
	sh.spec.Map.Width, sh.spec.Map.Height = home.Width, home.Height
	sh.placeEnds()
	sh.seatTogether()
	return sh
}

// MapSize is the size of the map area in dp.
func (s *Scene) MapSize(spec Spec) (w, h float64) {
	m := s.measure(&spec)
	return float64(m.MapArea.Max.X), float64(m.MapArea.Max.Y)
}

// Camera is what the story itself shows at the playing time u: the chapter's
// camera, reached by a flight that begins with the chapter.
func (s *Scene) Camera(u float64, spec Spec) viewport.Viewport {
	to, at := s.CameraAtRest(u, spec), s.ChapterAt(u)
	if at <= 0 || s.Cameras[at-1] == s.Cameras[at] {
		return to
	}
	f := (u - s.Chapters[at].U.Start) / flightTime
	if f >= 1 {
		return to
	}
	m := s.measure(&spec)
	return viewport.FlyTo(s.fit(&m, s.Cameras[at-1]), to).At(timeline.CubicInOut(f))
}

// CameraAtRest is where the camera of the playing time u stands still: that of
// the chapter, its flight over.
func (s *Scene) CameraAtRest(u float64, spec Spec) viewport.Viewport {
	m := s.measure(&spec)
	if len(s.Cameras) == 0 {
		return s.fit(&m, s.HomeBound)
	}
	return s.fit(&m, s.Cameras[max(s.ChapterAt(u), 0)])
}

// flightTime is how long the camera takes from chapter to chapter, in
// playing seconds.
const flightTime = 1.4

// Home is the view that "fit" goes to.
func (s *Scene) Home(spec Spec) viewport.Viewport {
	m := s.measure(&spec)
	return s.fit(&m, s.HomeBound)
}

// Limits keep a reader's own view on the story's part of the Earth.
func (s *Scene) Limits(spec Spec) viewport.Limits {
	home := s.Home(spec)
	w, h := s.HomeBound.Max[0]-s.HomeBound.Min[0], s.HomeBound.Max[1]-s.HomeBound.Min[1]
	b := orb.Bound{
		Min: orb.Point{s.HomeBound.Min[0] - w*0.6, s.HomeBound.Min[1] - h*0.6},
		Max: orb.Point{s.HomeBound.Max[0] + w*0.6, s.HomeBound.Max[1] + h*0.6},
	}
	return viewport.Limits{Bound: b, MinK: home.K * 0.4, MaxK: home.K * 48}
}

func (s *Scene) fit(m *layout.Metrics, bound orb.Bound) viewport.Viewport {
	return viewport.FitPlane(bound, float64(m.MapArea.Max.X), float64(m.MapArea.Max.Y), m.Padding())
}

// SeekAt is the playing time at the strip's x in dp.
func (sh *Sheet) SeekAt(x float32) float64 {
	f := float64((sh.m.TurnX(x) - sh.m.Track[0]) / (sh.m.Track[1] - sh.m.Track[0]))
	if sh.m.Against {
		f = 1 - f
	}
	return sh.scene.Pace.Playing(sh.scene.Pace.Span().At(min(1, max(0, f))))
}

// x is where the strip shows the instant t, in reading coordinates.
func (sh *Sheet) x(t float64) float32 {
	f := sh.scene.Pace.Span().Fraction(t)
	if sh.m.Against {
		f = 1 - f
	}
	return sh.m.Track[0] + float32(f)*(sh.m.Track[1]-sh.m.Track[0])
}

// Strip is the part of the frame that scrubbing listens to, in dp.
func (sh *Sheet) Strip() draw.Rect {
	return sh.m.Turn(sh.m.Scrubbed())
}

// Panel is where the chapter and the card stand, in dp.
func (sh *Sheet) Panel() draw.Rect { return sh.m.Turn(sh.m.Panel) }

// Map is the viewport that the sheet was laid out for.
func (sh *Sheet) Map() viewport.Viewport { return sh.spec.Map }

// placeEnds finds every place on the frame, and which of them are in view.
func (sh *Sheet) placeEnds() {
	s := sh.scene
	sh.ends = make([]end, len(s.Places))
	seen := sh.m.Free.Grow(1.5) // none is cut by the frame
	for i := range s.Places {
		x, y := sh.spec.Map.Dp(s.Places[i].At[0], s.Places[i].At[1])
		p := draw.Point{X: float32(x), Y: float32(y)}
		sh.ends[i] = end{at: p, inView: seen.Contains(p), edgeMarker: -1}
	}
}

// measure lays out the frame.
func (s *Scene) measure(spec *Spec) layout.Metrics {
	tag := s.Story.WithScript(story.Localized{Lang: spec.Reader().Tag}).Lang
	m := layout.Measure(spec, len(s.Lanes), typeface.StyleOf(tag) == typeface.Nastaliq)
	s.keepLegendRow(spec, &m)
	s.keepFootRoom(spec, &m)
	return m
}

// toward is where a place lies from the middle of the view: beyond the edge of
// the map where the short way there crosses it.
func (sh *Sheet) toward(place int32) draw.Point {
	s, v := sh.scene, &sh.spec.Map
	free := sh.m.Free.Center()
	x, y := v.Plane(float64(free.X), float64(free.Y))
	middle := projection.InvertDegrees(s.Projection, orb.Point{x, y})
	line := orb.LineString{middle, s.LonLat(int(place))}
	if _, cuts := projection.AppendCut(nil, nil, s.Projection, line); len(cuts) == 0 {
		return sh.ends[place].at
	}
	w := s.WayOf(geo.AppendGreatCircle(nil, line[0], line[1], compiled.WaySteps))
	if len(w.Cuts) == 0 {
		return sh.ends[place].at
	}
	edge := w.Pts[w.Cuts[0]-1]
	x, y = v.Dp(edge[0], edge[1])
	return draw.Point{X: float32(x), Y: float32(y)}
}

// trace puts a way into the sheet's buffer as it lies in this view, and gives
// the line with the points before which it is broken.
func (sh *Sheet) trace(w *compiled.Way) (line []draw.Point, cuts []int) {
	line, cuts = sh.quick.line[:0], append(sh.quick.cuts[:0], w.Cuts...)
	for _, p := range w.Pts {
		x, y := sh.spec.Map.Dp(p[0], p[1])
		line = append(line, draw.Point{X: float32(x), Y: float32(y)})
	}
	return line, cuts
}
