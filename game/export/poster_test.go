package export

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"hash/crc32"
	"image/jpeg"
	"image/png"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/HugoSmits86/nativewebp"
	"github.com/andybalholm/brotli"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
)

func size(tb testing.TB, name string, scale float64) Size {
	tb.Helper()
	s, err := ParseSize(name, scale)
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

func pictureOf(tb testing.TB, sc *scene.Scene, options RenderOptions, at string) *Picture {
	tb.Helper()
	m, err := scene.FindMoment(sc, at)
	if err != nil {
		tb.Fatal(err)
	}
	s, err := options.Still(sc)
	if err != nil {
		tb.Fatal(err)
	}
	return s.Picture(m.U)
}

func fileOf(tb testing.TB, p *Picture, f Format, live bool) []byte {
	tb.Helper()
	o := Options{LiveText: live}
	for _, f := range typeface.Complete {
		o.Fonts = append(o.Fonts, Font{f.Name, f.Family, typeface.UnicodeRange(f.Letters), drawtest.FontData(tb, f)})
	}
	var b bytes.Buffer
	if err := p.Write(&b, f, o); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// The story as SVG at the size of a page weighs at most 60 kB as it is served,
// at the moments that show most of the map and of its marks.
func TestWeightOfSVG(t *testing.T) {
	_, sc := filmOf(t, realFilm)
	weigh := func(lang, at string) {
		data := fileOf(t, pictureOf(t, sc, RenderOptions{Size: size(t, "web", 0), Lang: lang}, at), SVG, false)
		const most = 60_000
		// What fits at a level that takes a tenth of the time fits at the one that
		// it is served at.
		n := 0
		for _, level := range []int{9, 10} {
			if n = packed(data, level); n <= most {
				t.Logf("%s %s: %d bytes, %d by brotli at level %d", lang, at, len(data), n, level)
				return
			}
		}
		t.Errorf("%s %s: %d bytes by brotli", lang, at, n)
	}
	for _, at := range []string{"talks-doha", "talks-istanbul-2", "call-araghchi-dar", "offer-araghchi-regional", "end"} {
		weigh("en", at)
	}
	for _, l := range locale.All() {
		weigh(l.Tag, "ttp-accusation") // the fullest of all
	}
}

func packed(data []byte, level int) int {
	var b bytes.Buffer
	w := brotli.NewWriterLevel(&b, level)
	w.Write(data)
	w.Close()
	return b.Len()
}

// Two scenes of one story, asked in a different order, give the same bytes in
// every format.
func TestSameBytes(t *testing.T) {
	_, a := filmAnew(t, shortFilm)
	_, b := filmAnew(t, shortFilm)
	options := RenderOptions{Size: size(t, "640x400", 1)}
	pictureOf(t, b, options, "start")
	pictureOf(t, b, RenderOptions{Size: size(t, "square", 0.5), Theme: "night"}, "end")
	for _, f := range formats {
		if x, y := fileOf(t, pictureOf(t, a, options, "end"), f, false), fileOf(t, pictureOf(t, b, options, "end"), f, false); !bytes.Equal(x, y) {
			t.Errorf("two files of .%s differ", f)
		}
	}
}

// A picture in print has nothing to press, and every preset gives one.
func TestNothingToPress(t *testing.T) {
	_, sc := filmOf(t, realFilm)
	for _, preset := range Presets {
		for _, bare := range []bool{false, true} {
			p := pictureOf(t, sc, RenderOptions{Size: preset, NoStrip: bare}, "2025-10-18")
			for n := range p.List.Shown() {
				if n.Label == "Play" || n.Label == "Zoom in" || n.Label == "Keys" {
					t.Errorf("%s: there is a button %q", preset.Name, n.Label)
				}
			}
			for _, op := range p.List.Ops {
				if op.Name == "timeline" && bare {
					t.Errorf("%s: there is a timeline without being asked for", preset.Name)
				}
			}
		}
	}
}

// The layers have the names that an illustrator looks for.
func TestLayersOfSVG(t *testing.T) {
	_, sc := filmOf(t, realFilm)
	data := string(fileOf(t, pictureOf(t, sc, RenderOptions{Size: size(t, "web", 0)}, "2025-10-18"), SVG, false))
	for _, name := range []string{"sea", "land", "borders", "countries", "arcs", "crossings", "marks", "places", "timeline", "legend", "title", "origin"} {
		if !strings.Contains(data, `inkscape:groupmode="layer" inkscape:label="`+name+`"`) {
			t.Errorf("there is no layer %q", name)
		}
	}
	for _, want := range []string{"<title", "<desc>", `xml:lang="en"`} {
		if !strings.Contains(data, want) {
			t.Errorf("there is no %s", want)
		}
	}
	for _, live := range []bool{false, true} {
		d := xml.NewDecoder(bytes.NewReader(fileOf(t, pictureOf(t, sc, RenderOptions{Size: size(t, "web", 0)}, "2025-10-18"), SVG, live)))
		words := ""
		for {
			tok, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			if c, ok := tok.(xml.CharData); ok {
				words += string(c)
			}
		}
		if got := strings.Contains(words, "Islamabad\n"); got != live {
			t.Errorf("live text %v: Islamabad stands as text: %v", live, got)
		}
	}
}

var regionOf = regexp.MustCompile(`(?s)<Iptc4xmpCore:AltTextAccessibility>.*?</Iptc4xmpCore`)

// PNG, WebP and JPEG carry what they show and where it comes from, and can
// still be read.
func TestWordsInFiles(t *testing.T) {
	_, sc := filmOf(t, realFilm)
	p := pictureOf(t, sc, RenderOptions{Size: size(t, "480x320", 1)}, "2025-10-18")
	if !strings.Contains(p.Words.Text, "Doha: a ceasefire is agreed") || !strings.Contains(p.Words.Source, "KUNA") {
		t.Fatalf("the words are %q", p.Words)
	}
	inXMP := func(f Format, data []byte) {
		t.Helper()
		region := regionOf.Find(data)
		if !bytes.Contains(region, []byte("Doha: a ceasefire is agreed")) {
			t.Errorf(".%s has no alternative text", f)
		}
		if !bytes.Contains(data, []byte("<dc:source>Sources: KUNA")) {
			t.Errorf(".%s does not name its sources", f)
		}
	}
	data := fileOf(t, p, PNG, false)
	inXMP(PNG, data)
	if img, err := png.Decode(bytes.NewReader(data)); err != nil || img.Bounds().Dx() != 480 {
		t.Errorf("the PNG cannot be read: %v", err)
	}
	texts := textsOf(t, data)
	if texts["Description"] != p.Words.Text || texts["Source"] != p.Words.Source || texts["Title"] != p.Words.Title {
		t.Errorf("the PNG's texts are %q", texts)
	}
	data = fileOf(t, p, WebP, false)
	inXMP(WebP, data)
	if n := binary.LittleEndian.Uint32(data[4:]); int(n)+8 != len(data) {
		t.Errorf("the WebP says that it has %d bytes of %d", n+8, len(data))
	}
	img, err := nativewebp.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if share, _ := drawtest.Compare(img, p.Raster(), 0); share > 0 {
		t.Errorf("%.3f%% of the WebP's pixels differ", 100*share)
	}
	data = fileOf(t, p, JPEG, false)
	inXMP(JPEG, data)
	if _, err := jpeg.Decode(bytes.NewReader(data)); err != nil {
		t.Error(err)
	}
}

// textsOf reads the words in a PNG and checks the sums of its chunks.
func textsOf(t *testing.T, data []byte) map[string]string {
	t.Helper()
	texts := map[string]string{}
	for b := data[8:]; len(b) > 0; {
		n := binary.BigEndian.Uint32(b)
		if crc32.ChecksumIEEE(b[4:8+n]) != binary.BigEndian.Uint32(b[8+n:]) {
			t.Fatalf("the sum of a chunk %s is wrong", b[4:8])
		}
		if string(b[4:8]) == "iTXt" {
			key, rest, _ := bytes.Cut(b[8:8+n], []byte{0})
			_, rest, _ = bytes.Cut(rest[2:], []byte{0})
			_, text, _ := bytes.Cut(rest, []byte{0})
			texts[string(key)] = string(text)
		}
		b = b[12+n:]
	}
	return texts
}

// Paper has no holes, also where its size in dp is no whole number of px.
func TestOpaque(t *testing.T) {
	_, sc := filmOf(t, realFilm)
	for _, s := range []Size{size(t, "a4", 1), size(t, "a4", 0), size(t, "column", 0), {Width: 400.5, Height: 300.4, Scale: 1}} {
		if img := pictureOf(t, sc, RenderOptions{Size: s}, "end").Raster(); !img.Opaque() {
			t.Errorf("%v is not opaque", s)
		}
	}
}

// What is transparent is so in the formats that can.
func TestTransparent(t *testing.T) {
	_, sc := filmOf(t, realFilm)
	p := pictureOf(t, sc, RenderOptions{Size: size(t, "web", 0.5), Clear: true, NoStrip: true}, "end")
	img := p.Raster()
	clear := 0
	for i := 3; i < len(img.Pix); i += 4 {
		if img.Pix[i] == 0 {
			clear++
		}
	}
	if share := float64(clear) * 4 / float64(len(img.Pix)); share < 0.05 || share > 0.6 {
		t.Errorf("%.1f%% of the picture is transparent", 100*share)
	}
	if err := p.Write(io.Discard, JPEG, Options{}); err == nil {
		t.Error("a JPEG was written that cannot be transparent")
	}
}
