// Package draw is the display list: what a picture is made of, as plain data.
// A scene fills a List from back to front; renderers (the screen, draw/raster,
// draw/svg) read it, Pick finds what is under the pointer, and Dump writes it
// as text for golden files.
//
//	l.Reset()
//	l.Move(10, 10)
//	l.Quad(60, 0, 110, 40)
//	arc := l.Path()
//	l.StrokePath(arc, draw.Stroke{Width: 2, Cap: draw.CapRound}, red)
//	l.Text(fonts.Shape("Kabul", style), draw.Point{X: 114, Y: 44}, ink)
//	l.Node(draw.Node{Role: draw.RoleMark, Label: "Call", Path: arc, Reach: 4})
//
// A list owns the memory of its paths. Reset keeps it, so a list that is
// filled again and again allocates nothing after the first rounds. What does
// not change from frame to frame is put into a list of its own and embedded:
// a renderer keeps the pixels of an embedded list under its pointer.
//
// What is read from right to left is recorded between Mirror and Unmirror, in
// coordinates that begin where reading does; the list holds it reflected.
//
// Colours are sRGB and blend as browsers blend, in sRGB. Coordinates are dp.
package draw
