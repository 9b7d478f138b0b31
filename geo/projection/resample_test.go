package projection_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/hamsaya/hamsaya/geo/projection"
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

func TestResampledLineStaysWithinTolerance(t *testing.T) {
	for name, p := range every() {
		random := rand.New(rand.NewPCG(7, 8))
		center := projection.CentralMeridian(p)
		south, north := projection.Latitudes(p)
		for range 40 {
			tolerance := math.Pow(10, -2-3*random.Float64())
			var line orb.LineString
			for range 4 {
				line = append(line, orb.Point{center + 358*(random.Float64()-0.5), south + random.Float64()*(north-south)})
			}
			got := orb.LineString(projection.AppendResampled(nil, p, line, tolerance))
			if first, last := projection.ProjectDegrees(p, line[0]), projection.ProjectDegrees(p, line[3]); got[0] != first || got[len(got)-1] != last {
				t.Fatalf("%s: the ends %v and %v became %v and %v", name, first, last, got[0], got[len(got)-1])
			}
			for i := 1; i < len(line); i++ {
				for s := 0.0; s <= 1; s += 0.0173 {
					at := orb.Point{line[i-1][0] + s*(line[i][0]-line[i-1][0]), line[i-1][1] + s*(line[i][1]-line[i-1][1])}
					if d := planar.DistanceFrom(got, projection.ProjectDegrees(p, at)); d > 1.3*tolerance {
						t.Fatalf("%s: %v of %v is %v off its chord, want %v at most", name, at, line, d, tolerance)
					}
				}
			}
		}
	}
}

// Where lines are drawn straight no point is added, and a coast of short
// pieces gets none either.
func TestResamplingAddsOnlyWhatIsNeeded(t *testing.T) {
	for _, c := range []struct {
		name string
		p    projection.Projection
		line orb.LineString
		most int
	}{
		{"a meridian of a conic", every()["conic north"], orb.LineString{{60, 10}, {60, 39}}, 2},
		{"a parallel of Mercator", every()["mercator"], orb.LineString{{10, 50}, {39, 50}}, 2},
		{"a parallel of a conic", every()["conic north"], orb.LineString{{40, 40}, {80, 40}}, 34},
		{"a point twice", every()["conic north"], orb.LineString{{40, 40}, {40, 40}}, 2},
	} {
		if got := projection.AppendResampled(nil, c.p, c.line, 1e-4); len(got) > c.most {
			t.Errorf("%s became %d points, want %d at most", c.name, len(got), c.most)
		}
	}
	if got := projection.AppendResampled(nil, every()["mercator"], nil, 1e-4); len(got) != 0 {
		t.Errorf("no line became %v", got)
	}
}

func TestResamplingDoesNotAllocate(t *testing.T) {
	p := projection.For("conic", region)
	line := orb.LineString{{40, 20}, {80, 20}, {80, 45}, {40, 45}}
	points := make([]orb.Point, 0, 4096)
	if n := testing.AllocsPerRun(20, func() { points = projection.AppendResampled(points[:0], p, line, 1e-5) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestAreasAndLinesInThePlane(t *testing.T) {
	p := projection.For("conic", region)
	corner, other := projection.ProjectDegrees(p, region.Min), projection.ProjectDegrees(p, region.Max)
	w := projection.WindowOf(p, orb.MultiPoint{corner, other}.Bound())
	everywhere := orb.Polygon{{{-180, -90}, {180, -90}, {180, 90}, {-180, 90}, {-180, -90}}}
	areas := projection.AppendAreas(nil, p, w, []orb.Polygon{everywhere}, 1e-4)
	if len(areas) != 1 {
		t.Fatalf("the whole Earth is drawn as %d areas", len(areas))
	}
	for lon := region.Min[0]; lon <= region.Max[0]; lon += 3 {
		for lat := region.Min[1]; lat <= region.Max[1]; lat += 1.5 {
			if !inArea(areas, projection.ProjectDegrees(p, orb.Point{lon, lat})) {
				t.Fatalf("%v, %v is not filled", lon, lat)
			}
		}
	}
	lines := projection.AppendLines(nil, p, w, []orb.LineString{{{-30, 30}, {150, 30}}, {{-30, -30}, {150, -30}}}, 1e-4)
	if len(lines) != 1 {
		t.Errorf("a parallel through the region and one far from it are drawn as %d lines", len(lines))
	}
}
