package lettering_test

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"image"
	"image/png"
	"io/fs"
	"math"
	"net/http"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/chromedp/chromedp"

	"github.com/hamsaya/hamsaya/assets"
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/draw/raster"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
	"github.com/hamsaya/hamsaya/web/e2e"
)

// A lettering is a line that the program and a browser set. Where nobody knows
// its language the program decides on the direction: pages decide by their own
// rule, which looks into isolates, and Unicode's is held by package bidi.
type lettering struct {
	Text   string `json:"text"`
	Lang   string `json:"lang"`
	Dir    string `json:"dir"`
	Family string `json:"family"`
	Weight int    `json:"weight"`

	style glyph.Style
}

// The fonts of a line, as the test's page calls them. A browser takes joiners
// and spaces from the first, and so parts the letters on both sides; the program
// takes them from the font of the letter before.
const (
	latinFamily    = "LatinAll, ArabicAll"
	arabicFamily   = "ArabicAll, LatinAll"
	nastaliqFamily = "UrduWords, LatinAll, ArabicAll"
)

// spacedAsNastaliq is a line in Nastaliq as the page is to set it: UrduWords
// has no space but the one that does not break, and so the others, which are
// those beside what Nastaliq has no letters for and beside digits, are plain.
func spacedAsNastaliq(text string) string {
	letters := []rune(text)
	writes := func(i, step int) bool {
		for i += step; i >= 0 && i < len(letters); i += step {
			if r := letters[i]; !unicode.In(r, unicode.Zs, unicode.Mn, unicode.Cf) {
				return typeface.Urdu.Has(r) && !unicode.IsDigit(r)
			}
		}
		return true
	}
	for i, r := range letters {
		if r == ' ' && writes(i, -1) && writes(i, +1) {
			letters[i] = '\u00a0'
		}
	}
	return string(letters)
}

// letterings reads testdata/lines.txt: in regular, every fifth in bold
// too, and those in Urdu in Nastaliq as well.
func letterings(t *testing.T, fonts *glyph.Fonts) []lettering {
	t.Helper()
	data, err := os.ReadFile("testdata/lines.txt")
	if err != nil {
		t.Fatal(err)
	}
	var lines []lettering
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		lang, quoted, _ := strings.Cut(line, " ")
		text, err := strconv.Unquote("`" + quoted + "`")
		if strings.Contains(quoted, `\u`) {
			text, err = strconv.Unquote(`"` + quoted + `"`)
		}
		if err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		l := lettering{Text: text, Family: arabicFamily, Weight: 400, Dir: "ltr"}
		if strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Latin, r) }) {
			l.Family = latinFamily
		}
		if lang != "-" {
			l.Lang = lang
		}
		l.style = glyph.Style{Lang: l.Lang}
		if fonts.Shape(text, l.style).RTL {
			l.Dir = "rtl"
		}
		if lines = append(lines, l); len(lines)%5 == 0 {
			l.Weight, l.style.Bold = 700, true
			lines = append(lines, l)
			l.Weight, l.style.Bold = 400, false
		}
		if lang == "ur" {
			l.Family, l.Lang, l.Text = nastaliqFamily, "ur-Aran", spacedAsNastaliq(l.Text)
			l.style.Lang = l.Lang
			lines = append(lines, l)
		}
	}
	return lines
}

// A lettering page is an empty page with the fonts and measure.js.
func letteringPage(t *testing.T) *e2e.Tab {
	t.Helper()
	fontFiles, err := fs.Sub(assets.FS, "fonts")
	if err != nil {
		t.Fatal(err)
	}
	var css strings.Builder
	mux := http.NewServeMux()
	for _, f := range typeface.Complete {
		family := strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(f.Base, "Vazirmatn-"), "NotoNastaliq"), ".ttf")
		fmt.Fprintf(&css, "@font-face { font-family: %s; src: url(%s); font-weight: 400 700; unicode-range: %s; }\n", family, f.Base, typeface.UnicodeRange(f.Letters))
		if f.Style == typeface.Nastaliq {
			fmt.Fprintf(&css, "@font-face { font-family: UrduWords; src: url(%s); font-weight: 400 700; unicode-range: %s; }\n", f.Base, strings.ReplaceAll(typeface.UnicodeRange(f.Letters), "U+20-20, ", ""))
		}
		mux.Handle("/"+f.Base, http.FileServerFS(fontFiles))
	}
	script, err := os.ReadFile("testdata/measure.js")
	if err != nil {
		t.Fatal(err)
	}
	mux.HandleFunc("/{$}", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintf(w, "<!doctype html><meta charset=utf-8><link rel=icon href=data:,><style>%s</style><body><script>%s</script>", css.String(), script)
	})
	tb := e2e.NewTab(t, 800, 600)
	tb.Open(e2e.Serve(t, mux))
	e2e.Await[chromedp.Void](tb, `Promise.all([...document.fonts].flatMap((f) => [400, 700].map((w) => document.fonts.load(w + " 16px " + f.family, "a\u06a9")))).then(() => {})`)
	tb.Wait(`[...document.fonts].every((f) => f.status === "loaded")`)
	return tb
}

