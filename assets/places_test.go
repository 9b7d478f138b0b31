package assets_test

import (
	"encoding/json"
	"math"
	"os"
	"slices"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"
	"github.com/paulmach/orb/geojson"
	"github.com/paulmach/orb/planar"
)

// gates are the ten crossings.
var gates = []string{
	"torkham", "chaman-spin-boldak", "ghulam-khan", "angoor-adda", "kharlachi",
	"islam-qala-dogharun", "abu-nasr-farahi-mahirud", "zaranj-milak", "taftan-mirjaveh", "gabd-rimdan",
}

// A listed place is a line of gen/places.json, as it was found.
type listed struct {
	ID      string            `json:"id"`
	Kind    string            `json:"kind"`
	Country string            `json:"country"`
	Between []string          `json:"between"`
	At      orb.Point         `json:"at"`
	Name    map[string]string `json:"name"`
}

func listedPlaces(t *testing.T) []listed {
	t.Helper()
	data, err := os.ReadFile("gen/places.json")
	if err != nil {
		t.Fatal(err)
	}
	var out []listed
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func placesByID(t *testing.T) map[string]*geojson.Feature {
	out := map[string]*geojson.Feature{}
	for _, f := range load(t, "places.geojson") {
		id := f.Properties["id"].(string)
		if out[id] != nil {
			t.Errorf("%s is there twice", id)
		}
		out[id] = f
	}
	return out
}

// Every crossing is a vertex of the border that ships, and no farther from
// where it was found on the source's border than rounding takes it.
func TestCrossingsSitOnTheBorder(t *testing.T) {
	places := placesByID(t)
	borders := layer(load(t, "lines.geojson"), "border")
	found := 0
	for _, want := range listedPlaces(t) {
		if want.Kind != "crossing" {
			continue
		}
		found++
		if !slices.Contains(gates, want.ID) {
			t.Errorf("%s is not one of the ten crossings", want.ID)
		}
		f := places[want.ID]
		if f == nil {
			t.Errorf("%s is missing", want.ID)
			continue
		}
		at := f.Geometry.(orb.Point)
		if km := geo.Distance(at, want.At) / 1000; km > 0.2 {
			t.Errorf("%s is %.2f km from where it was found", want.ID, km)
		}
		onVertex := false
		for _, border := range borders {
			if between(border) != between(f) {
				continue
			}
			for _, line := range border.Geometry.(orb.MultiLineString) {
				onVertex = onVertex || slices.Contains(line, at)
			}
		}
		if !onVertex {
			t.Errorf("%s at %v is not on the border of %v", want.ID, at, f.Properties["between"])
		}
		for _, lang := range []string{"en", "fa", "ps", "ur"} {
			if name, _ := f.Properties["name"].(map[string]any)[lang].(string); name == "" {
				t.Errorf("%s has no name in %s", want.ID, lang)
			}
		}
	}
	if found != len(gates) {
		t.Errorf("%d crossings, want %d", found, len(gates))
	}
}

// A town lies in its country on the map that is drawn: a dot on the wrong
// side of a border would be a false statement. Ports may stand in the water
// by what the coast lost in simplifying.
func TestPlacesLieInTheirCountry(t *testing.T) {
	countries := areas(t)
	for id, f := range placesByID(t) {
		kind, country := f.Properties["kind"].(string), f.Properties["country"].(string)
		if kind == "crossing" {
			continue
		}
		at := f.Geometry.(orb.Point)
		if planar.MultiPolygonContains(countries[country], at) {
			continue
		}
		for other, area := range countries {
			if planar.MultiPolygonContains(area, at) {
				t.Errorf("%s of %s lies in %s", id, country, other)
			}
		}
		if km := kmToOutline(countries[country], at); km > 8 {
			t.Errorf("%s lies %.1f km off %s", id, km, country)
		}
	}
}

func kmToOutline(area orb.MultiPolygon, at orb.Point) float64 {
	squeeze := math.Cos(at[1] * math.Pi / 180)
	flat := func(p orb.Point) orb.Point {
		return orb.Point{(p[0] - at[0]) * squeeze * 111.2, (p[1] - at[1]) * 111.2}
	}
	least := math.Inf(1)
	for _, polygon := range area {
		for _, ring := range polygon {
			for _, e := range edges(ring) {
				least = math.Min(least, planar.DistanceFromSegment(flat(e.from), flat(e.to), orb.Point{}))
			}
		}
	}
	return least
}

func TestPlacesAreComplete(t *testing.T) {
	places := placesByID(t)
	for _, want := range listedPlaces(t) {
		f := places[want.ID]
		if f == nil {
			t.Errorf("%s is missing", want.ID)
			continue
		}
		names := f.Properties["name"].(map[string]any)
		for lang, name := range names {
			if name == "" || name != want.Name[lang] {
				t.Errorf("%s: name in %s is %q, want %q", want.ID, lang, name, want.Name[lang])
			}
		}
		if names["en"] == nil {
			t.Errorf("%s has no English name", want.ID)
		}
		if rank, _ := f.Properties["rank"].(float64); rank < 1 || rank > 9 {
			t.Errorf("%s has rank %v", want.ID, rank)
		}
	}
	for _, id := range []string{"tehran", "kabul", "islamabad"} {
		if f := places[id]; f == nil || f.Properties["kind"] != "capital" || f.Properties["rank"] != 1.0 {
			t.Errorf("%s is not a capital of rank 1", id)
		}
	}
}

// Lines between provinces stay inside their country.
func TestProvincesStayInside(t *testing.T) {
	countries := areas(t)
	provinces := layer(load(t, "lines.geojson"), "province")
	if len(provinces) != len(focus) {
		t.Errorf("provinces of %d countries, want %d", len(provinces), len(focus))
	}
	for _, f := range provinces {
		id := f.Properties["country"].(string)
		seen := map[edge]bool{}
		for _, line := range f.Geometry.(orb.MultiLineString) {
			for _, e := range edges(line) {
				if seen[e] || seen[e.back()] {
					t.Errorf("%s: %v is drawn twice", id, e)
				}
				seen[e] = true
				middle := orb.Point{(e.from[0] + e.to[0]) / 2, (e.from[1] + e.to[1]) / 2}
				for _, p := range []orb.Point{e.from, middle, e.to} {
					if planar.MultiPolygonContains(countries[id], p) {
						continue
					}
					if km := kmToOutline(countries[id], p); km > 1 {
						t.Errorf("%s: province line at %v is %.1f km outside", id, p, km)
					}
				}
			}
		}
	}
}
