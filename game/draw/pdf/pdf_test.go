package pdf_test

import (
	"bytes"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/draw/pdf"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
)

func words(t *testing.T) *draw.List {
	f := drawtest.Fonts(t)
	l := &draw.List{}
	l.Begin("labels")
	l.TextHalo(f.Shape("Kabul, 18 October", glyph.Style{Size: 20, Lang: "en"}), draw.Point{X: 20, Y: 40}, draw.Color{A: 255}, draw.Color{R: 255, A: 120}, 2)
	l.Text(f.Shape("کابل و تهران", glyph.Style{Size: 20, Bold: true, Lang: "fa"}), draw.Point{X: 20, Y: 90}, draw.Color{A: 200})
	l.End()
	l.Node(draw.Node{Role: draw.RoleLink, Ref: draw.Ref{Action: draw.ActOpen}, Label: "A source", Value: "https://example.org/a_(b)", Bound: draw.RectOf(20, 20, 100, 20)})
	return l
}

// A link is in ASCII, as readers of PDF expect (ISO 32000-2, 12.6.4.8).
func TestLinksAreASCII(t *testing.T) {
	l := &draw.List{}
	l.Node(draw.Node{Role: draw.RoleLink, Ref: draw.Ref{Action: draw.ActOpen}, Label: "A source",
		Value: "https://خبر.ایران/مرز_(۱)?a=1|2", Bound: draw.RectOf(20, 20, 100, 20)})
	if want := []byte(`/URI/URI(https://xn--ngblk.xn--mgba3a4f16a/%D9%85%D8%B1%D8%B2_\(%DB%B1\)?a=1%7C2)`); !bytes.Contains(write(t, l), want) {
		t.Errorf("the file has no %s", want)
	}
}

// The same list gives the same bytes.
func TestSameBytes(t *testing.T) {
	for _, c := range drawtest.Cases(drawtest.Fonts(t)) {
		if a, b := write(t, c.List, fonts(t)...), write(t, c.List, fonts(t)...); !bytes.Equal(a, b) {
			t.Errorf("%s: two files differ", c.Name)
		}
	}
}

// A font that is none is an error, not a broken file.
func TestBrokenFont(t *testing.T) {
	font := fonts(t)[0]
	for _, n := range []int{0, 4, 12, 100, 300} {
		var b bytes.Buffer
		err := pdf.Write(&b, words(t), pdf.Options{Width: 100, Height: 100, Fonts: []pdf.Font{{Name: font.Name, Data: font.Data[:n]}}})
		if err == nil || b.Len() > 0 {
			t.Errorf("%d bytes of a font: error %v, %d bytes written", n, err, b.Len())
		}
	}
}

func write(t *testing.T, l *draw.List, fonts ...pdf.Font) []byte {
	t.Helper()
	var b bytes.Buffer
	err := pdf.Write(&b, l, pdf.Options{Width: drawtest.Width, Height: drawtest.Height,
		Title: "A case (with brackets) خانه", Desc: "Shapes.", Lang: "en", Fonts: fonts})
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func fonts(t *testing.T) []pdf.Font {
	t.Helper()
	var out []pdf.Font
	for _, f := range typeface.Complete {
		data := drawtest.FontData(t, f)
		out = append(out, pdf.Font{Name: f.Name + " Regular", Data: data, Weight: 400}, pdf.Font{Name: f.Name + " Bold", Data: data, Weight: 700})
	}
	return out
}
