package draw_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
)

// Every polygon of a stroke is convex and runs the same way round.
func TestStrokePolygonsAreConvex(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for i := range 500 {
		var pts []draw.Point
		for range 2 + rnd.IntN(8) {
			pts = append(pts, draw.Point{X: rnd.Float32() * 100, Y: rnd.Float32() * 100})
		}
		s := draw.Stroke{Width: 0.5 + rnd.Float32()*20, Join: draw.Join(i % 3), Cap: draw.Cap(i / 3 % 3)}
		var f draw.Flat
		draw.AppendOutline(&f, pts, i%2 == 0, s, 0.1)
		for _, l := range f.Lines {
			poly := f.Pts[l.Start:l.End]
			if area(poly) < -1e-3 {
				t.Fatalf("stroke %d: a polygon runs the other way: %v", i, poly)
			}
			for k := range poly {
				a, b, c := poly[k], poly[(k+1)%len(poly)], poly[(k+2)%len(poly)]
				if turn(a, b, c) < -1e-2 {
					t.Fatalf("stroke %d: a polygon is not convex: %v", i, poly)
				}
			}
		}
	}
}

func turn(a, b, c draw.Point) float64 {
	return float64(b.X-a.X)*float64(c.Y-b.Y) - float64(b.Y-a.Y)*float64(c.X-b.X)
}

func area(poly []draw.Point) float64 {
	sum := 0.0
	for i, p := range poly {
		q := poly[(i+1)%len(poly)]
		sum += float64(p.X)*float64(q.Y) - float64(q.X)*float64(p.Y)
	}
	return sum / 2
}

// Dashes and gaps have the lengths of the pattern, wherever the corners of the
// line are.
func TestDashesKeepTheirLengthRoundCorners(t *testing.T) {
	pts := []draw.Point{{X: 0, Y: 0}, {X: 7, Y: 0}, {X: 7, Y: 11}, {X: -20, Y: 11}}
	s := draw.Stroke{Dash: [4]float32{5, 3}}
	for _, phase := range []float32{0, 2, 5, 6, 8, 13, -1, -6} {
		s.Phase = phase
		var f draw.Flat
		draw.AppendDashes(&f, pts, false, s)
		total := 0.0
		for i, l := range f.Lines {
			d := length(f.Pts[l.Start:l.End])
			total += d
			if i > 0 && i < len(f.Lines)-1 && math.Abs(d-5) > 1e-4 {
				t.Errorf("phase %v: dash %d is %v long", phase, i, d)
			}
		}
		want := 0.0
		for u := 0.0; u < 45; u += 0.001 { // the definition, sampled
			if m := math.Mod(u+float64(phase)+80, 8); m < 5 {
				want += 0.001
			}
		}
		if math.Abs(total-want) > 0.01 {
			t.Errorf("phase %v: %v of the line is drawn, want %v", phase, total, want)
		}
	}
}

func length(pts []draw.Point) float64 {
	d := 0.0
	for i := 1; i < len(pts); i++ {
		d += math.Hypot(float64(pts[i].X-pts[i-1].X), float64(pts[i].Y-pts[i-1].Y))
	}
	return d
}

// Flattened curves stay within the tolerance of the curve.
func TestFlattenTolerance(t *testing.T) {
	var l draw.List
	l.Move(0, 0)
	l.Cube(300, -100, -200, 300, 100, 200)
	p := l.Path()
	var fine, f draw.Flat
	draw.AppendFlattened(&fine, l.Verbs(p), l.Points(p), 1e-4)
	for _, tolerance := range []float32{0.01, 0.1, 1} {
		f.Reset()
		draw.AppendFlattened(&f, l.Verbs(p), l.Points(p), tolerance)
		for _, q := range fine.Pts {
			best := math.Inf(1)
			for i := 1; i < len(f.Pts); i++ {
				best = min(best, segment(f.Pts[i-1], f.Pts[i], q))
			}
			if best > float64(tolerance)*1.01 {
				t.Fatalf("tolerance %v: off by %v", tolerance, best)
			}
		}
	}
	if len(f.Pts) > 30 {
		t.Errorf("%d points for a tolerance of 1", len(f.Pts))
	}
}

func segment(a, b, p draw.Point) float64 {
	dx, dy := float64(b.X-a.X), float64(b.Y-a.Y)
	px, py := float64(p.X-a.X), float64(p.Y-a.Y)
	t := min(max((px*dx+py*dy)/(dx*dx+dy*dy), 0), 1)
	return math.Hypot(px-t*dx, py-t*dy)
}

func FuzzStroke(f *testing.F) {
	f.Add(float32(0), float32(0), float32(10), float32(1e30), float32(2), float32(3), float32(0), uint8(3))
	f.Fuzz(func(t *testing.T, x, y, z, w, width, dash, gap float32, style uint8) {
		var l draw.List
		l.Move(x, y)
		l.Line(z, w)
		l.Quad(w, x, y, z)
		l.Cube(x, z, w, y, z, z)
		if style&1 != 0 {
			l.ClosePath()
		}
		p := l.Path()
		var k draw.Stroker
		var out draw.Flat
		k.Append(&out, l.Verbs(p), l.Points(p), draw.Stroke{
			Width: width, Dash: [4]float32{dash, gap}, Cap: draw.Cap(style / 2 % 3), Join: draw.Join(style / 8 % 3), Phase: y,
		}, 0.1)
		for _, line := range out.Lines {
			if line.Start < 0 || line.End > int32(len(out.Pts)) || line.Start >= line.End {
				t.Fatalf("line %v of %d points", line, len(out.Pts))
			}
		}
	})
}
