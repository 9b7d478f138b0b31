package viewport_test

import (
	"math"
	"testing"

	"github.com/hamsaya/hamsaya/geo/viewport"
	"github.com/paulmach/orb"
)

// FuzzFit: whatever finite bound, size and padding come, what comes back can
// be drawn and undone, and a flight from there to it stays finite.
func FuzzFit(f *testing.F) {
	f.Add(-0.3, -0.2, 0.3, 0.2, 960.0, 540.0, 20.0, 120.0)
	f.Add(0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 0.0, 0.0)
	f.Add(3.0, 1.0, -3.0, -1.0, 320.0, 4000.0, 1e6, 1e6)
	f.Add(-3.1, -3.1, 3.1, 3.1, 360.0, 640.0, 180.0, 320.0)
	f.Fuzz(func(t *testing.T, x1, y1, x2, y2, w, h, side, foot float64) {
		for _, v := range []float64{x1, y1, x2, y2} {
			if !(math.Abs(v) <= 1e3) {
				return
			}
		}
		if !(w >= 1 && w <= 1e5 && h >= 1 && h <= 1e5 && side >= 0 && foot >= 0) || math.IsInf(side+foot, 1) {
			return
		}
		v := viewport.FitPlane(orb.Bound{Min: orb.Point{x1, y1}, Max: orb.Point{x2, y2}}, w, h, viewport.Padding{Left: side, Right: side / 2, Bottom: foot})
		if !(v.K > 0) || math.IsInf(v.K, 0) || math.IsNaN(v.X+v.Y) {
			t.Fatalf("fitted %+v", v)
		}
		x, y := v.Plane(w/3, h/3)
		if dx, dy := v.Dp(x, y); math.Abs(dx-w/3) > 1e-3 || math.Abs(dy-h/3) > 1e-3 {
			t.Fatalf("%+v: %v, %v came back as %v, %v", v, w/3, h/3, dx, dy)
		}
		for s := 0.0; s <= 1; s += 0.25 {
			m := viewport.FlyTo(viewport.Viewport{Width: w, Height: h, K: 1000}, v).At(s)
			if math.IsNaN(m.X+m.Y) || !(m.K > 0) {
				t.Fatalf("flight to %+v at %v is %+v", v, s, m)
			}
		}
	})
}
