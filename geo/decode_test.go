package geo_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/geo"
	"github.com/paulmach/orb"
)

func TestDecodeGeometries(t *testing.T) {
	square := orb.Ring{{0, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 0}}
	hole := orb.Ring{{1, 1}, {1, 2}, {2, 2}, {2, 1}, {1, 1}}
	for _, c := range []struct {
		name, doc string
		want      orb.Geometry
	}{
		{"point", `{"type":"Point","coordinates":[60.5,31]}`, orb.Point{60.5, 31}},
		{"multipoint", `{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}`, orb.MultiPoint{{1, 2}, {3, 4}}},
		{"line", `{"type":"LineString","coordinates":[[1,2],[3,4]]}`, orb.LineString{{1, 2}, {3, 4}}},
		{"lines", `{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8]]]}`, orb.MultiLineString{{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}}},
		{"polygon", `{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[1,2],[2,2],[2,1],[1,1]]]}`, orb.Polygon{square, hole}},
		{"polygon wound the wrong way", `{"type":"Polygon","coordinates":[[[0,0],[0,4],[4,4],[4,0],[0,0]],[[1,1],[2,1],[2,2],[1,2],[1,1]]]}`, orb.Polygon{square, hole}},
		{"polygons", `{"type":"MultiPolygon","coordinates":[[[[0,0],[4,0],[4,4],[0,4],[0,0]]]]}`, orb.MultiPolygon{{square}}},
		{"collection", `{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},{"type":"GeometryCollection","geometries":[]}]}`, orb.Collection{orb.Point{1, 2}, orb.Collection{}}},
		{"altitudes", `{"type":"LineString","coordinates":[[1,2,300],[3,4,500,7]]}`, orb.LineString{{1, 2}, {3, 4}}},
		{"type last", `{"coordinates":[1,2],"type":"Point"}`, orb.Point{1, 2}},
		{"foreign members", `{"x":{"type":"Feature"},"type":"Point","geometries":7,"coordinates":[1,2],"crs":null}`, orb.Point{1, 2}},
		{"exponents", `{"type":"Point","coordinates":[-1e2,2.5E-1]}`, orb.Point{-100, 0.25}},
		{"nothing in it", `{"type":"MultiPolygon","coordinates":[]}`, orb.MultiPolygon{}},
		{"space", " {\n\"type\" : \"Point\" ,\t\"coordinates\" : [ 1 , 2 ] }\r\n", orb.Point{1, 2}},
	} {
		t.Run(c.name, func(t *testing.T) {
			fc, err := geo.DecodeGeoJSON([]byte(c.doc))
			if err != nil {
				t.Fatal(err)
			}
			if len(fc.Features) != 1 || !reflect.DeepEqual(fc.Features[0].Geometry, c.want) {
				t.Errorf("got %#v, want %#v", fc.Features, c.want)
			}
		})
	}
}

