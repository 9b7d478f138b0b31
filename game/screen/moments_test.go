package screen_test

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/raster"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
	"github.com/hamsaya/hamsaya/game/screen"
	"github.com/hamsaya/hamsaya/game/screen/screentest"
)

// The first event of each kind, with what else is on the map by then, is the
// same picture on screen as in a poster: five pixels of a thousand may be off by
// more than 25, most of them of letters and thin lines.
func TestMomentsAgreeWithRaster(t *testing.T) {
	sc := scenetest.Compile(t, scenetest.RealStory)
	const w, h = 1280, 720
	spec := scene.Spec{Width: w, Height: h, DeviceScale: 1, Lang: "en"}
	seen := map[int]bool{}
	for _, stop := range sc.Stops {
		e := &sc.Story.Events[stop.Event]
		if seen[e.Kind] {
			continue
		}
		seen[e.Kind] = true
		spec.Map = sc.Camera(stop.U, spec)
		spec.Theme = [2]string{"paper", "night"}[len(seen)%2]
		var l draw.List
		sc.Layout(spec).Frame(scene.View{U: stop.U, Speed: 1, Selected: -1, Hover: -1}, &l)
		dst := canvas(w, h)
		screen.New().Draw(dst, &l, 1)
		drawtest.Near(t, "moment-"+e.ID, screentest.Pixels(dst), raster.Render(&l, w, h, 1), 25, 0.005)
	}
	if len(seen) != 11 {
		t.Errorf("the story has %d of the 11 kinds", len(seen))
	}
}
