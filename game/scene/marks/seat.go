package marks

import (
	"slices"
	"sort"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/compiled"
)

// seatTogether seats the marks of places that lie on each other in this view as
// those of one place are, so that none hides another.
func (sh *Layer) seatTogether() {
	s := sh.base.Scene
	near := sh.baseRadius() * 0.6
	var places []int32
	for i := range s.Places {
		if s.Places[i].Stand != nil && sh.base.Ends[i].InView {
			places = append(places, int32(i))
		}
	}
	sort.SliceStable(places, func(a, b int) bool { return sh.base.Ends[places[a]].At.X < sh.base.Ends[places[b]].At.X })
	seated := make([]bool, len(places))
	for i, first := range places {
		together := []int32{first}
		for j := i + 1; !seated[i] && j < len(places); j++ {
			at, from := sh.base.Ends[places[j]].At, sh.base.Ends[first].At
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

func (sh *Layer) seatPlaces(places []int32) {
	s := sh.base.Scene
	var all []compiled.Standing
	for _, p := range places {
		all = append(all, s.Standings[p]...)
	}
	slices.SortStableFunc(all, func(a, b compiled.Standing) int {
		switch x, y := s.Marks[a.Event].Begin, s.Marks[b.Event].Begin; {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	})
	if sh.seats == nil {
		sh.seats, sh.seatsAt = map[compiled.Standing]int8{}, map[int32]int8{}
	}
	s.SeatThose(all, func(st compiled.Standing, seat int8) {
		sh.seats[st] = seat
		p := s.Marks[st.Event].At[st.At]
		sh.seatsAt[p] = max(sh.seatsAt[p], seat)
	})
}

// seatOf is the seat of an event's mark at the n-th of its places.
func (sh *Layer) seatOf(event int32, n int) int8 {
	if seat, ok := sh.seats[compiled.Standing{Event: event, At: int32(n)}]; ok {
		return seat
	}
	return sh.base.Scene.Marks[event].Seats[n]
}

// highestSeat is that of the marks of a place.
func (sh *Layer) highestSeat(place int32) int8 {
	if seat, ok := sh.seatsAt[place]; ok {
		return seat
	}
	return sh.base.Scene.Places[place].Seats
}
