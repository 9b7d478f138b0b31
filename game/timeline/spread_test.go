package timeline

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestSpreadSharesADay(t *testing.T) {
	const d = daySeconds
	nan := math.NaN()
	got := Spread(
		[]float64{0, d, d, d, d, 5 * d, 5 * d, nan, 7 * d, 7 * d},
		[]float64{d, 2 * d, 2 * d, 9 * d, 2 * d, 5 * d, 5*d + 60, nan, math.Inf(1), math.Inf(1)},
	)
	want := []float64{0, d, d + d/4, d + d/2, d + 3*d/4, 5 * d, 5*d + 30, nan, 7 * d, 7*d + d/2}
	for i := range want {
		if got[i] != want[i] && !(math.IsNaN(got[i]) && math.IsNaN(want[i])) {
			t.Errorf("event %d plays at day %v, want %v", i, got[i]/d, want[i]/d)
		}
	}
}

func TestSpreadStaysWithinEachEvent(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 200 {
		n := r.IntN(40)
		starts, ends := make([]float64, n), make([]float64, n)
		for i := range n {
			starts[i] = float64(r.IntN(6)) * daySeconds
			ends[i] = starts[i] + float64(r.IntN(3))*daySeconds
		}
		before := slices.Clone(starts)
		at := Spread(starts, ends)
		if !slices.Equal(before, starts) {
			t.Fatal("Spread changed its argument")
		}
		for i := range at {
			if at[i] < starts[i] || at[i] > ends[i] || at[i] >= starts[i]+daySeconds {
				t.Fatalf("event [%v, %v) plays at %v", starts[i], ends[i], at[i])
			}
		}
	}
}
