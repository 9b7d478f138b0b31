package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"

	"github.com/paulmach/orb"

	"github.com/hamsaya/hamsaya/game/atomicfile"
)

// A Feature is a GeoJSON feature whose properties keep the order they were
// set in.
type Feature struct {
	Geometry   orb.Geometry
	properties []property
}

type property struct {
	name  string
	value any
}

func (f *Feature) set(name string, value any) *Feature {
	f.properties = append(f.properties, property{name, value})
	return f
}

// encode writes a FeatureCollection with one feature a line, coordinates as
// short as they are exact.
func encode(features []Feature) []byte {
	var b bytes.Buffer
	b.WriteString(`{"type":"FeatureCollection","features":[`)
	for i, f := range features {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("\n" + `{"type":"Feature","properties":{`)
		for k, p := range f.properties {
			if k > 0 {
				b.WriteByte(',')
			}
			b.WriteString(strconv.Quote(p.name) + ":")
			encodeValue(&b, p.value)
		}
		b.WriteString(`},"geometry":`)
		encodeGeometry(&b, f.Geometry)
		b.WriteByte('}')
	}
	b.WriteString("\n]}\n")
	return b.Bytes()
}

func encodeValue(b *bytes.Buffer, value any) {
	if names, ok := value.(Names); ok {
		names.encode(b)
		return
	}
	var one bytes.Buffer
	encoder := json.NewEncoder(&one)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		panic(err)
	}
	b.Write(bytes.TrimSpace(one.Bytes()))
}

func encodeGeometry(b *bytes.Buffer, g orb.Geometry) {
	b.WriteString(`{"type":"`)
	if polygons, ok := g.(orb.MultiPolygon); ok && len(polygons) == 1 {
		g = polygons[0]
	}
	b.WriteString(g.GeoJSONType() + `","coordinates":`)
	switch g := g.(type) {
	case orb.Point:
		encodePoint(b, g)
	case orb.MultiLineString:
		list(b, len(g), func(i int) { encodePoints(b, g[i]) })
	case orb.Polygon:
		encodePolygon(b, g)
	case orb.MultiPolygon:
		list(b, len(g), func(i int) { encodePolygon(b, g[i]) })
	default:
		panic("no way to write a " + g.GeoJSONType())
	}
	b.WriteByte('}')
}

func encodePolygon(b *bytes.Buffer, polygon orb.Polygon) {
	list(b, len(polygon), func(i int) { encodePoints(b, orb.LineString(polygon[i])) })
}

func encodePoints(b *bytes.Buffer, line orb.LineString) {
	list(b, len(line), func(i int) { encodePoint(b, line[i]) })
}

func encodePoint(b *bytes.Buffer, p orb.Point) {
	b.WriteByte('[')
	b.WriteString(strconv.FormatFloat(p[0], 'f', -1, 64))
	b.WriteByte(',')
	b.WriteString(strconv.FormatFloat(p[1], 'f', -1, 64))
	b.WriteByte(']')
}

func list(b *bytes.Buffer, n int, item func(int)) {
	b.WriteByte('[')
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		item(i)
	}
	b.WriteByte(']')
}

// writeFile replaces a file in one step.
func writeFile(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return atomicfile.WriteFile(path, data, 0o644)
}
