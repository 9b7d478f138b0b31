package projection

import (
	"math"

	"github.com/paulmach/orb"
)

// AppendCut appends a line of lon, lat degrees as p draws it, point by point,
// and to cuts the indexes in dst of the points before which it is broken: where
// it leaves the map at one edge and comes back at the other. There it has two
// points more, one on each edge.
//
// A step of more than half the way round goes the shorter way, as it would on a
// globe. A line that only touches the edge is not broken, nor is one where it goes
// to a point that is none, as the middle of a view that lies off the map.
func AppendCut(dst []orb.Point, cuts []int, p Projection, line orb.LineString) ([]orb.Point, []int) {
	if len(line) == 0 {
		return dst, cuts
	}
	line = unrolled(line)
	center := CentralMeridian(p)
	const slack = 1e-9 // degrees; see turned
	side := math.Round((line[0][0] - center) / 360)
	if len(line) > 1 && math.Abs(line[0][0]-center-360*side) > 180-slack {
		// On the edge it begins on the side that it goes to.
		side = math.Round((line[1][0] - center) / 360)
	}
	draw := func(at orb.Point) {
		at[0] -= 360 * side
		dst = append(dst, ProjectDegrees(p, at))
	}
	draw(line[0])
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		for {
			off := b[0] - center - 360*side
			if !(math.Abs(off) > 180+slack) || math.IsInf(off, 0) {
				break
			}
			onward := math.Copysign(1, off)
			at := orb.Point{center + 360*side + 180*onward, b[1]}
			if b[0] != a[0] {
				at[1] = a[1] + (at[0]-a[0])/(b[0]-a[0])*(b[1]-a[1])
			}
			draw(at)
			side += onward
			cuts = append(cuts, len(dst))
			draw(at)
		}
		draw(b)
	}
	return dst, cuts
}
