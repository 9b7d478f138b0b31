package viewport

import (
	"math"

	"github.com/hamsaya/hamsaya/geo"
	"github.com/hamsaya/hamsaya/geo/projection"
	"github.com/paulmach/orb"
)

// tile is the width of the whole Earth in dp at zoom 0, as OpenStreetMap and
// others count it.
const tile = 256

// Zoom is the scale at the centre as the zoom number of a web map: the one
// whose map in Mercator's projection has as many metres to a dp there. It
// means the same in every projection and every size of window, so that a link
// can carry it.
func (v Viewport) Zoom(p projection.Projection) float64 {
	return math.Log2(equatorAt(v.Center(p)) / (tile * v.MetresPerDp(p, v.Width/2, v.Height/2)))
}

// Center is the place in the middle of the area, as lon, lat in degrees.
func (v Viewport) Center(p projection.Projection) orb.Point {
	return projection.InvertDegrees(p, orb.Point{v.X, v.Y})
}

// AtZoom is the viewport with another place (lon, lat degrees) at its centre,
// at that zoom: v.AtZoom(p, v.Center(p), v.Zoom(p)) is v again.
func (v Viewport) AtZoom(p projection.Projection, lonlat orb.Point, zoom float64) Viewport {
	south, north := projection.Latitudes(p)
	lonlat[1] = max(south, min(north, lonlat[1]))
	at := projection.ProjectDegrees(p, lonlat)
	v.X, v.Y = at[0], at[1]
	if k := metresPerUnit(p, at[0], at[1]) * tile * math.Exp2(zoom) / equatorAt(lonlat); k > 0 && !math.IsInf(k, 1) {
		v.K = k
	}
	return v
}

// equatorAt is the length of the parallel through a place. At the poles that
// is nothing, and no zoom would tell one scale from another.
func equatorAt(lonlat orb.Point) float64 {
	return 2 * math.Pi * geo.EarthRadius * max(math.Cos(lonlat[1]*math.Pi/180), 1e-3)
}
