package screen_test

import (
	"flag"
	"fmt"
	"image"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/draw/raster"
	"github.com/hamsaya/hamsaya/game/screen"
	"github.com/hamsaya/hamsaya/game/screen/screentest"
)

var pictures = flag.String("pictures", "", "folder to write what was drawn to, to look at")

func TestMain(m *testing.M) { screentest.Main(m) }

var (
	paper = draw.Color{R: 0xfb, G: 0xf6, B: 0xe9, A: 0xff}
	ink   = draw.Color{R: 0x1d, G: 0x23, B: 0x29, A: 0xff}
	blue  = draw.Color{R: 0x0b, G: 0x5f, B: 0xa5, A: 0xff}
	red   = draw.Color{R: 0xc4, G: 0x40, B: 0x1b, A: 0xff}
	gold  = draw.Color{R: 0xa8, G: 0x6f, B: 0x00, A: 0xff}
)

// sheet is a list that has something of everything: a still layer beneath and
// one above what moves, convex and other fills by both rules, fades, strokes
// of every cap, join and dash, clips, and text in two scripts with halos.
// What moves is shifted by at.
func sheet(tb testing.TB, w, h, at float32) *draw.List {
	s := stillLayers(tb, w, h)
	l := &draw.List{}
	movingSheet(l, drawtest.Fonts(tb), s, at)
	return l
}

type layers struct{ ground, labels *draw.List }

func stillLayers(tb testing.TB, w, h float32) layers {
	ground, labels := &draw.List{}, &draw.List{}
	ground.Fill(ground.RectPath(draw.RectOf(0, 0, w, h)), paper)
	ground.Move(30, 200)
	for i := range 40 {
		a := float64(i) / 3
		ground.Line(30+float32(i)*8, 200+float32(30*math.Sin(a)))
	}
	ground.Line(350, 290)
	ground.Line(30, 290)
	ground.ClosePath()
	land := ground.Path()
	ground.Fill(land, draw.Color{R: 0xd9, G: 0xe5, B: 0xea, A: 0xff})
	ground.StrokePath(land, draw.Stroke{Width: 1}, draw.Color{R: 0x8d, G: 0x86, B: 0x76, A: 0xff})
	fonts := drawtest.Fonts(tb)
	labels.TextHalo(fonts.Shape("Kabul کابل", glyph.Style{Size: 14, Bold: true}), draw.Point{X: 150, Y: 240}, ink, paper, 2)
	return layers{ground, labels}
}

func movingSheet(l *draw.List, fonts *glyph.Fonts, s layers, at float32) {
	l.Reset()
	l.Embed(s.ground)
	// An arc with its casing, as the map has many.
	l.Move(40+at, 180)
	l.Quad(180+at, 90, 320+at, 190)
	arc := l.Path()
	l.StrokePath(arc, draw.Stroke{Width: 5, Cap: draw.CapRound}, paper)
	l.StrokePath(arc, draw.Stroke{Width: 2.4, Cap: draw.CapRound}, blue)
	l.Move(40+at, 150)
	l.Cube(120, 40, 260, 40, 320, 150)
	l.StrokePath(l.Path(), draw.Stroke{Width: 1.7, Dash: [4]float32{7, 3}}, red)
	l.Move(40+at, 130)
	l.Quad(180, 30, 320, 130)
	l.StrokePath(l.Path(), draw.Stroke{Width: 2.5, Cap: draw.CapRound, Dash: [4]float32{0, 6}}, gold)
	l.StrokePath(l.Polyline([]draw.Point{{X: 20, Y: 100}, {X: 60, Y: 60}, {X: 90, Y: 100}, {X: 110, Y: 40}}, false),
		draw.Stroke{Width: 6, Join: draw.JoinMiter}, ink)
	l.StrokePath(l.Polyline([]draw.Point{{X: 130, Y: 100}, {X: 160, Y: 60}, {X: 190, Y: 100}}, true),
		draw.Stroke{Width: 5, Join: draw.JoinRound}, blue)
	l.StrokePath(l.RectPath(draw.RectOf(210.5, 60.5, 50, 30)), draw.Stroke{Width: 1, Join: draw.JoinMiter}, ink)
	l.StrokePath(l.Circle(300, 80, 16), draw.Stroke{Width: 0.5}, ink)
	// Fills.
	l.Fill(l.RoundRect(draw.RectOf(20.3+at, 10.6, 90, 24), 6), blue)
	l.Fill(l.Circle(140+at, 24, 11), red)
	l.FillFade(l.RectPath(draw.RectOf(170, 12, 100, 10)), blue, blue.WithAlpha(0))
	star := make([]draw.Point, 5)
	for i := range star {
		sin, cos := math.Sincos(float64(i) * 4 * math.Pi / 5)
		star[i] = draw.Point{X: 300 + at + 14*float32(sin), Y: 24 - 14*float32(cos)}
	}
	l.Fill(l.Polyline(star, true), gold)
	for i := range star {
		star[i].X += 34
	}
	l.FillEvenOdd(l.Polyline(star, true), gold)
	// A hollow ring: two contours that run in opposite ways.
	l.Move(200, 30)
	l.Arc(190, 36, 10, 0, 2*math.Pi)
	l.ClosePath()
	l.Arc(190, 36, 6, 2*math.Pi, 0)
	l.ClosePath()
	l.Fill(l.Path(), ink)
	// Text, and a clip through it.
	l.Text(fonts.Shape("17 November 2025", glyph.Style{Size: 11, Bold: true}), draw.Point{X: 27.3 + at, Y: 26.4}, paper)
	l.Clip(draw.RectOf(20, 250, 100, 30))
	l.TextHalo(fonts.Shape("Chaman چمن 12:30, clipped at its end", glyph.Style{Size: 12}), draw.Point{X: 24, Y: 270}, ink, paper, 2)
	l.Unclip()
	l.Embed(s.labels)
}

