package projection_test

import (
	"math"
	"testing"

	"github.com/hamsaya/hamsaya/geo/projection"
	"github.com/paulmach/orb"
)

func BenchmarkProject(b *testing.B) {
	for name, p := range every() {
		if name != "conic north" && name != "mercator" && name != "equirectangular" {
			continue
		}
		b.Run(name, func(b *testing.B) {
			x := 0.0
			for b.Loop() {
				x, _ = p.Project(1.2+x*1e-30, 0.6)
			}
		})
	}
}

// BenchmarkAppendLines draws a coast of 10,000 points as an atlas has them.
func BenchmarkAppendLines(b *testing.B) {
	p := projection.For("conic", region)
	corner, other := projection.ProjectDegrees(p, region.Min), projection.ProjectDegrees(p, region.Max)
	w := projection.WindowOf(p, orb.MultiPoint{corner, other}.Bound())
	coast := make(orb.LineString, 10_000)
	for i := range coast {
		t := float64(i) / 500
		coast[i] = orb.Point{60 + t*math.Cos(t), 30 + t/2*math.Sin(t)}
	}
	b.ReportAllocs()
	var dst []orb.LineString
	for b.Loop() {
		dst = projection.AppendLines(dst[:0], p, w, []orb.LineString{coast}, 3e-4)
	}
}
