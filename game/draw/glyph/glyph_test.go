package glyph_test

import (
	"math"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
)

var style = glyph.Style{Size: 20}

func TestShapeCaches(t *testing.T) {
	f := drawtest.Fonts(t)
	a := f.Shape("Kabul", style)
	if b := f.Shape("Ka"+string([]byte("bul")), style); a != b {
		t.Error("the same text and style gave another run")
	}
	if b := f.Shape("Kabul", glyph.Style{Size: 20, Bold: true}); a == b {
		t.Error("bold gave the same run as regular")
	}
	if n := testing.AllocsPerRun(100, func() { f.Shape("Kabul", style) }); n != 0 {
		t.Errorf("a hit allocates %v times", n)
	}
	if a.Advance <= 0 || a.Ascent <= 0 || a.Descent <= 0 || len(a.Glyphs) != 5 {
		t.Errorf("run = %+v", a)
	}
}

// Letters of a word get the forms that join: the glyphs of the word are not
// those of its letters alone.
func TestPersianJoins(t *testing.T) {
	f := drawtest.Fonts(t)
	alone := map[draw.GlyphID]bool{}
	for _, r := range "سلم" {
		alone[f.Shape(string(r), style).Glyphs[0].ID] = true
	}
	run := f.Shape("سلم", style)
	if !run.RTL {
		t.Error("a Persian word runs from right to left")
	}
	for _, g := range run.Glyphs {
		if alone[g.ID] {
			t.Errorf("glyph %d stands alone inside a word", g.ID)
		}
	}
}

// A zero width non-joiner keeps two letters apart and has no glyph.
func TestNonJoiner(t *testing.T) {
	f := drawtest.Fonts(t)
	joined := ids(f.Shape("میخواهد", style))
	apart := ids(f.Shape("می\u200cخواهد", style))
	if len(joined) != len(apart) {
		t.Fatalf("%d glyphs without a non-joiner, %d with it", len(joined), len(apart))
	}
	differ := 0
	for i := range joined {
		if joined[i] != apart[i] {
			differ++
		}
	}
	if differ == 0 {
		t.Error("the non-joiner changed nothing")
	}
}

func ids(r *draw.Run) []draw.GlyphID {
	var out []draw.GlyphID
	for _, g := range r.Glyphs {
		out = append(out, g.ID)
	}
	return out
}

// Order on the line is checked with texts whose pieces do not join: the glyphs
// of a mixed line are those of its pieces, in the order given from the left.
func TestVisualOrder(t *testing.T) {
	f := drawtest.Fonts(t)
	for _, c := range []struct {
		text string
		base glyph.Direction
		want []string
	}{
		{"Chaman چمن 12:30", glyph.Auto, []string{"Chaman", "12:30", "چمن"}},
		{"Chaman چمن 12:30 h", glyph.Auto, []string{"Chaman", "12:30", "چمن", "h"}},
		{"چمن Chaman 12:30", glyph.Auto, []string{"Chaman", "12:30", "چمن"}},
		{"چمن 12:30", glyph.Auto, []string{"12:30", "چمن"}},
		{"12:30 چمن", glyph.LTR, []string{"12:30", "چمن"}},
		{"12:30 چمن", glyph.Auto, []string{"چمن", "12:30"}},
		{"Kabul کابل Herat هرات", glyph.LTR, []string{"Kabul", "کابل", "Herat", "هرات"}},
		{"Kabul کابل Herat هرات", glyph.RTL, []string{"هرات", "Herat", "کابل", "Kabul"}},
		{"a ٣٤ ب", glyph.LTR, []string{"a", "ب", "٣٤"}},
		{"ب 12 34 a", glyph.LTR, []string{"34", "12", "ب", "a"}},
		{"a \u2067ب c د\u2069 e", glyph.LTR, []string{"a", "د", "c", "ب", "e"}},
	} {
		st := style
		st.Base = c.base
		got := ids(f.Shape(c.text, st))
		var want []draw.GlyphID
		for _, piece := range c.want {
			want = append(want, ids(f.Shape(piece, style))...)
		}
		if !equal(got, want) {
			t.Errorf("%q, base %d: glyphs %v, want those of %q: %v", c.text, c.base, got, c.want, want)
		}
	}
}

