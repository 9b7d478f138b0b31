package ground

import "github.com/paulmach/orb"

// slabs are the edges of rings by their height, so that to know whether a
// point lies inside takes the edges at its height alone (the slab method of
// point location, Dobkin and Lipton 1976). Placing names and a legend asks
// tens of thousands of times for a view.
type slabs struct {
	low, high float64
	perUnit   float64 // slabs per unit of height
	of        [][]edge
}

type edge struct{ a, b orb.Point }

// edgesPerSlab is about how many edges a slab has: where it has fewer, most
// edges are in several.
const edgesPerSlab = 8

func slabsOf(rings []flatLine) slabs {
	bound, n := orb.Bound{}, 0
	for i := range rings {
		if n == 0 {
			bound = rings[i].Bound
		}
		bound = bound.Union(rings[i].Bound)
		n += len(rings[i].pts)
	}
	s := slabs{low: bound.Min[1], high: bound.Max[1], of: make([][]edge, 1+n/edgesPerSlab)}
	if s.high > s.low {
		s.perUnit = float64(len(s.of)) / (s.high - s.low)
	}
	for i := range rings {
		pts := rings[i].pts
		for j, k := 0, len(pts)-1; j < len(pts); k, j = j, j+1 {
			e := edge{pts[j], pts[k]}
			for at := s.at(min(e.a[1], e.b[1])); at <= s.at(max(e.a[1], e.b[1])); at++ {
				s.of[at] = append(s.of[at], e)
			}
		}
	}
	return s
}

// at is the slab of a height.
func (s *slabs) at(y float64) int { return min(int((y-s.low)*s.perUnit), len(s.of)-1) }

// contains casts a ray (Shimrat 1962): a point is inside where it crosses an
// odd number of edges.
func (s *slabs) contains(p orb.Point) bool {
	if !(p[1] >= s.low && p[1] <= s.high) {
		return false
	}
	in := false
	for _, e := range s.of[s.at(p[1])] {
		if (e.a[1] > p[1]) != (e.b[1] > p[1]) && p[0] < (e.b[0]-e.a[0])*(p[1]-e.a[1])/(e.b[1]-e.a[1])+e.a[0] {
			in = !in
		}
	}
	return in
}
