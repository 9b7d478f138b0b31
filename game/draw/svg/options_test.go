package svg_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/draw/svg"
)

func with(t *testing.T, l *draw.List, o svg.Options) string {
	t.Helper()
	o.Width, o.Height = drawtest.Width, drawtest.Height
	var b bytes.Buffer
	if err := svg.Write(&b, l, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Precision rounds long lines, and no others.
func TestPrecisionRoundsLongLinesOnly(t *testing.T) {
	l := &draw.List{}
	long := make([]draw.Point, 40)
	for i := range long {
		long[i] = draw.Point{X: float32(i) * 1.26, Y: float32(i%2) * 1.26}
	}
	ink := draw.Color{A: 255}
	l.StrokePath(l.Polyline(long, false), draw.Stroke{Width: 1}, ink)
	fine := with(t, l, svg.Options{})
	coarse := with(t, l, svg.Options{Precision: 1})
	if !strings.Contains(fine, "1.26") || strings.Contains(coarse, "1.26") || !strings.Contains(coarse, "1.3") {
		t.Errorf("two decimals:\n%s\none:\n%s", fine, coarse)
	}
	l.Reset()
	l.StrokePath(l.Polyline(long[:4], false), draw.Stroke{Width: 1}, ink)
	if short := with(t, l, svg.Options{Precision: 1}); !strings.Contains(short, "1.26") {
		t.Errorf("a short line is rounded:\n%s", short)
	}
}

// Live text is text: as it was written, from where it starts to be read, in
// the fonts of the file.
func TestLiveText(t *testing.T) {
	f := drawtest.Fonts(t)
	l := &draw.List{}
	ink := draw.Color{A: 255}
	l.Text(f.Shape("Kabul & <Herat>", glyph.Style{Size: 12, Bold: true, Lang: "en"}), draw.Point{X: 10, Y: 20}, ink)
	l.TextHalo(f.Shape("کابل", glyph.Style{Size: 12, Lang: "fa"}), draw.Point{X: 10, Y: 50}, ink, draw.Color{R: 255, A: 128}, 2)
	l.Text(f.Shape("IRAN", glyph.Style{Size: 12, Tracking: 3}), draw.Point{X: 10, Y: 80}, ink)
	got := with(t, l, svg.Options{Live: []svg.Font{
		{Name: "Vazirmatn Latin All", Family: "Vazirmatn", Letters: "U+20-7E, U+A0-FF", Data: []byte("font")},
		{Name: "Vazirmatn Arabic All Regular", Data: []byte("static")},
		{Name: "Noto Nastaliq Urdu", Data: []byte("nothing is set in it")},
	}})
	for _, want := range []string{
		`<style>@font-face{font-family:"Vazirmatn Latin All";font-weight:400 700;src:url(data:font/ttf;base64,Zm9udA==);unicode-range:U+20-7E, U+A0-FF}` +
			`@font-face{font-family:"Vazirmatn Arabic All";font-weight:400;src:url(data:font/ttf;base64,c3RhdGlj)}</style>`,
		`font-family="Vazirmatn Latin All, Vazirmatn"`,
		`>Kabul &amp; &lt;Herat&gt;</text>`, `font-weight="700"`, `direction="rtl" text-anchor="end" xml:lang="fa"`,
		`>کابل</text>`, `paint-order="stroke"`, `letter-spacing="3"`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is missing in\n%s", want, got)
		}
	}
}

// As layers, lists that are embedded once leave no group of their own.
func TestLayersHaveNoEmptyGroups(t *testing.T) {
	sub := &draw.List{}
	sub.Begin("sea & <land>")
	sub.Fill(sub.Circle(10, 10, 5), draw.Color{A: 255})
	sub.End()
	l := &draw.List{}
	l.Embed(sub)
	got := with(t, l, svg.Options{Layers: true, Lang: "en"})
	if !strings.Contains(got, `<g id="sea----land" inkscape:groupmode="layer" inkscape:label="sea &amp; &lt;land&gt;">`) || strings.Count(got, "<g") != 1 || !strings.Contains(got, `xml:lang="en"`) {
		t.Error(got)
	}
	l.Embed(sub)
	if got := with(t, l, svg.Options{Layers: true}); strings.Count(got, "<use") != 1 {
		t.Error(got)
	}
}

// A compact file has the same shapes by shorter means: its paths are in tenths,
// lines that look alike are one path, and no id is there twice, whatever groups
// are named.
func TestCompact(t *testing.T) {
	l := &draw.List{}
	ink := draw.Color{A: 255}
	for i := range 3 {
		y := 10 * float32(i)
		l.StrokePath(l.Polyline([]draw.Point{{X: 1.25, Y: y}, {X: 20.5, Y: y + 2}}, false), draw.Stroke{Width: 1.5}, ink)
	}
	l.Begin("a")
	l.Text(drawtest.Fonts(t).Shape("ab", glyph.Style{Size: 10, Lang: "en"}), draw.Point{X: 5, Y: 50}, ink)
	l.End()
	got := with(t, l, svg.Options{Compact: true})
	if want := `stroke-width="15" d="M12.5 0l192.5 20M12.5 100l192.5 20M12.5 200l192.5 20"/>`; !strings.Contains(got, want) {
		t.Errorf("%s is missing in\n%s", want, got)
	}
	ids := map[string]bool{}
	for _, m := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(got, -1) {
		if ids[m[1]] {
			t.Errorf("%q is there twice in\n%s", m[1], got)
		}
		ids[m[1]] = true
	}
	if len(ids) != 3 {
		t.Errorf("%d ids in\n%s", len(ids), got)
	}
}
