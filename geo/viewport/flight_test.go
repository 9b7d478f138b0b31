package viewport_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/hamsaya/hamsaya/geo/viewport"
)

func flights(random *rand.Rand, try func(a, b viewport.Viewport, f viewport.Flight)) {
	for i := range 3000 {
		a, b := some(random), some(random)
		b.Width, b.Height = a.Width, a.Height
		switch i % 5 {
		case 1: // a zoom in place
			b.X, b.Y = a.X, a.Y
		case 2: // nothing at all
			b = a
		case 3: // all but in place
			b.X, b.Y = a.X+math.Pow(10, -20*random.Float64()), a.Y
		case 4: // far and close up
			b.X, b.Y, b.K = a.X+100, a.Y-40, a.K*100
		}
		try(a, b, viewport.FlyTo(a, b))
	}
}

func TestFlightEndsAreExact(t *testing.T) {
	flights(rand.New(rand.NewPCG(1, 2)), func(a, b viewport.Viewport, f viewport.Flight) {
		for _, s := range []float64{0, -1, math.NaN()} {
			if got := f.At(s); got != a {
				t.Fatalf("from %+v At(%v) is %+v", a, s, got)
			}
		}
		for _, s := range []float64{1, 2} {
			if got := f.At(s); got != b {
				t.Fatalf("to %+v At(%v) is %+v", b, s, got)
			}
		}
	})
}

// On the way nothing is NaN, the centre runs straight and only forward, and
// near the ends the way meets them.
func TestFlightIsSmooth(t *testing.T) {
	flights(rand.New(rand.NewPCG(3, 4)), func(a, b viewport.Viewport, f viewport.Flight) {
		if l := f.Length(); math.IsNaN(l) || l < 0 || math.IsInf(l, 0) {
			t.Fatalf("from %+v to %+v the length is %v", a, b, l)
		}
		dist := math.Hypot(b.X-a.X, b.Y-a.Y)
		before := -1e-9
		for i := range 101 {
			v := f.At(float64(i) / 100)
			if math.IsNaN(v.X+v.Y+v.K) || !(v.K > 0) || math.IsInf(v.K, 0) {
				t.Fatalf("from %+v to %+v at %d: %+v", a, b, i, v)
			}
			if dist < 1e-12 {
				continue
			}
			along := ((v.X-a.X)*(b.X-a.X) + (v.Y-a.Y)*(b.Y-a.Y)) / (dist * dist)
			across := math.Abs((v.X-a.X)*(b.Y-a.Y)-(v.Y-a.Y)*(b.X-a.X)) / dist
			slack := 1e-9 / min(1, dist)
			if along < before-slack || along > 1+slack || across > 1e-9 {
				t.Fatalf("from %+v to %+v at %d: %v along, %v across", a, b, i, along, across)
			}
			before = along
		}
		for _, end := range []struct {
			s float64
			v viewport.Viewport
		}{{1e-9, a}, {1 - 1e-9, b}} {
			got := f.At(end.s)
			if math.Abs(got.K/end.v.K-1) > 1e-5 || math.Hypot(got.X-end.v.X, got.Y-end.v.Y)*end.v.K > 1 {
				t.Fatalf("from %+v to %+v At(%v) is %+v", a, b, end.s, got)
			}
		}
	})
}

// The numbers are those of the paper's eq. 9 worked by hand for w₀ = w₁ = 1,
// u₁ = 10, ρ = √2: b = ±10, S = 2 asinh(10)/√2, and at the middle the view is
// widest, w = cosh(asinh 10).
func TestFlightAgreesWithThePaper(t *testing.T) {
	a := viewport.Viewport{Width: 500, Height: 400, K: 500}
	b := a
	b.X = 10
	f := viewport.FlyTo(a, b)
	if want := 2 * math.Asinh(10) / math.Sqrt2; math.Abs(f.Length()-want) > 1e-12 {
		t.Errorf("length %v, want %v", f.Length(), want)
	}
	middle := f.At(0.5)
	if want := 500 / math.Cosh(math.Asinh(10)); math.Abs(middle.X-5) > 1e-9 || math.Abs(middle.K-want) > 1e-9 {
		t.Errorf("the middle is %+v, want X 5 and K %v", middle, want)
	}
	if there, back := f.At(0.3), viewport.FlyTo(b, a).At(0.7); !near(there.X, back.X, 1e-9) || !near(there.K, back.K, 1e-9) {
		t.Errorf("the way back is another: %+v and %+v", there, back)
	}
}
