package windowtest

import (
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"github.com/hamsaya/hamsaya/game/draw"
)

// A key that goes down and up within one tick counts, and so does a click: on
// a slow machine every press is as brief as that.
func TestBriefPresses(t *testing.T) {
	w := open(t, realStory, 1280, 720)
	w.status()
	w.PressKey(ebiten.KeySpace)
	w.ReleaseKey(ebiten.KeySpace)
	w.run(2)
	if s := w.status(); !s.Playing {
		t.Error("a brief press of Space did not play")
	}
	button := w.node(0, -1, func(n draw.Node) bool { return n.Ref.Action == draw.ActPlay && n.Bound.Min.Y > 600 })
	w.MoveCursor(float64(button.X), float64(button.Y))
	w.run(2)
	w.PressMouseButton(ebiten.MouseButtonLeft)
	w.ReleaseMouseButton(ebiten.MouseButtonLeft)
	w.run(3)
	if s := w.status(); s.Playing {
		t.Error("a brief click on the play button did not pause")
	}
}
