//go:build weigh_orb

package main

import (
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/clip"
	"github.com/paulmach/orb/planar"
)

func init() {
	used = append(used, func(data []byte) {
		p := orb.MultiPolygon{{{{0, float64(len(data))}, {1, 1}}}}
		println(len(clip.MultiPolygon(p.Bound(), p)), planar.Area(p))
	})
}
