package raster_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/raster"
)

// The cover of a pixel is the share of its points that the rule calls inside,
// counted one by one, for polygons that cross themselves and the frame.
func TestCoverAgainstCounting(t *testing.T) {
	const size, fine = 40, 16
	rnd := rand.New(rand.NewPCG(3, 4))
	for i := range 60 {
		rule := draw.FillRule(i % 2)
		reach := []float32{40, 120, 1e4}[i%3]
		var pts []draw.Point
		n := 5 + rnd.IntN(5)
		for k := range n { // twice around, roughly
			sin, cos := math.Sincos(float64(k) / float64(n) * 4 * math.Pi)
			pts = append(pts, draw.Point{
				X: size/2 + (float32(cos)/2+rnd.Float32()-0.5)*reach,
				Y: size/2 + (float32(sin)/2+rnd.Float32()-0.5)*reach,
			})
		}
		var l draw.List
		fill := l.Fill
		if rule == draw.EvenOdd {
			fill = l.FillEvenOdd
		}
		fill(l.Polyline(pts, true), draw.Color{A: 255})
		img := raster.Render(&l, size, size, 1)

		sum, worse := 0, 0
		for y := range size {
			for x := range size {
				inside := 0
				for k := range fine * fine {
					px := float32(x) + (float32(k%fine)+0.5)/fine
					py := float32(y) + (float32(k/fine)+0.5)/fine
					if w := winding(pts, px, py); w != 0 && (rule == draw.NonZero || w%2 != 0) {
						inside++
					}
				}
				d := int(img.RGBAAt(x, y).A) - inside*255/(fine*fine)
				sum += max(d, -d)
				if max(d, -d) > 24 {
					worse++ // two edges in one pixel
				}
			}
		}
		if mean := float64(sum) / (size * size); mean > 0.6 {
			t.Errorf("polygon %d %v: off by %v in the mean", i, pts, mean)
		}
		if worse > size*size/100 {
			t.Errorf("polygon %d %v: %d pixels are off by more than 24", i, pts, worse)
		}
	}
}

// winding is how often the polygon goes around the point.
func winding(pts []draw.Point, x, y float32) int {
	n := 0
	for i, a := range pts {
		b := pts[(i+1)%len(pts)]
		side := float64(b.X-a.X)*float64(y-a.Y) - float64(x-a.X)*float64(b.Y-a.Y)
		switch {
		case a.Y <= y && b.Y > y && side > 0:
			n++
		case a.Y > y && b.Y <= y && side < 0:
			n--
		}
	}
	return n
}

// A picture that is a part of a larger one is that part.
func TestFrameCutsNothingElse(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6))
	for range 30 {
		var l, moved draw.List
		var pts, there []draw.Point
		for range 8 {
			p := draw.Point{X: float32(rnd.IntN(2000)) / 16, Y: float32(rnd.IntN(2000)) / 16}
			pts = append(pts, p)
			there = append(there, draw.Point{X: p.X - 32, Y: p.Y - 32})
		}
		s := draw.Stroke{Width: 5}
		l.StrokePath(l.Polyline(pts, false), s, draw.Color{R: 255, A: 180})
		moved.StrokePath(moved.Polyline(there, false), s, draw.Color{R: 255, A: 180})
		large := raster.Render(&l, 128, 128, 1)
		part := raster.Render(&moved, 64, 64, 1)
		for y := range 64 {
			for x := range 64 {
				a, b := large.RGBAAt(x+32, y+32), part.RGBAAt(x, y)
				if d := int(a.A) - int(b.A); d > 1 || d < -1 {
					t.Fatalf("at %d,%d: %v in the whole, %v in the part", x, y, a, b)
				}
			}
		}
	}
}
