//go:build weigh_geojson

package main

import (
	"github.com/hamsaya/hamsaya/geo"
)

func init() {
	used = append(used, func(data []byte) {
		c, err := geo.DecodeGeoJSON(data)
		println(c, err)
	})
}
