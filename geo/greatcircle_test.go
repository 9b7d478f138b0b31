package geo_test

import (
	_ "embed"
	"encoding/json"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/hamsaya/hamsaya/geo"
	"github.com/paulmach/orb"
)

//go:embed projection/testdata/d3-geo.json
var oracle []byte

func TestGreatCirclesAgreeWithD3(t *testing.T) {
	var want struct {
		Circles []struct {
			A, B          orb.Point
			Angle         float64
			Quarter, Half orb.Point
		}
	}
	if err := json.Unmarshal(oracle, &want); err != nil {
		t.Fatal(err)
	}
	if len(want.Circles) < 100 {
		t.Fatalf("%d circles only", len(want.Circles))
	}
	for _, c := range want.Circles {
		if got := geo.Distance(c.A, c.B) / geo.EarthRadius; math.Abs(got-c.Angle) > 1e-9 {
			t.Errorf("%v to %v is %v, d3-geo says %v", c.A, c.B, got, c.Angle)
		}
		if got := geo.Interpolate(c.A, c.B, 0.25); geo.Distance(got, c.Quarter) > 1 {
			t.Errorf("a quarter from %v to %v is %v, d3-geo says %v", c.A, c.B, got, c.Quarter)
		}
		if got := geo.Interpolate(c.A, c.B, 0.5); geo.Distance(got, c.Half) > 1 {
			t.Errorf("half from %v to %v is %v, d3-geo says %v", c.A, c.B, got, c.Half)
		}
	}
}

func somewhere(random *rand.Rand) orb.Point {
	return orb.Point{random.Float64()*360 - 180, random.Float64()*178 - 89}
}

func TestGreatCircleLaws(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		a, b := somewhere(random), somewhere(random)
		d := geo.Distance(a, b)
		if back := geo.Distance(b, a); math.Abs(back-d) > 1e-6 {
			t.Fatalf("%v to %v is %v, back %v", a, b, d, back)
		}
		line := geo.AppendGreatCircle(nil, a, b, 9)
		if len(line) != 9 || line[0] != a || geo.Distance(line[8], b) > 1e-3 {
			t.Fatalf("from %v to %v: %v", a, b, line)
		}
		for i := 1; i < len(line); i++ {
			if step := geo.Distance(line[i-1], line[i]); math.Abs(step-d/8) > 1e-3 {
				t.Fatalf("from %v to %v step %d is %v, want %v", a, b, i, step, d/8)
			}
			if math.Abs(line[i][0]-line[i-1][0]) > 180 {
				t.Fatalf("from %v to %v longitudes jump at %d: %v", a, b, i, line)
			}
		}
		// Who sets out by the bearing is, a little later, on the way.
		if bearing := geo.Bearing(a, b); bearing < 0 || bearing >= 360 {
			t.Fatalf("the bearing is %v", bearing)
		} else if next := geo.Bearing(a, geo.Interpolate(a, b, 0.3)); math.Abs(math.Remainder(next-bearing, 360)) > 1e-4 {
			t.Fatalf("from %v to %v: bearing %v, of a point on the way %v", a, b, bearing, next)
		}
	}
}

func TestBearingsOfTheCompass(t *testing.T) {
	for _, c := range []struct {
		to   orb.Point
		want float64
	}{{orb.Point{0, 10}, 0}, {orb.Point{10, 0}, 90}, {orb.Point{0, -10}, 180}, {orb.Point{-10, 0}, 270}, {orb.Point{0, 0}, 0}} {
		if got := geo.Bearing(orb.Point{0, 0}, c.to); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("towards %v: %v, want %v", c.to, got, c.want)
		}
	}
}

