package assets_test

import (
	"bytes"
	"fmt"
	"math"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geojson"
	"github.com/paulmach/orb/planar"

	"github.com/hamsaya/hamsaya/assets"
)

// focus are the countries that are drawn in most detail.
var focus = []string{"AFG", "IRN", "PAK"}

// near are the countries around them that must never be missing.
var near = []string{"TKM", "UZB", "TJK", "KGZ", "CHN", "IND", "IRQ", "TUR", "ARM", "AZE", "OMN", "ARE", "QAT", "BHR", "KWT", "SAU"}

func load(t *testing.T, name string) []*geojson.Feature {
	t.Helper()
	data, err := assets.FS.ReadFile("atlas/" + name)
	if err != nil {
		t.Fatal(err)
	}
	collection, err := geojson.UnmarshalFeatureCollection(data)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return collection.Features
}

func layer(features []*geojson.Feature, name string) []*geojson.Feature {
	var out []*geojson.Feature
	for _, f := range features {
		if f.Properties["layer"] == name {
			out = append(out, f)
		}
	}
	return out
}

func polygons(f *geojson.Feature) orb.MultiPolygon {
	if p, ok := f.Geometry.(orb.Polygon); ok {
		return orb.MultiPolygon{p}
	}
	return f.Geometry.(orb.MultiPolygon)
}

func areas(t *testing.T) map[string]orb.MultiPolygon {
	out := map[string]orb.MultiPolygon{}
	for _, f := range load(t, "countries.geojson") {
		out[f.Properties["id"].(string)] = polygons(f)
	}
	return out
}

// An edge is a segment of an outline, walked one way.
type edge struct{ from, to orb.Point }

func (e edge) back() edge { return edge{e.to, e.from} }

// onCut tells of an edge that closes an area along the antimeridian or below
// Antarctica, where there is neither border nor coast.
func (e edge) onCut() bool {
	cut := func(p orb.Point) bool { return math.Abs(p[0]) == 180 || p[1] < -85 }
	return cut(e.from) && cut(e.to)
}

func edges(line []orb.Point) []edge {
	var out []edge
	for i := 1; i < len(line); i++ {
		out = append(out, edge{line[i-1], line[i]})
	}
	return out
}

func between(f *geojson.Feature) [2]string {
	list := f.Properties["between"].([]any)
	return [2]string{list[0].(string), list[1].(string)}
}

// Every edge of every country is on one line: a border that its neighbour
// walks the other way with the same coordinates, or a coast that is its own.
// So there is no sliver and no gap between any two countries, whatever the
// detail they are drawn with.
func TestEveryEdgeIsOneBorderOrCoast(t *testing.T) {
	walkedBy := map[edge]string{}
	for id, area := range areas(t) {
		for _, polygon := range area {
			for _, ring := range polygon {
				for _, e := range edges(ring) {
					if other, twice := walkedBy[e]; twice {
						t.Fatalf("%s and %s both walk %v", id, other, e)
					}
					walkedBy[e] = id
				}
			}
		}
	}
	lines := load(t, "lines.geojson")
	drawn := map[edge]bool{}
	draw := func(e edge) {
		if drawn[e] || drawn[e.back()] {
			t.Errorf("%v is drawn twice", e)
		}
		drawn[e], drawn[e.back()] = true, true
	}
	for _, f := range layer(lines, "border") {
		want := between(f)
		if want[0] >= want[1] {
			t.Errorf("between %v is not sorted", want)
		}
		for _, line := range f.Geometry.(orb.MultiLineString) {
			for _, e := range edges(line) {
				draw(e)
				a, b := walkedBy[e], walkedBy[e.back()]
				if a == "" || b == "" {
					t.Errorf("border %v: edge %v is walked by %q and %q", want, e, a, b)
				} else if a != "KAS" && b != "KAS" && (min(a, b) != want[0] || max(a, b) != want[1]) {
					t.Errorf("border %v: edge %v divides %s and %s", want, e, a, b)
				}
			}
		}
	}
	for _, f := range layer(lines, "coast") {
		for _, line := range f.Geometry.(orb.MultiLineString) {
			for _, e := range edges(line) {
				draw(e)
				a, b := walkedBy[e], walkedBy[e.back()]
				if a+b != f.Properties["country"] {
					t.Errorf("coast of %v: edge %v is walked by %q and %q", f.Properties["country"], e, a, b)
				}
			}
		}
	}
	for e, id := range walkedBy {
		if !drawn[e] && !e.onCut() {
			t.Errorf("%s: edge %v is on no border and no coast", id, e)
		}
	}
}

