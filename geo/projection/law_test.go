package projection_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/hamsaya/hamsaya/geo/projection"
	"github.com/paulmach/orb"
)

const radian = math.Pi / 180

// region is where the real story plays: Iran, Afghanistan and Pakistan.
var region = orb.Bound{Min: orb.Point{44, 23.5}, Max: orb.Point{77, 40}}

func every() map[string]projection.Projection {
	return map[string]projection.Projection{
		"conic north":      projection.ConformalConic(27*radian, 36*radian, 60*radian, 31*radian),
		"conic south":      projection.ConformalConic(-40*radian, -12*radian, 170*radian, -25*radian),
		"conic tangent":    projection.ConformalConic(45*radian, 45*radian, -120*radian, 0),
		"conic near pole":  projection.ConformalConic(75*radian, 90*radian, 0, 80*radian),
		"conic all but":    projection.ConformalConic(-20*radian, 20.1*radian, 10*radian, 3*radian),
		"conic cylinder":   projection.ConformalConic(-20*radian, 20*radian, 10*radian, 3*radian),
		"mercator":         projection.Mercator(0),
		"mercator pacific": projection.Mercator(-175 * radian),
		"equirectangular":  projection.Equirectangular(60*radian, 31*radian),
		"for region":       projection.For("conic", region),
		"for africa":       projection.For("conic", orb.Bound{Min: orb.Point{-20, -35}, Max: orb.Point{52, 38}}),
		"for pacific":      projection.For("conic", orb.Bound{Min: orb.Point{140, 20}, Max: orb.Point{-130, 60}}),
		"for a point":      projection.For("conic", orb.Bound{Min: orb.Point{51, 36}, Max: orb.Point{51, 36}}),
		"for the world":    projection.For("equirectangular", orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}}),
	}
}

func TestInvertUndoesProject(t *testing.T) {
	for name, p := range every() {
		random := rand.New(rand.NewPCG(1, 2))
		t.Run(name, func(t *testing.T) {
			center := projection.CentralMeridian(p)
			south, north := projection.Latitudes(p)
			for range 5000 {
				lon := center + 360*(random.Float64()-0.5)
				lat := south + random.Float64()*(north-south)
				x, y := p.Project(lon*radian, lat*radian)
				lambda, phi := p.Invert(x, y)
				if math.Abs(lambda/radian-lon)*math.Cos(lat*radian) > 1e-9 || math.Abs(phi/radian-lat) > 1e-9 {
					t.Fatalf("%v, %v went to %v, %v and came back as %v, %v", lon, lat, x, y, lambda/radian, phi/radian)
				}
				x2, y2 := p.Project(lambda, phi)
				if scale := max(1, math.Hypot(x, y)); math.Hypot(x2-x, y2-y) > 1e-11*scale {
					t.Fatalf("%v, %v came back as %v, %v", x, y, x2, y2)
				}
			}
		})
	}
}

// What a projection draws is the same for a longitude and the same longitude
// a full turn on.
func TestAFullTurnChangesNothing(t *testing.T) {
	for name, p := range every() {
		for lon := -179.5; lon < 180; lon += 7 {
			a := projection.ProjectDegrees(p, orb.Point{lon, 33})
			b := projection.ProjectDegrees(p, orb.Point{lon + 360, 33})
			if apart(a, b) > 1e-9 {
				t.Errorf("%s draws %v at %v and a turn on at %v", name, lon, a, b)
			}
		}
	}
}

func TestEdgesOfTheMapStayApart(t *testing.T) {
	for name, p := range every() {
		center := projection.CentralMeridian(p)
		west := projection.ProjectDegrees(p, orb.Point{center - 180, 40})
		east := projection.ProjectDegrees(p, orb.Point{center + 180, 40})
		if !(west[0] < 0 && east[0] > 0) || math.Abs(west[0]+east[0]) > 1e-6 {
			t.Errorf("%s draws the edges at %v and %v", name, west, east)
		}
	}
}

