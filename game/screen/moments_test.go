package screen_test

import (
	"slices"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/raster"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
	"github.com/hamsaya/hamsaya/game/screen"
	"github.com/hamsaya/hamsaya/game/screen/screentest"
)

// The named moments and one of each kind, with what else is on the map by then,
// are the same picture on screen as in a poster: five pixels of a thousand may
// be off by more than 25, most of them of letters and thin lines.
func TestMomentsAgreeWithRaster(t *testing.T) {
	sc := scenetest.Compile(t, scenetest.RealStory)
	const w, h = 1280, 720
	for i, id := range scenetest.Moments(t, sc) {
		at := slices.IndexFunc(sc.Stops, func(s scene.Stop) bool { return sc.Story.Events[s.Event].ID == id })
		u := sc.Stops[at].U
		spec := scene.Spec{
			Width: w, Height: h, DeviceScale: 1, Theme: [2]string{"paper", "night"}[i%2],
			Lang: [...]string{"en", "fa-IR", "ps-AF", "ur-PK", "en"}[i%5],
		}
		spec.Map = sc.Camera(u, spec)
		var l draw.List
		sc.Layout(spec).Frame(scene.View{U: u, Speed: 1, Selected: -1, Hover: -1}, &l)
		dst := canvas(w, h)
		screen.New().Draw(dst, &l, 1)
		drawtest.Near(t, "moment-"+id, screentest.Pixels(dst), raster.Render(&l, w, h, 1), 25, 0.005)
	}
}
