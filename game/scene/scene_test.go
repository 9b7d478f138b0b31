package scene_test

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

func compile(tb testing.TB, path string) *scene.Scene {
	tb.Helper()
	return scenetest.Compile(tb, path)
}

// compileAnew is a scene that nothing was drawn of.
func compileAnew(tb testing.TB, path string) *scene.Scene {
	tb.Helper()
	return scenetest.CompileData(tb, path, scenetest.Read(tb, path))
}

const realStory = scenetest.RealStory

// wide and phone are the two sizes that every picture is looked at in.
var (
	wide  = scene.Spec{Width: 1280, Height: 720, DeviceScale: 1, Theme: "paper"}
	phone = scene.Spec{Width: 360, Height: 640, DeviceScale: 1, Theme: "night"}
)

// sheetAt lays a scene out with the story's own camera at u.
func sheetAt(s *scene.Scene, spec scene.Spec, u float64) *scene.Sheet {
	spec.Map = s.Camera(u, spec)
	return s.Layout(spec)
}

// moment is the view of somebody who only watches.
func moment(u float64) scene.View {
	return scene.View{U: u, Speed: 1, Selected: -1, Hover: -1}
}

// stopOf is when an event has arrived.
func stopOf(tb testing.TB, s *scene.Scene, id string) float64 {
	tb.Helper()
	for _, stop := range s.Stops {
		if s.Story.Events[stop.Event].ID == id {
			return stop.U
		}
	}
	tb.Fatalf("no event %s", id)
	return 0
}

// printed are sizes of pictures in print: of the web, of a link, square, for a
// phone, of paper, of a column and of a small phone.
var printed = [][2]float64{{1280, 720}, {960, 504}, {540, 540}, {540, 960}, {794, 1123}, {363, 544}, {360, 640}}

// still is a picture of one moment, with a legend of what there is on it.
func still(s *scene.Scene, size [2]float64, lang string, u float64) *scene.Sheet {
	spec := readIn(scene.Spec{Width: size[0], Height: size[1], DeviceScale: 1, Print: true}, lang, locale.FlowLanguage)
	spec.Map = s.CameraAtRest(u, spec)
	spec.LegendContent = s.LegendAt(spec, u)
	sheet := s.Layout(spec)
	if spec.LegendContent.Row = sheet.LegendRow(); spec.LegendContent.Row > 0 {
		spec.Map = s.CameraAtRest(u, spec)
		sheet = s.Layout(spec)
	}
	return sheet
}
