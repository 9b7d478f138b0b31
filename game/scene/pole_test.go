package scene_test

import (
	"fmt"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

// countryNames are the names of countries in a frame, with the middles of their
// letters.
func countryNames(sheet *scene.Sheet) map[string]draw.Point {
	var l draw.List
	sheet.Frame(moment(0), &l)
	names := map[string]draw.Point{}
	for _, w := range lines(&l, "", nil) {
		if w.group == "countries" {
			names[w.run.Text] = draw.Point{X: w.at.X + w.run.Advance/2, Y: w.at.Y - w.run.Size*0.35}
		}
	}
	return names
}

// Antarctica, which lies round the pole, is drawn by every projection that
// reaches it, with its name on it and land up to the edges of the map.
func TestAntarcticaIsDrawn(t *testing.T) {
	for _, c := range []struct {
		projection, bounds string
		on                 [][2]float64 // lon, lat of its ice
		named              bool
	}{
		{"mercator", "[-170, -84, 170, 40]", [][2]float64{{0, -80}, {-179, -84.5}, {179, -84.5}, {90, -75}}, true},
		{"equirectangular", "[-170, -89, 170, 40]", [][2]float64{{0, -80}, {-179.5, -89}, {179.5, -89}, {0, -89.9}}, true},
		{"equirectangular", "[20, -89, 179, 40]", [][2]float64{{100, -80}, {100, -89.9}, {178, -86}, {-178, -86}}, false},
		{"conic", "[0, -88, 120, -45]", [][2]float64{{60, -80}, {0, -85}, {150, -85}, {-118, -88}}, false},
	} {
		s := scenetest.CompileData(t, "south.json", []byte(fmt.Sprintf(`{"hamsaya": 1, "title": "South", "map": {"bounds": %s, "projection": %q},
			"places": [{"id": "a", "name": "A", "at": [65, -73]}, {"id": "c", "name": "C", "at": [70, 30]}],
			"events": [{"id": "e", "title": "E", "when": "2025-11-10", "kind": "call", "from": "a", "to": "c"}]}`, c.bounds, c.projection)))
		sheet := s.Layout(scene.Spec{Width: 1000, Height: 800, DeviceScale: 1, Lang: "en"})
		for _, at := range c.on {
			if got := sheet.LandAt(sheet.Dp(at[0], at[1])); got != "ATA" {
				t.Errorf("%s of %s: at %v there is %q", c.projection, c.bounds, at, got)
			}
		}
		if at, named := countryNames(sheet)["ANTARCTICA"]; named && sheet.LandAt(at) != "ATA" || c.named && !named {
			t.Errorf("%s of %s: it is named: %v, at %v, where there is %q", c.projection, c.bounds, named, at, sheet.LandAt(at))
		}
	}
}

// No country is named of which no land is drawn, however far out or in.
func TestNamesStandForLand(t *testing.T) {
	for _, projection := range []string{"conic", "mercator", "equirectangular"} {
		s := scenetest.CompileData(t, "far.json", []byte(`{"hamsaya": 1, "title": "Far", "map": {"focus": ["IRN", "AFG", "PAK"], "projection": "`+projection+`"},
			"events": [{"id": "e", "title": "E", "when": "2025-11-10", "kind": "call", "from": "kabul", "to": "tehran"}]}`))
		spec := scene.Spec{Width: 1000, Height: 800, DeviceScale: 1, Lang: "en"}
		home := s.Home(spec)
		for _, zoom := range []float64{0.02, 0.1, 0.4, 1, 4} {
			spec.Map = home.ZoomAbout(home.Width/2, home.Height/2, zoom)
			sheet := s.Layout(spec)
			drawn := sheet.DrawnLands()
			for name := range countryNames(sheet) {
				if land := drawn[name]; !land && len(name) == len([]rune(name)) { // in English
					t.Errorf("%s, at %v of its scale: %s is named, and no land of it is drawn", projection, zoom, name)
				}
			}
		}
	}
}