// The program measures lines as Chromium does with the same fonts, to a tenth
// of a px, and draws them so: of the pixels of a line one in a thousand may
// differ by more than half, because the two smooth edges each in their own way.
func TestLetteringIsTheBrowsers(t *testing.T) {
	t.Parallel()
	fonts := drawtest.Fonts(t)
	lines := letterings(t, fonts)
	if len(lines) < 200 {
		t.Fatalf("%d lines", len(lines))
	}
	tb := letteringPage(t)
	encoded, err := json.Marshal(lines)
	if err != nil {
		t.Fatal(err)
	}
	tb.Do(chromedp.Evaluate[chromedp.Void]("globalThis.lines = " + string(encoded)))
	for _, size := range []float32{16, 40} {
		widths := e2e.Eval[[]float64](tb, fmt.Sprintf("measure(lines, %v)", size))
		worst, where := 0.0, ""
		for i, l := range lines {
			l.style.Size = size
			got := float64(fonts.Measure(l.Text, l.style))
			apart := math.Abs(got - widths[i])
			if worst < apart {
				worst, where = apart, l.Text
			}
			if apart > 0.1 {
				t.Errorf("%s, weight %d, %v px: %q is %.2f wide, in Chromium %.2f", l.Family, l.Weight, size, l.Text, got, widths[i])
			}
		}
		t.Logf("%d lines of %v px: at most %.3f px apart: %q", len(lines), size, worst, where)
	}
	for i, l := range lines {
		l.style.Size = 40
		run := fonts.Shape(l.Text, l.style)
		w, h, y := int(run.Advance)+80, int(run.Ascent+run.Descent)+40, run.Ascent+20
		want := picture(t, e2e.Eval[string](tb, fmt.Sprintf("draw(lines[%d], 40, %d, %d, 40, %v)", i, w, h, y)))
		list := &draw.List{}
		list.Fill(list.RectPath(draw.Rect{Max: draw.Point{X: float32(w), Y: float32(h)}}), draw.Color{R: 255, G: 255, B: 255, A: 255})
		list.Text(run, draw.Point{X: 40, Y: y}, draw.Color{A: 255})
		drawtest.Near(t, fmt.Sprintf("line-%d", i+1), raster.Render(list, w, h, 1), want, 128, 0.001)
	}
}

func picture(t *testing.T, encoded string) image.Image {
	t.Helper()
	data, err := base64.StdEncoding.DecodeString(encoded)
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// Paragraphs break into the lines that Chromium makes of them, but after a
// slash: there it goes by a table of its own, the program by UAX 14.
func TestLinesAreTheBrowsers(t *testing.T) {
	t.Parallel()
	fonts := drawtest.Fonts(t)
	byLang := map[string][]string{}
	var paragraphs []lettering
	for _, l := range letterings(t, fonts) {
		if l.Weight != 400 || l.Lang == "" || strings.Contains(l.Text, "/") {
			continue
		}
		if l.Family == nastaliqFamily { // with spaces to break at, and so with no plain ones
			if l.Family = "Urdu, LatinAll, ArabicAll"; strings.Contains(spacedAsNastaliq("و "+l.Text+" و"), " ") {
				continue
			}
			l.Text = strings.ReplaceAll(l.Text, "\u00a0", " ")
		}
		if byLang[l.Lang] = append(byLang[l.Lang], l.Text); len(byLang[l.Lang]) == 8 {
			l.Text = strings.Join(byLang[l.Lang], " ")
			byLang[l.Lang] = nil
			if glyph.ReadsRTL(l.Lang) {
				l.Dir = "rtl"
			}
			paragraphs = append(paragraphs, l)
		}
	}
	t.Logf("%d paragraphs", len(paragraphs))
	if len(paragraphs) < 20 {
		t.Fatal("too few")
	}
	tb := letteringPage(t)
	encoded, err := json.Marshal(paragraphs)
	if err != nil {
		t.Fatal(err)
	}
	tb.Do(chromedp.Evaluate[chromedp.Void]("globalThis.lines = " + string(encoded)))
	for i, p := range paragraphs {
		p.style.Size = 16
		for _, width := range []float32{150, 220, 310} {
			want := e2e.Eval[[]string](tb, fmt.Sprintf("wrap(lines[%d], 16, %v)", i, width))
			var got []string
			for _, run := range fonts.Wrap(p.Text, p.style, width, 0) {
				got = append(got, strings.TrimSpace(run.Text))
			}
			for n := range max(len(got), len(want)) {
				if n >= len(got) || n >= len(want) || got[n] != want[n] {
					t.Errorf("%s in %v px, line %d:\n%q, in Chromium\n%q", p.Lang, width, n+1, got[min(n, len(got)):min(n+2, len(got))], want[min(n, len(want)):min(n+2, len(want))])
					break
				}
			}
		}
	}
}
