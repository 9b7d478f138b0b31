package scene

import (
	"math"
	"sort"

	"github.com/hamsaya/hamsaya/game/story"
)

// A gate is a crossing, or another place that events close and open. Its
// state lasts from one event to the next.
type gate struct {
	place    int32
	crossing bool             // on a border; shown while open too
	first    story.GateStatus // before the changes
	changes  []gateChange
}

type gateChange struct {
	u      float64 // playing time at which the change has come about
	status story.GateStatus
	event  int32
}

func (s *Scene) compileGates() {
	of := map[int32]int{}
	gateOf := func(p int32) *gate {
		i, ok := of[p]
		if !ok {
			i = len(s.gates)
			of[p] = i
			s.gates = append(s.gates, gate{place: p, crossing: s.places[p].Kind == "crossing"})
		}
		return &s.gates[i]
	}
	for i := range s.places {
		if s.places[i].Kind == "crossing" {
			gateOf(int32(i))
		}
	}
	orders := map[int32][]gateOrder{} // by place
	for i := range s.Story.Events {
		e := &s.Story.Events[i]
		m := &s.marks[i]
		if !m.formStyle.Gate || !e.When.Known {
			continue
		}
		o := gateOrder{from: m.land, to: math.Inf(1), status: e.Status, opens: m.formStyle.Opens, event: int32(i)}
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
			o.to = max(s.Pace.Playing(e.When.End), m.land+2*turning)
		}
		for _, p := range m.at {
			gateOf(p)
			orders[p] = append(orders[p], o)
		}
	}
	for i := range s.gates {
		g := &s.gates[i]
		g.first, g.changes = gateChanges(orders[g.place])
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
				changes = append(changes, gateChange{u: o.to, status: st, event: o.event})
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
		changes = append(changes, gateChange{u: o.from, status: last, event: o.event})
	}
	expire(math.MaxFloat64)
	return first, changes
}

// at is the gate's state at u, how far it has come from the state before
// (0 to 1), that state, and the event that made it (-1: none yet).
func (g *gate) at(u float64) (now, before story.GateStatus, turned float64, event int32) {
	i := sort.Search(len(g.changes), func(i int) bool { return g.changes[i].u-turning > u }) - 1
	if i < 0 {
		return g.first, g.first, 1, -1
	}
	before = g.first
	if i > 0 {
		before = g.changes[i-1].status
	}
	turned = min(1, (u-(g.changes[i].u-turning))/turning)
	return g.changes[i].status, before, turned, g.changes[i].event
}

// turning is how long a gate takes to swing, in playing seconds.
const turning = 0.45
