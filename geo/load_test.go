package geo_test

import (
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/geo"
	"github.com/paulmach/orb"
)

const areas = `{"type":"FeatureCollection","features":[
	{"type":"Feature","properties":{"layer":"country","id":"AFG","name":{"en":"Afghanistan","fa":"افغانستان"},"label":[66,34]},
	 "geometry":{"type":"Polygon","coordinates":[[[61,30],[66,30],[70,34],[61,36],[61,30]]]}},
	{"type":"Feature","properties":{"layer":"country","id":"PAK","name":{"en":"Pakistan"}},
	 "geometry":{"type":"MultiPolygon","coordinates":[[[[66,24],[72,24],[72,30],[66,30],[66,24]]],[[[60,25],[61,25],[61,26],[60,26],[60,25]]]]}}]}`

const lines = `{"type":"FeatureCollection","features":[
	{"type":"Feature","properties":{"layer":"border","between":["AFG","PAK"],"status":"contested","name":{"en":"Durand Line","fa":"خط دیورند"},"note":{"en":"not recognised by Afghanistan"}},
	 "geometry":{"type":"MultiLineString","coordinates":[[[61,30],[66,30]],[[66,30],[70,34]]]}},
	{"type":"Feature","properties":{"layer":"coast","country":"PAK"},"geometry":{"type":"LineString","coordinates":[[66,24],[72,24]]}},
	{"type":"Feature","properties":{"layer":"province","country":"PAK"},"geometry":{"type":"LineString","coordinates":[[66,26],[72,26]]}}]}`

const places = `{"type":"FeatureCollection","features":[
	{"type":"Feature","properties":{"layer":"place","id":"kabul","kind":"capital","country":"AFG","name":{"en":"Kabul","ps":"کابل"},"rank":1},
	 "geometry":{"type":"Point","coordinates":[69.2075,34.5553]}},
	{"type":"Feature","properties":{"layer":"place","id":"chaman","kind":"crossing","country":"PAK","between":["AFG","PAK"],"name":{"en":"Chaman"},"rank":3},
	 "geometry":{"type":"Point","coordinates":[66,30]}}]}`

func TestLoadAtlas(t *testing.T) {
	for _, docs := range [][]string{{areas, lines, places}, {places, lines, areas}} {
		var data [][]byte
		for _, doc := range docs {
			data = append(data, []byte(doc))
		}
		a, err := geo.LoadAtlas(data...)
		if err != nil {
			t.Fatal(err)
		}
		afg, pak := a.Country("AFG"), a.Country("PAK")
		if afg == nil || afg.Label != (orb.Point{66, 34}) || afg.Names["fa"] != "افغانستان" || afg.Bound.Max != (orb.Point{70, 36}) {
			t.Errorf("AFG is %+v", afg)
		}
		if pak == nil || len(pak.Area) != 2 || pak.Label != (orb.Point{69, 27}) {
			t.Errorf("PAK is %+v", pak)
		}
		if a.Country("IRN") != nil || a.Place("herat") != nil || a.Border("AFG", "IRN") != nil {
			t.Error("something was found that is not there")
		}
		for _, b := range []*geo.Border{a.Border("AFG", "PAK"), a.Border("PAK", "AFG")} {
			if b == nil || b.Status != geo.Contested || b.Names["en"] != "Durand Line" || b.Names["fa"] != "خط دیورند" || b.Notes["en"] != "not recognised by Afghanistan" || len(b.Lines) != 2 {
				t.Errorf("the border is %+v", b)
			}
		}
		if p := a.Place("chaman"); p == nil || p.Kind != "crossing" || p.Between != [2]string{"AFG", "PAK"} || p.Rank != 3 || p.At != (orb.Point{66, 30}) {
			t.Errorf("the crossing is %+v", p)
		}
		if _, metres := geo.Nearest(a.Border("AFG", "PAK").Lines, a.Place("chaman").At); metres > 1 {
			t.Errorf("the crossing is %v m off its border", metres)
		}
		if len(a.Coasts) != 1 || a.Coasts[0].Country != "PAK" || len(a.Provinces) != 1 || a.Provinces[0].Country != "PAK" {
			t.Errorf("coasts %v, provinces %v", a.Coasts, a.Provinces)
		}
	}
}

// Everything that is wrong is told at once, and where.
func TestLoadAtlasTellsAll(t *testing.T) {
	broken := `{"type":"FeatureCollection","features":[
		{"type":"Feature","properties":{"layer":"country","id":"AFG","name":{"fa":"x"},"label":[200,0]},"geometry":{"type":"Polygon","coordinates":[]}},
		{"type":"Feature","properties":{"layer":"country","id":"AFG","name":{"en":"x"}},"geometry":{"type":"Point","coordinates":[1,2]}},
		{"type":"Feature","properties":{"layer":"border","between":["PAK","AFG"],"status":"hostile","note":"by hand"},"geometry":null},
		{"type":"Feature","properties":{"layer":"place","kind":"town","name":{"en":"x"},"rank":0,"between":["AFG"]},"geometry":{"type":"LineString","coordinates":[]}},
		{"type":"Feature","properties":{"layer":"coast","country":"PAK"},"geometry":{"type":"LineString","coordinates":[[34,190],[35,60]]}},
		{"type":"Feature","properties":{"layer":"province"},"geometry":{"type":"LineString","coordinates":[]}},
		{"type":"Feature","properties":{"layer":"river"},"geometry":null},
		{"type":"Feature","geometry":{"type":"GeometryCollection","geometries":[]}}]}`
	a, err := geo.LoadAtlas([]byte(areas[:100]), []byte(broken))
	if err == nil || a != nil {
		t.Fatalf("got %v and error %v", a, err)
	}
	for _, want := range []string{
		"atlas document 1: GeoJSON, line 2",
		`feature 1: "name" should be an object of texts by language, "en" among them`,
		`feature 1: the "label" of country AFG should be [lon, lat]`,
		"feature 2: country AFG was there before, as atlas document 2, feature 1",
		"feature 2: country AFG has no area",
		`feature 3: "between" of a border should be two different ISO codes in alphabetical order`,
		`feature 3: status "hostile" of a border is none of`,
		"feature 3: a border is drawn as lines",
		`feature 3: "note" should be an object of texts by language, "en" among them`,
		`feature 4: "id" is missing`,
		`feature 4: kind "town"`,
		`feature 4: "rank"`,
		`feature 4: "between"`,
		`should be a Point`,
		"feature 5: a coordinate is off the Earth",
		`feature 6: "country" is missing`,
		`feature 7: layer "river"`,
		`feature 8: layer ""`,
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("nothing says %q in:\n%v", want, err)
		}
	}
}
