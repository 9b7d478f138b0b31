// Package viewport is the window through which a map is seen: where in a map
// area of some size each point of a projection's plane is drawn.
//
// A Viewport is a value. What a reader does to the map, each is a method that
// returns another Viewport:
//
//	p := projection.For("conic", region)
//	v := viewport.Fit(p, region, 960, 540, viewport.Padding{Bottom: 120})
//	v = v.ZoomAbout(x, y, limits.Factor(v, 1.2)).Constrain(limits)
//	flight := viewport.FlyTo(v, other)
//	v = flight.At(0.4)
//
// Sizes are dp, device-independent pixels, from the area's top left corner,
// y down; the plane is in radii of the Earth, y up. There is no time here: a
// flight is asked for a share of its way.
package viewport
