package projection_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/hamsaya/hamsaya/geo/projection"
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

func window(west, south, east, north float64) projection.Window {
	return projection.Window{Bound: orb.Bound{Min: orb.Point{west, south}, Max: orb.Point{east, north}}}
}

// What is in the window must be drawn as it is, and nothing else: checked by
// walking a line in small steps and asking of each whether it is drawn.
func TestClipLineKeepsWhatIsInside(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	windows := []projection.Window{window(40, 20, 80, 45), window(-120, -60, 240, 80), window(100, -30, 260, 30)}
	for range 300 {
		line := orb.LineString{{random.Float64()*360 - 180, random.Float64()*160 - 80}}
		for range 12 {
			last := line[len(line)-1]
			next := orb.Point{last[0] + random.Float64()*80 - 40, max(-85, min(85, last[1]+random.Float64()*40-20))}
			next[0] -= 360 * math.Round(next[0]/360) // jumps, as atlases do at the antimeridian
			line = append(line, next)
		}
		for _, w := range windows {
			parts := w.ClipLine(nil, line)
			for _, part := range parts {
				for _, p := range part {
					if !w.Bound.Pad(1e-9).Contains(p) {
						t.Fatalf("%v is outside of %v", p, w)
					}
				}
			}
			for i := 1; i < len(line); i++ {
				a, b := line[i-1], line[i]
				b[0] -= 360 * math.Round((b[0]-a[0])/360)
				for s := 0.01; s < 1; s += 0.07 {
					p := orb.Point{a[0] + s*(b[0]-a[0]), a[1] + s*(b[1]-a[1])}
					inside := false
					for turn := -720.0; turn <= 720; turn += 360 {
						q := orb.Point{p[0] + turn, p[1]}
						if !w.Bound.Contains(q) {
							continue
						}
						inside = true
						if d := distanceTo(parts, q); d > 1e-9 {
							t.Fatalf("%v is in %v and %v from what is drawn", q, w, d)
						}
					}
					if !inside && distanceTo(parts, p) < 1e-12 {
						t.Fatalf("%v is outside of %v and is drawn", p, w)
					}
				}
			}
		}
	}
}

func distanceTo(parts []orb.LineString, p orb.Point) float64 {
	least := math.Inf(1)
	for _, part := range parts {
		least = min(least, planar.DistanceFrom(part, p))
	}
	return least
}

// inArea asks by the even-odd rule, as a fill does.
func inArea(polygons []orb.Polygon, p orb.Point) bool {
	inside := false
	for _, polygon := range polygons {
		for _, ring := range polygon {
			for i := 1; i < len(ring); i++ {
				a, b := ring[i-1], ring[i]
				if (a[1] > p[1]) != (b[1] > p[1]) && p[0] < a[0]+(p[1]-a[1])/(b[1]-a[1])*(b[0]-a[0]) {
					inside = !inside
				}
			}
		}
	}
	return inside
}

