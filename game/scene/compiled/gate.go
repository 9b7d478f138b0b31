package compiled

import (
	"math"
	"sort"

	"github.com/hamsaya/hamsaya/game/story"
)

// A Gate is a crossing, or another place that events close and open. Its
// state lasts from one event to the next.
type Gate struct {
	Place    int32
	Crossing bool             // on a border; shown while open too
	first    story.GateStatus // before the changes
	Changes  []gateChange
}

type gateChange struct {
	U      float64 // playing time at which the change has come about
	Status story.GateStatus
	Event  int32
}

func (s *Scene) compileGates() {
	of := map[int32]int{}
	gateOf := func(p int32) *Gate {
		i, ok := of[p]
		if !ok {
			i = len(s.Gates)
			of[p] = i
			s.Gates = append(s.Gates, Gate{Place: p, Crossing: s.Places[p].Kind == "crossing"})
		}
		return &s.Gates[i]
	}
	for i := range s.Places {
		if s.Places[i].Kind == "crossing" {
			gateOf(int32(i))
		}
	}
	orders := map[int32][]gateOrder{} // by place
	for i := range s.Story.Events {
		e := &s.Story.Events[i]
		m := &s.Marks[i]
		if !m.Style.Gate || !e.When.Known {
			continue
		}
		o := gateOrder{from: m.Land, to: math.Inf(1), status: e.Status, opens: m.Style.Opens, event: int32(i)}
		if o.status == story.GateUnset {
			o.status = story.GateClosed
			if o.opens {
				o.status = story.GateOpen
			}
		}
		if e.When.OpenStart || e.When.UnknownStart {
			o.from = math.Inf(-1) // it was so before the play begins
		}
		if e.When.Interval && !e.When.OpenEnd && !e.When.UnknownEnd {
			o.to = max(s.Pace.Playing(e.When.End), m.Land+2*turning)
		}
		for _, p := range m.At {
			gateOf(p)
			orders[p] = append(orders[p], o)
		}
	}
	for i := range s.Gates {
		g := &s.Gates[i]
		g.first, g.Changes = gateChanges(orders[g.Place])
	}
}

// A gateOrder is what one event asks of a gate.
type gateOrder struct {
	from, to float64 // playing time; to is infinite where no end is written
	status   story.GateStatus
	opens    bool
	event    int32
}

// gateChanges works out what orders that may overlap leave a gate in. One
// without an end lasts until the next of its like. One that is written with its
// end is over by itself: then the gate is again in what the others leave it.
// Of closures that hold together the stricter counts; a reopening ends those
// before it. Before the first the gate is open, unless that opens it: what opens
// was closed.
func gateChanges(orders []gateOrder) (first story.GateStatus, changes []gateChange) {
	sort.SliceStable(orders, func(a, b int) bool { return orders[a].from < orders[b].from })
	first = story.GateOpen
	if len(orders) > 0 && orders[0].opens {
		first = story.GateClosed
	}
	base := first
	var inForce []gateOrder
	now := func() story.GateStatus {
		st := base
		for _, o := range inForce {
			if o.opens {
				st = o.status
			} else {
				st = max(st, o.status)
			}
		}
		return st
	}
	last := first
	// expire ends, in their order, what is over by u.
	expire := func(u float64) {
		for {
			first := -1
			for i := range inForce {
				if inForce[i].to <= u && (first < 0 || inForce[i].to < inForce[first].to) {
					first = i
				}
			}
			if first < 0 {
				return
			}
			o := inForce[first]
			inForce = append(inForce[:first], inForce[first+1:]...)
			if st := now(); st != last {
				changes = append(changes, gateChange{U: o.to, Status: st, Event: o.event})
				last = st
			}
		}
	}
	for _, o := range orders {
		expire(o.from)
		switch {
		case !math.IsInf(o.to, 1):
			inForce = append(inForce, o)
		case o.opens:
			base, inForce = o.status, inForce[:0]
		default:
			base = o.status
		}
		last = now()
		changes = append(changes, gateChange{U: o.from, Status: last, Event: o.event})
	}
	expire(math.MaxFloat64)
	return first, changes
}

// At is the gate's state at u, how far it has come from the state before
// (0 to 1), that state, and the event that made it (-1: none yet).
func (g *Gate) At(u float64) (now, before story.GateStatus, turned float64, event int32) {
	i := sort.Search(len(g.Changes), func(i int) bool { return g.Changes[i].U-turning > u }) - 1
	if i < 0 {
		return g.first, g.first, 1, -1
	}
	before = g.first
	if i > 0 {
		before = g.Changes[i-1].Status
	}
	turned = min(1, (u-(g.Changes[i].U-turning))/turning)
	return g.Changes[i].Status, before, turned, g.Changes[i].Event
}

// turning is how long a gate takes to swing, in playing seconds.
const turning = 0.45
