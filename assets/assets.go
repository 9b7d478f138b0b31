// Package assets holds the data that every build carries: the atlas, the
// fonts and the stories. Each file's origin and licence is in README.md.
//
//	countries, err := assets.FS.ReadFile("atlas/countries.geojson")
//
// It is data only: nothing here is parsed, and only commands and tests
// import it.
package assets

import "embed"

// FS has atlas/*.geojson, fonts/*.ttf with their licences, and stories/*.json.
//
//go:embed atlas/*.geojson fonts/*.ttf fonts/*.txt stories/*.json
var FS embed.FS
