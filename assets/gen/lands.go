package main

import (
	"fmt"

	"golang.org/x/text/language"
)

// codeless gives the source's areas without an ISO number their place.
//
// Where a code is in common use it is taken: XKX for Kosovo (ISO's user range)
// and, from Natural Earth, CYN, SOL and KAS. Leased and buffer ground goes
// with the land it lies in, since it is too small to be drawn apart. Reefs
// that several states claim have no land to draw and are left out ("").
var codeless = map[string]string{
	"Kosovo":                  "XKX",
	"N. Cyprus":               "CYN",
	"Somaliland":              "SOL",
	"Siachen Glacier":         "KAS",
	"Baikonur":                "KAZ",
	"USNB Guantanamo Bay":     "CUB",
	"Cyprus U.N. Buffer Zone": "CYP",
	"Dhekelia":                "CYP",
	"Akrotiri":                "CYP",
	"Ashmore and Cartier Is.": "",
	"Indian Ocean Ter.":       "",
	"Coral Sea Is.":           "",
	"Spratly Is.":             "",
	"Clipperton I.":           "",
	"Bajo Nuevo Bank":         "",
	"Serranilla Bank":         "",
	"Scarborough Reef":        "",
}

// nameLands gives every area its ISO 3166-1 alpha-3 code, joins what belongs
// together and drops what has no code.
func nameLands(t *Topology) {
	byID := map[string]int{}
	var areas []Area
	for _, area := range t.Areas {
		area.ID = landID(area)
		if area.ID == "" {
			continue
		}
		if at, ok := byID[area.ID]; ok {
			areas[at].Polygons = append(areas[at].Polygons, area.Polygons...)
			continue
		}
		byID[area.ID] = len(areas)
		areas = append(areas, area)
	}
	for i := range areas {
		areas[i] = dissolve(t, areas[i])
	}
	t.Areas = areas
}

func landID(area Area) string {
	if id, ok := codeless[area.Name]; ok {
		return id
	}
	region, err := language.ParseRegion(area.ID)
	if err != nil {
		panic(fmt.Sprintf("no code for %s (%q): add it to codeless", area.Name, area.ID))
	}
	return region.ISO3()
}

// dissolve makes one area of polygons that touch: an arc between two of them,
// walked once each way, goes, and the rest is linked into rings again. Most
// areas have no such arc and stay as they are.
func dissolve(t *Topology, area Area) Area {
	uses := map[int]int{}
	var directed, rest []int
	for _, polygon := range area.Polygons {
		for _, ring := range polygon {
			for _, i := range ring {
				uses[arcIndex(i)]++
				directed = append(directed, i)
			}
		}
	}
	for _, i := range directed {
		if uses[arcIndex(i)] == 1 {
			rest = append(rest, i)
		}
	}
	if len(rest) < len(directed) {
		area.Polygons = nest(t, link(t, rest))
	}
	return area
}

// link joins arcs end to end into rings. Every arc comes out in one ring.
func link(t *Topology, arcs []int) []ArcRing {
	used := make([]bool, len(arcs))
	var rings []ArcRing
	for start := range arcs {
		if used[start] {
			continue
		}
		used[start] = true
		ring := ArcRing{arcs[start]}
		first, at := t.ends(arcs[start])
		for at != first {
			next := -1
			for i := range arcs {
				if head, _ := t.ends(arcs[i]); !used[i] && head == at {
					next = i
					break
				}
			}
			if next < 0 {
				break
			}
			used[next] = true
			ring = append(ring, arcs[next])
			_, at = t.ends(arcs[next])
		}
		rings = append(rings, ring)
	}
	return rings
}
