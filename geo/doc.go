// Package geo is the Earth that stories are told on: its countries, borders,
// coasts and places, and the shortest ways between them.
//
// A GeoJSON document becomes values of github.com/paulmach/orb
// (DecodeGeoJSON), and documents of countries, lines and places become an
// Atlas:
//
//	atlas, err := geo.LoadAtlas(countries, lines, places)
//	kabul, doha := atlas.Place("kabul"), atlas.Place("doha")
//	way := geo.AppendGreatCircle(nil, kabul.At, doha.At, 32)
//
// Places are lon, lat in degrees, lengths are metres, the Earth is a sphere.
// There is no time here and there are no pixels: packages projection and
// viewport take the way from here to a screen.
//
// The decoder stands on a JSON tokenizer, not on encoding/json and not on
// orb/geojson: either would add to the program that a browser loads more than
// the whole of this package.
package geo
