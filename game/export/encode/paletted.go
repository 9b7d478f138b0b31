package encode

import (
	"image"
	"image/color"
)

// Paletted is an opaque picture in the 255 colours that show it best: a third of
// the bytes of a file, for an area of one colour nothing else, and for an edge what is
// nearest. It is not dithered.
func Paletted(img *image.RGBA) *image.Paletted {
	counted := Histogram{}
	counted.Add(img)
	p := NewPalette(nil, counted)
	colors := make(color.Palette, len(p.colors))
	for i, c := range p.colors {
		colors[i] = color.NRGBA{R: c[0], G: c[1], B: c[2], A: 255}
	}
	out := image.NewPaletted(img.Rect, colors)
	out.Pix = out.Pix[:0]
	for y := img.Rect.Min.Y; y < img.Rect.Max.Y; y++ {
		at := img.PixOffset(img.Rect.Min.X, y)
		out.Pix = p.appendRow(out.Pix, nil, img.Pix[at:at+4*img.Rect.Dx()])
	}
	return out
}
