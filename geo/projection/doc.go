// Package projection flattens the Earth: a Projection takes longitude and
// latitude to a plane and back.
//
// For chooses one for a part of the Earth, a Window says what of the Earth is
// seen, and what is seen of lines and areas is cut out, projected and
// resampled in one go:
//
//	p := projection.For("conic", region)
//	w := projection.WindowOf(p, view.Bound())
//	coast := projection.AppendLines(nil, p, w, coast.Lines, 0.3/view.K)
//	land := projection.AppendAreas(nil, p, w, country.Area, 0.3/view.K)
//
// Angles are radians in Project and Invert and degrees everywhere else; the
// plane is in radii of the Earth, y up.
//
// Each formula names its source. The numbers are held against d3-geo's, which
// testdata/d3-geo.js writes.
package projection
