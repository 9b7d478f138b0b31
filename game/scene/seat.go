package scene

import (
	"slices"
	"sort"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/paulmach/orb"
)

// A standing is a mark at one of its places.
type standing struct {
	event int32
	at    int32 // into the mark's at
}

// seatCount is how many marks stand beside each other at the most; those beyond
// share the last seat. They stand in rows of seatRow.
const (
	seatCount = 12
	seatRow   = 4
)

// seat gives marks that stand at one place at the same time seats of their
// own, so that none hides another.
func (s *Scene) seat() {
	s.standings = make([][]standing, len(s.places))
	for i := range s.marks {
		s.marks[i].seats = make([]int8, len(s.marks[i].at))
	}
	for _, stop := range s.Stops {
		m := &s.marks[stop.Event]
		if m.formStyle.Stand == nil {
			continue
		}
		for i, p := range m.at {
			s.standings[p] = append(s.standings[p], standing{stop.Event, int32(i)})
		}
	}
	for p := range s.standings {
		s.places[p].seats = s.seatThose(s.standings[p], func(st standing, seat int8) { s.marks[st.event].seats[st.at] = seat })
	}
}

// seatThose gives marks that stand together, in the order in which they come,
// the lowest seats that are free while they live, and returns the highest.
func (s *Scene) seatThose(all []standing, give func(standing, int8)) (most int8) {
	var busy [seatCount]float64
	for _, st := range all {
		m := &s.marks[st.event]
		k := 0
		for k < seatCount-1 && busy[k] > m.begin {
			k++
		}
		busy[k] = m.end
		give(st, int8(k))
		most = max(most, int8(k))
	}
	return most
}

// seatTogether seats the marks of places that lie on each other in this view as
// those of one place are, so that none hides another.
func (sh *Sheet) seatTogether() {
	s := sh.scene
	near := sh.baseRadius() * 0.6
	var places []int32
	for i := range s.places {
		if s.places[i].stand != nil && sh.ends[i].inView {
			places = append(places, int32(i))
		}
	}
	sort.SliceStable(places, func(a, b int) bool { return sh.ends[places[a]].at.X < sh.ends[places[b]].at.X })
	seated := make([]bool, len(places))
	for i, first := range places {
		together := []int32{first}
		for j := i + 1; !seated[i] && j < len(places); j++ {
			at, from := sh.ends[places[j]].at, sh.ends[first].at
			if at.X-from.X > near {
				break
			}
			if !seated[j] && draw.Distance(at, from) < near {
				together, seated[j] = append(together, places[j]), true
			}
		}
		if len(together) > 1 {
			sh.seatPlaces(together)
		}
	}
}

func (sh *Sheet) seatPlaces(places []int32) {
	s := sh.scene
	var all []standing
	for _, p := range places {
		all = append(all, s.standings[p]...)
	}
	slices.SortStableFunc(all, func(a, b standing) int {
		switch x, y := s.marks[a.event].begin, s.marks[b.event].begin; {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	})
	if sh.seats == nil {
		sh.seats, sh.seatsAt = map[standing]int8{}, map[int32]int8{}
	}
	s.seatThose(all, func(st standing, seat int8) {
		sh.seats[st] = seat
		p := s.marks[st.event].at[st.at]
		sh.seatsAt[p] = max(sh.seatsAt[p], seat)
	})
}

// seatOf is the seat of an event's mark at the n-th of its places.
func (sh *Sheet) seatOf(event int32, n int) int8 {
	if seat, ok := sh.seats[standing{event, int32(n)}]; ok {
		return seat
	}
	return sh.scene.marks[event].seats[n]
}

// highestSeat is that of the marks of a place.
func (sh *Sheet) highestSeat(place int32) int8 {
	if seat, ok := sh.seatsAt[place]; ok {
		return seat
	}
	return sh.scene.places[place].seats
}

// pairsOfPoints gives each pair the first one between the same two points: arcs
// between places that lie on each other are told apart as those of one pair are.
func (s *Scene) pairsOfPoints() []int32 {
	points := s.samePoints()
	first := map[[2]int32]int32{}
	out := make([]int32, len(s.pairs))
	for i := range s.pairs {
		a, b := points[s.pairs[i].a], points[s.pairs[i].b]
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
	near := max(s.home.Max[0]-s.home.Min[0], s.home.Max[1]-s.home.Min[1]) / 600
	type cell [2]int
	first := map[cell]int32{}
	out := make([]int32, len(s.places))
	for i := range s.places {
		at := s.places[i].at
		c := cell{int(at[0] / near), int(at[1] / near)}
		out[i] = int32(i)
	around:
		for dx := -1; dx <= 1; dx++ {
			for dy := -1; dy <= 1; dy++ {
				if p, ok := first[cell{c[0] + dx, c[1] + dy}]; ok && manhattan(s.places[p].at, at) < near {
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