func TestDecodeFeatures(t *testing.T) {
	fc, err := geo.DecodeGeoJSON([]byte(`{
		"features": [
			{"type": "Feature", "id": "a", "geometry": null, "properties": null},
			{"type": "Feature", "id": 12.50, "bbox": [1, 2, 0, 3, 4, 9],
			 "geometry": {"coordinates": [1, 2], "type": "Point"},
			 "properties": {"t": "x\u00e9", "n": -3.5, "b": true, "z": null, "o": {"en": "Chaman", "fa": "چمن"}, "p": [66.4, 30.9], "l": ["AFG", "PAK"]}},
			{"type": "Feature"}
		],
		"bbox": [1, 2, 3, 4],
		"type": "FeatureCollection"
	}`))
	if err != nil {
		t.Fatal(err)
	}
	if want := (orb.Bound{Min: orb.Point{1, 2}, Max: orb.Point{3, 4}}); fc.BBox == nil || *fc.BBox != want {
		t.Errorf("bbox %v, want %v", fc.BBox, want)
	}
	if len(fc.Features) != 3 || fc.Features[0].ID != "a" || fc.Features[0].Geometry != nil {
		t.Fatalf("features %#v", fc.Features)
	}
	f := fc.Features[1]
	if want := (orb.Bound{Min: orb.Point{1, 2}, Max: orb.Point{3, 4}}); f.BBox == nil || *f.BBox != want {
		t.Errorf("bbox of a feature in space %v, want %v", f.BBox, want)
	}
	if f.ID != "12.50" || f.Geometry != (orb.Point{1, 2}) {
		t.Errorf("id %q, geometry %v", f.ID, f.Geometry)
	}
	p := f.Properties
	if n, ok := p.Number("n"); p.Text("t") != "xé" || n != -3.5 || !ok || !p["b"].Bool || p["z"].Kind != geo.Null || len(p) != 7 {
		t.Errorf("properties %v", p)
	}
	if names, ok := p["o"].Texts(); !ok || names["fa"] != "چمن" || names["en"] != "Chaman" {
		t.Errorf("names %v", names)
	}
	if at, ok := p["p"].Position(); !ok || at != (orb.Point{66.4, 30.9}) {
		t.Errorf("position %v", at)
	}
	if list, ok := p["l"].TextList(); !ok || !reflect.DeepEqual(list, []string{"AFG", "PAK"}) {
		t.Errorf("list %v", list)
	}
	if _, ok := p["l"].Texts(); ok {
		t.Error("a list was read as an object")
	}
	if _, ok := p["l"].Position(); ok {
		t.Error("a list of words was read as a position")
	}
}

func TestDecodeErrorsSayWhereAndWhat(t *testing.T) {
	for _, c := range []struct {
		name, doc    string
		line, column int
		says         string
	}{
		{"nothing", "", 1, 1, "ends too early"},
		{"not an object", "\n[1]", 2, 1, "here should be a GeoJSON object, not an array"},
		{"cut", `{"type":"Point","coordinates":[1,`, 1, 34, "ends too early"},
		{"cut before the type", `{"coordinates":[1,2]`, 1, 21, "ends too early"},
		{"no type", `{"coordinates":[1,2]}`, 1, 1, `has no "type"`},
		{"type of no string", `{"type":3}`, 1, 1, "is not a string"},
		{"unknown type", `{"type":"Circle"}`, 1, 1, `"Circle" is not the type of a geometry`},
		{"wrong case", `{"type":"point","coordinates":[1,2]}`, 1, 1, `"point" is not the type`},
		{"no coordinates", `{"type":"Point"}`, 1, 1, `has no "coordinates"`},
		{"null coordinates", `{"type":"Point","coordinates":null}`, 1, 31, "here should be a position, not null"},
		{"one number", "{\"type\":\"Point\",\n \"coordinates\":[1]}", 2, 16, "this one has 1 numbers"},
		{"text for a number", `{"type":"Point","coordinates":[1,"2"]}`, 1, 34, "here should be a number, not a string"},
		{"too deep", `{"type":"LineString","coordinates":[[[1,2],[3,4]]]}`, 1, 38, "here should be a number, not an array"},
		{"too flat", `{"type":"Polygon","coordinates":[[1,2],[3,4]]}`, 1, 35, "here should be a position, not a number"},
		{"huge number", `{"type":"Point","coordinates":[1e999,2]}`, 1, 32, "too large"},
		{"line of one", `{"type":"LineString","coordinates":[[1,2]]}`, 1, 36, "at least two positions"},
		{"open ring", `{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}`, 1, 34, "not closed"},
		{"short ring", `{"type":"Polygon","coordinates":[[[0,0],[1,0],[0,0]]]}`, 1, 34, "at least four positions"},
		{"empty ring", `{"type":"Polygon","coordinates":[[]]}`, 1, 34, "no positions"},
		{"bad bbox", `{"type":"Point","bbox":[1,2,3],"coordinates":[1,2]}`, 1, 24, "four or six numbers"},
		{"no features", `{"type":"FeatureCollection"}`, 1, 1, `has no "features"`},
		{"geometry as feature", `{"type":"FeatureCollection","features":[{"type":"Point","coordinates":[1,2]}]}`, 1, 41, `here should be a Feature, not "Point"`},
		{"id of no kind", `{"type":"Feature","id":[],"geometry":null}`, 1, 24, "an id, which is a string or a number"},
		{"two documents", `{"type":"Point","coordinates":[1,2]}{}`, 1, 37, "something follows"},
		{"duplicate member", `{"type":"Point","coordinates":[1,2],"coordinates":[3,4]}`, 1, 37, "duplicate"},
		{"duplicate property", `{"type":"Feature","properties":{"a":1,"a":2},"geometry":null}`, 1, 39, "duplicate"},
		{"byte order mark", "\xef\xbb\xbf{}", 1, 1, "byte order mark"},
		{"wrong UTF-8", "{\"type\":\"Feature\",\"geometry\":null,\"id\":\"\xff\"}", 1, 41, "UTF-8"},
		{"column in characters", `{"type":"Feature","id":"ایران","geometry":3}`, 1, 43, "here should be a geometry object, not a number"},
		{"NaN", `{"type":"Point","coordinates":[NaN,2]}`, 1, 32, "broken JSON"},
	} {
		t.Run(c.name, func(t *testing.T) {
			fc, err := geo.DecodeGeoJSON([]byte(c.doc))
			var e *geo.DecodeError
			if !errors.As(err, &e) || fc != nil {
				t.Fatalf("got %v and error %v", fc, err)
			}
			if e.Line != c.line || e.Column != c.column || !strings.Contains(e.Message, c.says) {
				t.Errorf("got %v\nwant line %d, column %d: … %s …", err, c.line, c.column, c.says)
			}
		})
	}
}

