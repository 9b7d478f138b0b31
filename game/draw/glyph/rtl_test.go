package glyph_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
)

// fa is style for a line of Persian.
var fa = glyph.Style{Size: 20, Lang: "fa-IR"}

// pieces checks that a run is made of these, from the left.
func pieces(t *testing.T, f *glyph.Fonts, run *draw.Run, want ...string) {
	t.Helper()
	var glyphs []draw.GlyphID
	for _, w := range want {
		glyphs = append(glyphs, ids(f.Shape(w, glyph.Style{Size: 20}))...)
	}
	if got := ids(run); !equal(got, glyphs) {
		t.Errorf("%q: glyphs %v, want those of %q: %v", run.Text, got, want, glyphs)
	}
}

// A language decides on the direction of its lines, whatever they begin with;
// only where none is known the first strong letter does.
func TestLanguageDecides(t *testing.T) {
	f := drawtest.Fonts(t)
	for _, c := range []struct {
		lang string
		base glyph.Direction
		text string
		want bool
	}{
		{"fa-IR", glyph.Auto, "Reuters گزارش داد", true},
		{"fa-AF", glyph.Auto, "12:30", true},
		{"ps-AF", glyph.Auto, "", true},
		{"ur-Aran-PK", glyph.Auto, "BBC", true},
		{"en", glyph.Auto, "کابل is the capital", false},
		{"az-Arab", glyph.Auto, "A", true},
		{"ur-Latn", glyph.Auto, "کابل", false},
		{"en-u-ca-persian", glyph.Auto, "کابل", false},
		{"", glyph.Auto, "کابل", true},
		{"en", glyph.FirstStrong, "کابل is", true},
		{"fa", glyph.FirstStrong, "Kabul", false},
		{"fa", glyph.LTR, "کابل", false},
		{"en", glyph.RTL, "Kabul", true},
	} {
		st := glyph.Style{Size: 20, Lang: c.lang, Base: c.base}
		if got := f.Shape(c.text, st).RTL; got != c.want {
			t.Errorf("%q in %q, base %d: right to left %v", c.text, c.lang, c.base, got)
		}
	}
}

// In a line from right to left numbers keep their digits' order, and what
// belongs to a date or a time stays together.
func TestNumbersInLinesFromTheRight(t *testing.T) {
	f := drawtest.Fonts(t)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"از 12:30 تا 14:00", []string{"14:00", "تا", "12:30", "از"}},
		{"۱۷ مهر ۱۴۰۴", []string{"۱۴۰۴", "مهر", "۱۷"}},
		{"۱۴۰۴/۰۸/۲۶", []string{"۱۴۰۴/۰۸/۲۶"}},
		{"۱٬۲۰۴ و ۲۱٫۵", []string{"۲۱٫۵", "و", "۱٬۲۰۴"}},
		{"Reuters در 2025", []string{"2025", "در", "Reuters"}},
		{"(UTC+04:30) کابل", []string{"کابل", "(", "UTC+04:30", ")"}},
		{"کابل (Kabul) مرز", []string{"مرز", "(", "Kabul", ")", "کابل"}},
		{"الف \u2068Kabul, 12\u2069: ب", []string{"ب", ":", "Kabul, 12", "الف"}},
	} {
		pieces(t, f, f.Shape(c.text, fa), c.want...)
	}
}

