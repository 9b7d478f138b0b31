package viewport

import "github.com/paulmach/orb"

// A Viewport is a map area and what it shows of a plane: one scale for both
// directions and a translation. It is a value; its methods return another.
//
// The plane is that of a projection, y up, in radii of the Earth. The area is
// measured in dp from its top left corner, y down.
type Viewport struct {
	Width, Height float64 // dp of the map area
	X, Y          float64 // plane coordinates of the area's centre
	K             float64 // dp per plane unit
	DeviceScale   float64 // px per dp
}

// Dp is where in the area a point of the plane is drawn.
func (v Viewport) Dp(x, y float64) (dx, dy float64) {
	return v.Width/2 + (x-v.X)*v.K, v.Height/2 - (y-v.Y)*v.K
}

// Plane is the point of the plane that is drawn there: it undoes Dp.
func (v Viewport) Plane(dx, dy float64) (x, y float64) {
	return v.X + (dx-v.Width/2)/v.K, v.Y - (dy-v.Height/2)/v.K
}

// Bound is what the area shows of the plane.
func (v Viewport) Bound() orb.Bound {
	west, south := v.Plane(0, v.Height)
	east, north := v.Plane(v.Width, 0)
	return orb.Bound{Min: orb.Point{west, south}, Max: orb.Point{east, north}}
}

// Pan moves the map by (dx, dy) dp, as a finger that drags it does.
func (v Viewport) Pan(dx, dy float64) Viewport {
	v.X -= dx / v.K
	v.Y += dy / v.K
	return v
}

// ZoomAbout enlarges the map factor times; what is drawn at (dx, dy) stays
// there. Where limits apply, pass the factor through Limits.Factor first: a
// scale that Constrain cuts back afterwards would let the map slide.
func (v Viewport) ZoomAbout(dx, dy, factor float64) Viewport {
	x, y := v.Plane(dx, dy)
	v.K *= factor
	v.X = x - (dx-v.Width/2)/v.K
	v.Y = y + (dy-v.Height/2)/v.K
	return v
}

// Resize gives the area another size; its centre and scale stay.
func (v Viewport) Resize(w, h float64) Viewport {
	v.Width, v.Height = w, h
	return v
}
