package export

import (
	"errors"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/geo/viewport"
)

// RenderOptions are how a story's pictures look, whatever the moment: what a poster, a
// sheet and a film have in common.
type RenderOptions struct {
	Size    Size
	Theme   string        // "paper" or "night"; "": the story's own, or else paper
	Lang    string        // BCP 47; "": the story's first
	Choice  locale.Choice // over the story's
	Kinds   []string
	Camera  Camera
	NoStrip bool
	Bare    bool // the map alone, without title, words or legend
	Clear   bool // nothing is painted where there is sea, or under the timeline
}

// A Still is a scene laid out for render options, without its controls. It lays out
// anew only when the camera has moved. Like the scene, it serves one
// goroutine.
type Still struct {
	scene   *scene.Scene
	options RenderOptions
	spec    scene.Spec
	sheet   *scene.Sheet
	laid    scene.Spec // sheet is of it
}

// Still readies render options for pictures of a scene. The error says which kind or
// language the story lacks.
func (k RenderOptions) Still(sc *scene.Scene) (*Still, error) {
	hidden, err := hiddenKinds(sc.Story, k.Kinds)
	if err != nil {
		return nil, err
	}
	if err := checkLang(sc.Story, k.Lang); err != nil {
		return nil, err
	}
	if k.Choice.Clock == "reader" {
		return nil, errors.New("clock reader: nobody knows where a picture will be read; take place, story or utc")
	}
	k.Theme, k.Lang = themeOf(sc.Story, k.Theme), langOf(sc.Story, k.Lang)
	spec := k.spec(sc.Story)
	spec.HiddenKinds, spec.Print, spec.NoStrip, spec.Bare, spec.Clear = hidden, true, k.NoStrip || k.Bare, k.Bare, k.Clear
	return &Still{scene: sc, options: k, spec: spec}, nil
}

// spec is a frame as the player shows it, in the options' size and language.
func (k RenderOptions) spec(st *story.Story) scene.Spec {
	spec := scene.Spec{
		Width: k.Size.Width, Height: k.Size.Height, DeviceScale: k.Size.Scale,
		Theme: themeOf(st, k.Theme), Lang: langOf(st, k.Lang),
	}
	l, _ := locale.Find(spec.Lang)
	spec.Style, spec.Labels, spec.Flow = k.Choice.Or(st.Choice).Styled(l)
	return spec
}

// Style is how the options writes dates and numbers.
func (s *Still) Style() locale.Style { return s.spec.Style }

// RenderOptions is the options with what was left open filled in.
func (s *Still) RenderOptions() RenderOptions { return s.options }

// Sheet is the layout at the playing time u, as a film shows it: on its way
// where the camera is.
func (s *Still) Sheet(u float64) *scene.Sheet { return s.filmed(u, s.scene.Camera) }

// filmed is the layout of a film's frame, which keeps a row for its legend from
// the first to the last.
func (s *Still) filmed(u float64, own camera) *scene.Sheet {
	sheet := s.layout(s.options.Camera.at(s.scene, u, s.spec, own))
	if row := sheet.LegendRow(); row > 0 {
		s.spec.LegendContent = scene.LegendContent{Row: row}
		sheet = s.layout(s.options.Camera.at(s.scene, u, s.spec, own))
	}
	return sheet
}

// rest is the layout of a picture at the playing time u.
func (s *Still) rest(u float64) *scene.Sheet {
	return s.layout(s.options.Camera.at(s.scene, u, s.spec, s.scene.CameraAtRest))
}

func (s *Still) layout(camera viewport.Viewport) *scene.Sheet {
	spec := s.spec
	spec.Map = camera
	if s.sheet == nil || spec != s.laid {
		s.sheet, s.laid = s.scene.Layout(spec), spec
	}
	return s.sheet
}

// Frame draws the picture at the playing time u into l, the camera at rest,
// with a legend of what there is on it.
func (s *Still) Frame(u float64, l *draw.List) {
	s.spec.LegendContent = scene.LegendContent{} // whatever was drawn before
	spec := s.spec
	spec.Map = s.options.Camera.at(s.scene, u, spec, s.scene.CameraAtRest)
	s.spec.LegendContent = s.scene.LegendAt(spec, u)
	sheet := s.rest(u)
	// A view that was asked for is not made smaller for a row under the map.
	if row := sheet.LegendRow(); row > 0 && s.options.Camera.kind != cameraAtPlace {
		s.spec.LegendContent.Row = row
		sheet = s.rest(u)
	}
	sheet.Frame(View(u), l)
}

// View is the moment u with nothing selected.
func View(u float64) scene.View {
	return scene.View{U: u, Speed: 1, Selected: -1, Hover: -1}
}
