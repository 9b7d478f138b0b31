package windowtest

import (
	"image"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/screen"
)

// While the real story plays with its camera at rest, well under half of the
// frame is painted again, in few draw calls.
func TestPlayPaintsLittle(t *testing.T) {
	sc := realScene(t)
	spec := scene.Spec{Width: 1280, Height: 720, DeviceScale: 1, Theme: "paper", Lang: "en", Legend: true}
	spec.Map = sc.Camera(12, spec)
	sheet := sc.Layout(spec)
	var l draw.List
	s := screen.New()
	dst := ebiten.NewImageWithOptions(image.Rect(0, 0, 1280, 720), &ebiten.NewImageOptions{Unmanaged: true})
	painted, calls := 0, 0
	const frames = 60
	for i := range frames + 1 {
		sheet.Frame(scene.View{U: 11 + float64(i)/60, Playing: true, Speed: 1, Selected: -1, Hover: -1}, &l)
		s.Draw(dst, &l, 1)
		if i == 0 {
			continue // whole
		}
		painted += s.Stats().Painted
		calls = max(calls, s.Stats().Calls)
	}
	share := float64(painted) / frames / (1280 * 720)
	t.Logf("%.1f %% of the frame is painted again, in at most %d calls; %+v", 100*share, calls, s.Stats())
	if share > 0.4 {
		t.Errorf("%.0f %% of the frame is painted again while it plays", 100*share)
	}
	if calls > 24 {
		t.Errorf("a frame takes %d draw calls", calls)
	}
}