func canvas(w, h int) *ebiten.Image {
	return ebiten.NewImageWithOptions(image.Rect(0, 0, w, h), &ebiten.NewImageOptions{Unmanaged: true})
}

func show(tb testing.TB, name string, img image.Image) {
	tb.Helper()
	if *pictures == "" {
		return
	}
	f, err := os.Create(filepath.Join(*pictures, name+".png"))
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		tb.Fatal(err)
	}
}

// The screen draws what the raster draws, for every list of drawtest: at most
// a pixel in a hundred, all of them on edges, differs by more than a tenth.
func TestScreenAgreesWithRaster(t *testing.T) {
	cases := append(drawtest.Cases(drawtest.Fonts(t)), drawtest.Case{Name: "sheet", List: sheet(t, 380, 300, 0)})
	for _, c := range cases {
		for _, scale := range []float32{1, 1.5, 3} {
			w, h := int(drawtest.Width*scale), int(drawtest.Height*scale)
			if c.Name == "sheet" {
				w, h = int(380*scale), int(300*scale)
			}
			dst := canvas(w, h)
			screen.New().Draw(dst, c.List, scale)
			name := fmt.Sprintf("screen-%s-%v", c.Name, scale)
			got := screentest.Pixels(dst)
			show(t, name, got)
			share := 0.01
			switch {
			case c.Loose:
				share = 0.03
			case c.Name == "edges": // the points of slivers thinner than a px come out harder
				share = 0.015
			}
			drawtest.Near(t, name, got, raster.Render(c.List, w, h, scale), 25, share)
		}
	}
}

// What is painted in part over an earlier frame is the frame painted whole.
func TestPartsMakeTheWhole(t *testing.T) {
	still := stillLayers(t, 380, 300)
	fonts := drawtest.Fonts(t)
	var l draw.List
	s, dst := screen.New(), canvas(380, 300)
	for i, at := range []float32{0, 3.5, -20, 11.25, 11.25, 80} {
		movingSheet(&l, fonts, still, at)
		s.Draw(dst, &l, 1)
		if painted := s.Stats().Painted; i > 0 && painted >= 380*300 {
			t.Errorf("frame %d painted all of its %d px again", i, painted)
		}
		whole := canvas(380, 300)
		screen.New().Draw(whole, &l, 1)
		if share, worst := drawtest.Compare(screentest.Pixels(dst), screentest.Pixels(whole), 0); share > 0 {
			t.Fatalf("frame %d: %.3f %% of the pixels are not those of a fresh frame, at worst by %d", i, 100*share, worst)
		}
	}
}

// A layer on another image, or another layer, paints the whole again.
func TestNewLayersArePaintedWhole(t *testing.T) {
	fonts := drawtest.Fonts(t)
	var l draw.List
	s, dst := screen.New(), canvas(380, 300)
	for range 3 {
		movingSheet(&l, fonts, stillLayers(t, 380, 300), 0)
		s.Draw(dst, &l, 1)
		if got := s.Stats().Painted; got != 380*300 {
			t.Errorf("painted %d px of a frame with new layers, want all %d", got, 380*300)
		}
	}
	if got := s.Stats().Stills; got > 6 {
		t.Errorf("%d still layers are held, of which 2 are in use", got)
	}
	s.Draw(canvas(200, 200), &l, 1)
	if got := s.Stats().Painted; got != 200*200 {
		t.Errorf("painted %d px of an image that is new, want all %d", got, 200*200)
	}
}

func TestDrawDoesNotAllocateForMeshes(t *testing.T) {
	still := stillLayers(t, 380, 300)
	fonts := drawtest.Fonts(t)
	var l draw.List
	s, dst := screen.New(), canvas(380, 300)
	i := 0
	frame := func() {
		i++
		movingSheet(&l, fonts, still, float32(i%8))
		s.Draw(dst, &l, 1)
	}
	for range 64 {
		frame()
	}
	// Ebitengine keeps its own queue of draw calls, which grows until the
	// frame ends; all tests run within one frame, so a few are its.
	if n := testing.AllocsPerRun(50, frame); n > 40 {
		t.Errorf("a frame allocates %v times", n)
	}
	t.Logf("%+v", s.Stats())
}
