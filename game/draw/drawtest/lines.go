package drawtest

import (
	"fmt"
	"math"
	"slices"

	"github.com/hamsaya/hamsaya/game/draw"
)

// Touching tells which lines of text stand in one another in the groups of a
// list that are named, "" being what is in none, or in all of it: those of which
// letters reach into the other. Lines are held against the others of their own list and group.
func Touching(l *draw.List, groups ...string) (pairs []string) {
	eachGroup(l, "", groups, func(lines []*draw.Op) {
		known := make([]reaches, len(lines))
		reachOf := func(i int) reaches {
			if known[i] == nil {
				known[i] = reach(lines[i])
			}
			return known[i]
		}
		for i, a := range lines {
			for j := i + 1; j < len(lines); j++ {
				b := lines[j]
				if a.At.Y == b.At.Y || max(a.At.Y-b.At.Y, b.At.Y-a.At.Y) >= 3*max(a.Run.Size, b.Run.Size) {
					continue
				}
				upper, lower := reachOf(i), reachOf(j)
				if a.At.Y > b.At.Y {
					upper, lower = lower, upper
				}
				if upper.into(lower) {
					pairs = append(pairs, fmt.Sprintf("%q at %.0f, %.0f and %q at %.0f, %.0f", a.Run.Text, a.At.X, a.At.Y, b.Run.Text, b.At.X, b.At.Y))
				}
			}
		}
	})
	return pairs
}

// Lines counts the lines of text that Touching holds against one another.
func Lines(l *draw.List, groups ...string) (n int) {
	eachGroup(l, "", groups, func(lines []*draw.Op) { n += len(lines) })
	return n
}

// eachGroup calls yield with the lines of text of each group that is wanted;
// name is that of the group that the list is in.
func eachGroup(l *draw.List, name string, wanted []string, yield func([]*draw.Op)) {
	type group struct {
		name  string
		lines []*draw.Op
	}
	open := []group{{name: name}}
	for i := range l.Ops {
		op, top := &l.Ops[i], &open[len(open)-1]
		switch op.Kind {
		case draw.OpBegin:
			open = append(open, group{name: op.Name})
		case draw.OpEnd:
			yield(top.lines)
			open = open[:len(open)-1]
		case draw.OpEmbed:
			eachGroup(op.Sub, top.name, wanted, yield)
		case draw.OpText:
			if len(wanted) == 0 || slices.Contains(wanted, top.name) {
				top.lines = append(top.lines, op)
			}
		}
	}
	yield(open[0].lines)
}

// reaches are how high and how low a line of words reaches at each half dp
// along it.
type reaches map[int][2]float32

func reach(op *draw.Op) reaches {
	far := reaches{}
	add := func(column int, y float32) {
		r, ok := far[column]
		if !ok {
			r = [2]float32{y, y}
		}
		far[column] = [2]float32{min(r[0], y), max(r[1], y)}
	}
	for _, g := range op.Run.Glyphs {
		var p draw.Path
		var f draw.Flat
		g.Face.AppendOutline(&p, g.ID)
		draw.AppendFlattened(&f, p.Verbs, p.Pts, 0.005)
		at := func(q draw.Point) (column int, y float32) {
			return int(math.Floor(float64(op.At.X+g.X+q.X*op.Run.Size) * 2)), op.At.Y + g.Y + q.Y*op.Run.Size
		}
		for i := 1; i < len(f.Pts); i++ { // from one outline to the next is within the letter as well
			x0, y0 := at(f.Pts[i-1])
			x1, y1 := at(f.Pts[i])
			for n, k := max(x0-x1, x1-x0), 0; k <= n; k++ {
				share := float32(k) / float32(max(n, 1))
				add(x0+int(math.Round(float64(share)*float64(x1-x0))), y0+(y1-y0)*share)
			}
			add(x1, y1)
		}
	}
	return far
}

// into reports whether somewhere along two lines the upper one reaches into the
// lower one.
func (upper reaches) into(lower reaches) bool {
	for column, over := range upper {
		if under, ok := lower[column]; ok && over[1] > under[0] {
			return true
		}
	}
	return false
}
