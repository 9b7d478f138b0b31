package scene_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/geo"
)

// atlas reads the atlas that ships.
func atlas(tb testing.TB) *geo.Atlas {
	tb.Helper()
	var docs [][]byte
	for _, name := range []string{"countries", "lines", "places"} {
		docs = append(docs, read(tb, filepath.Join("assets", "atlas", name+".geojson")))
	}
	a, err := geo.LoadAtlas(docs...)
	if err != nil {
		tb.Fatal(err)
	}
	return a
}

// read reads a file of the project.
func read(tb testing.TB, path string) []byte {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join(drawtest.Root(tb), path))
	if err != nil {
		tb.Fatal(err)
	}
	return data
}

// compile makes a story of the project ready.
func compile(tb testing.TB, path string) *scene.Scene {
	tb.Helper()
	return compileData(tb, path, read(tb, path))
}

func compileData(tb testing.TB, name string, data []byte) *scene.Scene {
	tb.Helper()
	a := atlas(tb)
	st, problems := story.Parse(name, data, story.AtlasGazetteer(a))
	if st == nil {
		tb.Fatalf("%s does not parse: %v", name, problems)
	}
	s, err := scene.Compile(st, a, drawtest.Fonts(tb))
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

const realStory = "assets/stories/neighbours-2025.json"

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
