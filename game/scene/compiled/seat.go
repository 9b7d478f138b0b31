package compiled

import (
	"github.com/paulmach/orb"
)

// A Standing is a mark at one of its places.
type Standing struct {
	Event int32
	At    int32 // into the mark's at
}

// seatCount is how many marks stand beside each other at the most; those beyond
// share the last seat. They stand in rows of SeatRow.
const (
	seatCount = 12
	SeatRow   = 4
)

// seat gives marks that stand at one place at the same time seats of their
// own, so that none hides another.
func (s *Scene) seat() {
	s.Standings = make([][]Standing, len(s.Places))
	for i := range s.Marks {
		s.Marks[i].Seats = make([]int8, len(s.Marks[i].At))
	}
	for _, stop := range s.Stops {
		m := &s.Marks[stop.Event]
		if m.Style.Stand == nil {
			continue
		}
		for i, p := range m.At {
			s.Standings[p] = append(s.Standings[p], Standing{stop.Event, int32(i)})
		}
	}
	for p := range s.Standings {
		s.Places[p].Seats = s.SeatThose(s.Standings[p], func(st Standing, seat int8) { s.Marks[st.Event].Seats[st.At] = seat })
	}
}

// SeatThose gives marks that stand together, in the order in which they come,
// the lowest seats that are free once they have arrived, and returns the highest:
// one that fades gives its seat to the one that comes.
func (s *Scene) SeatThose(all []Standing, give func(Standing, int8)) (most int8) {
	var busy [seatCount]float64
	for _, st := range all {
		m := &s.Marks[st.Event]
		from := m.Land
		if m.early {
			from = m.Begin
		}
		k := 0
		for k < seatCount-1 && busy[k] > from {
			k++
		}
		busy[k] = m.End
		give(st, int8(k))
		most = max(most, int8(k))
	}
	return most
}

// pairsOfPoints gives each pair the first one between the same two points: arcs
// between places that lie on each other are told apart as those of one pair are.
func (s *Scene) pairsOfPoints() []int32 {
	points := s.samePoints()
	first := map[[2]int32]int32{}
	out := make([]int32, len(s.Pairs))
	for i := range s.Pairs {
		a, b := points[s.Pairs[i].A], points[s.Pairs[i].B]
		key := [2]int32{min(a, b), max(a, b)}
		if _, known := first[key]; !known {
			first[key] = int32(i)
		}
		out[i] = first[key]
	}
	return out
}

// samePoints gives each place the first of those that lie within about a dp of
// it in the story's own view.
func (s *Scene) samePoints() []int32 {
	near := max(s.HomeBound.Max[0]-s.HomeBound.Min[0], s.HomeBound.Max[1]-s.HomeBound.Min[1]) / 600
	type cell [2]int
	first := map[cell]int32{}
	out := make([]int32, len(s.Places))
	for i := range s.Places {
		at := s.Places[i].At
		c := cell{int(at[0] / near), int(at[1] / near)}
		out[i] = int32(i)
	around:
		for dx := -1; dx <= 1; dx++ {
			for dy := -1; dy <= 1; dy++ {
				if p, ok := first[cell{c[0] + dx, c[1] + dy}]; ok && manhattan(s.Places[p].At, at) < near {
					out[i] = p
					break around
				}
			}
		}
		if _, taken := first[c]; !taken && out[i] == int32(i) {
			first[c] = int32(i)
		}
	}
	return out
}

func manhattan(a, b orb.Point) float64 { return max(a[0]-b[0], b[0]-a[0]) + max(a[1]-b[1], b[1]-a[1]) }
