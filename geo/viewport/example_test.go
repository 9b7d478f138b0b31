package viewport_test

import (
	"fmt"

	"github.com/hamsaya/hamsaya/geo/projection"
	"github.com/hamsaya/hamsaya/geo/viewport"
	"github.com/paulmach/orb"
)

func Example() {
	bound := orb.Bound{Min: orb.Point{44, 23.5}, Max: orb.Point{77, 40}}
	p := projection.For("conic", bound)
	v := viewport.Fit(p, bound, 960, 540, viewport.Padding{Left: 20, Top: 20, Right: 20, Bottom: 120})

	kabul := projection.ProjectDegrees(p, orb.Point{69.2, 34.5})
	dx, dy := v.Dp(kabul[0], kabul[1])
	fmt.Printf("Kabul is drawn at %.0f, %.0f\n", dx, dy)

	bar := v.ScaleBar(p, 480, 270, 120)
	fmt.Printf("%.0f km are %.0f dp\n", bar.Km, bar.Width)
	fmt.Printf("zoom %.1f\n", v.Zoom(p))
	// Output:
	// Kabul is drawn at 644, 162
	// 500 km are 103 dp
	// zoom 4.8
}