func TestClipPolygonFillsWhatIsInside(t *testing.T) {
	square := func(west, south, east, north float64) orb.Ring {
		return orb.Ring{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}
	}
	for _, c := range []struct {
		name    string
		polygon orb.Polygon
		holds   func(lon, lat float64) bool // lon from -180 to 180
	}{
		{
			"plain", orb.Polygon{square(50, 10, 70, 40)},
			func(lon, lat float64) bool { return lon > 50 && lon < 70 && lat > 10 && lat < 40 },
		}, {
			"with a hole", orb.Polygon{square(-60, -40, 70, 40), square(-1, -1, 1, 1)},
			func(lon, lat float64) bool {
				return lon > -60 && lon < 70 && math.Abs(lat) < 40 && (math.Abs(lon) > 1 || math.Abs(lat) > 1)
			},
		}, {
			"across the antimeridian, cut there", orb.Polygon{square(160, 10, 180, 40)},
			func(lon, lat float64) bool { return lon > 160 && lat > 10 && lat < 40 },
		}, {
			"across the antimeridian, with jumps and a hole beyond it",
			orb.Polygon{square(160, 10, -160, 40), square(-175, 20, -170, 30)},
			func(lon, lat float64) bool {
				return (lon > 160 || lon < -160) && lat > 10 && lat < 40 && !(lon > -175 && lon < -170 && lat > 20 && lat < 30)
			},
		}, {
			"round the south pole", orb.Polygon{{{-120, -60}, {120, -60}, {0, -60}, {-120, -60}}},
			func(lon, lat float64) bool { return lat < -60 },
		}, {
			"round the south pole, cut", orb.Polygon{{{-180, -90}, {180, -90}, {180, -60}, {-180, -60}, {-180, -90}}},
			func(lon, lat float64) bool { return lat < -60 },
		}, {
			"round the north pole", orb.Polygon{{{-120, 50}, {0, 50}, {120, 50}, {-120, 50}}},
			func(lon, lat float64) bool { return lat > 50 },
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, w := range []projection.Window{
				window(40, 0, 80, 45), window(-120, -89, 240, 89), window(-180, -89, 180, 89), window(100, -80, 260, 60), window(-300, -89, 60, 89),
			} {
				parts := w.ClipPolygon(nil, c.polygon)
				for _, polygon := range parts {
					for _, ring := range polygon {
						if ring[0] != ring[len(ring)-1] {
							t.Fatalf("in %v a ring is not closed: %v", w, ring)
						}
					}
				}
				for lon := w.Bound.Min[0] + 0.31; lon < w.Bound.Max[0]; lon += 1.7 {
					for lat := w.Bound.Min[1] + 0.47; lat < w.Bound.Max[1]; lat += 1.9 {
						home := lon - 360*math.Round(lon/360)
						if got, want := inArea(parts, orb.Point{lon, lat}), c.holds(home, lat); got != want {
							t.Fatalf("in %v the point %v, %v is filled: %v, want %v", w, lon, lat, got, want)
						}
					}
				}
			}
		})
	}
}

func TestClippingLeavesItsInputAlone(t *testing.T) {
	polygon := orb.Polygon{{{160, 10}, {-160, 10}, {-160, 40}, {160, 40}, {160, 10}}}
	line := orb.LineString{{160, 10}, {-160, 10}, {0, 0}}
	polygonBefore, lineBefore := polygon.Clone(), line.Clone()
	w := window(-170, 20, 170, 30)
	w.ClipPolygon(nil, polygon)
	w.ClipLine(nil, line)
	if !orb.Equal(polygon, polygonBefore) || !orb.Equal(line, lineBefore) {
		t.Errorf("clipping made %v and %v of its input", polygon, line)
	}
}

// Whatever of the plane is shown, each place that is drawn in it is in the
// window, unless the projection cannot draw it. Every second try is made at
// the cut, where the extremes lie between the edges of what is shown.
func TestWindowOfCoversThePlane(t *testing.T) {
	for name, p := range every() {
		random := rand.New(rand.NewPCG(5, 6))
		center := projection.CentralMeridian(p)
		south, north := projection.Latitudes(p)
		for try := range 400 {
			middle := orb.Point{random.Float64()*4 - 2, random.Float64()*4 - 2}
			if try%2 == 0 {
				middle = projection.ProjectDegrees(p, orb.Point{center + 180, south + random.Float64()*(north-south)})
			}
			w, h := random.ExpFloat64(), random.ExpFloat64()
			plane := orb.Bound{Min: orb.Point{middle[0] - w, middle[1] - h}, Max: orb.Point{middle[0] + w, middle[1] + h}}
			window := projection.WindowOf(p, plane)
			for i := range 200 {
				lonlat := orb.Point{center + 360*(random.Float64()-0.5), south + random.Float64()*(north-south)}
				if i%2 == 0 {
					lonlat[0] = center + 180 - random.Float64()/10
				}
				if plane.Contains(projection.ProjectDegrees(p, lonlat)) && !window.Bound.Contains(lonlat) {
					t.Fatalf("%s: %v is drawn in %v, but not in %v", name, lonlat, plane, window)
				}
			}
		}
	}
}

func TestWindowOfTheRegionIsSmall(t *testing.T) {
	p := projection.For("conic", region)
	corner, other := projection.ProjectDegrees(p, region.Min), projection.ProjectDegrees(p, region.Max)
	w := projection.WindowOf(p, orb.MultiPoint{corner, other}.Bound())
	if w.Bound.Min[0] < 38 || w.Bound.Max[0] > 83 || w.Bound.Min[1] < 18 || w.Bound.Max[1] > 46 {
		t.Errorf("the window of the region is %v", w)
	}
}
