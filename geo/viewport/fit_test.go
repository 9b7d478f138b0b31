package viewport_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/hamsaya/hamsaya/geo/projection"
	"github.com/hamsaya/hamsaya/geo/viewport"
	"github.com/paulmach/orb"
)

// All of the bound is shown within the padding, it touches on one axis and is
// in the middle of what is left on both.
func TestFitFills(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		w, s := random.Float64()*300-180, random.Float64()*140-75
		bound := orb.Bound{Min: orb.Point{w, s}, Max: orb.Point{w + 1 + random.Float64()*60, min(84, s+1+random.Float64()*60)}}
		p := projection.For([]string{"conic", "mercator", "equirectangular"}[random.IntN(3)], bound)
		pad := viewport.Padding{Left: random.Float64() * 80, Top: random.Float64() * 50, Right: random.Float64() * 80, Bottom: random.Float64() * 120}
		v := viewport.Fit(p, bound, 320+random.Float64()*1500, 300+random.Float64()*900, pad)
		b := viewport.ProjectedBound(p, bound)
		left, bottom := v.Dp(b.Min[0], b.Min[1])
		right, top := v.Dp(b.Max[0], b.Max[1])
		free := [4]float64{left - pad.Left, top - pad.Top, v.Width - pad.Right - right, v.Height - pad.Bottom - bottom}
		for _, f := range free {
			if f < -1e-6 {
				t.Fatalf("%v in %+v with %+v leaves %v", bound, v, pad, free)
			}
		}
		if math.Abs(free[0]-free[2]) > 1e-6 || math.Abs(free[1]-free[3]) > 1e-6 || min(free[0], free[1]) > 1e-6 {
			t.Fatalf("%v in %+v with %+v leaves %v", bound, v, pad, free)
		}
		for range 50 {
			at := orb.Point{bound.Min[0] + random.Float64()*(bound.Max[0]-bound.Min[0]), bound.Min[1] + random.Float64()*(bound.Max[1]-bound.Min[1])}
			xy := projection.ProjectDegrees(p, at)
			if dx, dy := v.Dp(xy[0], xy[1]); dx < left-0.5 || dx > right+0.5 || dy < top-0.5 || dy > bottom+0.5 {
				t.Fatalf("%v of %v is drawn at %v, %v in %+v", at, bound, dx, dy, v)
			}
		}
	}
}

func TestFitOfTheExtreme(t *testing.T) {
	world := orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}}
	pacific := orb.Bound{Min: orb.Point{160, -20}, Max: orb.Point{-160, 20}}
	point := orb.Bound{Min: orb.Point{69, 34}, Max: orb.Point{69, 34}}
	for _, name := range []string{"conic", "mercator", "equirectangular"} {
		for _, bound := range []orb.Bound{world, pacific, point, region} {
			for _, pad := range []viewport.Padding{{}, {Left: 500, Right: 500, Top: 400, Bottom: 400}} {
				p := projection.For(name, bound)
				v := viewport.Fit(p, bound, 360, 240, pad)
				if !(v.K > 0) || math.IsInf(v.K, 0) || math.IsNaN(v.X+v.Y) || v.DeviceScale != 1 {
					t.Errorf("%s of %v is %+v", name, bound, v)
				}
			}
		}
	}
	// Across the antimeridian the narrow way is fitted, not the way round.
	v := viewport.Fit(projection.For("mercator", pacific), pacific, 400, 400, viewport.Padding{})
	if shown := v.Bound(); shown.Max[0]-shown.Min[0] > 1.5 {
		t.Errorf("40 degrees across the antimeridian take %v", shown)
	}
}

// An area without height or width, which a very low frame leaves of the map, has a
// view all the same, of finite numbers.
func TestFitOfNoArea(t *testing.T) {
	bound := orb.Bound{Min: orb.Point{0.5, 0.3}, Max: orb.Point{1.5, 0.9}}
	pad := viewport.Padding{Left: 20, Right: 180, Top: 12, Bottom: 8}
	for _, size := range [][2]float64{{593, 0}, {0, 153}, {0, 0}, {593, 0.25}} {
		v := viewport.FitPlane(bound, size[0], size[1], pad)
		for _, x := range []float64{v.X, v.Y, v.K} {
			if math.IsNaN(x) || math.IsInf(x, 0) {
				t.Errorf("%v × %v: %+v", size[0], size[1], v)
			}
		}
		if !(v.K > 0) || v.Width != size[0] || v.Height != size[1] {
			t.Errorf("%v × %v: %+v", size[0], size[1], v)
		}
	}
}
