package scene

import (
	"github.com/paulmach/orb"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/timeline"
	"github.com/hamsaya/hamsaya/geo/viewport"
)

// Spec is all that a layout depends on. Two equal specs give equal sheets.
type Spec struct {
	Width, Height float64       // of the frame, dp
	DeviceScale   float64       // px per dp
	Theme         string        // "paper" or "night"
	Lang          string        // BCP 47; "": the story's first
	Style         locale.Style  // the reader's language and customs; zero: those of Lang
	Labels        locale.Labels // in which language the map names places
	Flow          locale.Flow   // which way time runs on the strip
	Folded        bool          // the reader has folded the strip, or, in a frame so low that it begins folded, unfolded it
	LegendContent LegendContent // what the legend is of; the zero LegendContent: all kinds
	Legend        bool          // the reader has turned the legend from how it begins: open where there is room
	Hidden        uint32        // a bit for each of Scene.Lanes that is switched off
	HiddenKinds   uint64        // a bit for each of the first 64 of Story.Kinds that is left out
	Excluded      *[]bool       // events that are left out, by index; nil: none
	ListButton    float32       // how far from the frame's end, dp, a button for the host's list reaches that lies over the title; 0: there is none
	Print         bool          // a picture that nobody presses: no buttons, and no sign that a card goes on
	NoStrip       bool          // of a picture in print: no timeline, the date stands under the title
	Bare          bool          // of a picture in print without a timeline: the map alone
	Clear         bool          // nothing is painted where there is sea, or under the timeline
	Map           viewport.Viewport
}

// style is the reader's language and customs.
func (spec *Spec) style() locale.Style {
	if spec.Style.Locale == nil {
		l, _ := locale.Find(spec.Lang)
		return l.Style()
	}
	return spec.Style
}

// A Sheet is a scene laid out for one spec: everything that does not change
// with the moment is in lists that never change, and Frame adds the rest.
type Sheet struct {
	scene  *Scene
	spec   Spec
	theme  *Theme
	speech *speech
	hues   []draw.Color // of the kinds
	m      metrics
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
	lineDensity lineDensity
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
	sh.theme = themeOf(&spec)
	sh.speech = s.speechFor(&sh.spec)
	sh.hues = sh.theme.kindHues(s.Story.Kinds)
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
	sh.ground, sh.names = s.groundFor(sh), &draw.List{}
	sh.clusterGates()
	sh.layoutLabels()
	sh.quick.edgeMarkers = make([]float32, len(sh.edgeMarkers))
	sh.quick.lit = make([]bool, len(s.Story.Kinds))
	return sh
}

// view is a sheet with the places of its view and nothing else.
func (s *Scene) view(spec Spec) *Sheet {
	spec.Style = spec.style()
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
	return float64(m.mapArea.Max.X), float64(m.mapArea.Max.Y)
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

func (s *Scene) fit(m *metrics, bound orb.Bound) viewport.Viewport {
	return viewport.FitPlane(bound, float64(m.mapArea.Max.X), float64(m.mapArea.Max.Y), m.padding())
}

// SeekAt is the playing time at the strip's x in dp.
func (sh *Sheet) SeekAt(x float32) float64 {
	f := float64((sh.m.turnX(x) - sh.m.track[0]) / (sh.m.track[1] - sh.m.track[0]))
	if sh.m.against {
		f = 1 - f
	}
	return sh.scene.Pace.Playing(sh.scene.Pace.Span().At(min(1, max(0, f))))
}

// x is where the strip shows the instant t, in reading coordinates.
func (sh *Sheet) x(t float64) float32 {
	f := sh.scene.Pace.Span().Fraction(t)
	if sh.m.against {
		f = 1 - f
	}
	return sh.m.track[0] + float32(f)*(sh.m.track[1]-sh.m.track[0])
}

// Strip is the part of the frame that scrubbing listens to, in dp.
func (sh *Sheet) Strip() draw.Rect {
	return sh.m.turn(sh.m.scrubbed())
}

// Panel is where the chapter and the card stand, in dp.
func (sh *Sheet) Panel() draw.Rect { return sh.m.turn(sh.m.panel) }

// TimeLeft reports whether time runs from right to left on the strip.
func (spec *Spec) TimeLeft() bool { return spec.Flow.Left(spec.style().RTL) }

// Map is the viewport that the sheet was laid out for.
func (sh *Sheet) Map() viewport.Viewport { return sh.spec.Map }

// placeEnds finds every place on the frame, and which of them are in view.
func (sh *Sheet) placeEnds() {
	s := sh.scene
	sh.ends = make([]end, len(s.places))
	seen := sh.m.free.Grow(1.5) // none is cut by the frame
	for i := range s.places {
		x, y := sh.spec.Map.Dp(s.places[i].at[0], s.places[i].at[1])
		p := draw.Point{X: float32(x), Y: float32(y)}
		sh.ends[i] = end{at: p, inView: seen.Contains(p), edgeMarker: -1}
	}
}
