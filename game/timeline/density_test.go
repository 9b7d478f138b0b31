package timeline

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestDensity(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	for _, c := range []struct {
		name         string
		starts, ends []float64
		bins         int
		want         []float32
	}{
		{"nothing", nil, nil, 4, []float32{0, 0, 0, 0}},
		{"instants", []float64{0, 1, 1, 9.9}, []float64{0, 1, 1, 9.9}, 5, []float32{1, 0, 0, 0, 1. / 3}},
		{"a span shares its weight", []float64{0, 5}, []float64{5, 5}, 2, []float32{1, 1}},
		{"half and half", []float64{4}, []float64{6}, 2, []float32{1, 1}},
		{"the end belongs to the last bin", []float64{10}, []float64{10}, 2, []float32{0, 1}},
		{"outside", []float64{-5, 11, -3, nan, 5}, []float64{-4, 12, 0, 3, 4}, 2, []float32{0, 0}},
		{"open ends", []float64{-inf, 5}, []float64{inf, inf}, 2, []float32{1. / 3, 1}},
		{"no bins", []float64{1}, []float64{2}, 0, nil},
	} {
		got := AppendDensity([]float32{7}, c.starts, c.ends, Span{0, 10}, c.bins)
		if got[0] != 7 || !slices.EqualFunc(got[1:], c.want, func(a, b float32) bool { return math.Abs(float64(a-b)) < 1e-6 }) {
			t.Errorf("%s: %v, want %v", c.name, got[1:], c.want)
		}
	}
}

func TestDensityIsBounded(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 16))
	for range 500 {
		n := 1 + r.IntN(50)
		starts, ends := make([]float64, n), make([]float64, n)
		for i := range n {
			starts[i] = r.Float64() * 100
			ends[i] = starts[i] + r.Float64()*30*float64(r.IntN(2))
		}
		density := AppendDensity(nil, starts, ends, Span{0, 100}, 1+r.IntN(90))
		if slices.Max(density) != 1 || slices.Min(density) < 0 {
			t.Fatalf("density from %v to %v", slices.Min(density), slices.Max(density))
		}
	}
}
