package ground

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// Slabs tell of any point what going round all rings tells: inside where an
// odd number of them is around it.
func TestSlabs(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 5))
	for _, corners := range []int{3, 4, 7, 40, 900} {
		var rings []flatLine
		var all []orb.Ring
		for _, at := range [][3]float64{{0, 0, 1}, {0.1, 0.1, 0.4}, {5, -2, 0.7}} { // a land, a lake in it, an island
			ring := orb.Ring{}
			for i := range corners {
				sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(corners))
				r := at[2] * (0.7 + 0.3*random.Float64())
				ring = append(ring, orb.Point{at[0] + r*cos, at[1] + r*sin})
			}
			ring = append(ring, ring[0])
			all = append(all, ring)
			rings = append(rings, flatLine{pts: ring, Bound: ring.Bound()})
		}
		l := Land{Rings: rings}
		inside := 0
		for range 4000 {
			p := orb.Point{random.Float64()*9 - 2, random.Float64()*5 - 3.5}
			want := false
			for _, ring := range all {
				want = want != planar.RingContains(ring, p)
			}
			if got := l.Contains(p); got != want {
				t.Fatalf("%d corners: %v is inside: %v, want %v", corners, p, got, want)
			}
			if want {
				inside++
			}
		}
		if inside < 100 {
			t.Errorf("%d points were inside, which says nothing", inside)
		}
	}
	none := Land{}
	if none.Contains(orb.Point{}) || none.Contains(orb.Point{math.NaN(), math.NaN()}) {
		t.Error("no land holds a point")
	}
	flat := Land{Rings: []flatLine{{pts: []orb.Point{{0, 1}, {2, 1}, {0, 1}}, Bound: orb.Bound{Min: orb.Point{0, 1}, Max: orb.Point{2, 1}}}}}
	if flat.Contains(orb.Point{1, 1}) {
		t.Error("a land without area holds a point")
	}
}
