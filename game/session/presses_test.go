package session

import (
	"fmt"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/player"
	"github.com/hamsaya/hamsaya/web"
)

// In frames of all the sizes that pages and embeds have, the play button is at
// the start of the lowest row, and the middle of the strip scrubs: by mouse and,
// since its reach is greater, by finger. That presses come to where they are seen
// is tested in a browser, at few sizes.
func TestPressesAtEverySize(t *testing.T) {
	t.Parallel()
	sizes := append([]web.FrameSize{{Width: 360, Height: 640}, {Width: 768, Height: 1024}, {Width: 1280, Height: 720}}, web.StartSizes...)
	for _, size := range sizes {
		t.Run(fmt.Sprint(size.Width, "x", size.Height), func(t *testing.T) {
			s := realSession(t)
			w, h := float64(size.Width), float64(size.Height)
			s.state = player.Update(s.state, player.Resize{Width: w, Height: h, DeviceScale: 1})
			var l draw.List
			s.Frame(&l, true)
			for _, reach := range []float32{6, 18} {
				for _, in := range []float32{16, 24, 30} {
					if n, _ := l.Pick(in, float32(h)-in, reach); n.Ref.Action != draw.ActPlay {
						t.Errorf("%v dp from the corner lies %v, want the play button", in, n.Ref)
					}
				}
				top := float64(s.sheet.Strip().Min.Y)
				for _, x := range []float64{0.3, 0.4, 0.5} {
					at := draw.Point{X: float32(x * w), Y: float32(top + (h-top)*0.5)}
					n, _ := l.Pick(at.X, at.Y, reach)
					if zone := s.zone(n, at.X, at.Y); zone != player.ZoneStrip {
						t.Errorf("at %v of the width the middle of the strip is in zone %v, with %v", x, zone, n.Ref)
					}
				}
			}
		})
	}
}
