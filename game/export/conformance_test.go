package export

import (
	"bytes"
	"image"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

// tool runs a program on a file and returns the picture that it leaves.
func tool(t *testing.T, data []byte, ext string, args func(in, out string) []string) image.Image {
	t.Helper()
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in."+ext), filepath.Join(dir, "out.png")
	if err := os.WriteFile(in, data, 0o644); err != nil {
		t.Fatal(err)
	}
	a := args(in, out)
	path, err := exec.LookPath(a[0])
	if err != nil {
		t.Fatalf("%s is missing; .ci/need installs it", a[0])
	}
	var errs bytes.Buffer
	cmd := exec.Command(path, a[1:]...)
	cmd.Stderr = &errs
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s: %v: %s", a[0], err, errs.String())
	}
	made, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(made))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

func bySVG(t *testing.T, p *Picture) image.Image {
	drawn := tool(t, fileOf(t, p, SVG, false), "svg", func(in, out string) []string {
		return []string{"rsvg-convert", "-o", out, in}
	})
	if p.Clear {
		return drawn
	}
	// Where a size is no whole number of px librsvg leaves half a row clear.
	img := image.NewRGBA(drawn.Bounds())
	draw.Draw(img, img.Rect, drawn, img.Rect.Min, draw.Src)
	opaque(img)
	return img
}

func byPDF(t *testing.T, file []byte) image.Image {
	return tool(t, file, "pdf", func(in, out string) []string {
		return []string{"pdftoppm", "-png", "-r", "96", "-singlefile", in, out[:len(out)-len(".png")]}
	})
}

// outlinedPDF is a PDF without fonts: its letters are shapes.
func outlinedPDF(t *testing.T, p *Picture) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := p.Write(&b, PDF, Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// lookOf is how the moment of a number is drawn: every fourth at night, and in
// turn in languages that are read from the left and from the right.
func lookOf(t *testing.T, i int) RenderOptions {
	options := RenderOptions{Size: size(t, "web", 0), Lang: [...]string{"en", "fa-IR", "en", "ps-AF", "ur-PK"}[i%5]}
	if i%4 == 3 {
		options.Theme = "night"
	}
	return options
}

// The named moments, and a moment of each kind of event, are the same picture
// as PNG, as SVG drawn by librsvg, and as PDF drawn by poppler: in SVG a
// channel may be off by more than 48 in one pixel of a thousand, in PDF by
// more than 72 in three. Letters of embedded fonts, which poppler sets on
// whole px, may put twenty of a thousand off.
func TestOnePictureEverywhere(t *testing.T) {
	_, sc := filmOf(t, realFilm)
	for i, id := range scenetest.Moments(t, sc) {
		t.Run(id, func(t *testing.T) {
			p := pictureOf(t, sc, lookOf(t, i), id)
			want := p.Raster()
			drawtest.Near(t, id+"-svg", bySVG(t, p), want, 48, 0.001)
			drawtest.Near(t, id+"-pdf", byPDF(t, outlinedPDF(t, p)), want, 72, 0.003)
			if i%3 == 0 { // the letters are the same at every moment
				drawtest.Near(t, id+"-fonts", byPDF(t, fileOf(t, p, PDF, false)), want, 72, 0.02)
			}
		})
	}
}

// Every size and shape of picture too, and the transparent one.
func TestOnePictureInEverySize(t *testing.T) {
	_, sc := filmOf(t, realFilm)
	for _, options := range []RenderOptions{
		{Size: size(t, "square", 1)}, {Size: size(t, "story", 1)}, {Size: size(t, "a4", 1)},
		{Size: size(t, "column", 1)}, {Size: size(t, "social", 1), NoStrip: true}, {Size: size(t, "web", 1), Clear: true},
	} {
		t.Run(options.Size.Name, func(t *testing.T) {
			p := pictureOf(t, sc, options, "trade-shift")
			drawtest.Near(t, options.Size.Name+"-svg", bySVG(t, p), p.Raster(), 48, 0.001)
		})
	}
}

// A contact sheet is one picture everywhere as well.
func TestOneSheetEverywhere(t *testing.T) {
	m, sc := filmOf(t, realFilm)
	cells, err := CellsOf(sc, RenderOptions{}, 4)
	if err != nil {
		t.Fatal(err)
	}
	p, err := (&ContactSheet{Cells: cells, Columns: 2, Fonts: m.Fonts}).Picture(sc)
	if err != nil {
		t.Fatal(err)
	}
	drawtest.Near(t, "sheet-svg", bySVG(t, p), p.Raster(), 48, 0.001)
	drawtest.Near(t, "sheet-pdf", byPDF(t, fileOf(t, p, PDF, false)), p.Raster(), 72, 0.02)
}
