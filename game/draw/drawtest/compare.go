package drawtest

import (
	"bytes"
	"image"
	"image/color"
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

func eachPixel(got, want image.Image, f func(x, y, diff int)) {
	g, w := got.Bounds(), want.Bounds()
	for y := range w.Dy() {
		for x := range w.Dx() {
			a := color.RGBAModel.Convert(got.At(g.Min.X+x, g.Min.Y+y)).(color.RGBA)
			b := color.RGBAModel.Convert(want.At(w.Min.X+x, w.Min.Y+y)).(color.RGBA)
			f(x, y, max(apart(a.R, b.R), apart(a.G, b.G), apart(a.B, b.B), apart(a.A, b.A)))
		}
	}
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
	write(tb, filepath.Join(dir, name+"-got.png"), PNG(tb, got))
	write(tb, filepath.Join(dir, name+"-want.png"), PNG(tb, want))
	if got.Bounds().Size() == want.Bounds().Size() {
		diff := image.NewGray(image.Rectangle{Max: want.Bounds().Size()})
		eachPixel(got, want, func(x, y, v int) { diff.SetGray(x, y, color.Gray{Y: uint8(v)}) })
		write(tb, filepath.Join(dir, name+"-diff.png"), PNG(tb, diff))
	}
	tb.Errorf("%s: %.3f%% of the pixels differ by more than %d, %.3f%% may; see %s", name, 100*off, d, 100*share, dir)
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
