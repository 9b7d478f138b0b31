package main

import (
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

func countryFeatures(lands []Land) []Feature {
	var features []Feature
	for _, land := range lands {
		if len(land.Polygons) == 0 {
			continue
		}
		f := Feature{Geometry: land.Polygons}
		f.set("layer", "country").set("id", land.ID).set("name", namesOf(land.ID)).set("label", labelPoint(land))
		features = append(features, f)
	}
	return features
}

// labelPoint is where a country's name stands: the place chosen by hand, or
// else the point of its largest polygon that is farthest from every edge.
func labelPoint(land Land) orb.Point {
	if at := sheets[land.ID].Label; at != (orb.Point{}) {
		return at
	}
	largest, size := 0, 0.0
	for i, polygon := range land.Polygons {
		if a := areaKM2(orb.LineString(polygon[0])); a > size {
			largest, size = i, a
		}
	}
	return roundPoint(pole(land.Polygons[largest]), 2)
}

// pole finds the point farthest from a polygon's edges by a search that
// halves its step: eight steps to the shorter side at first. The plane is
// squeezed by the cosine of the latitude so that far is far on the ground.
func pole(polygon orb.Polygon) orb.Point {
	bound := polygon.Bound()
	squeeze := math.Cos(bound.Center()[1] * math.Pi / 180)
	best, clearance := bound.Center(), math.Inf(-1)
	try := func(p orb.Point) {
		if c := clear(polygon, p, squeeze); c > clearance {
			best, clearance = p, c
		}
	}
	step := math.Min((bound.Max[0]-bound.Min[0])*squeeze, bound.Max[1]-bound.Min[1]) / 8
	if step == 0 {
		return best
	}
	for x := bound.Min[0]; x <= bound.Max[0]; x += step / squeeze {
		for y := bound.Min[1]; y <= bound.Max[1]; y += step {
			try(orb.Point{x, y})
		}
	}
	for ; step > 0.01; step /= 2 {
		c := best
		for i := -2.0; i <= 2; i++ {
			for j := -2.0; j <= 2; j++ {
				try(orb.Point{c[0] + i*step/2/squeeze, c[1] + j*step/2})
			}
		}
	}
	return best
}

// clear is the distance to the nearest edge, negative outside.
func clear(polygon orb.Polygon, p orb.Point, squeeze float64) float64 {
	least := math.Inf(1)
	for _, ring := range polygon {
		for i := 1; i < len(ring); i++ {
			a, b := orb.Point{ring[i-1][0] * squeeze, ring[i-1][1]}, orb.Point{ring[i][0] * squeeze, ring[i][1]}
			q := orb.Point{p[0] * squeeze, p[1]}
			least = math.Min(least, planar.Distance(q, nearestOnSegment(a, b, q)))
		}
	}
	if !planar.PolygonContains(polygon, p) {
		return -least
	}
	return least
}
