package viewport_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/hamsaya/hamsaya/geo/projection"
	"github.com/hamsaya/hamsaya/geo/viewport"
	"github.com/paulmach/orb"
)

// region is where the real story plays: Iran, Afghanistan and Pakistan.
var region = orb.Bound{Min: orb.Point{44, 23.5}, Max: orb.Point{77, 40}}

func some(random *rand.Rand) viewport.Viewport {
	return viewport.Viewport{
		Width: 320 + random.Float64()*3000, Height: 200 + random.Float64()*2000,
		X: random.Float64()*4 - 2, Y: random.Float64()*4 - 2,
		K: math.Exp(4 + random.Float64()*8), DeviceScale: 2,
	}
}

func near(a, b, slack float64) bool { return math.Abs(a-b) <= slack*max(1, math.Abs(a), math.Abs(b)) }

func TestPlaneUndoesDp(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		v := some(random)
		dx, dy := random.Float64()*v.Width, random.Float64()*v.Height
		x, y := v.Plane(dx, dy)
		if bx, by := v.Dp(x, y); math.Abs(bx-dx) > 1e-6 || math.Abs(by-dy) > 1e-6 {
			t.Fatalf("%+v: %v, %v came back as %v, %v", v, dx, dy, bx, by)
		}
		if !v.Bound().Pad(1e-12).Contains(orb.Point{x, y}) {
			t.Fatalf("%+v: %v, %v is shown and not in %v", v, x, y, v.Bound())
		}
	}
}

func TestNorthIsUp(t *testing.T) {
	v := viewport.Fit(projection.For("conic", region), region, 800, 600, viewport.Padding{})
	x, y := v.Plane(400, 300)
	if dx, dy := v.Dp(x, y+0.1); dx != 400 || dy >= 300 {
		t.Errorf("a point north of the centre is drawn at %v, %v", dx, dy)
	}
	if dx, dy := v.Dp(x+0.1, y); dx <= 400 || dy != 300 {
		t.Errorf("a point east of the centre is drawn at %v, %v", dx, dy)
	}
}

func TestZoomAboutKeepsThePointUnderThePointer(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		v := some(random)
		dx, dy := random.Float64()*v.Width, random.Float64()*v.Height
		x, y := v.Plane(dx, dy)
		factor := math.Exp(random.NormFloat64())
		z := v.ZoomAbout(dx, dy, factor)
		if bx, by := z.Dp(x, y); math.Abs(bx-dx) > 1e-5 || math.Abs(by-dy) > 1e-5 {
			t.Fatalf("%+v zoomed %v about %v, %v drew it at %v, %v", v, factor, dx, dy, bx, by)
		}
		if z.K != v.K*factor {
			t.Fatalf("zoomed %v from %v to %v", factor, v.K, z.K)
		}
		back := z.ZoomAbout(dx, dy, 1/factor)
		if !near(back.X, v.X, 1e-9) || !near(back.Y, v.Y, 1e-9) || !near(back.K, v.K, 1e-12) {
			t.Fatalf("%+v came back as %+v", v, back)
		}
	}
}

func TestPanFollowsTheFinger(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 500 {
		v := some(random)
		x, y := v.Plane(100, 100)
		if dx, dy := v.Pan(30, -12).Dp(x, y); math.Abs(dx-130) > 1e-6 || math.Abs(dy-88) > 1e-6 {
			t.Fatalf("a pan by 30, -12 moved 100, 100 to %v, %v", dx, dy)
		}
	}
}

func TestResizeKeepsCentreAndScale(t *testing.T) {
	v := viewport.Viewport{Width: 800, Height: 600, X: 1, Y: 2, K: 900, DeviceScale: 2}
	r := v.Resize(360, 640)
	if r.X != v.X || r.Y != v.Y || r.K != v.K || r.DeviceScale != 2 || r.Width != 360 || r.Height != 640 {
		t.Errorf("became %+v", r)
	}
}

func TestConstrainKeepsWithinLimits(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	limits := viewport.Limits{Bound: orb.Bound{Min: orb.Point{-1, -0.5}, Max: orb.Point{1, 0.5}}, MinK: 300, MaxK: 20_000}
	for range 2000 {
		v := some(random)
		c := v.Constrain(limits)
		if c.K < limits.MinK || c.K > limits.MaxK {
			t.Fatalf("scale %v", c.K)
		}
		b := c.Bound()
		for axis := range 2 {
			shown, allowed := b.Max[axis]-b.Min[axis], limits.Bound.Max[axis]-limits.Bound.Min[axis]
			inside := b.Min[axis] >= limits.Bound.Min[axis]-1e-9 && b.Max[axis] <= limits.Bound.Max[axis]+1e-9
			middle := math.Abs(b.Min[axis]+b.Max[axis]-limits.Bound.Min[axis]-limits.Bound.Max[axis]) < 1e-9
			if shown <= allowed && !inside || shown > allowed && !middle {
				t.Fatalf("%+v shows %v of %v", c, b, limits.Bound)
			}
		}
		if again := c.Constrain(limits); !near(again.X, c.X, 1e-12) || !near(again.Y, c.Y, 1e-12) || again.K != c.K {
			t.Fatalf("constrained %+v, again %+v", c, again)
		}
		if free := v.Constrain(viewport.Limits{}); free != v {
			t.Fatalf("no limits made %+v of %+v", free, v)
		}
	}
}

// At the end of the range the wheel must not slide the map.
func TestZoomingAtTheLimitStaysStill(t *testing.T) {
	limits := viewport.Limits{MinK: 300, MaxK: 2000}
	v := viewport.Viewport{Width: 800, Height: 600, K: 2000, DeviceScale: 1}
	if z := v.ZoomAbout(10, 20, limits.Factor(v, 1.2)); z != v {
		t.Errorf("zoomed in at the limit: %+v", z)
	}
	if f := limits.Factor(v, 0.01); !near(f, 0.15, 1e-12) {
		t.Errorf("the factor to the lower limit is %v, want 0.15", f)
	}
	if f := limits.Factor(v, 0.9); !near(f, 0.9, 1e-12) {
		t.Errorf("a factor within the limits became %v", f)
	}
}