func TestBaseDirection(t *testing.T) {
	f := drawtest.Fonts(t)
	for _, c := range []struct {
		text string
		base glyph.Direction
		want bool
	}{
		{"Kabul", glyph.Auto, false},
		{"کابل", glyph.Auto, true},
		{"12:30 کابل", glyph.Auto, true},
		{"کابل", glyph.LTR, false},
		{"Kabul", glyph.RTL, true},
		{"Kabul کابل", glyph.Auto, false},
		{"12", glyph.Auto, false},
	} {
		st := style
		st.Base = c.base
		if got := f.Shape(c.text, st).RTL; got != c.want {
			t.Errorf("%q, base %d: RTL %v", c.text, c.base, got)
		}
	}
}

func TestBracketsAreMirrored(t *testing.T) {
	f := drawtest.Fonts(t)
	left := f.Shape("(", style).Glyphs[0].ID
	right := f.Shape(")", style).Glyphs[0].ID
	got := ids(f.Shape("(ب)", style))
	if got[0] != left || got[len(got)-1] != right {
		t.Errorf("brackets around a right-to-left letter: %v, want %d … %d", got, left, right)
	}
}

func equal(a, b []draw.GlyphID) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func TestGlyphsGoFromLeftToRight(t *testing.T) {
	f := drawtest.Fonts(t)
	run := f.Shape("Chaman چمن 12:30", style)
	for i := 1; i < len(run.Glyphs); i++ {
		if run.Glyphs[i].X < run.Glyphs[i-1].X-1 {
			t.Errorf("glyph %d stands left of the one before", i)
		}
	}
	if last := run.Glyphs[len(run.Glyphs)-1]; last.X >= run.Advance {
		t.Error("the last glyph stands outside the advance")
	}
}

func TestTracking(t *testing.T) {
	f := drawtest.Fonts(t)
	wide := style
	wide.Tracking = 2
	if got, want := f.Measure("KABUL", wide), f.Measure("KABUL", style)+8; got < want-0.5 || got > want+0.5 {
		t.Errorf("tracked width %v, want about %v", got, want)
	}
	if got, want := f.Measure("کابل", wide), f.Measure("کابل", style); got != want {
		t.Errorf("letters that join were set apart: %v, want %v", got, want)
	}
}

const english = "Pakistan and Afghanistan agree on an immediate ceasefire in Doha, mediated by Qatar and Turkey."
const persian = "پاکستان و افغانستان در دوحه بر سر آتش‌بس فوری توافق می‌کنند."

func TestWrapKeepsLinesWithinTheWidth(t *testing.T) {
	f := drawtest.Fonts(t)
	for _, text := range []string{english, persian} {
		lines := f.Wrap(text, style, 200, 0)
		if len(lines) < 3 {
			t.Errorf("%d lines", len(lines))
		}
		var words []string
		for _, l := range lines {
			if l.Advance > 200 {
				t.Errorf("line %q is %v dp wide", l.Text, l.Advance)
			}
			if l.RTL != lines[0].RTL {
				t.Errorf("line %q runs another way", l.Text)
			}
			if len(words) > 0 { // the line before had no room for a word more
				word, _, _ := strings.Cut(l.Text, " ")
				if longer := words[len(words)-1] + " " + word; f.Measure(longer, style) <= 200 {
					t.Errorf("%q would have fitted", longer)
				}
			}
			words = append(words, l.Text)
		}
		if got := strings.Join(words, " "); got != text {
			t.Errorf("lines together: %q", got)
		}
		short := f.Wrap(text, style, 200, 2)
		if len(short) != 2 || !strings.HasSuffix(short[1].Text, "…") || short[1].Advance > 200 {
			t.Errorf("in two lines: %q", short[len(short)-1].Text)
		}
		if n := testing.AllocsPerRun(100, func() { f.Wrap(text, style, 200, 2) }); n != 0 {
			t.Errorf("wrapping again allocates %v times", n)
		}
	}
}

func TestWrapBreaks(t *testing.T) {
	f := drawtest.Fonts(t)
	for _, c := range []struct {
		text  string
		width float32
		want  []string
	}{
		{"one\ntwo", 500, []string{"one", "two"}},
		{"one\n\ntwo", 500, []string{"one", "", "two"}},
		{"one two", 500, []string{"one two"}},
		{"one two", 40, []string{"one", "two"}},
		{"", 40, nil},
	} {
		var got []string
		for _, l := range f.Wrap(c.text, style, c.width, 0) {
			got = append(got, l.Text)
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") || len(got) != len(c.want) {
			t.Errorf("%q in %v dp: %q, want %q", c.text, c.width, got, c.want)
		}
	}
	word := f.Wrap("Donaudampfschifffahrtsgesellschaft", style, 60, 0)
	if len(word) < 4 {
		t.Errorf("a long word makes %d lines", len(word))
	}
	if narrow := f.Wrap("abc", style, 0, 0); len(narrow) != 3 {
		t.Errorf("no width gives %d lines, want a letter a line", len(narrow))
	}
}

