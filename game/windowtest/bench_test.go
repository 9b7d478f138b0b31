package windowtest

import (
	"image"
	"strconv"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/raster"
	"github.com/hamsaya/hamsaya/game/scene"
)

// What a frame costs while the reader drags the map: the layout, and the still
// layers painted anew.
func BenchmarkLayout(b *testing.B) {
	sc := realScene(b)
	spec := scene.Spec{Width: 1280, Height: 720, DeviceScale: 1, Theme: "paper", Lang: "en", Legend: true}
	for i := range b.N {
		spec.Map = sc.Camera(0, spec)
		spec.Map.X += float64(i) * 1e-6
		sc.Layout(spec)
	}
}

func BenchmarkStillLayers(b *testing.B) {
	sc := realScene(b)
	spec := scene.Spec{Width: 1280, Height: 720, DeviceScale: 1, Theme: "paper", Lang: "en", Legend: true}
	spec.Map = sc.Camera(0, spec)
	var l draw.List
	sc.Layout(spec).Frame(scene.View{U: 5, Speed: 1, Selected: -1, Hover: -1}, &l)
	dst := image.NewRGBA(image.Rect(0, 0, 1280, 720))
	r := raster.Renderer{Scale: 1}
	for i, op := range l.Ops {
		if op.Kind == draw.OpEmbed {
			b.Run(strconv.Itoa(i), func(b *testing.B) {
				for range b.N {
					clear(dst.Pix)
					r.Draw(dst, op.Sub)
				}
			})
		}
	}
}
