// Package screen draws a draw.List on an Ebitengine image.
//
//	s := screen.New()
//	...
//	func (g *Game) Draw(dst *ebiten.Image) { s.Draw(dst, &g.list, g.deviceScale) }
//
// Two kinds of things are on a map that plays, and they are drawn in two ways.
//
// Still layers (OpEmbed) are painted once by package raster, kept as a texture
// under the list's pointer, and put back where something moved over them.
//
// What moves is turned into thin feathered meshes and glyph quads that share
// one texture, so that a whole frame is a few draw calls: a software
// rasteriser pays about 20 ns for each pixel of each pass, so pixels are what
// is saved. The screen is taken in tiles, and only tiles whose triangles differ
// from the last frame's are painted again.
//
// Draw relies on the image keeping what was drawn on it
// (ebiten.SetScreenClearedEveryFrame(false)).
package screen