func TestRingsAreClosedSimpleAndWound(t *testing.T) {
	for id, area := range areas(t) {
		for _, polygon := range area {
			for i, ring := range polygon {
				if len(ring) < 4 || !ring.Closed() {
					t.Errorf("%s: a ring of %d points, closed: %v", id, len(ring), ring.Closed())
				}
				want := orb.CCW
				if i > 0 {
					want = orb.CW
				}
				if ring.Orientation() != want {
					t.Errorf("%s: ring %d at %v is wound the wrong way", id, i, ring[0])
				}
			}
			if at, ok := selfTouch(polygon); ok {
				t.Errorf("%s: an outline meets itself at %v", id, at)
			}
		}
	}
}

// selfTouch finds a point where two edges of a polygon meet that do not
// follow one another.
func selfTouch(polygon orb.Polygon) (orb.Point, bool) {
	starts := map[orb.Point]bool{}
	grid := map[[2]int][]edge{}
	for _, ring := range polygon {
		for _, e := range edges(ring) {
			if starts[e.from] {
				return e.from, true
			}
			starts[e.from] = true
			box := orb.MultiPoint{e.from, e.to}.Bound()
			for x := math.Floor(box.Min[0]); x <= box.Max[0]; x++ {
				for y := math.Floor(box.Min[1]); y <= box.Max[1]; y++ {
					cell := [2]int{int(x), int(y)}
					for _, other := range grid[cell] {
						if e.meets(other) {
							return e.from, true
						}
					}
					grid[cell] = append(grid[cell], e)
				}
			}
		}
	}
	return orb.Point{}, false
}

// meets reports whether two edges without a common end have a point in common.
func (e edge) meets(f edge) bool {
	if e.from == f.from || e.from == f.to || e.to == f.from || e.to == f.to {
		return false
	}
	side := func(a, b, c orb.Point) float64 { return (b[0]-a[0])*(c[1]-a[1]) - (c[0]-a[0])*(b[1]-a[1]) }
	return side(e.from, e.to, f.from)*side(e.from, e.to, f.to) < 0 &&
		side(f.from, f.to, e.from)*side(f.from, f.to, e.to) < 0
}

func TestCountriesThatMustBeThere(t *testing.T) {
	names := map[string]map[string]any{}
	for _, f := range load(t, "countries.geojson") {
		id := f.Properties["id"].(string)
		if names[id] != nil {
			t.Errorf("%s is there twice", id)
		}
		names[id] = f.Properties["name"].(map[string]any)
		for _, lang := range []string{"en", "fa", "ur"} {
			if name, _ := names[id][lang].(string); name == "" {
				t.Errorf("%s has no name in %s", id, lang)
			}
		}
	}
	for _, id := range append(focus, near...) {
		if name, _ := names[id]["ps"].(string); name == "" {
			t.Errorf("%s has no name in ps", id)
		}
	}
	for id, want := range map[string]string{"TJK": "تاجکستان", "KGZ": "قرغزستان", "NPL": "نیپال"} {
		if names[id]["fa-AF"] != want || names[id]["fa"] == want {
			t.Errorf("%s is called %v in Kabul, want %s", id, names[id]["fa-AF"], want)
		}
	}
	if len(names) < 230 {
		t.Errorf("%d countries, want the whole world", len(names))
	}
}

// A name stands on its own land, so that a renderer may start from there.
func TestLabelsStandInside(t *testing.T) {
	for _, f := range load(t, "countries.geojson") {
		at := f.Properties["label"].([]any)
		p := orb.Point{at[0].(float64), at[1].(float64)}
		if !planar.MultiPolygonContains(polygons(f), p) {
			t.Errorf("%v: label %v is not on its land", f.Properties["id"], p)
		}
	}
}