func TestEllipsize(t *testing.T) {
	f := drawtest.Fonts(t)
	if r := f.Ellipsize("Kabul", style, 500); r != f.Shape("Kabul", style) {
		t.Error("what fits is not left alone")
	}
	if r := f.Ellipsize(english, style, 200); r.Advance > 200 || !strings.HasSuffix(r.Text, "…") || r.Advance < 150 {
		t.Errorf("%q is %v wide", r.Text, r.Advance)
	}
	r := f.Ellipsize(persian, style, 200)
	dots := f.Shape("…", style).Glyphs[0].ID
	if r.Advance > 200 || r.Glyphs[0].ID != dots {
		t.Errorf("the ellipsis of a line from right to left is not on its left: %q", r.Text)
	}
}

// Every text fits every width, and cutting keeps as much as there is room for.
func TestEllipsizeWidths(t *testing.T) {
	f := drawtest.Fonts(t)
	for _, text := range []string{english, persian, "Chaman چمن 12:30"} {
		before := ""
		for width := float32(20); width < 300; width += 7 {
			r := f.Ellipsize(text, style, width)
			if r.Advance > width {
				t.Errorf("%q is %v wide, not %v", r.Text, r.Advance, width)
			}
			if len(r.Text) < len(before) && r.Text != text {
				t.Errorf("%q in %v dp, but %q in less", r.Text, width, before)
			}
			before = r.Text
		}
	}
}

func TestMetricsAreInOrder(t *testing.T) {
	m := drawtest.Fonts(t).Metrics(style)
	if !(0 < m.XHeight && m.XHeight < m.CapHeight && m.CapHeight < m.Ascent && m.Descent > 0) {
		t.Errorf("metrics %+v", m)
	}
}

func TestOddTextShapesWithoutPanic(t *testing.T) {
	f := drawtest.Fonts(t)
	for _, text := range []string{"", " ", "\n\t", "\x00", "\xff\xfe", "\u202e\u2066", "a\u2029b\x85\x1cc", "🙂", "a\u0301\u0301", strings.Repeat("ب", 5000)} {
		f.Shape(text, style)
		f.Wrap(text, style, 50, 2)
		f.Ellipsize(text, style, 50)
	}
}

func TestBadFontIsAnError(t *testing.T) {
	if _, err := glyph.NewFonts(glyph.Font{File: &typeface.Latin, Data: []byte("not a font")}); err == nil || !strings.Contains(err.Error(), "Vazirmatn-Latin.ttf") {
		t.Errorf("for a font that is none: %v", err)
	}
	if _, err := glyph.NewFonts(); err == nil {
		t.Error("no error without a font")
	}
}

func BenchmarkShapeMiss(b *testing.B) {
	f := drawtest.Fonts(b)
	st := style
	for i := 0; b.Loop(); i++ {
		st.Size = float32(i)
		f.Shape("Chaman چمن 12:30", st)
	}
}

func BenchmarkWrap(b *testing.B) {
	f := drawtest.Fonts(b)
	text := strings.Repeat(english+" ", 4)
	width := float32(280)
	for b.Loop() {
		width += 1e-3 // so that nothing is found in the cache
		f.Wrap(text, glyph.Style{Size: 13}, width, 0)
	}
}

// A face knows how high a glyph reaches, as its outline has it.
func TestTopIsTheOutlinesHeight(t *testing.T) {
	f := drawtest.Fonts(t)
	for _, g := range append(f.Shape("Torkham", style).Glyphs, f.Shape("طورخم", glyph.Style{Size: 20, Lang: "ur-Aran-PK"}).Glyphs...) {
		var p draw.Path
		g.Face.AppendOutline(&p, g.ID)
		want := float32(math.Inf(1))
		for _, q := range p.Pts {
			want = min(want, q.Y)
		}
		for range 2 { // it is kept
			if y, ok := g.Face.Top(g.ID); y != want || ok == (len(p.Pts) == 0) {
				t.Errorf("%s %d: top %v, %v, want %v", g.Face.Name(), g.ID, y, ok, want)
			}
		}
	}
	face := f.Shape("a", style).Glyphs[0].Face
	if _, ok := face.Top(1 << 20); ok {
		t.Error("a glyph that the face lacks has a top")
	}
}
