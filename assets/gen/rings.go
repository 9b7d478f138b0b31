package main

import (
	"math"
	"sort"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// A Land is one country after simplification.
type Land struct {
	ID       string
	Polygons orb.MultiPolygon // exteriors counter-clockwise, as RFC 7946 asks
	Arcs     map[int]bool     // the arcs that are drawn
}

// nest sorts linked rings into polygons: exteriors run clockwise in the
// source, holes the other way, and a hole goes to the exterior around it.
func nest(t *Topology, rings []ArcRing) [][]ArcRing {
	var exteriors, holes []ArcRing
	for _, ring := range rings {
		if signedArea(t.line(ring)) < 0 {
			exteriors = append(exteriors, ring)
		} else {
			holes = append(holes, ring)
		}
	}
	polygons := make([][]ArcRing, len(exteriors))
	for i, ring := range exteriors {
		polygons[i] = []ArcRing{ring}
	}
	for _, hole := range holes {
		for i, ring := range exteriors {
			if planar.RingContains(orb.Ring(t.line(ring)), t.line(hole)[0]) {
				polygons[i] = append(polygons[i], hole)
				break
			}
		}
	}
	return polygons
}

// line is a ring's points, the last equal to the first.
func (t *Topology) line(ring ArcRing) orb.LineString {
	var line orb.LineString
	for _, i := range ring {
		line = t.walk(line, i)
	}
	if len(line) > 0 && line[0] != line[len(line)-1] {
		line = closeRing(line)
	}
	return line
}

// closeRing closes a ring that does not end where it began. Only Antarctica
// does that, which is open towards the pole.
func closeRing(line orb.LineString) orb.LineString {
	first, last := line[0], line[len(line)-1]
	if first[0] == -last[0] && math.Abs(first[0]) == 180 {
		line = append(line, orb.Point{last[0], -90}, orb.Point{first[0], -90})
	}
	return append(line, first)
}

// signedArea is positive for a ring that runs counter-clockwise, in square
// degrees.
func signedArea(line orb.LineString) float64 {
	var sum float64
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		sum += a[0]*b[1] - b[0]*a[1]
	}
	return sum / 2
}

// areaKM2 is a ring's area in km², near enough to sort islands by size.
func areaKM2(line orb.LineString) float64 {
	if len(line) == 0 {
		return 0
	}
	return math.Abs(signedArea(line)) * kmPerDegree * kmPerDegree * math.Cos(line[0][1]*math.Pi/180)
}

// assemble builds every country from the simplified arcs. An island under
// the size that its part of the world is drawn at goes, unless it is all
// that its country has or its shore is shared.
func assemble(t *Topology) []Land {
	shared := sharedArcs(t)
	var lands []Land
	for _, area := range t.Areas {
		land := Land{ID: area.ID, Arcs: map[int]bool{}}
		for _, k := range kept(t, area, shared) {
			var polygon orb.Polygon
			for _, ring := range area.Polygons[k] {
				line := t.line(ring)
				if len(line) < 4 || signedArea(line) == 0 {
					continue
				}
				line.Reverse()
				polygon = append(polygon, orb.Ring(line))
				for _, i := range ring {
					land.Arcs[arcIndex(i)] = true
				}
			}
			if len(polygon) > 0 {
				land.Polygons = append(land.Polygons, polygon)
			}
		}
		lands = append(lands, land)
	}
	sort.Slice(lands, func(i, j int) bool { return lands[i].ID < lands[j].ID })
	return lands
}

func sharedArcs(t *Topology) map[int]bool {
	shared := map[int]bool{}
	for i, ids := range t.owners() {
		shared[i] = len(ids) > 1
	}
	return shared
}

// kept lists the polygons of an area that are drawn.
func kept(t *Topology, area Area, shared map[int]bool) []int {
	var out []int
	largest, size := -1, 0.0
	for k, polygon := range area.Polygons {
		line := t.line(polygon[0])
		km2 := areaKM2(line)
		if km2 > size {
			largest, size = k, km2
		}
		keep := len(line) > 0 && km2 >= smallestIsland(area.ID, line[0])
		for _, ring := range polygon {
			for _, i := range ring {
				keep = keep || shared[arcIndex(i)]
			}
		}
		if keep {
			out = append(out, k)
		}
	}
	if len(out) == 0 && largest >= 0 {
		out = append(out, largest)
	}
	return out
}
