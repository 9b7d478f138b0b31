package raster_test

import (
	"bytes"
	"image"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/raster"
)

// A renderer that has drawn other things draws the same as a fresh one.
func TestRendererKeepsNothing(t *testing.T) {
	cases := drawtest.Cases(drawtest.Fonts(t))
	r := raster.Renderer{Scale: 1.5}
	w, h := drawtest.Width*3/2, drawtest.Height*3/2
	for range 2 {
		for i := range cases {
			c := cases[len(cases)-1-i]
			img := image.NewRGBA(image.Rect(0, 0, w, h))
			r.Draw(img, c.List)
			if want := raster.Render(c.List, w, h, 1.5); !bytes.Equal(img.Pix, want.Pix) {
				t.Errorf("%s differs when drawn after others", c.Name)
			}
		}
	}
}

func TestDrawAllocatesNothing(t *testing.T) {
	cases := drawtest.Cases(drawtest.Fonts(t))
	r := raster.Renderer{}
	img := image.NewRGBA(image.Rect(0, 0, drawtest.Width, drawtest.Height))
	for _, c := range cases {
		if n := testing.AllocsPerRun(10, func() { r.Draw(img, c.List) }); n > 0 {
			t.Errorf("%s: %v allocations", c.Name, n)
		}
	}
}

func BenchmarkDraw1080p(b *testing.B) {
	fonts := drawtest.Fonts(b)
	for _, c := range drawtest.Cases(fonts) {
		b.Run(c.Name, func(b *testing.B) {
			r := raster.Renderer{Scale: 6}
			img := image.NewRGBA(image.Rect(0, 0, 1920, 1200))
			for b.Loop() {
				r.Draw(img, c.List)
			}
		})
	}
}

// Arcs over a map: what a film draws in every frame.
func BenchmarkArcs1080p(b *testing.B) {
	l := &draw.List{}
	for i := range 100 {
		x := float32(i * 15)
		l.Move(x, 900)
		l.Quad(x+200, 100-x/4, x+600, 800)
		l.StrokePath(l.Path(), draw.Stroke{Width: 3, Cap: draw.CapRound}, draw.Color{R: 200, A: 200})
	}
	r := raster.Renderer{}
	img := image.NewRGBA(image.Rect(0, 0, 1920, 1080))
	for b.Loop() {
		r.Draw(img, l)
	}
}
