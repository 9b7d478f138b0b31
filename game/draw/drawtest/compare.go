package drawtest

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"path/filepath"
	"testing"
)

// Compare returns the share of pixels of which a channel differs by more than
// d, and the greatest difference of any. Pictures of different size differ
// everywhere.
func Compare(got, want image.Image, d int) (share float64, most int) {
	b := want.Bounds()
	if got.Bounds().Size() != b.Size() {
		return 1, 255
	}
	off := 0
	eachPixel(got, want, func(x, y, diff int) {
		most = max(most, diff)
		if diff > d {
			off++
		}
	})
	return float64(off) / float64(b.Dx()*b.Dy()), most
}

// eachPixel yields the pixels that differ.
func eachPixel(got, want image.Image, f func(x, y, diff int)) {
	a, b := premultiplied(got), premultiplied(want)
	n := 4 * a.Rect.Dx()
	for y := range a.Rect.Dy() {
		p, q := a.Pix[y*a.Stride:][:n], b.Pix[y*b.Stride:][:n]
		if bytes.Equal(p, q) {
			continue
		}
		for x := 0; x < n; x += 4 {
			if d := max(apart(p[x], q[x]), apart(p[x+1], q[x+1]), apart(p[x+2], q[x+2]), apart(p[x+3], q[x+3])); d > 0 {
				f(x/4, y, d)
			}
		}
	}
}

// premultiplied is a picture in the form that its pixels are compared in.
func premultiplied(img image.Image) *image.RGBA {
	if p, ok := img.(*image.RGBA); ok {
		out := *p
		out.Pix = p.Pix[p.PixOffset(p.Rect.Min.X, p.Rect.Min.Y):]
		return &out
	}
	out := image.NewRGBA(image.Rectangle{Max: img.Bounds().Size()})
	draw.Draw(out, out.Rect, img, img.Bounds().Min, draw.Src)
	return out
}

func apart(a, b uint8) int {
	if a > b {
		return int(a - b)
	}
	return int(b - a)
}

// Near fails the test where more than share of the pixels differ by more than
// d, and leaves both pictures and their difference in the build folder.
func Near(tb testing.TB, name string, got, want image.Image, d int, share float64) {
	tb.Helper()
	off, most := Compare(got, want, d)
	tb.Logf("%s: %.3f%% of the pixels differ by more than %d, at most by %d", name, 100*off, d, most)
	if off <= share {
		return
	}
	dir := Build(tb)
	Leave(tb, name+"-got", got)
	Leave(tb, name+"-want", want)
	if got.Bounds().Size() == want.Bounds().Size() {
		diff := image.NewGray(image.Rectangle{Max: want.Bounds().Size()})
		eachPixel(got, want, func(x, y, v int) { diff.SetGray(x, y, color.Gray{Y: uint8(v)}) })
		Leave(tb, name+"-diff", diff)
	}
	tb.Errorf("%s: %.3f%% of the pixels differ by more than %d, %.3f%% may; see %s", name, 100*off, d, 100*share, dir)
}

// Leave writes a picture into the build folder, for inspection.
func Leave(tb testing.TB, name string, img image.Image) {
	tb.Helper()
	var b bytes.Buffer
	quick := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := quick.Encode(&b, img); err != nil {
		tb.Fatal(err)
	}
	write(tb, filepath.Join(Build(tb), name+".png"), b.Bytes())
}

// PNG encodes a picture.
func PNG(tb testing.TB, img image.Image) []byte {
	tb.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}