func TestWhereTheWayIsNotUnique(t *testing.T) {
	for _, c := range [][2]orb.Point{
		{{60, 30}, {60, 30}}, {{60, 30}, {-120, -30}}, {{0, 90}, {0, -90}}, {{0, 90}, {120, 90}}, {{0, 0}, {180, 0}},
	} {
		for _, bend := range []float64{0, 0.2} {
			line := geo.AppendArc(nil, c[0], c[1], bend, 17)
			for i, p := range line {
				if math.IsNaN(p[0]) || math.IsNaN(p[1]) || p[1] > 90 || p[1] < -90 {
					t.Fatalf("from %v to %v point %d is %v", c[0], c[1], i, p)
				}
			}
			if geo.Distance(line[0], c[0]) > 1e-3 || geo.Distance(line[16], c[1]) > 1e-3 {
				t.Errorf("from %v to %v the ends are %v and %v", c[0], c[1], line[0], line[16])
			}
		}
	}
}

// A bend stands off to the left by its share of the length, and as much to
// the right when it is negative.
func TestBendStandsOffToItsSide(t *testing.T) {
	tehran, islamabad := orb.Point{51.389, 35.6892}, orb.Point{73.0479, 33.6844}
	d := geo.Distance(tehran, islamabad)
	straight := geo.AppendGreatCircle(nil, tehran, islamabad, 33)
	left := geo.AppendArc(nil, tehran, islamabad, 0.15, 33)
	right := geo.AppendArc(nil, tehran, islamabad, -0.15, 33)
	for _, bent := range [][]orb.Point{left, right} {
		if off := geo.Distance(bent[16], straight[16]); math.Abs(off-0.15*d) > 1 {
			t.Errorf("the middle stands off by %v, want %v", off, 0.15*d)
		}
		if bent[0] != tehran || bent[32] != islamabad {
			t.Errorf("the ends are %v and %v", bent[0], bent[32])
		}
	}
	if left[16][1] < straight[16][1] || right[16][1] > straight[16][1] {
		t.Error("eastbound, left should be north")
	}
}

func TestBendsFanOutEvenly(t *testing.T) {
	if b := geo.Bend(0, 1, 0.1); b != 0 {
		t.Errorf("a single arc bends by %v", b)
	}
	for n := 2; n < 7; n++ {
		sum := 0.0
		for i := range n {
			sum += geo.Bend(i, n, 0.1)
			if i > 0 && math.Abs(geo.Bend(i, n, 0.1)-geo.Bend(i-1, n, 0.1)-0.1) > 1e-12 {
				t.Errorf("%d arcs are not evenly apart", n)
			}
		}
		if math.Abs(sum) > 1e-12 {
			t.Errorf("%d arcs lean to one side by %v", n, sum)
		}
	}
}

func TestNearestPointOfALine(t *testing.T) {
	border := orb.MultiLineString{{{61, 30}, {66, 30}, {66, 31}}, {{70, 34}, {71, 35}}}
	for _, c := range []struct{ p, want orb.Point }{
		{orb.Point{63, 30.2}, orb.Point{63, 30}},
		{orb.Point{66.3, 30.5}, orb.Point{66, 30.5}},
		{orb.Point{60, 30}, orb.Point{61, 30}},
		{orb.Point{71.2, 35.3}, orb.Point{71, 35}},
	} {
		got, metres := geo.Nearest(border, c.p)
		if geo.Distance(got, c.want) > 1 || math.Abs(metres-geo.Distance(c.p, c.want)) > 1 {
			t.Errorf("nearest to %v is %v at %v m, want %v", c.p, got, metres, c.want)
		}
	}
	if p, metres := geo.Nearest(nil, orb.Point{1, 2}); p != (orb.Point{1, 2}) || !math.IsInf(metres, 1) {
		t.Errorf("of no lines: %v at %v m", p, metres)
	}
	across := orb.MultiLineString{{{179.5, 10}, {180, 11}}}
	if _, metres := geo.Nearest(across, orb.Point{-179.9, 11}); metres > 12_000 {
		t.Errorf("across the antimeridian it is %v m", metres)
	}
}

func TestAppendingDoesNotAllocate(t *testing.T) {
	points := make([]orb.Point, 0, 64)
	a, b := orb.Point{51, 35}, orb.Point{73, 33}
	if n := testing.AllocsPerRun(20, func() { points = geo.AppendArc(points[:0], a, b, 0.1, 64) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}
