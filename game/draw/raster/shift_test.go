package raster_test

import (
	"image"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/raster"
)

// A list that is moved draws the same picture elsewhere.
func TestShiftedListDrawsTheSamePicture(t *testing.T) {
	const dx, dy = 40, 24 // whole px: nothing is rounded anew
	for _, c := range drawtest.Cases(drawtest.Fonts(t)) {
		if c.Name == "extreme" { // what reaches to the end of the numbers cannot be moved
			continue
		}
		var moved draw.List
		moved.Clip(draw.RectOf(dx, dy, drawtest.Width, drawtest.Height))
		moved.AppendShifted(c.List, dx, dy)
		moved.Unclip()
		want := raster.Render(c.List, drawtest.Width, drawtest.Height, 1)
		got := raster.Render(&moved, drawtest.Width+dx, drawtest.Height+dy, 1).SubImage(image.Rect(dx, dy, drawtest.Width+dx, drawtest.Height+dy))
		if share, most := drawtest.Compare(got, want, 2); share > 0 {
			t.Errorf("%s: %.3f%% of the pixels differ, at most by %d", c.Name, 100*share, most)
		}
	}
}
