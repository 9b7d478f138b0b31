package main

import (
	"container/heap"
	"math"

	"github.com/paulmach/orb"
)

// Fixed are points of the source's arcs that stay as they are: crossings and
// the ends of a border's status.
type Fixed map[orb.Point]bool

// simplify returns the topology with every arc simplified once. Junctions
// stay, so do fixed points; an area of effect as of Visvalingam and Whyatt
// (1993) decides on the rest, with a limit that depends on the place. Where
// the result would cross itself, more of the source is kept.
func simplify(t *Topology, fixed Fixed) *Topology {
	owners := t.owners()
	arcs := make([]*arc, len(t.Arcs))
	for i, line := range t.Arcs {
		arcs[i] = newArc(line, owners[i], fixed)
	}
	untangle(arcs)
	out := &Topology{Areas: t.Areas}
	for _, a := range arcs {
		out.Arcs = append(out.Arcs, a.points)
	}
	return out
}

// An arc on its way to being simplified.
type arc struct {
	source   orb.LineString
	owners   []string
	effect   []float64 // km² each vertex is worth, +Inf for those that stay
	relax    []float64 // 1, and less where more detail is asked for
	decimals int
	points   orb.LineString // the result
	from     []int          // index in source of each result point
}

func newArc(line orb.LineString, owners []string, fixed Fixed) *arc {
	a := &arc{source: line, owners: owners, effect: effects(line), decimals: decimals(owners, line)}
	a.relax = make([]float64, len(line))
	for i, p := range line {
		a.relax[i] = 1
		if fixed[p] {
			a.effect[i] = math.Inf(1)
		}
	}
	return a
}

// reduce makes the result from the source.
func (a *arc) reduce() {
	a.points, a.from = a.points[:0], a.from[:0]
	least := a.leastForRing()
	for i, p := range a.source {
		switch {
		case i == 0 || i == len(a.source)-1:
			p = roundPoint(p, 3) // all arcs that meet here agree
		case a.effect[i] < math.Min(least, detail(a.owners, p)*a.relax[i]):
			continue
		case a.relax[i] < 0.1 || math.IsInf(a.effect[i], 1):
			p = roundPoint(p, 3)
		default:
			p = roundPoint(p, a.decimals)
		}
		a.push(p, i)
	}
}

// push adds a point unless rounding made it equal to the one before, or made
// a spike of the one before.
func (a *arc) push(p orb.Point, from int) {
	n := len(a.points)
	final := from == len(a.source)-1
	if n > 0 && a.points[n-1] == p {
		if final && n > 1 {
			a.from[n-1] = from
			return
		}
		if !final {
			return
		}
	}
	if n > 1 && a.points[n-2] == p && !final {
		a.points, a.from = a.points[:n-1], a.from[:n-1]
		return
	}
	a.points, a.from = append(a.points, p), append(a.from, from)
}

// leastForRing keeps an arc that is a whole ring from falling together: its
// three strongest vertices stay whatever the limit says.
func (a *arc) leastForRing() float64 {
	if a.source[0] != a.source[len(a.source)-1] {
		return math.Inf(1)
	}
	var top [3]float64
	for _, e := range a.effect[1 : len(a.effect)-1] {
		for k := range top {
			if e > top[k] {
				top[k], e = e, top[k]
			}
		}
	}
	return top[2]
}

// effects gives the effective area of each vertex: the triangle with its
// neighbours at the time when it is the smallest left, never less than that
// of a vertex that went before.
func effects(line orb.LineString) []float64 {
	n := len(line)
	effect := make([]float64, n)
	before, after := make([]int, n), make([]int, n)
	queue := &vertexQueue{}
	for i := range line {
		before[i], after[i] = i-1, i+1
		effect[i] = math.Inf(1)
		if i > 0 && i < n-1 {
			effect[i] = triangleKM2(line[i-1], line[i], line[i+1])
			queue.items = append(queue.items, vertex{i, effect[i]})
		}
	}
	heap.Init(queue)
	gone := make([]bool, n)
	floor := 0.0
	for queue.Len() > 0 {
		v := heap.Pop(queue).(vertex)
		if gone[v.index] || v.area != effect[v.index] {
			continue // it was queued again with a newer area
		}
		floor = math.Max(floor, v.area)
		effect[v.index] = floor
		gone[v.index] = true
		p, q := before[v.index], after[v.index]
		after[p], before[q] = q, p
		for _, k := range []int{p, q} {
			if k > 0 && k < n-1 {
				effect[k] = triangleKM2(line[before[k]], line[k], line[after[k]])
				heap.Push(queue, vertex{k, effect[k]})
			}
		}
	}
	return effect
}

func triangleKM2(a, b, c orb.Point) float64 {
	area := math.Abs((b[0]-a[0])*(c[1]-a[1]) - (c[0]-a[0])*(b[1]-a[1]))
	return area / 2 * kmPerDegree * kmPerDegree * math.Cos(b[1]*math.Pi/180)
}

type vertex struct {
	index int
	area  float64
}

type vertexQueue struct{ items []vertex }

func (q *vertexQueue) Len() int { return len(q.items) }
func (q *vertexQueue) Less(i, j int) bool {
	a, b := q.items[i], q.items[j]
	return a.area < b.area || a.area == b.area && a.index < b.index
}
func (q *vertexQueue) Swap(i, j int) { q.items[i], q.items[j] = q.items[j], q.items[i] }
func (q *vertexQueue) Push(x any)    { q.items = append(q.items, x.(vertex)) }
func (q *vertexQueue) Pop() any {
	last := q.items[len(q.items)-1]
	q.items = q.items[:len(q.items)-1]
	return last
}
