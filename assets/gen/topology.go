package main

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/paulmach/orb"
)

// A Topology is a set of arcs that areas share. Two neighbours name the same
// arc, one of them backwards, so whatever happens to the arc happens to both.
type Topology struct {
	Arcs  []orb.LineString
	Areas []Area
}

// An Area is a country or province as TopoJSON has it.
type Area struct {
	ID       string
	Name     string
	Polygons [][]ArcRing // exterior first, then holes
}

// An ArcRing lists arcs end to end; ^i is arc i walked backwards.
type ArcRing []int

type topoFile struct {
	Transform struct {
		Scale     [2]float64 `json:"scale"`
		Translate [2]float64 `json:"translate"`
	} `json:"transform"`
	Objects map[string]struct {
		Geometries []struct {
			Type       string          `json:"type"`
			ID         json.RawMessage `json:"id"`
			Arcs       json.RawMessage `json:"arcs"`
			Properties struct {
				Name string `json:"name"`
			} `json:"properties"`
		} `json:"geometries"`
	} `json:"objects"`
	Arcs [][][2]float64 `json:"arcs"`
}

// decodeTopology reads one object of a quantised TopoJSON file.
func decodeTopology(data []byte, object string) (*Topology, error) {
	var file topoFile
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, fmt.Errorf("topojson: %w", err)
	}
	collection, ok := file.Objects[object]
	if !ok {
		return nil, fmt.Errorf("topojson: no object %q", object)
	}
	t := &Topology{}
	for _, deltas := range file.Arcs {
		t.Arcs = append(t.Arcs, file.undelta(deltas))
	}
	for _, g := range collection.Geometries {
		area := Area{ID: trimQuotes(string(g.ID)), Name: g.Properties.Name}
		switch g.Type {
		case "Polygon":
			var rings []ArcRing
			if err := json.Unmarshal(g.Arcs, &rings); err != nil {
				return nil, fmt.Errorf("topojson: %s: %w", area.Name, err)
			}
			area.Polygons = [][]ArcRing{rings}
		case "MultiPolygon":
			if err := json.Unmarshal(g.Arcs, &area.Polygons); err != nil {
				return nil, fmt.Errorf("topojson: %s: %w", area.Name, err)
			}
		default:
			continue
		}
		t.Areas = append(t.Areas, area)
	}
	t.dropSpikes()
	return t, nil
}

// dropSpikes takes out what goes nowhere: the source's rounding left a few
// arcs that come back on themselves and enclose nothing, and arcs that a ring
// walks there and back.
func (t *Topology) dropSpikes() {
	for a := range t.Areas {
		for p, polygon := range t.Areas[a].Polygons {
			var rings []ArcRing
			for _, ring := range polygon {
				var rest ArcRing
				for _, i := range ring {
					first, last := t.ends(i)
					if first != last || signedArea(t.Arcs[arcIndex(i)]) != 0 {
						rest = append(rest, i)
					}
				}
				rest = rest.withoutReturns()
				if len(rest) > 0 {
					rings = append(rings, rest)
				}
			}
			t.Areas[a].Polygons[p] = rings
		}
		t.Areas[a].Polygons = slices.DeleteFunc(t.Areas[a].Polygons, func(polygon []ArcRing) bool { return len(polygon) == 0 })
	}
}

func (f *topoFile) undelta(deltas [][2]float64) orb.LineString {
	line := make(orb.LineString, len(deltas))
	var x, y float64
	for i, d := range deltas {
		x += d[0]
		y += d[1]
		line[i] = orb.Point{x*f.Transform.Scale[0] + f.Transform.Translate[0], y*f.Transform.Scale[1] + f.Transform.Translate[1]}
	}
	restoreAntimeridian(line)
	return line
}

// restoreAntimeridian gives points on the antimeridian the sign of the land
// they belong to. The source's areas are already cut there, but its encoder
// wrote +180 as -180, which would draw a line right across the map.
func restoreAntimeridian(line orb.LineString) {
	const edge = 180 - 1e-6
	on := func(p orb.Point) bool { return p[0] <= -edge || p[0] >= edge }
	for i, p := range line {
		if !on(p) {
			continue
		}
		before, after := i-1, i+1
		for before >= 0 && on(line[before]) {
			before--
		}
		for after < len(line) && on(line[after]) {
			after++
		}
		switch {
		case before >= 0:
			line[i][0] = sign(line[before][0]) * 180
		case after < len(line):
			line[i][0] = sign(line[after][0]) * 180
		}
	}
}

func sign(v float64) float64 {
	if v < 0 {
		return -1
	}
	return 1
}

func trimQuotes(s string) string {
	if len(s) >= 2 && s[0] == '"' {
		return s[1 : len(s)-1]
	}
	return s
}

// arcIndex is the arc's number whichever way it is walked.
func arcIndex(i int) int {
	if i < 0 {
		return ^i
	}
	return i
}

// owners lists for every arc the ids of the areas that use it, in the order
// of the areas, one entry for each use.
func (t *Topology) owners() [][]string {
	owners := make([][]string, len(t.Arcs))
	for _, area := range t.Areas {
		for _, polygon := range area.Polygons {
			for _, ring := range polygon {
				for _, i := range ring {
					k := arcIndex(i)
					owners[k] = append(owners[k], area.ID)
				}
			}
		}
	}
	return owners
}

// ends are the first and last point of an arc as it is walked.
func (t *Topology) ends(i int) (first, last orb.Point) {
	line := t.Arcs[arcIndex(i)]
	first, last = line[0], line[len(line)-1]
	if i < 0 {
		return last, first
	}
	return first, last
}

// walk appends the points of an arc as it is walked, leaving out the first
// when dst already ends there.
func (t *Topology) walk(dst orb.LineString, i int) orb.LineString {
	line := t.Arcs[arcIndex(i)]
	for k := range line {
		p := line[k]
		if i < 0 {
			p = line[len(line)-1-k]
		}
		if len(dst) > 0 && dst[len(dst)-1] == p {
			continue
		}
		dst = append(dst, p)
	}
	return dst
}

// cut splits an arc at a vertex, in every ring that uses it.
func (t *Topology) cut(arc, vertex int) {
	line := t.Arcs[arc]
	if vertex <= 0 || vertex >= len(line)-1 {
		return
	}
	tail := len(t.Arcs)
	t.Arcs = append(t.Arcs, append(orb.LineString(nil), line[vertex:]...))
	t.Arcs[arc] = append(orb.LineString(nil), line[:vertex+1]...)
	for a := range t.Areas {
		for p := range t.Areas[a].Polygons {
			for r, ring := range t.Areas[a].Polygons[p] {
				t.Areas[a].Polygons[p][r] = ring.replace(arc, tail)
			}
		}
	}
}

// withoutReturns cancels arcs that are walked there and at once back.
func (ring ArcRing) withoutReturns() ArcRing {
	var out ArcRing
	for _, i := range ring {
		if n := len(out); n > 0 && out[n-1] == ^i {
			out = out[:n-1]
			continue
		}
		out = append(out, i)
	}
	for len(out) > 1 && out[0] == ^out[len(out)-1] {
		out = out[1 : len(out)-1]
	}
	return out
}

func (ring ArcRing) replace(arc, tail int) ArcRing {
	var out ArcRing
	for _, i := range ring {
		switch i {
		case arc:
			out = append(out, arc, tail)
		case ^arc:
			out = append(out, ^tail, ^arc)
		default:
			out = append(out, i)
		}
	}
	return out
}