func TestErrorsPointIntoTheDocument(t *testing.T) {
	_, err := geo.DecodeGeoJSON([]byte(`{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"LineString","coordinates":[[1,2],[3,"4"]]}}]}`))
	if want := "/features/0/geometry/coordinates/1/1:"; err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("error %v, want it to name %s", err, want)
	}
}

func TestNestingHasALimit(t *testing.T) {
	nest := func(n int) []byte {
		return []byte(strings.Repeat(`{"type":"GeometryCollection","geometries":[`, n) + strings.Repeat(`]}`, n))
	}
	if _, err := geo.DecodeGeoJSON(nest(30)); err != nil {
		t.Errorf("30 collections: %v", err)
	}
	if _, err := geo.DecodeGeoJSON(nest(3000)); err == nil || !strings.Contains(err.Error(), "inside each other") {
		t.Errorf("3000 collections: %v", err)
	}
	for _, doc := range []string{
		strings.Repeat("[", 100_000),
		`{"type":"Point","coordinates":` + strings.Repeat("[", 100_000),
		`{"x":` + strings.Repeat("[", 100_000),
		`{"type":"Feature","properties":{"x":` + strings.Repeat(`{"x":`, 100_000),
	} {
		if _, err := geo.DecodeGeoJSON([]byte(doc)); err == nil {
			t.Errorf("%.40s… was accepted", doc)
		} else if len(err.Error()) > 1000 {
			t.Errorf("%.40s… gives an error of %d bytes", doc, len(err.Error()))
		}
	}
}

func TestDecodingKeepsNothingOfItsInput(t *testing.T) {
	doc := []byte(`{"type":"Feature","id":"abc","geometry":{"type":"Point","coordinates":[1,2]},"properties":{"name":"Kabul","o":{"en":"x"}}}`)
	fc, err := geo.DecodeGeoJSON(doc)
	if err != nil {
		t.Fatal(err)
	}
	clear(doc)
	f := fc.Features[0]
	if f.ID != "abc" || f.Properties.Text("name") != "Kabul" || string(f.Properties["o"].Raw) != `{"en":"x"}` {
		t.Errorf("after its input is gone: %v", f)
	}
}
