package assets_test

import (
	"bytes"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype/tables"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"github.com/hamsaya/hamsaya/assets"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
)

func read(t *testing.T, f *typeface.File) []byte {
	t.Helper()
	data, err := assets.FS.ReadFile(f.Path())
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func face(t *testing.T, f *typeface.File) *font.Face {
	t.Helper()
	face, err := font.ParseTTF(bytes.NewReader(read(t, f)))
	if err != nil {
		t.Fatalf("%s: %v", f.Base, err)
	}
	return face
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

// The small files have the alphabets of the languages, and the whole ones more.
func TestFontsCoverAlphabets(t *testing.T) {
	for _, files := range [][]*typeface.File{{&typeface.Latin, &typeface.Arabic}, typeface.Complete} {
		for alphabet, letters := range alphabets {
			for _, r := range letters {
				if !slices.ContainsFunc(files, func(f *typeface.File) bool { return has(t, f, r) }) {
					t.Errorf("%s letter %q (%U) is missing in %s and %s", alphabet, r, r, files[0].Base, files[1].Base)
				}
			}
		}
	}
	for _, r := range alphabets["Urdu"] + alphabets["Pashto"] + alphabets["Persian"] {
		if !has(t, &typeface.Urdu, r) {
			t.Errorf("Nastaliq has no %q (%U)", r, r)
		}
	}
}

var faces = map[*typeface.File]*font.Face{}

func has(t *testing.T, f *typeface.File, r rune) bool {
	if faces[f] == nil {
		faces[f] = face(t, f)
	}
	_, ok := faces[f].NominalGlyph(r)
	return ok
}

// A file has no letters but those that the table says, because by it they are
// downloaded, and some of each range.
func TestFontsAreCutAsTheTableSays(t *testing.T) {
	for _, f := range typeface.Files {
		for r := rune(0x20); r < 0xfff0; r++ {
			if has(t, f, r) && !f.Has(r) && !strings.ContainsRune(strings.Join(f.Lent, ""), r) {
				t.Errorf("%s has %U, which the table does not say", f.Base, r)
			}
		}
		if f.Style != typeface.Plain {
			continue // it was cut by the letters of the other
		}
		for _, g := range f.Letters {
			some := false
			for r := g.From; r <= g.To; r++ {
				some = some || has(t, f, r)
			}
			if !some {
				t.Errorf("%s has nothing of %U to %U", f.Base, g.From, g.To)
			}
		}
	}
}

// What the Latin files are lent are the names that the map may set under those
// in Latin script: the atlas' own, in the languages of the countries.
func TestFontsAreLentTheNamesOfTheAtlas(t *testing.T) {
	var want []string
	for _, c := range load(t, "countries.geojson") {
		if !slices.Contains(focus, c.Properties["id"].(string)) {
			continue
		}
		for lang, name := range c.Properties["name"].(map[string]any) {
			if lang != "en" {
				want = append(want, strings.Fields(name.(string))...)
			}
		}
	}
	slices.Sort(want)
	want = slices.Compact(want)
	for _, f := range typeface.Files {
		lent := slices.Sorted(slices.Values(f.Lent))
		if latin := f == &typeface.Latin || f == &typeface.LatinAll; latin && !slices.Equal(lent, want) || !latin && lent != nil {
			t.Errorf("%s is lent %q, the names are %q", f.Base, lent, want)
		}
	}
}

// Every character of the stories and the places has a glyph in what their
// texts are said to need.
func TestFontsCoverWhatShips(t *testing.T) {
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
			needed := typeface.Needed(typeface.Text(string(data)))
			missing := map[rune]bool{}
			for _, r := range string(data) {
				if !unicode.IsControl(r) && !slices.ContainsFunc(needed, func(f *typeface.File) bool { return has(t, f, r) }) {
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
	for _, file := range []*typeface.File{&typeface.Arabic, &typeface.ArabicAll} {
		name, f := file.Base, face(t, file)
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

// Lookups name their glyphs one by one: the shaper misses some of those that
// stand in ranges, such as the kerning of "ra".
func TestFontsListWhatLookupsCover(t *testing.T) {
	for _, f := range typeface.Files {
		face, lookups := face(t, f), 0
		check := func(c tables.Coverage) {
			lookups++
			if _, ranges := c.(tables.Coverage2); ranges {
				t.Errorf("%s: a lookup covers ranges", f.Base)
			}
		}
		for _, l := range face.GPOS.Lookups {
			for _, s := range l.Subtables {
				check(s.Cov())
			}
		}
		for _, l := range face.GSUB.Lookups {
			for _, s := range l.Subtables {
				check(s.Cov())
			}
		}
		if lookups == 0 {
			t.Errorf("%s shapes nothing", f.Base)
		}
	}
}

// What a reader downloads for a language, after brotli, with both weights.
func TestFontsAreSmall(t *testing.T) {
	for _, c := range []struct {
		words string
		limit int
	}{
		{"English, with ceasefire — “quotes”, €, × and Ṭālibān", 40_000},
		{"and the rarer signs of English: ŵ₂⁷", 40_000},
		{alphabets["Persian"] + "Kabul, 12:30", 60_000},
		{alphabets["Pashto"] + "GeoNames, CC BY 4.0", 60_000},
		{alphabets["Urdu"] + "UTC+05:00", 60_000},
	} {
		sum := 0
		var names []string
		for _, f := range typeface.Needed(typeface.Text(c.words)) {
			sum += packed(read(t, f))
			names = append(names, f.Base)
		}
		t.Logf("%d bytes for %.20s: %v", sum, c.words, names)
		if sum > c.limit {
			t.Errorf("%q needs %d bytes, more than %d: %v", c.words, sum, c.limit, names)
		}
	}
}

func TestFontsAreLicensed(t *testing.T) {
	for _, name := range []string{"OFL.txt", "OFL-NotoNastaliqUrdu.txt"} {
		licence, err := assets.FS.ReadFile("fonts/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(strings.ToUpper(string(licence)), "SIL OPEN FONT LICENSE") {
			t.Errorf("fonts/%s is not the Open Font License", name)
		}
	}
}
