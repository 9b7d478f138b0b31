package projection

import (
	"math"
	"slices"
	"testing"

	"github.com/paulmach/orb"
)

// A line that crosses the edge of the map is broken there, on the edge at both
// sides, whichever way it runs and however its longitudes are written.
func TestLinesAreCutAtTheEdge(t *testing.T) {
	tokyo, lima := orb.Point{139.7, 35.7}, orb.Point{-77, -12}
	for _, c := range []struct {
		name string
		line orb.LineString
		cuts []int
	}{
		{"eastwards", orb.LineString{tokyo, {170, 20}, {-170, 10}, lima}, []int{3}},
		{"run on", orb.LineString{tokyo, {170, 20}, {190, 10}, {283, -12}}, []int{3}},
		{"westwards", orb.LineString{lima, {-170, 10}, {170, 20}, tokyo}, []int{3}},
		{"there and back", orb.LineString{{170, 0}, {-170, 10}, {170, 20}}, []int{2, 5}},
		{"within", orb.LineString{{-170, 0}, {-40, 10}, {80, 10}, {170, 20}}, nil},
		{"to the edge", orb.LineString{{170, 0}, {180, 10}}, nil},
		{"from the edge", orb.LineString{{180, 10}, {170, 0}}, nil},
		{"from the other edge", orb.LineString{{-180, 10}, {170, 0}}, nil},
		{"along the edge", orb.LineString{{180, 10}, {180, 20}}, nil},
		{"over a point on it", orb.LineString{{170, 10}, {180, 15}, {-170, 20}}, []int{3}},
		{"a point", orb.LineString{{180, 10}}, nil},
		{"none", nil, nil},
	} {
		for name, p := range map[string]Projection{"mercator": Mercator(0), "equirectangular": Equirectangular(0, 0.5), "conic": ConformalConic(0.3, 0.9, 0, 0.6)} {
			pts, cuts := AppendCut(nil, nil, p, c.line)
			if !slices.Equal(cuts, c.cuts) {
				t.Errorf("%s, %s: broken at %v, want %v", c.name, name, cuts, c.cuts)
				continue
			}
			for _, cut := range cuts {
				before, after := InvertDegrees(p, pts[cut-1]), InvertDegrees(p, pts[cut])
				if math.Abs(math.Abs(before[0])-180) > 1e-6 || math.Abs(math.Abs(after[0])-180) > 1e-6 || math.Abs(before[1]-after[1]) > 1e-6 || pts[cut-1] == pts[cut] {
					t.Errorf("%s, %s: it leaves at %v and comes back at %v", c.name, name, before, after)
				}
			}
			for i := 1; i < len(pts); i++ {
				a, b := InvertDegrees(p, pts[i-1]), InvertDegrees(p, pts[i])
				if !slices.Contains(cuts, i) && math.Abs(b[0]-a[0]) > 180 && math.Abs(a[0]) < 179.9 && math.Abs(b[0]) < 179.9 {
					t.Errorf("%s, %s: a step from %v to %v", c.name, name, a, b)
				}
			}
		}
	}
	// About another meridian the edge is elsewhere.
	if _, cuts := AppendCut(nil, nil, Mercator(150*radian), orb.LineString{tokyo, {-170, 10}}); cuts != nil {
		t.Errorf("about 150°E it is broken at %v", cuts)
	}
	if _, cuts := AppendCut(nil, nil, Mercator(150*radian), orb.LineString{{-50, 0}, {-10, 10}}); !slices.Equal(cuts, []int{2}) {
		t.Errorf("about 150°E the edge at 30°W breaks it at %v", cuts)
	}
}

// A point that is none, as the middle of a view that lies off the map, breaks
// no line, and ends the work on it.
func TestPointsThatAreNoneCutNothing(t *testing.T) {
	for _, bad := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		for at := range 3 {
			line := orb.LineString{{170, 0}, {175, 5}, {178, 10}}
			line[at] = orb.Point{bad, bad}
			for name, p := range map[string]Projection{"mercator": Mercator(0), "equirectangular": Equirectangular(0, 0.5), "conic": ConformalConic(0.3, 0.9, 0, 0.6)} {
				if pts, cuts := AppendCut(nil, nil, p, line); len(pts) != len(line) || len(cuts) > 0 {
					t.Errorf("%s, %v at %d: %d points, broken at %v", name, bad, at, len(pts), cuts)
				}
			}
		}
	}
}
