package encode

import (
	"image"
	"image/color"
	"testing"
)

// A picture in few colours keeps those of its areas as they are, and of a
// thousand others what is near.
func TestPaletted(t *testing.T) {
	const w, h = 80, 40
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	areas := []color.RGBA{{0xd9, 0xe5, 0xea, 0xff}, {0xeb, 0xe8, 0xe0, 0xff}}
	for y := range h {
		for x := range w {
			c := areas[y%2]
			if x < 25 && y < 40 { // an edge: a colour of its own in each pixel
				c = color.RGBA{uint8(3 * x), uint8(5 * y), uint8(100 + x), 0xff}
			}
			img.SetRGBA(x, y, c)
		}
	}
	got := Paletted(img)
	if len(got.Palette) > 255 || got.Bounds() != img.Bounds() || len(got.Pix) != w*h {
		t.Fatalf("%d colours, %v, %d pixels", len(got.Palette), got.Bounds(), len(got.Pix))
	}
	for y := range h {
		for x := range w {
			want, c := img.RGBAAt(x, y), color.RGBAModel.Convert(got.At(x, y)).(color.RGBA)
			off := max(far(c.R, want.R), far(c.G, want.G), far(c.B, want.B))
			if x >= 25 && off > 0 || off > 24 {
				t.Fatalf("%d,%d is %v, want %v", x, y, c, want)
			}
		}
	}
}

func far(a, b uint8) int { return max(int(a)-int(b), int(b)-int(a)) }