// The ellipsis stands where the text would go on: at the end of the line, or,
// where words of the other direction are cut, at their end.
func TestEllipsisStandsAtTheCut(t *testing.T) {
	f := drawtest.Fonts(t)
	en := glyph.Style{Size: 20, Lang: "en"}
	for _, c := range []struct {
		text  string
		st    glyph.Style
		width float32
		want  []string // pieces from the left
	}{
		{"مرز بسته شده است و باز نمی‌شود", fa, 90, []string{"…", "مرز بسته"}},
		{"۱۷ مهر ۱۴۰۴ ساعت 12:30", fa, 120, []string{"…", "۱۴۰۴", "مهر", "۱۷"}},
		{"سال ۱۴۰۴۱۴۰۴۱۴۰۴", fa, 90, []string{"…", "۱۴۰۴", "سال"}},
		{"مرز Kabul, در ایران", fa, 108, []string{"…", "Kabul", "مرز"}},
		{"Reuters reports that the gates are shut", fa, 120, []string{"Reuters rep…"}},
		{"\u2068Reuters reports that\u2069، ۱۷ مهر", fa, 120, []string{"Reuters rep…"}},
		{"مرز \u2068Reuters reports that the gates are shut\u2069 باز", fa, 120, []string{"Reuters…", "مرز"}},
		{"مرز \u202aReuters reports that\u202c", fa, 120, []string{"Reuters…", "مرز"}},
		{"مرز \u2068Reuters\u2069، ۱۷ مهر ۱۴۰۴", fa, 128, []string{"…", "Reuters", "مرز"}},
		{"Kabul is the capital", en, 90, []string{"Kabul is…"}},
		{"Kabul مرز بسته شده", en, 120, []string{"Kabul", "…", "مرز ب"}},
		{"Kabul \u2068مرز بسته\u2069 in 2025 and 2026", en, 160, []string{"Kabul", "مرز بسته", "i…"}},
	} {
		for what, r := range map[string]*draw.Run{"Ellipsize": f.Ellipsize(c.text, c.st, c.width), "Wrap": f.Wrap(c.text, c.st, c.width, 1)[0]} {
			if r.Advance > c.width {
				t.Errorf("%s of %q: %v dp wide, of %v", what, c.text, r.Advance, c.width)
			}
			pieces(t, f, r, c.want...)
		}
	}
}

// Lines are parts of one paragraph: a number after a Persian word, an isolate
// and a pair of brackets keep their direction when a line begins or ends in
// them.
func TestLinesKeepTheOrderOfTheWhole(t *testing.T) {
	f := drawtest.Fonts(t)
	text := "گذرگاه \u2068Chaman, Spin Boldak, Weesh\u2069 بسته"
	width := f.Measure("Spin Boldak,", fa) + 8
	var last *draw.Run
	for _, l := range f.Wrap(text, fa, width, 0) {
		if strings.Contains(l.Text, "Spin") {
			last = l
		}
	}
	if last == nil {
		t.Fatal("no line of Latin letters")
	}
	// By itself this line would put its comma on the left.
	pieces(t, f, last, "Spin Boldak,")
}

// A letter and its marks are never parted, and neither is a flag of joiners.
func TestNothingIsCutBetweenMarks(t *testing.T) {
	f := drawtest.Fonts(t)
	for _, text := range []string{
		strings.Repeat("بَّ", 30), strings.Repeat("e\u0301\u0323", 30), strings.Repeat("خانهٔ", 20), strings.Repeat("ه\u200d", 20),
	} {
		for width := float32(30); width < 90; width += 7 {
			lines := f.Wrap(text, fa, width, 0)
			for _, l := range append(slices.Clone(lines), f.Ellipsize(text, fa, width)) {
				first := []rune(l.Text)[0]
				if strings.ContainsRune("\u064e\u0651\u0301\u0323\u0654\u200d", first) {
					t.Errorf("in %v dp a line begins with %U: %q", width, first, l.Text)
				}
			}
			var whole strings.Builder
			for _, l := range lines {
				whole.WriteString(l.Text)
			}
			if whole.String() != text {
				t.Errorf("in %v dp the lines are not the text", width)
			}
			cut := strings.TrimSuffix(f.Ellipsize(text, fa, width).Text, "…")
			if rest := []rune(strings.TrimPrefix(text, cut)); strings.ContainsRune("\u064e\u0651\u0301\u0323\u0654\u200d", rest[0]) {
				t.Errorf("in %v dp %U is cut off its letter", width, rest[0])
			}
		}
	}
}