func TestStatusOfBorders(t *testing.T) {
	type key struct{ pair, status string }
	found := map[key]string{}
	for _, f := range layer(load(t, "lines.geojson"), "border") {
		status := f.Properties["status"].(string)
		switch status {
		case "international", "contested", "line-of-control":
		default:
			t.Errorf("border %v has status %q", f.Properties["between"], status)
		}
		pair := between(f)
		name, _ := f.Properties["name"].(map[string]any)
		note, _ := f.Properties["note"].(map[string]any)
		for _, lang := range []string{"en", "fa", "ps", "ur"} {
			if status != "international" && note[lang] == nil {
				t.Errorf("border %v is %s and does not say why in %s", pair, status, lang)
			}
			if name != nil && name[lang] == nil {
				t.Errorf("border %v has no name in %s", pair, lang)
			}
		}
		found[key{pair[0] + pair[1], status}] += fmt.Sprint(name["en"], ": ", note["en"], ";")
	}
	for _, want := range []struct{ pair, status string }{
		{"AFGPAK", "contested"},
		{"INDPAK", "international"}, {"INDPAK", "line-of-control"}, {"INDPAK", "contested"},
		{"CHNIND", "line-of-control"}, {"CHNIND", "contested"}, {"CHNPAK", "contested"},
		{"AFGIRN", "international"}, {"IRNPAK", "international"},
		{"RUSUKR", "contested"}, {"RUSUKR", "international"},
		{"ESHMAR", "line-of-control"}, {"SRBXKX", "contested"}, {"SOLSOM", "contested"},
		{"CYNCYP", "line-of-control"}, {"KORPRK", "line-of-control"}, {"ISRSYR", "line-of-control"}, {"ISRPSE", "line-of-control"},
	} {
		if _, ok := found[key(want)]; !ok {
			t.Errorf("no border %s that is %s", want.pair, want.status)
		}
	}
	if _, ok := found[key{"AFGPAK", "international"}]; ok {
		t.Error("a part of the Durand Line is drawn as undisputed")
	}
	if got, want := found[key{"AFGPAK", "contested"}], "Durand Line: not recognised by Afghanistan;"; got != want {
		t.Errorf("Durand Line says %q, want %q", got, want)
	}
}

// The Caspian is sea: no land covers it, and its shore is a coast.
func TestCaspianIsSea(t *testing.T) {
	middle := orb.Point{51, 40}
	for id, area := range areas(t) {
		if planar.MultiPolygonContains(area, middle) {
			t.Errorf("%s covers the Caspian", id)
		}
	}
	shore := 0
	for _, f := range layer(load(t, "lines.geojson"), "coast") {
		for _, line := range f.Geometry.(orb.MultiLineString) {
			for _, p := range line {
				if f.Properties["country"] == "IRN" && p[1] > 36 {
					shore++
				}
			}
		}
	}
	if shore < 20 {
		t.Errorf("Iran's Caspian shore has %d points", shore)
	}
}

// What the browser fetches before it can draw stays under 150 kB.
func TestAtlasIsSmall(t *testing.T) {
	const limit = 150_000
	sum := 0
	for _, name := range []string{"countries.geojson", "lines.geojson", "places.geojson"} {
		data, err := assets.FS.ReadFile("atlas/" + name)
		if err != nil {
			t.Fatal(err)
		}
		sum += packed(data)
	}
	if sum > limit {
		t.Errorf("the atlas is %d bytes after brotli, at most %d are allowed", sum, limit)
	}
	t.Logf("atlas: %d bytes after brotli", sum)
}

// weights are what files weigh packed, by what is in them: several languages
// need the same fonts, and packing is slow.
var weights = map[string]int{}

func packed(data []byte) int {
	if n, ok := weights[string(data)]; ok {
		return n
	}
	var b bytes.Buffer
	w := brotli.NewWriterLevel(&b, brotli.BestCompression)
	if _, err := w.Write(data); err != nil {
		panic(fmt.Sprint("writing to memory: ", err))
	}
	if err := w.Close(); err != nil {
		panic(fmt.Sprint("writing to memory: ", err))
	}
	weights[string(data)] = b.Len()
	return b.Len()
}
