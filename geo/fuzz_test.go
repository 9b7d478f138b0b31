package geo_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/hamsaya/hamsaya/geo"
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geojson"
)

// FuzzDecodeGeoJSON: nothing panics, nothing comes back beside an error, and
// on what orb/geojson accepts as well both read the same.
func FuzzDecodeGeoJSON(f *testing.F) {
	for _, doc := range []string{
		`{"type":"Point","coordinates":[60.5,31,1200]}`,
		`{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}`,
		`{"coordinates":[[1,2],[3e0,-4.5E+1]],"type":"LineString"}`,
		`{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8]]]}`,
		`{"type":"Polygon","coordinates":[[[0,0],[0,4],[4,4],[4,0],[0,0]],[[1,1],[1,2],[2,2],[2,1],[1,1]]]}`,
		`{"type":"MultiPolygon","coordinates":[[[[0,0],[4,0],[4,4],[0,4],[0,0]]],[]]}`,
		`{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},{"type":"GeometryCollection","geometries":[]}]}`,
		`{"type":"Feature","id":7,"bbox":[1,2,3,4],"geometry":{"type":"Point","coordinates":[1,2]},"properties":{"a":"b","c":[1,{"d":null}],"e":true}}`,
		`{"type":"Feature","geometry":null,"properties":null}`,
		`{"type":"FeatureCollection","x":{"type":"y"},"features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{}}]}`,
		`{"type":"Point","coordinates":[1e999,0]}`,
		`{"type":"Polygon","coordinates":[[]]}`,
		`{"a":[[[[[[`, `{"type":"Feature"`, `{}`, `[]`, `null`, ``,
	} {
		f.Add([]byte(doc))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := geo.DecodeGeoJSON(data)
		if err != nil {
			if got != nil {
				t.Fatalf("a part came back with the error %v", err)
			}
			return
		}
		want, err := byOrb(data)
		if err != nil || foldedNames(data) {
			return
		}
		if len(got.Features) != len(want) {
			t.Fatalf("%d features, orb has %d", len(got.Features), len(want))
		}
		for i, f := range got.Features {
			compare(t, f, want[i])
		}
	})
}

func compare(t *testing.T, got geo.Feature, want *geojson.Feature) {
	t.Helper()
	if want.Geometry != nil || got.Geometry != nil {
		if g := rewound(want.Geometry); !reflect.DeepEqual(got.Geometry, g) {
			t.Fatalf("geometry %#v, orb has %#v", got.Geometry, g)
		}
	}
	switch id := want.ID.(type) {
	case string:
		if got.ID != id {
			t.Fatalf("id %q, orb has %q", got.ID, id)
		}
	case float64:
		var n float64
		if _, err := fmt.Sscan(got.ID, &n); err != nil || n != id {
			t.Fatalf("id %q, orb has %v", got.ID, id)
		}
	}
	if len(got.Properties) != len(want.Properties) {
		t.Fatalf("properties %v, orb has %v", got.Properties, want.Properties)
	}
	for name, w := range want.Properties {
		if g := got.Properties[name]; !reflect.DeepEqual(plain(t, g), w) {
			t.Fatalf("property %q is %#v, orb has %#v", name, g, w)
		}
	}
}

func plain(t *testing.T, v geo.Value) (x any) {
	switch v.Kind {
	case geo.String:
		return v.Text
	case geo.Number:
		return v.Number
	case geo.Bool:
		return v.Bool
	case geo.Object, geo.Array:
		if err := json.Unmarshal(v.Raw, &x); err != nil {
			t.Fatalf("kept as %q, which is no JSON: %v", v.Raw, err)
		}
	}
	return x
}

// byOrb decodes any root as geo does. orb/geojson panics on some documents,
// a null in a collection for one, which then count as not accepted.
func byOrb(data []byte) (features []*geojson.Feature, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("orb/geojson: %v", r)
		}
	}()
	var root struct{ Type string }
	if err := json.Unmarshal(data, &root); err != nil {
		return nil, err
	}
	switch root.Type {
	case "FeatureCollection":
		fc, err := geojson.UnmarshalFeatureCollection(data)
		if err != nil {
			return nil, err
		}
		return fc.Features, nil
	case "Feature":
		f, err := geojson.UnmarshalFeature(data)
		return []*geojson.Feature{f}, err
	default:
		g, err := geojson.UnmarshalGeometry(data)
		if err != nil {
			return nil, err
		}
		return []*geojson.Feature{{Geometry: g.Geometry()}}, nil
	}
}

// foldedNames tells whether a member is named as one of GeoJSON's but for its
// case: encoding/json, and so orb, takes "TYPE" for "type".
func foldedNames(data []byte) bool {
	dec := jsontext.NewDecoder(bytes.NewBuffer(data))
	for {
		token, err := dec.ReadToken()
		if err != nil {
			return false
		}
		if token.Kind() != '"' {
			continue
		}
		name := token.String()
		for _, own := range []string{"type", "coordinates", "geometries", "features", "geometry", "properties", "id", "bbox"} {
			if name != own && strings.EqualFold(name, own) {
				return true
			}
		}
	}
}

func rewound(g orb.Geometry) orb.Geometry {
	switch g := g.(type) {
	case orb.Polygon:
		for i, ring := range g {
			if o := ring.Orientation(); o != 0 && (o == orb.CCW) != (i == 0) {
				ring.Reverse()
			}
		}
	case orb.MultiPolygon:
		for _, polygon := range g {
			rewound(polygon)
		}
	case orb.Collection:
		for _, part := range g {
			rewound(part)
		}
	}
	return g
}
