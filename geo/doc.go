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
// The decoder uses a JSON tokenizer instead of encoding/json or orb/geojson:
// either would add more to the browser program than this whole package.
package geo
