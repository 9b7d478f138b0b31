package geo_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/geo"
	"github.com/paulmach/orb"
)

func BenchmarkDecodeGeoJSON(b *testing.B) {
	var doc strings.Builder
	doc.WriteString(`{"type":"FeatureCollection","features":[`)
	for i := range 100 {
		if i > 0 {
			doc.WriteByte(',')
		}
		doc.WriteString(`{"type":"Feature","properties":{"layer":"coast","country":"PAK"},"geometry":{"type":"LineString","coordinates":[`)
		for j := range 400 {
			if j > 0 {
				doc.WriteByte(',')
			}
			fmt.Fprintf(&doc, "[%.4f,%.4f]", 60+math.Sin(float64(j)), 30+math.Cos(float64(i*j)))
		}
		doc.WriteString(`]}}`)
	}
	doc.WriteString(`]}`)
	data := []byte(doc.String())
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := geo.DecodeGeoJSON(data); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAppendArc(b *testing.B) {
	points := make([]orb.Point, 0, 32)
	for b.Loop() {
		points = geo.AppendArc(points[:0], orb.Point{51, 35}, orb.Point{73, 33}, 0.1, 32)
	}
}