// Lines break where UAX 14 lets them, in any script.
func TestLinesBreakWhereTheyMay(t *testing.T) {
	f := drawtest.Fonts(t)
	for _, c := range []struct {
		text string
		want []string // broken wherever it may be
	}{
		{"«مرز بسته است»؛ گفت.", []string{"«مرز", "بسته", "است»؛", "گفت."}},
		{"می\u200cشود (تورخم) ۱۲٪", []string{"می\u200cشود", "(تورخم)", "۱۲٪"}},
		{"کتاب\u00a0خانه ملی", []string{"کتاب\u00a0خانه", "ملی"}},
		{"آتش‌بس–صلح", []string{"آتش‌بس–", "صلح"}},
		{"ہاں۔ نہیں؟ ہاں!", []string{"ہاں۔", "نہیں؟", "ہاں!"}},
		{"$3.5bn, 12:30 (UTC+04:30)", []string{"$3.5bn,", "12:30", "(UTC+04:30)"}},
		{"well-known 2025-10-18", []string{"well-", "known", "2025-10-18"}},
	} {
		widest := float32(0)
		for _, w := range c.want {
			widest = max(widest, f.Measure(w, fa))
		}
		var got []string
		for _, l := range f.Wrap(c.text, fa, widest, 0) {
			got = append(got, l.Text)
		}
		if len(got) < 2 {
			t.Errorf("%q is not broken in %v dp", c.text, widest)
		}
		at := 0
		for _, l := range got[:len(got)-1] {
			at += strings.Index(c.text[at:], l) + len(l)
			if !allowed(c.text, c.want, at) {
				t.Errorf("%q is broken after %q", c.text, l)
			}
		}
	}
}

// allowed reports whether one of the pieces of a text ends at a byte.
func allowed(text string, pieces []string, at int) bool {
	end := 0
	for _, p := range pieces {
		end += strings.Index(text[end:], p) + len(p)
		if end == at {
			return true
		}
	}
	return false
}

// Without a file its letters take no room by a sign that says so, and the file
// is named once; when it comes they are there.
func TestWantedFonts(t *testing.T) {
	f := drawtest.FontsOf(t, &typeface.Latin)
	if f.Shape("Kabul 12", fa); len(f.Wanted()) != 0 {
		t.Error("Latin letters want another file")
	}
	r := f.Shape("Kabul کابل", fa)
	if got := ids(r); !equal(got, ids(f.Shape("Kabul", fa))) {
		t.Errorf("glyphs %v, want those of Kabul alone", got)
	}
	if w := f.Wanted(); len(w) != 1 || w[0] != &typeface.Arabic {
		t.Errorf("wanted %v", w)
	}
	if w := f.Wanted(); len(w) != 0 {
		t.Errorf("wanted again: %v", w)
	}
	if err := f.Add(glyph.Font{File: &typeface.Arabic, Data: drawtest.FontData(t, &typeface.Arabic)}); err != nil {
		t.Fatal(err)
	}
	if again := f.Shape("Kabul کابل", fa); again == r || len(again.Glyphs) != 9 {
		t.Errorf("%d glyphs with the file", len(again.Glyphs))
	}
	// 漢 is in no file, and is left out.
	if r := f.Shape("漢", fa); len(r.Glyphs) != 0 || r.Advance != 0 || len(f.Wanted()) != 0 {
		t.Errorf("%d glyphs for a letter that no file has", len(r.Glyphs))
	}
}

// Small files and whole ones set the same text alike.
func TestSmallFilesAreTheWhole(t *testing.T) {
	small, whole := drawtest.FontsOf(t, &typeface.Latin, &typeface.Arabic), drawtest.FontsOf(t, &typeface.LatinAll, &typeface.ArabicAll)
	for _, text := range []string{english, persian, "Chaman چمن 12:30 (Ṭālibān) ʿAlī", "خانهٔ ما، ۱۲٪ — «مُحَمَّد»", "Tehran, AVATAR, “Yes.”"} {
		for _, bold := range []bool{false, true} {
			a, b := small.Shape(text, glyph.Style{Size: 20, Bold: bold}), whole.Shape(text, glyph.Style{Size: 20, Bold: bold})
			if a.Advance != b.Advance || len(a.Glyphs) != len(b.Glyphs) {
				t.Errorf("%q, bold %v: %v wide in small files, %v in whole ones", text, bold, a.Advance, b.Advance)
			}
			for i := range min(len(a.Glyphs), len(b.Glyphs)) {
				var p, q draw.Path
				a.Glyphs[i].Face.AppendOutline(&p, a.Glyphs[i].ID)
				b.Glyphs[i].Face.AppendOutline(&q, b.Glyphs[i].ID)
				if !slices.Equal(p.Pts, q.Pts) || a.Glyphs[i].X != b.Glyphs[i].X {
					t.Errorf("%q: glyph %d differs", text, i)
				}
			}
		}
	}
}

