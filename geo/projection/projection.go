// Package projection flattens the Earth.
package projection

import "github.com/paulmach/orb"

// A Projection maps longitude and latitude in radians to the plane and back. y points up.
type Projection interface {
	Project(lambda, phi float64) (x, y float64)
	Invert(x, y float64) (lambda, phi float64)
}

type stub struct{}

func (stub) Project(l, p float64) (float64, float64) { return l, p }
func (stub) Invert(l, p float64) (float64, float64)  { return l, p }

// ConformalConic …
func ConformalConic(phi1, phi2, lambda0, phi0 float64) Projection { return stub{} }

// Mercator …
func Mercator(lambda0 float64) Projection { return stub{} }

// Equirectangular …
func Equirectangular(lambda0, phiTS float64) Projection { return stub{} }

// For gives the projection of that name ("conic", "mercator", "equirectangular"; anything else is conic) that suits the bound (lon, lat degrees).
func For(name string, bound orb.Bound) Projection { return stub{} }

// ProjectDegrees projects a lon, lat point in degrees.
func ProjectDegrees(p Projection, lonlat orb.Point) orb.Point { return lonlat }

// InvertDegrees is the lon, lat in degrees of a point of the plane.
func InvertDegrees(p Projection, xy orb.Point) orb.Point { return xy }

// AppendResampled appends the projected line, with points added until no chord errs by more than tolerance (plane units).
func AppendResampled(dst []orb.Point, p Projection, line orb.LineString, tolerance float64) []orb.Point {
	return dst
}

// CentralMeridian is the longitude in degrees about which p is centred; the cut is opposite to it.
func CentralMeridian(p Projection) float64 { return 0 }

// A Window is the part of the Earth that is drawn.
type Window struct {
	Bound orb.Bound // lon, lat degrees
	Cut   float64   // unused in the skeleton
}

// WindowOf is the window in which p can draw what lies in the plane bound.
func WindowOf(p Projection, plane orb.Bound) Window { return Window{} }

// ClipLine appends the parts of the line in the window.
func (w Window) ClipLine(dst []orb.LineString, line orb.LineString) []orb.LineString { return dst }

// ClipPolygon appends the parts of the polygon in the window.
func (w Window) ClipPolygon(dst []orb.Polygon, poly orb.Polygon) []orb.Polygon { return dst }

// AppendGraticule appends meridians and parallels every step degrees in the window, in lon, lat degrees.
func AppendGraticule(dst []orb.LineString, w Window, step float64) []orb.LineString { return dst }

// GraticuleStep is a round step in degrees.
func GraticuleStep(w Window, lines int) float64 { return 10 }
