package projection_test

import (
	"fmt"

	"github.com/hamsaya/hamsaya/geo/projection"
	"github.com/paulmach/orb"
)

func Example() {
	p := projection.For("conic", orb.Bound{Min: orb.Point{44, 23.5}, Max: orb.Point{77, 40}})
	xy := projection.ProjectDegrees(p, orb.Point{69.2, 34.5})
	back := projection.InvertDegrees(p, xy)
	fmt.Printf("Kabul is at %.4f, %.4f of the plane, which is %.1f, %.1f on the ground\n", xy[0], xy[1], back[0], back[1])

	// A parallel is no straight line on this map.
	parallel := orb.LineString{{44, 35}, {77, 35}}
	fmt.Println("drawn with", len(projection.AppendResampled(nil, p, parallel, 1e-3)), "points")
	// Output:
	// Kabul is at 0.1246, 0.0528 of the plane, which is 69.2, 34.5 on the ground
	// drawn with 9 points
}
