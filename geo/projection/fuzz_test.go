package projection_test

import (
	"math"
	"testing"

	"github.com/hamsaya/hamsaya/geo/projection"
	"github.com/paulmach/orb"
)

// FuzzClip: whatever three places and window come, what is drawn is inside
// the window and closed, and the plane's points are numbers.
func FuzzClip(f *testing.F) {
	f.Add(50.0, 20.0, 70.0, 20.0, 60.0, 40.0, 40.0, 15.0, 80.0, 45.0)
	f.Add(170.0, -20.0, -170.0, -20.0, 180.0, 30.0, -180.0, -80.0, 180.0, 80.0)
	f.Add(-120.0, -60.0, 120.0, -60.0, 0.0, -60.0, 100.0, -90.0, 280.0, 90.0)
	f.Add(-180.0, -90.0, 180.0, -90.0, 0.0, 90.0, -300.0, -89.0, 60.0, 89.0)
	f.Fuzz(func(t *testing.T, x1, y1, x2, y2, x3, y3, west, south, east, north float64) {
		for i, v := range []float64{x1, y1, x2, y2, x3, y3} {
			if !(math.Abs(v) <= 180) || i%2 == 1 && math.Abs(v) > 90 {
				return
			}
		}
		if !(west < east && east-west <= 360 && math.Abs(west) <= 360 && math.Abs(east) <= 540 && -90 <= south && south < north && north <= 90) {
			return
		}
		w := window(west, south, east, north)
		// A turn by 360 degrees rounds in the last digits.
		room := w.Bound.Pad(1e-9)
		line := orb.LineString{{x1, y1}, {x2, y2}, {x3, y3}}
		ring := orb.Ring{{x1, y1}, {x2, y2}, {x3, y3}, {x1, y1}}
		for _, part := range w.ClipLine(nil, line) {
			if len(part) < 2 || !room.Contains(part.Bound().Min) || !room.Contains(part.Bound().Max) {
				t.Fatalf("of %v in %v: %v", line, w, part)
			}
		}
		p := projection.Mercator((west + east) / 2 * math.Pi / 180)
		for _, polygon := range w.ClipPolygon(nil, orb.Polygon{ring}) {
			for _, part := range polygon {
				if part[0] != part[len(part)-1] || !room.Contains(part.Bound().Min) || !room.Contains(part.Bound().Max) {
					t.Fatalf("of %v in %v: %v", ring, w, part)
				}
				for _, xy := range projection.AppendResampled(nil, p, orb.LineString(part), 1e-2) {
					if math.IsNaN(xy[0] + xy[1]) {
						t.Fatalf("%v is drawn at %v", part, xy)
					}
				}
			}
		}
	})
}
