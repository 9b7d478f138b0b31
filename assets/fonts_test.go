package assets_test

import (
	"bytes"
	"io/fs"
	"strings"
	"testing"
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"github.com/hamsaya/hamsaya/assets"
)

var weights = []string{"fonts/Vazirmatn-Regular.ttf", "fonts/Vazirmatn-Bold.ttf"}

func face(t *testing.T, name string) *font.Face {
	t.Helper()
	data, err := assets.FS.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	f, err := font.ParseTTF(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return f
}

// alphabets are what a story may be written in, without looking which letters
// today's stories use.
var alphabets = map[string]string{
	"Latin":       "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789ÀÉÎÕÜßçñøÿĀāĒēĪīŌōŪūČčĞğİıŁłŞşŠšŽž",
	"punctuation": ".,;:!?…–—-‘’“”«»‹›•·()[]{}/\\|@#%&*+=<>~^_'\"°×÷±≈≤≥≠−§†‰",
	"currency":    "$€£¥₨₹﷼",
	"Persian":     "آاأإؤئءبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیة۰۱۲۳۴۵۶۷۸۹؟،؛٪٫٬",
	"Pashto":      "ټځڅډړږښګڼېۍيۀۀئكکى",
	"Urdu":        "ٹڈڑںھہۂۓےئؤ۔ۃ",
	"Arabic":      "ابتثجحخدذرزسشصضطظعغفقكلمنهويىة٠١٢٣٤٥٦٧٨٩ـ",
	"marks":       "\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0653\u0654\u0655\u0670",
	"joiners":     "\u200C\u200D\u200E\u200F",
}

func TestFontsCoverAlphabets(t *testing.T) {
	for _, name := range weights {
		f := face(t, name)
		for alphabet, letters := range alphabets {
			for _, r := range letters {
				if _, ok := f.NominalGlyph(r); !ok {
					t.Errorf("%s: %s letter %q (%U) is missing", name, alphabet, r, r)
				}
			}
		}
	}
}

// Every character of the stories and the places has a glyph.
func TestFontsCoverWhatShips(t *testing.T) {
	f := face(t, weights[0])
	for _, folder := range []string{"stories", "atlas"} {
		entries, err := fs.ReadDir(assets.FS, folder)
		if err != nil {
			t.Fatal(err)
		}
		for _, entry := range entries {
			data, err := assets.FS.ReadFile(folder + "/" + entry.Name())
			if err != nil {
				t.Fatal(err)
			}
			missing := map[rune]bool{}
			for _, r := range string(data) {
				if _, ok := f.NominalGlyph(r); !ok && !unicode.IsControl(r) {
					missing[r] = true
				}
			}
			for r := range missing {
				t.Errorf("%s/%s: no glyph for %q (%U)", folder, entry.Name(), r, r)
			}
		}
	}
}

// The subset still shapes: letters take their joined forms, lam and alef
// their ligature, and marks sit on their letter.
func TestFontsShapeArabicScript(t *testing.T) {
	for _, name := range weights {
		f := face(t, name)
		shape := func(text string) []shaping.Glyph {
			runes := []rune(text)
			out := (&shaping.HarfbuzzShaper{}).Shape(shaping.Input{
				Text: runes, RunEnd: len(runes), Direction: di.DirectionRTL, Face: f, Size: fixed.I(100),
				Script: language.Arabic, Language: language.NewLanguage("fa"),
			})
			return out.Glyphs
		}
		alone, joined := shape("ب"), shape("ببب")
		forms := map[font.GID]bool{alone[0].GlyphID: true}
		for _, g := range joined {
			forms[g.GlyphID] = true
		}
		if len(forms) != 4 {
			t.Errorf("%s: beh has %d forms, want 4", name, len(forms))
		}
		if lam := shape("لا"); len(lam) != 1 && lam[0].GlyphID == shape("ا")[0].GlyphID {
			t.Errorf("%s: lam-alef does not join", name)
		}
		if zwnj := shape("ب\u200Cب"); zwnj[0].GlyphID != alone[0].GlyphID {
			t.Errorf("%s: a zero-width non-joiner does not part letters", name)
		}
		mark := shape("بّ")
		if len(mark) != 2 || mark[0].XAdvance != 0 && mark[1].XAdvance != 0 || mark[0].XOffset == 0 && mark[0].YOffset == 0 {
			t.Errorf("%s: a mark is not placed on its letter: %+v", name, mark)
		}
	}
}

func TestFontsAreSmallAndLicensed(t *testing.T) {
	const limit = 45_000
	for _, name := range weights {
		data, err := assets.FS.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if size := packed(data); size > limit {
			t.Errorf("%s is %d bytes after brotli, at most %d are allowed", name, size, limit)
		}
	}
	licence, err := assets.FS.ReadFile("fonts/OFL.txt")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(licence), "SIL OPEN FONT LICENSE") {
		t.Error("fonts/OFL.txt is not the Open Font License")
	}
}
