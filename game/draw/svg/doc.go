// Package svg writes display lists as SVG files that stand alone: text is
// outlines, so no font is needed to show them.
//
//	err := svg.Write(file, list, svg.Options{
//		Width: 1280, Height: 720,
//		Title: "Neighbours, autumn 2025",
//		Desc:  "Map of Iran, Afghanistan and Pakistan on 18 October 2025.",
//	})
//
// The same list gives the same bytes. Groups keep their names as ids, which
// vector editors show as the names of layers.
package svg
