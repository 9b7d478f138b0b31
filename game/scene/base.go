package scene

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene/compiled"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/geo/viewport"
)

// base is what all parts of a sheet share: the scene in the reader's language
// and view, and which events it shows.
type base struct {
	scene   *compiled.Scene
	catalog *locale.Catalog // what the canvas says of its own
	spec    layout.Spec
	theme   *layout.Theme
	speech  *speech
	hues    []draw.Color // of the kinds
	m       layout.Metrics
	home    float64 // K of the story's own fit: what a zoom is measured by
	ends    []end   // parallel to compiled.Scene.Places
	lit     []bool  // kinds on the map at the moment of the frame
}

// newBase is a scene in a view, with the places of the view and nothing to say.
func newBase(scene *compiled.Scene, catalog *locale.Catalog, spec layout.Spec, m layout.Metrics) *base {
	sh := &base{scene: scene, catalog: catalog, spec: spec, m: m}
	home := m.Fit(scene.HomeBound)
	sh.home = home.K
	if spec.Map.K == 0 {
		sh.spec.Map = home
	}
	sh.spec.Map.Width, sh.spec.Map.Height = home.Width, home.Height
	sh.placeEnds()
	return sh
}

// newWords is a scene in the words of a spec, without a view.
func newWords(scene *compiled.Scene, catalog *locale.Catalog, spec layout.Spec, m layout.Metrics, p *speech) *base {
	return &base{scene: scene, catalog: catalog, spec: spec, m: m, speech: p}
}

// dress gives the sheet its words and colours.
func (sh *base) dress(p *speech) {
	sh.theme, sh.speech = layout.ThemeOf(&sh.spec), p
	sh.hues = sh.theme.KindHues(sh.scene.Story.Kinds)
	sh.lit = make([]bool, len(sh.scene.Story.Kinds))
}

// end is where an arc to a place begins or ends in this view.
type end struct {
	at         draw.Point
	inView     bool
	edgeMarker int32 // of the marker through which arcs leave the view, by index; -1: none
}

// placeEnds finds every place on the frame, and which of them are in view.
func (sh *base) placeEnds() {
	s := sh.scene
	sh.ends = make([]end, len(s.Places))
	seen := sh.m.Free.Grow(1.5) // none is cut by the frame
	for i := range s.Places {
		x, y := sh.spec.Map.Dp(s.Places[i].At[0], s.Places[i].At[1])
		p := draw.Point{X: float32(x), Y: float32(y)}
		sh.ends[i] = end{at: p, inView: seen.Contains(p), edgeMarker: -1}
	}
}

// SeekAt is the playing time at the strip's x in dp.
func (sh *base) SeekAt(x float32) float64 {
	f := float64((sh.m.TurnX(x) - sh.m.Track[0]) / (sh.m.Track[1] - sh.m.Track[0]))
	if sh.m.Against {
		f = 1 - f
	}
	return sh.scene.Pace.Playing(sh.scene.Pace.Span().At(min(1, max(0, f))))
}

// x is where the strip shows the instant t, in reading coordinates.
func (sh *base) x(t float64) float32 {
	f := sh.scene.Pace.Span().Fraction(t)
	if sh.m.Against {
		f = 1 - f
	}
	return sh.m.Track[0] + float32(f)*(sh.m.Track[1]-sh.m.Track[0])
}

// Strip is the part of the frame that scrubbing listens to, in dp.
func (sh *base) Strip() draw.Rect {
	return sh.m.Turn(sh.m.Scrubbed())
}

// Panel is where the chapter and the card stand, in dp.
func (sh *base) Panel() draw.Rect { return sh.m.Turn(sh.m.Panel) }

// Map is the viewport that the sheet was laid out for.
func (sh *base) Map() viewport.Viewport { return sh.spec.Map }
