// Package raster draws display lists on the CPU, without a GPU or a display:
// for posters and films, and as the picture that other renderers are held
// against.
//
//	img := raster.Render(list, 1280, 720, 1)
//
//	r := raster.Renderer{Scale: 2} // for many frames: keeps its buffers
//	r.Draw(img, list)
//
// Edges are antialiased by exact area, colours blend in sRGB as browsers and
// the screen renderer blend them, clips have hard edges on whole pixels.
package raster
