package sheet

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene/compiled"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/geo/viewport"
)

// Base is what all parts of a sheet share: the scene in the reader's language
// and view, and which events it shows.
type Base struct {
	Scene     *compiled.Scene
	catalog   *locale.Catalog // what the canvas says of its own
	Spec      layout.Spec
	Theme     *layout.Theme
	Speech    *Speech
	Hues      []draw.Color // of the kinds
	Metrics   layout.Metrics
	HomeScale float64 // K of the story's own fit: what a zoom is measured by
	Ends      []End   // parallel to compiled.Scene.Places
	Lit       []bool  // kinds on the map at the moment of the frame
}

// New is a scene in a view, with the places of the view and nothing to say.
func New(scene *compiled.Scene, catalog *locale.Catalog, spec layout.Spec, m layout.Metrics) *Base {
	sh := &Base{Scene: scene, catalog: catalog, Spec: spec, Metrics: m}
	home := m.Fit(scene.HomeBound)
	sh.HomeScale = home.K
	if spec.Map.K == 0 {
		sh.Spec.Map = home
	}
	sh.Spec.Map.Width, sh.Spec.Map.Height = home.Width, home.Height
	sh.placeEnds()
	return sh
}

// NewWords is a scene in the words of a spec, without a view.
func NewWords(scene *compiled.Scene, catalog *locale.Catalog, spec layout.Spec, m layout.Metrics, p *Speech) *Base {
	return &Base{Scene: scene, catalog: catalog, Spec: spec, Metrics: m, Speech: p}
}

// Dress gives the sheet its words and colours.
func (sh *Base) Dress(p *Speech) {
	sh.Theme, sh.Speech = layout.ThemeOf(&sh.Spec), p
	sh.Hues = sh.Theme.KindHues(sh.Scene.Story.Kinds)
	sh.Lit = make([]bool, len(sh.Scene.Story.Kinds))
}

// End is where an arc to a place begins or ends in this view.
type End struct {
	At         draw.Point
	InView     bool
	EdgeMarker int32 // of the marker through which arcs leave the view, by index; -1: none
}

// placeEnds finds every place on the frame, and which of them are in view.
func (sh *Base) placeEnds() {
	s := sh.Scene
	sh.Ends = make([]End, len(s.Places))
	seen := sh.Metrics.Free.Grow(1.5) // none is cut by the frame
	for i := range s.Places {
		x, y := sh.Spec.Map.Dp(s.Places[i].At[0], s.Places[i].At[1])
		p := draw.Point{X: float32(x), Y: float32(y)}
		sh.Ends[i] = End{At: p, InView: seen.Contains(p), EdgeMarker: -1}
	}
}

// SeekAt is the playing time at the strip's x in dp.
func (sh *Base) SeekAt(x float32) float64 {
	f := float64((sh.Metrics.TurnX(x) - sh.Metrics.Track[0]) / (sh.Metrics.Track[1] - sh.Metrics.Track[0]))
	if sh.Metrics.Against {
		f = 1 - f
	}
	return sh.Scene.Pace.Playing(sh.Scene.Pace.Span().At(min(1, max(0, f))))
}

// StripX is where the strip shows the instant t, in reading coordinates.
func (sh *Base) StripX(t float64) float32 {
	f := sh.Scene.Pace.Span().Fraction(t)
	if sh.Metrics.Against {
		f = 1 - f
	}
	return sh.Metrics.Track[0] + float32(f)*(sh.Metrics.Track[1]-sh.Metrics.Track[0])
}

// Strip is the part of the frame that scrubbing listens to, in dp.
func (sh *Base) Strip() draw.Rect {
	return sh.Metrics.Turn(sh.Metrics.Scrubbed())
}

// Panel is where the chapter and the card stand, in dp.
func (sh *Base) Panel() draw.Rect { return sh.Metrics.Turn(sh.Metrics.Panel) }

// Map is the viewport that the sheet was laid out for.
func (sh *Base) Map() viewport.Viewport { return sh.Spec.Map }
