//go:build weigh_orbgeojson

package main

import (
	"github.com/paulmach/orb/geojson"
)

func init() {
	used = append(used, func(data []byte) {
		c, err := geojson.UnmarshalFeatureCollection(data)
		println(c, err)
	})
}
