package drawtest_test

import (
	"image"
	"image/color"
	"math/rand/v2"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
)

// Pictures are compared pixel by pixel whatever form they have, and wherever
// they lie in another.
func TestCompareIgnoresImageFormAndOrigin(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	straight := image.NewNRGBA(image.Rect(0, 0, 40, 30))
	whole := image.NewRGBA(image.Rect(-5, -5, 60, 60))
	for y := range 30 {
		for x := range 40 {
			c := color.NRGBA{uint8(random.Uint32()), uint8(random.Uint32()), uint8(random.Uint32()), uint8(random.Uint32())}
			straight.Set(x, y, c)
			whole.Set(x+3, y+7, c)
		}
	}
	part := whole.SubImage(image.Rect(3, 7, 43, 37))
	if share, most := drawtest.Compare(straight, part, 0); share > 0 || most > 0 {
		t.Errorf("the same picture in two forms: %v of the pixels differ, by %d", share, most)
	}
	p := whole.RGBAAt(20, 20)
	p.G ^= 0x40
	whole.SetRGBA(20, 20, p)
	if share, most := drawtest.Compare(part, straight, 10); share != 1.0/1200 || most != 0x40 {
		t.Errorf("one pixel of 1200 is off by 64: %v of them are, by %d", share, most)
	}
	if share, most := drawtest.Compare(part, straight, 64); share != 0 || most != 0x40 {
		t.Errorf("none is off by more than 64: %v of them are, by %d", share, most)
	}
	if share, most := drawtest.Compare(whole, straight, 0); share != 1 || most != 255 {
		t.Errorf("pictures of two sizes: %v of the pixels differ, by %d", share, most)
	}
	none := image.NewRGBA(image.Rectangle{})
	if _, most := drawtest.Compare(none, none, 0); most != 0 {
		t.Errorf("no picture differs from none by %d", most)
	}
}