func TestNothingIsInfinite(t *testing.T) {
	for name, p := range every() {
		for _, lat := range []float64{-90, -89.99, 89.99, 90} {
			for _, lon := range []float64{-180, 0, 60, 180} {
				at := projection.ProjectDegrees(p, orb.Point{lon, lat})
				back := projection.InvertDegrees(p, at)
				for _, v := range []float64{at[0], at[1], back[0], back[1]} {
					if math.IsNaN(v) || math.IsInf(v, 0) {
						t.Errorf("%s: %v, %v goes to %v and back to %v", name, lon, lat, at, back)
					}
				}
			}
		}
	}
}

// The conformal ones draw a small cross with equal arms at a right angle, and
// the parallels of the conic have their true length.
func TestConformalAndTrueToScale(t *testing.T) {
	const step = 1e-6
	for _, name := range []string{"conic north", "conic south", "conic tangent", "mercator"} {
		p := every()[name]
		for _, lat := range []float64{-50, -12, 5, 36, 60} {
			lon := projection.CentralMeridian(p) + 15
			x, y := p.Project(lon*radian, lat*radian)
			ex, ey := p.Project(lon*radian+step/math.Cos(lat*radian), lat*radian)
			nx, ny := p.Project(lon*radian, lat*radian+step)
			east, north := math.Hypot(ex-x, ey-y)/step, math.Hypot(nx-x, ny-y)/step
			dot := ((ex-x)*(nx-x) + (ey-y)*(ny-y)) / (step * step)
			if math.Abs(east/north-1) > 1e-5 || math.Abs(dot)/(east*north) > 1e-5 {
				t.Errorf("%s at %v: scale %v east and %v north, cosine of the angle %v", name, lat, east, north, dot/(east*north))
			}
			if name == "conic south" && lat == -12 || name == "conic north" && lat == 36 {
				if math.Abs(east-1) > 1e-5 {
					t.Errorf("%s: the scale along its parallel %v is %v", name, lat, east)
				}
			}
		}
	}
}

// The region's map must not stretch: that is what the parallels are chosen for.
func TestScaleOverTheRegion(t *testing.T) {
	p := projection.For("conic", region)
	const step = 1e-5
	least, most := math.Inf(1), 0.0
	for lat := region.Min[1]; lat <= region.Max[1]; lat += 0.5 {
		x, y := p.Project(60*radian, lat*radian)
		x2, y2 := p.Project(60*radian, lat*radian+step)
		scale := math.Hypot(x2-x, y2-y) / step
		least, most = min(least, scale), max(most, scale)
	}
	if most/least > 1.012 {
		t.Errorf("scale runs from %v to %v over the region", least, most)
	}
}

func TestForKnowsEachName(t *testing.T) {
	for _, c := range []struct {
		name     string
		bound    orb.Bound
		kind     string
		meridian float64
	}{
		{"conic", region, "projection.conic", 60.5},
		{"", region, "projection.conic", 60.5},
		{"mercator", region, "projection.mercator", 60.5},
		{"equirectangular", region, "projection.equirectangular", 60.5},
		{"conic", orb.Bound{Min: orb.Point{-82, -56}, Max: orb.Point{-34, 13}}, "projection.conic", -58},
		{"conic", orb.Bound{Min: orb.Point{-20, -35}, Max: orb.Point{52, 38}}, "projection.mercator", 16},
		{"conic", orb.Bound{Min: orb.Point{-180, 10}, Max: orb.Point{180, 80}}, "projection.mercator", 0},
		{"conic", orb.Bound{Min: orb.Point{170, 30}, Max: orb.Point{-150, 60}}, "projection.conic", -170},
	} {
		p := projection.For(c.name, c.bound)
		if kind := fmt.Sprintf("%T", p); kind != c.kind {
			t.Errorf("For(%q, %v) is a %s, want %s", c.name, c.bound, kind, c.kind)
		}
		if got := projection.CentralMeridian(p); math.Abs(got-c.meridian) > 1e-9 {
			t.Errorf("For(%q, %v) is about %v, want %v", c.name, c.bound, got, c.meridian)
		}
		if p != projection.For(c.name, c.bound) {
			t.Errorf("For(%q, %v) is not equal to itself", c.name, c.bound)
		}
	}
}
