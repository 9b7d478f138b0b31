// Package docs_test holds the documents to the program: their picture is what
// the program draws, their links lead somewhere, and the table of who may
// import whom is what the packages do.
package docs_test

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"maps"
	"os"
	"slices"
	"testing"

	list "github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/raster"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

// What README.md shows: the story that the tool carries, a moment after the
// trade shift has arrived.
const (
	pictured = "assets/stories/neighbours-2025.json"
	moment   = "trade-shift"
	after    = 0.6 // playing seconds
	most     = 250_000
)

// TestPicture holds frame.png to the program; -update draws it anew.
func TestPicture(t *testing.T) {
	const path = "pictures/frame.png"
	made := paletted(frame(t))
	if drawtest.Updating() {
		data := encode(t, made)
		if len(data) > most {
			t.Fatalf("the picture has %d bytes, want at most %d", len(data), most)
		}
		drawtest.Golden(t, path, data)
		return
	}
	file, err := os.Open(path)
	if err != nil {
		t.Fatalf("%v (run the test with -update to write it)", err)
	}
	defer file.Close()
	kept, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	drawtest.Near(t, "frame", made, kept, 24, 0.002)
}

// frame draws the pictured moment as "view" would show it at 1280 × 720.
func frame(t *testing.T) *image.RGBA {
	t.Helper()
	s := scenetest.Compile(t, pictured)
	stop := slices.IndexFunc(s.Stops, func(stop scene.Stop) bool { return s.Story.Events[stop.Event].ID == moment })
	if stop < 0 {
		t.Fatalf("the story has no event %s", moment)
	}
	u := s.Stops[stop].U + after

	spec := scene.Spec{Width: 1280, Height: 720, DeviceScale: 1, Theme: "paper"}
	spec.Map = s.Camera(u, spec)
	var l list.List
	s.Layout(spec).Frame(scene.View{U: u, Speed: 1, Selected: -1, Hover: -1}, &l)
	return raster.Render(&l, int(spec.Width), int(spec.Height), 1)
}

// paletted brings a picture down to 256 colours, which makes the file a third
// as large: shades that hardly differ become the most frequent of them.
func paletted(img *image.RGBA) *image.Paletted {
	type shades struct {
		all, most int
		color     color.RGBA
	}
	count := map[color.RGBA]int{}
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			count[img.RGBAAt(x, y)]++
		}
	}
	near := map[[3]uint8]shades{}
	for c, n := range count {
		key := [3]uint8{c.R >> 2, c.G >> 2, c.B >> 2}
		s := near[key]
		s.all += n
		if n > s.most || n == s.most && before(c, s.color) {
			s.most, s.color = n, c
		}
		near[key] = s
	}
	ranked := slices.SortedFunc(maps.Values(near), func(a, b shades) int {
		switch {
		case a.all != b.all:
			return b.all - a.all
		case before(a.color, b.color):
			return -1
		}
		return 1
	})
	var palette color.Palette
	for _, s := range ranked[:min(len(ranked), 256)] {
		palette = append(palette, s.color)
	}
	out := image.NewPaletted(b, palette)
	draw.Draw(out, b, img, b.Min, draw.Src)
	return out
}

func before(a, b color.RGBA) bool {
	return bytes.Compare([]byte{a.R, a.G, a.B}, []byte{b.R, b.G, b.B}) < 0
}

func encode(t *testing.T, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
