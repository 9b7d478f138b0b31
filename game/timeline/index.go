package timeline

import (
	"cmp"
	"math"
	"slices"
)

// An Index answers which intervals hold an instant, in O(log n + k) for k
// answers (and the sorting of these k), without allocation. It is immutable
// and may be asked from many goroutines.
//
// It is the centred interval tree of Edelsbrunner (1980), in flat slices: a
// node has an instant, keeps the intervals that touch it, once by start and
// once by end, and leaves those before and after it to its children.
type Index struct {
	nodes   []indexNode
	byStart []indexEnd
	byEnd   []indexEnd
}

type indexNode struct {
	center      float64
	left, right int32 // -1: none
	from, to    int32 // of byStart and byEnd
}

type indexEnd struct {
	at   float64
	id   int32
	zero bool // the interval is an instant
}

type interval struct {
	start, end float64
	id         int32
}

// NewIndex indexes the intervals [starts[i], ends[i]) under the ids i. One
// that ends where it starts is that instant; ends may be infinite. An
// interval with NaN, or that ends before it starts, holds no instant.
func NewIndex(starts, ends []float64) *Index {
	all := make([]interval, 0, len(starts))
	for i := range min(len(starts), len(ends)) {
		if starts[i] <= ends[i] { // false for NaN
			all = append(all, interval{starts[i], ends[i], int32(i)})
		}
	}
	slices.SortStableFunc(all, func(a, b interval) int { return cmp.Compare(a.start, b.start) })
	ix := &Index{
		byStart: make([]indexEnd, 0, len(all)),
		byEnd:   make([]indexEnd, 0, len(all)),
	}
	ix.add(all)
	return ix
}

// add makes a subtree of intervals sorted by start and returns its root. The
// middle start halves what is left on either side.
func (ix *Index) add(all []interval) int32 {
	if len(all) == 0 {
		return -1
	}
	center := all[len(all)/2].start
	var left, right []interval
	from := int32(len(ix.byStart))
	for _, iv := range all {
		switch {
		case iv.end < center:
			left = append(left, iv)
		case iv.start > center:
			right = append(right, iv)
		default:
			zero := iv.start == iv.end
			ix.byStart = append(ix.byStart, indexEnd{iv.start, iv.id, zero})
			ix.byEnd = append(ix.byEnd, indexEnd{iv.end, iv.id, zero})
		}
	}
	to := int32(len(ix.byStart))
	// Latest end first. Of those that end at the centre the instants come
	// first: they hold it, the others do not.
	slices.SortStableFunc(ix.byEnd[from:to], func(a, b indexEnd) int {
		if c := cmp.Compare(b.at, a.at); c != 0 || a.zero == b.zero {
			return c
		}
		if a.zero {
			return -1
		}
		return 1
	})
	node := int32(len(ix.nodes))
	ix.nodes = append(ix.nodes, indexNode{center: center, from: from, to: to})
	l, r := ix.add(left), ix.add(right)
	ix.nodes[node].left, ix.nodes[node].right = l, r
	return node
}

// AppendActive appends the ids of the intervals that hold the instant at, in
// ascending order.
func (ix *Index) AppendActive(dst []int32, at float64) []int32 {
	if math.IsNaN(at) || len(ix.nodes) == 0 {
		return dst
	}
	first := len(dst)
	for n := int32(0); n >= 0; {
		node := &ix.nodes[n]
		if at < node.center {
			for _, e := range ix.byStart[node.from:node.to] {
				if e.at > at {
					break
				}
				dst = append(dst, e.id)
			}
			n = node.left
			continue
		}
		for _, e := range ix.byEnd[node.from:node.to] {
			if e.at < at || e.at == at && !e.zero {
				break
			}
			dst = append(dst, e.id)
		}
		if at == node.center {
			break
		}
		n = node.right
	}
	slices.Sort(dst[first:])
	return dst
}
