package viewport_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/hamsaya/hamsaya/geo"
	"github.com/hamsaya/hamsaya/geo/projection"
	"github.com/hamsaya/hamsaya/geo/viewport"
	"github.com/paulmach/orb"
)

// The bar is round, no longer than asked, not shorter than 2/5 of it, and its
// ends are as far apart on the ground as it says.
func TestScaleBarIsTrue(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, name := range []string{"conic", "mercator", "equirectangular"} {
		p := projection.For(name, region)
		for range 300 {
			v := viewport.Fit(p, region, 360+random.Float64()*1500, 640, viewport.Padding{})
			v = v.ZoomAbout(100, 100, math.Exp2(random.Float64()*10))
			dx, dy := random.Float64()*v.Width, random.Float64()*v.Height
			bar := v.ScaleBar(p, dx, dy, 140)
			if bar.Width > 140+1e-9 || bar.Width < 140*0.4-1e-9 {
				t.Fatalf("%s: %+v for at most 140 dp", name, bar)
			}
			mantissa := bar.Km / math.Pow(10, math.Floor(math.Log10(bar.Km)+1e-9))
			if math.Abs(mantissa-1) > 1e-9 && math.Abs(mantissa-2) > 1e-9 && math.Abs(mantissa-5) > 1e-9 {
				t.Fatalf("%s: %v km is not round", name, bar.Km)
			}
			x1, y1 := v.Plane(dx-bar.Width/2, dy)
			x2, y2 := v.Plane(dx+bar.Width/2, dy)
			km := geo.Distance(projection.InvertDegrees(p, orb.Point{x1, y1}), projection.InvertDegrees(p, orb.Point{x2, y2})) / 1000
			if math.Abs(km/bar.Km-1) > 0.01 {
				t.Fatalf("%s: a bar of %v km spans %v km", name, bar.Km, km)
			}
		}
	}
}

func TestNoScaleBarWithoutGround(t *testing.T) {
	p := projection.For("conic", region)
	v := viewport.Fit(p, region, 800, 600, viewport.Padding{})
	for _, bar := range []viewport.ScaleBar{v.ScaleBar(p, 400, 300, 0), v.ScaleBar(p, 400, 300, -5), v.ScaleBar(p, math.NaN(), 0, 100)} {
		if bar != (viewport.ScaleBar{}) {
			t.Errorf("a bar of %+v", bar)
		}
	}
}

// A link that is written and read shows the same again.
func TestZoomRoundTrip(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for _, name := range []string{"conic", "mercator", "equirectangular"} {
		p := projection.For(name, region)
		for range 500 {
			v := viewport.Fit(p, region, 1200, 700, viewport.Padding{}).ZoomAbout(random.Float64()*1200, random.Float64()*700, math.Exp2(random.Float64()*8-1))
			got := v.AtZoom(p, v.Center(p), v.Zoom(p))
			if math.Hypot(got.X-v.X, got.Y-v.Y)*v.K > 1e-6 || !near(got.K, v.K, 1e-9) {
				t.Fatalf("%s: %+v came back as %+v", name, v, got)
			}
		}
	}
}

// In Mercator's projection the number is the web maps' own.
func TestZoomIsTheWebMaps(t *testing.T) {
	p := projection.Mercator(0)
	for z := 0.0; z < 20; z++ {
		for _, lat := range []float64{0, 35, -60} {
			xy := projection.ProjectDegrees(p, orb.Point{51, lat})
			v := viewport.Viewport{Width: 800, Height: 600, X: xy[0], Y: xy[1], K: 256 * math.Exp2(z) / (2 * math.Pi), DeviceScale: 1}
			if got := v.Zoom(p); math.Abs(got-z) > 1e-4 {
				t.Errorf("at %v: zoom %v, want %v", lat, got, z)
			}
		}
	}
}

// Nothing that a link may say makes a viewport that cannot be drawn.
func TestAtZoomOfTheExtreme(t *testing.T) {
	for _, name := range []string{"conic", "mercator", "equirectangular"} {
		p := projection.For(name, region)
		v := viewport.Fit(p, region, 800, 600, viewport.Padding{})
		for _, at := range []orb.Point{{0, 90}, {0, -90}, {180, 0}, {-720, 500}, {60, 31}} {
			for _, zoom := range []float64{-1e9, 0, 22, 1e9, math.NaN(), math.Inf(1)} {
				got := v.AtZoom(p, at, zoom)
				if math.IsNaN(got.X+got.Y+got.K) || !(got.K > 0) || math.IsInf(got.K, 0) {
					t.Errorf("%s at %v, zoom %v: %+v", name, at, zoom, got)
				}
			}
		}
	}
}
