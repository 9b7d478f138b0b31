package glyph_test

import (
	"math"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
)

// What no font has is left out as if it were not there: neither it nor the
// space beside it leaves a gap.
func TestLettersThatAreLeftOut(t *testing.T) {
	f := drawtest.Fonts(t)
	for text, want := range map[string]string{
		"Talks in 北京 (Beijing)":  "Talks in (Beijing)",
		"北京 talks":               "talks",
		"Talks 北京":               "Talks",
		"Talks 北 京 in 北 京 Doha":  "Talks in Doha",
		"北京":                     "",
		"Kabul🕊\ufe0f":           "Kabul",
		"گفتگو در 北京 و تهران":    "گفتگو در و تهران",
		"گفتگو 北京":               "گفتگو",
		"Kabul 北京 کابل":          "Kabul کابل",
		"x\u0324":                "x",
		"Zu\u0308rich":           "Zürich",
		"h\u0323":                "ḥ",
		"Talks 👩\u200d👧 🇮🇷 Doha": "Talks Doha",
	} {
		for _, st := range []glyph.Style{{Size: 20}, {Size: 20, Bold: true, Base: glyph.RTL}, {Size: 20, Tracking: 2}} {
			got, like := f.Shape(text, st), f.Shape(want, st)
			if !equal(ids(got), ids(like)) || math.Abs(float64(got.Advance-like.Advance)) > 0.01 {
				t.Errorf("%q is %v, %v wide; want that of %q: %v, %v", text, ids(got), got.Advance, want, ids(like), like.Advance)
				continue
			}
			for i := range got.Glyphs {
				if math.Abs(float64(got.Glyphs[i].X-like.Glyphs[i].X)) > 0.01 {
					t.Errorf("%q: glyph %d is at %v, want %v", text, i, got.Glyphs[i].X, like.Glyphs[i].X)
					break
				}
			}
			if got.Text != text {
				t.Errorf("%q says %q", text, got.Text)
			}
		}
		if got, like := f.Wrap(text, style, 60, 5), f.Wrap(want, style, 60, 5); len(got) > len(like)+1 {
			t.Errorf("%q takes %d lines of 60 dp, %q takes %d", text, len(got), want, len(like))
		}
	}
	// What is composed of parts is drawn where a font has the parts.
	for _, lang := range []string{"en", "fa", "ur-PK", "ur-Aran-PK"} {
		st := glyph.Style{Size: 20, Lang: lang}
		if len(f.Shape("مکہ ḥ", st).Glyphs) <= len(f.Shape("مکہ", st).Glyphs) {
			t.Errorf("ḥ is left out in %s", lang)
		}
	}
}

// Lines that are cut out of a paragraph leave them out as well, whatever the
// size, and are as long as those of the text without them.
func TestLinesWithLettersThatAreLeftOut(t *testing.T) {
	f := drawtest.Fonts(t)
	for text, want := range map[string]string{
		"Talks in 北京 (Beijing) and 北 京 in 東京 Herat, 京 and 京 Doha":        "Talks in (Beijing) and in Herat, and Doha",
		"گفتگو در 北京 و تهران، 北 京 با وزیر 東京 خارجه در 京 کابل":            "گفتگو در و تهران، با وزیر خارجه در کابل",
		"The minister met 北京 کابل 北京 in Doha 京 京 و تهران for more talks": "The minister met کابل in Doha و تهران for more talks",
		"Talks in Kabul 北京\n京 about the border 京\n京 and trade":           "Talks in Kabul\nabout the border\nand trade",
	} {
		for _, st := range []glyph.Style{{Size: 20}, {Size: 9.5, Lang: "fa"}, {Size: 14, Tracking: 2}, {Size: 16, Lang: "ur-Aran-PK", Base: glyph.RTL}} {
			f.Cuts(text, st, func(cut, alone *draw.Run) { same(t, cut, alone) })
			for width := 4 * st.Size; width < 30*st.Size; width += st.Size {
				got, like := f.Wrap(text, st, width, 0), f.Wrap(want, st, width, 0)
				if len(got) != len(like) {
					t.Errorf("%q takes %d lines of %v dp, %q takes %d", text, len(got), width, want, len(like))
					continue
				}
				for i := range got {
					if math.Abs(float64(got[i].Advance-like[i].Advance)) > 0.01 || !equal(ids(got[i]), ids(like[i])) {
						t.Errorf("%q in %v dp at %v is %v wide, %q is %v", got[i].Text, width, st, got[i].Advance, like[i].Text, like[i].Advance)
					}
				}
				if got, like := f.Ellipsize(text, st, width), f.Ellipsize(want, st, width); math.Abs(float64(got.Advance-like.Advance)) > 0.01 || !equal(ids(got), ids(like)) {
					t.Errorf("%q in %v dp at %v is %v wide, %q is %v", got.Text, width, st, got.Advance, like.Text, like.Advance)
				}
			}
		}
	}
}

// A line that letters are left out of at its end has room for them where it has
// room for what stands before them.
func TestLettersThatAreLeftOutNeedNoLine(t *testing.T) {
	f := drawtest.Fonts(t)
	st := glyph.Style{Size: 14, Tracking: 4}
	for text, want := range map[string]int{"Kabul 北京": 1, "Kabul 北京\nDoha": 2, "Kabul 北京 Doha 北京": 2} {
		if lines := f.Wrap(text, st, f.Measure("Kabul", st), 0); len(lines) != want {
			t.Errorf("%q takes %d lines, want %d", text, len(lines), want)
		}
	}
}

// Tracking that follows the last letter is no part of the width, also where
// letters of another script are left out after it.
func TestTrackingBeforeLettersThatAreLeftOut(t *testing.T) {
	f := drawtest.Fonts(t)
	st := glyph.Style{Size: 20, Tracking: 2, Base: glyph.LTR}
	for text, want := range map[string]string{"کابل 北京": "کابل", "Kabul 北京": "Kabul"} {
		if got, like := f.Measure(text, st), f.Measure(want, st); math.Abs(float64(got-like)) > 0.01 {
			t.Errorf("%q is %v wide, want %v", text, got, like)
		}
	}
}

// Letters of a font that is to come keep their room.
func TestLettersToComeKeepTheirRoom(t *testing.T) {
	f := drawtest.FontsOf(t, &typeface.Latin)
	if f.Measure("a خبر b", style) <= f.Measure("a  b", style)+1 {
		t.Error("they have none")
	}
}
