package main

import "github.com/paulmach/orb"

// chain links lines end to end where exactly two meet, so that a dashed or
// wide line runs on through the joint.
func chain(lines []orb.LineString) orb.MultiLineString {
	ends := map[orb.Point]int{}
	for _, line := range lines {
		ends[line[0]]++
		ends[line[len(line)-1]]++
	}
	used := make([]bool, len(lines))
	next := func(at orb.Point) (orb.LineString, bool) {
		if ends[at] != 2 {
			return nil, false
		}
		for i, line := range lines {
			switch {
			case used[i]:
			case line[0] == at:
				used[i] = true
				return line, true
			case line[len(line)-1] == at:
				used[i] = true
				back := line.Clone()
				back.Reverse()
				return back, true
			}
		}
		return nil, false
	}
	var out orb.MultiLineString
	for i, line := range lines {
		if used[i] {
			continue
		}
		used[i] = true
		whole := line.Clone()
		for range 2 { // on from the end, then turned round, on from the start
			for whole[0] != whole[len(whole)-1] {
				more, ok := next(whole[len(whole)-1])
				if !ok {
					break
				}
				whole = append(whole, more[1:]...)
			}
			whole.Reverse()
		}
		out = append(out, whole)
	}
	return out
}
