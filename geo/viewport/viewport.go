// Package viewport is the window through which a map is seen.
package viewport

import (
	"github.com/hamsaya/hamsaya/geo/projection"
	"github.com/paulmach/orb"
)

// A Viewport maps the plane of a projection (y up) to a map area in dp (origin at its top left, y down).
type Viewport struct {
	Width, Height float64 // dp of the map area
	X, Y          float64 // plane coordinates of the area's centre
	K             float64 // dp per plane unit
	DeviceScale   float64 // px per dp
}

// Padding is kept free at the edges of the area, in dp.
type Padding struct{ Left, Top, Right, Bottom float64 }

// Limits hold a viewport: its centre to Bound (plane), its K to MinK..MaxK.
type Limits struct {
	Bound      orb.Bound
	MinK, MaxK float64
}

// Fit …
func Fit(p projection.Projection, bound orb.Bound, w, h float64, pad Padding) Viewport {
	return Viewport{}
}

// FitPlane …
func FitPlane(bound orb.Bound, w, h float64, pad Padding) Viewport { return Viewport{} }

// ProjectedBound …
func ProjectedBound(p projection.Projection, lonlat orb.Bound) orb.Bound { return lonlat }

// Dp …
func (v Viewport) Dp(x, y float64) (dx, dy float64) { return x, y }

// Plane …
func (v Viewport) Plane(dx, dy float64) (x, y float64) { return dx, dy }

// ZoomAbout …
func (v Viewport) ZoomAbout(dx, dy, factor float64) Viewport { return v }

// Pan …
func (v Viewport) Pan(dx, dy float64) Viewport { return v }

// Resize …
func (v Viewport) Resize(w, h float64) Viewport { return v }

// Constrain …
func (v Viewport) Constrain(l Limits) Viewport { return v }

// Bound …
func (v Viewport) Bound() orb.Bound { return orb.Bound{} }

// Flight …
type Flight struct{}

// FlyTo …
func FlyTo(a, b Viewport) Flight { return Flight{} }

// At …
func (f Flight) At(s float64) Viewport { return Viewport{} }

// Length …
func (f Flight) Length() float64 { return 0 }

// Zoom is the web-mercator-like zoom number of v, for URLs.
func (v Viewport) Zoom(p projection.Projection) float64 { return 0 }

// AtZoom is v with its centre at lonlat (degrees) and at that zoom.
func (v Viewport) AtZoom(p projection.Projection, lonlat orb.Point, zoom float64) Viewport { return v }

// Center is the lon, lat in degrees of the middle of the area.
func (v Viewport) Center(p projection.Projection) orb.Point { return orb.Point{} }

// MetresPerDp at a place of the area.
func (v Viewport) MetresPerDp(p projection.Projection, dx, dy float64) float64 { return 0 }

// A ScaleBar is a round length and how wide it is drawn.
type ScaleBar struct {
	Km    float64 // 1, 2 or 5 times a power of ten
	Width float64 // dp
}

// ScaleBar is the longest round bar of at most maxWidth dp at the place (dx, dy) of the area.
func (v Viewport) ScaleBar(p projection.Projection, dx, dy, maxWidth float64) ScaleBar {
	return ScaleBar{}
}
