package timeline

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func bruteActive(starts, ends []float64, at float64) []int32 {
	var ids []int32
	for i := range starts {
		if (Span{starts[i], ends[i]}).Contains(at) {
			ids = append(ids, int32(i))
		}
	}
	return ids
}

func TestIndexAgreesWithBruteForce(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	inf, nan := math.Inf(1), math.NaN()
	// Few distinct values, so that ends meet starts and instants pile up.
	value := func(of int) float64 {
		switch r.IntN(20) {
		case 0:
			return inf
		case 1:
			return -inf
		case 2:
			return nan
		}
		return float64(r.IntN(of))
	}
	for round := range 400 {
		n, of := r.IntN(120), 1+r.IntN(60)
		starts, ends := make([]float64, n), make([]float64, n)
		for i := range n {
			starts[i], ends[i] = value(of), value(of)
			switch r.IntN(4) {
			case 0:
				ends[i] = starts[i]
			case 1:
				starts[i], ends[i] = min(starts[i], ends[i]), max(starts[i], ends[i])
			}
		}
		ix := NewIndex(starts, ends)
		ats := []float64{-inf, inf, nan, -1, float64(of) + 1}
		for i := range of {
			ats = append(ats, float64(i), float64(i)+0.5)
		}
		for _, at := range ats {
			got, want := ix.AppendActive(nil, at), bruteActive(starts, ends, at)
			if !slices.Equal(got, want) {
				t.Fatalf("round %d, at %v: %v, want %v\nstarts %v\nends   %v", round, at, got, want, starts, ends)
			}
		}
	}
}

func TestIndexEdges(t *testing.T) {
	inf := math.Inf(1)
	starts := []float64{0, 5, 5, -inf, 5, 9, 3}
	ends := []float64{5, 5, 9, 5, inf, 4, math.NaN()}
	ix := NewIndex(starts, ends)
	for _, c := range []struct {
		at   float64
		want []int32
	}{
		{-100, []int32{3}}, {0, []int32{0, 3}}, {5, []int32{1, 2, 4}}, {5.1, []int32{2, 4}}, {9, []int32{4}}, {1e300, []int32{4}},
	} {
		if got := ix.AppendActive([]int32{77}, c.at); got[0] != 77 || !slices.Equal(got[1:], c.want) {
			t.Errorf("at %v: %v, want %v after what was there", c.at, got, c.want)
		}
	}
	if got := NewIndex(nil, nil).AppendActive(nil, 0); len(got) != 0 {
		t.Errorf("an empty index answers %v", got)
	}
}

// crowd is n intervals of which about active hold any instant of [0, 1e6].
func crowd(n, active int) (starts, ends []float64) {
	r := rand.New(rand.NewPCG(11, 12))
	length := 1e6 * float64(active) / float64(n)
	for range n {
		start := r.Float64()*(1e6+length) - length
		starts = append(starts, start)
		ends = append(ends, start+length)
	}
	return starts, ends
}

func TestIndexDoesNotAllocate(t *testing.T) {
	ix := NewIndex(crowd(10000, 50))
	ids := make([]int32, 0, 200)
	if n := testing.AllocsPerRun(100, func() { ids = ix.AppendActive(ids[:0], 5e5) }); n != 0 {
		t.Errorf("%v allocations, want none", n)
	}
}

func BenchmarkIndex(b *testing.B) {
	for _, n := range []int{1000, 100000} {
		b.Run(fmt.Sprintf("%d intervals, 50 active", n), func(b *testing.B) {
			ix := NewIndex(crowd(n, 50))
			var ids []int32
			at, found, asked := 0.0, 0, 0
			for b.Loop() {
				ids = ix.AppendActive(ids[:0], at)
				found, asked = found+len(ids), asked+1
				if at += 1234.5; at > 1e6 {
					at -= 1e6
				}
			}
			b.ReportMetric(float64(found)/float64(asked), "active/op")
		})
	}
}
