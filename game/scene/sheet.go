package scene

import (
	"github.com/paulmach/orb"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/scene/placement"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/timeline"
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
	seats       map[standing]int8 // of marks whose places lie on others' in this view; see seatTogether
	seatsAt     map[int32]int8    // the highest, by place
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
	lit         []bool      // families of kinds on the map at this moment
}

// Layout lays the scene out. It costs what is in view, and is for changes of
// size, camera, theme and filters; a moment costs Frame.
func (s *Scene) Layout(spec Spec) *Sheet {
	sh := s.view(spec)
	sh.theme = layout.ThemeOf(&spec)
	sh.speech = s.speechFor(&sh.spec)
	sh.hues = sh.theme.KindHues(s.Story.Kinds)
	sh.quick.line, sh.quick.cuts = make([]draw.Point, s.longest.points, s.longest.points+1), make([]int, s.longest.cuts)
	sh.layoutFoot()
	if spec.LegendContent.Only { // the legend of a picture gives way to its edge markers
		sh.edgeMarkers = sh.placeEdgeMarkers()
		sh.chrome = s.chromeFor(sh)
	} else {
		sh.chrome = s.chromeFor(sh)
		sh.edgeMarkers = sh.placeEdgeMarkers()
	}
	sh.layoutLineDensity()
	sh.ground, sh.names = s.ground.View(&sh.spec, sh.m.MapArea), &draw.List{}
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
	home := s.fit(&sh.m, s.home)
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
	if at <= 0 || s.cameras[at-1] == s.cameras[at] {
		return to
	}
	f := (u - s.Chapters[at].U.Start) / flightTime
	if f >= 1 {
		return to
	}
	m := s.measure(&spec)
	return viewport.FlyTo(s.fit(&m, s.cameras[at-1]), to).At(timeline.CubicInOut(f))
}

// CameraAtRest is where the camera of the playing time u stands still: that of
// the chapter, its flight over.
func (s *Scene) CameraAtRest(u float64, spec Spec) viewport.Viewport {
	m := s.measure(&spec)
	if len(s.cameras) == 0 {
		return s.fit(&m, s.home)
	}
	return s.fit(&m, s.cameras[max(s.ChapterAt(u), 0)])
}

// flightTime is how long the camera takes from chapter to chapter, in
// playing seconds.
const flightTime = 1.4

// Home is the view that "fit" goes to.
func (s *Scene) Home(spec Spec) viewport.Viewport {
	m := s.measure(&spec)
	return s.fit(&m, s.home)
}

// Limits keep a reader's own view on the story's part of the Earth.
func (s *Scene) Limits(spec Spec) viewport.Limits {
	home := s.Home(spec)
	w, h := s.home.Max[0]-s.home.Min[0], s.home.Max[1]-s.home.Min[1]
	b := orb.Bound{
		Min: orb.Point{s.home.Min[0] - w*0.6, s.home.Min[1] - h*0.6},
		Max: orb.Point{s.home.Max[0] + w*0.6, s.home.Max[1] + h*0.6},
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
	sh.ends = make([]end, len(s.places))
	seen := sh.m.Free.Grow(1.5) // none is cut by the frame
	for i := range s.places {
		x, y := sh.spec.Map.Dp(s.places[i].at[0], s.places[i].at[1])
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
