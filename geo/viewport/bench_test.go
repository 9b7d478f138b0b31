package viewport_test

import (
	"testing"

	"github.com/hamsaya/hamsaya/geo/projection"
	"github.com/hamsaya/hamsaya/geo/viewport"
)

func BenchmarkFit(b *testing.B) {
	p := projection.For("conic", region)
	for b.Loop() {
		viewport.Fit(p, region, 960, 540, viewport.Padding{})
	}
}

func BenchmarkFlightAt(b *testing.B) {
	p := projection.For("conic", region)
	from := viewport.Fit(p, region, 960, 540, viewport.Padding{})
	f := viewport.FlyTo(from, from.ZoomAbout(700, 100, 6))
	s := 0.0
	for b.Loop() {
		s = f.At(0.5 + s*1e-30).K
	}
}

func TestNothingAllocates(t *testing.T) {
	p := projection.For("conic", region)
	v := viewport.Fit(p, region, 960, 540, viewport.Padding{})
	limits := viewport.Limits{Bound: v.Bound(), MinK: v.K, MaxK: 64 * v.K}
	n := testing.AllocsPerRun(20, func() {
		f := viewport.FlyTo(v, v.ZoomAbout(100, 100, 4))
		w := f.At(0.5).Pan(3, 4).ZoomAbout(5, 6, limits.Factor(v, 1.1)).Constrain(limits)
		w.ScaleBar(p, 480, 270, 120)
		w.AtZoom(p, w.Center(p), w.Zoom(p))
		viewport.Fit(p, region, 960, 540, viewport.Padding{})
	})
	if n > 0 {
		t.Errorf("%v allocations", n)
	}
}
