package projection_test

import (
	_ "embed"
	"encoding/json"
	"math"
	"testing"

	"github.com/hamsaya/hamsaya/geo/projection"
	"github.com/paulmach/orb"
)

// oracle is what d3-geo says; testdata/package.json tells how it is written.
//
//go:embed testdata/d3-geo.json
var oracle []byte

func TestProjectionsAgreeWithD3(t *testing.T) {
	var want struct {
		Projections []struct {
			Name   string
			Args   []float64
			Points []struct{ Lonlat, XY, Inverse orb.Point }
		}
	}
	if err := json.Unmarshal(oracle, &want); err != nil {
		t.Fatal(err)
	}
	points := 0
	for _, row := range want.Projections {
		p := named(t, row.Name, row.Args)
		for _, at := range row.Points {
			points++
			if got := projection.ProjectDegrees(p, at.Lonlat); apart(got, at.XY) > 1e-9*max(1, math.Hypot(at.XY[0], at.XY[1])) {
				t.Errorf("%s %v projects %v to %v, d3-geo to %v", row.Name, row.Args, at.Lonlat, got, at.XY)
			}
			if got := projection.InvertDegrees(p, at.XY); apart(got, at.Inverse) > 1e-6 {
				t.Errorf("%s %v inverts %v to %v, d3-geo to %v", row.Name, row.Args, at.XY, got, at.Inverse)
			}
		}
	}
	if points < 200 {
		t.Errorf("compared %d points only", points)
	}
}

func named(t *testing.T, name string, args []float64) projection.Projection {
	t.Helper()
	const radian = math.Pi / 180
	switch name {
	case "conic":
		return projection.ConformalConic(args[0]*radian, args[1]*radian, args[2]*radian, args[3]*radian)
	case "mercator":
		return projection.Mercator(args[0] * radian)
	case "equirectangular":
		return projection.Equirectangular(args[0]*radian, args[1]*radian)
	}
	t.Fatalf("no projection %q", name)
	return nil
}

func apart(a, b orb.Point) float64 { return math.Hypot(a[0]-b[0], a[1]-b[1]) }
