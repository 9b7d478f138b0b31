// Package storytest has what several tests of stories need.
package storytest

import (
	"github.com/hamsaya/hamsaya/geo"
	"github.com/paulmach/orb"
)

// Region is a small atlas: three countries as boxes and some of their places.
func Region() *geo.Atlas {
	box := func(id, name string, w, s, e, n float64) geo.Country {
		return geo.Country{ID: id, Names: geo.Names{"en": name}, Bound: orb.Bound{Min: orb.Point{w, s}, Max: orb.Point{e, n}}}
	}
	place := func(id, kind, country, name string, lon, lat float64) geo.Place {
		return geo.Place{ID: id, Kind: kind, Country: country, Names: geo.Names{"en": name}, At: orb.Point{lon, lat}, Rank: 2}
	}
	torkham := place("torkham", "crossing", "", "Torkham", 71.1, 34.1)
	torkham.Between = [2]string{"AFG", "PAK"}
	torkham.Names["fa"] = "تورخم"
	return &geo.Atlas{
		Countries: []geo.Country{
			box("AFG", "Afghanistan", 60.5, 29.4, 74.9, 38.5),
			box("IRN", "Iran", 44, 25, 63.3, 39.8),
			box("PAK", "Pakistan", 60.9, 23.7, 77.8, 37.1),
		},
		Places: []geo.Place{
			place("tehran", "capital", "IRN", "Tehran", 51.42, 35.69),
			place("kabul", "capital", "AFG", "Kabul", 69.17, 34.53),
			place("islamabad", "capital", "PAK", "Islamabad", 73.06, 33.72),
			place("karachi", "port", "PAK", "Karachi", 67.01, 24.86),
			place("kandahar", "city", "AFG", "Kandahar", 65.7, 31.61),
			torkham,
		},
	}
}
