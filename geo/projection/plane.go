package projection

import "github.com/paulmach/orb"

// AppendLines appends the lines as p draws them in the window: clipped,
// projected and resampled to the tolerance, in units of the plane.
func AppendLines(dst []orb.LineString, p Projection, w Window, lines []orb.LineString, tolerance float64) []orb.LineString {
	var parts []orb.LineString
	for _, line := range lines {
		parts = w.ClipLine(parts[:0], line)
		for _, part := range parts {
			points := make([]orb.Point, 0, len(part)+8)
			dst = append(dst, AppendResampled(points, p, part, tolerance))
		}
	}
	return dst
}

// AppendAreas appends the polygons as p draws them in the window, in units of
// the plane. As ClipPolygon says, they are for filling, never for stroking:
// the edge of the window is one of their edges.
func AppendAreas(dst []orb.Polygon, p Projection, w Window, area []orb.Polygon, tolerance float64) []orb.Polygon {
	var parts []orb.Polygon
	for _, polygon := range area {
		parts = w.ClipPolygon(parts[:0], polygon)
		for _, part := range parts {
			rings := make(orb.Polygon, 0, len(part))
			for _, ring := range part {
				points := make([]orb.Point, 0, len(ring)+8)
				rings = append(rings, AppendResampled(points, p, orb.LineString(ring), tolerance))
			}
			dst = append(dst, rings)
		}
	}
	return dst
}