// A word with a letter that only the whole file has is set from it entirely.
func TestWordsAreOfOneFont(t *testing.T) {
	f := drawtest.FontsOf(t, &typeface.Latin, &typeface.LatinAll)
	run := f.Shape("Dvořák", glyph.Style{Size: 20})
	for _, g := range run.Glyphs {
		if g.Face != run.Glyphs[0].Face {
			t.Errorf("one word in %s and %s", run.Glyphs[0].Face.Name(), g.Face.Name())
		}
	}
}

// A space in Nastaliq is for words that slope; beside Latin letters and digits
// it is the plain one.
func TestSpacesBesideNastaliq(t *testing.T) {
	f := drawtest.Fonts(t)
	st := glyph.Style{Size: 20, Lang: "ur-Aran-PK"}
	plain, own := f.Measure(" ", glyph.Style{Size: 20, Lang: "en"}), f.Measure(" ", st)
	if own > plain*0.6 {
		t.Fatalf("a space of Nastaliq is %v dp wide, a plain one %v", own, plain)
	}
	for _, c := range []struct {
		parts []string // which spaces part
		want  float32  // of a space
	}{
		{[]string{"سرحد", "بند"}, own},
		{[]string{"بند۔", "سرحد"}, own},
		{[]string{"Haute", "Time", "News"}, plain},
		{[]string{"Natural", "Earth", "4.1"}, plain},
		{[]string{"17", "نومبر"}, plain},
		{[]string{"نومبر", "2025"}, plain},
		{[]string{"۱۷", "نومبر", "۲۰۲۵"}, plain},
		{[]string{"7", "از", "8"}, plain},
		{[]string{"طورخم", "Torkham", "سرحد"}, plain},
		{[]string{"پر", "@MFA_Pak", "نے"}, plain},
	} {
		for _, space := range []string{" ", "\u00a0"} {
			got := f.Measure(strings.Join(c.parts, space), st)
			for _, p := range c.parts {
				got -= f.Measure(p, st)
			}
			if got /= float32(len(c.parts) - 1); math.Abs(float64(got-c.want)) > 0.3 { // letters may be drawn together across it
				t.Errorf("%q: a space (%q) is %.2f dp wide, want %.2f", c.parts, space, got, c.want)
			}
		}
	}
}

// Nastaliq is asked for by the language's tag, has its own letters and its own
// heights, and borrows digits and Latin from the other.
func TestNastaliq(t *testing.T) {
	f := drawtest.Fonts(t)
	plain, st := glyph.Style{Size: 20, Lang: "ur-PK"}, glyph.Style{Size: 20, Lang: "ur-Aran-PK"}
	run := f.Shape("سرحد Torkham 12", st)
	names := map[string]bool{}
	for _, g := range run.Glyphs {
		names[g.Face.Name()] = true
	}
	if !names["Noto Nastaliq Urdu Regular"] || !names["Vazirmatn Latin All Regular"] || len(names) != 2 {
		t.Errorf("set in %v", names)
	}
	if a, b := f.Metrics(st), f.Metrics(plain); a.Ascent+a.Descent < 1.4*(b.Ascent+b.Descent) || run.Ascent != a.Ascent || run.Descent != a.Descent {
		t.Errorf("heights %+v, of plain style %+v", a, b)
	}
	st.Bold = true
	if bold := f.Shape("سرحد", st); bold.Glyphs[0].Face.Name() != "Noto Nastaliq Urdu Bold" {
		t.Errorf("bold is set in %s", bold.Glyphs[0].Face.Name())
	}
	without := drawtest.FontsOf(t, &typeface.Latin, &typeface.Arabic)
	if r := without.Shape("سرحد", st); r.Glyphs[0].Face.Name() != "Vazirmatn Arabic Bold" {
		t.Errorf("without its file it is set in %s", r.Glyphs[0].Face.Name())
	}
	if w := without.Wanted(); len(w) != 1 || w[0] != &typeface.Urdu {
		t.Errorf("wanted %v", w)
	}
}
