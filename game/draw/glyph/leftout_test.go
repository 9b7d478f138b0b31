package glyph_test

import (
	"math"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
)

// What no font has is left out as if it were not there: neither it nor the
// space beside it leaves a gap.
func TestLettersThatAreLeftOut(t *testing.T) {
	f := drawtest.Fonts(t)
	for text, want := range map[string]string{
		"Talks in 北京 (Beijing)": "Talks in (Beijing)",
		"北京 talks":              "talks",
		"Talks 北京":              "Talks",
		"Talks 北 京 in 北 京 Doha": "Talks in Doha",
		"北京":                    "",
		"Kabul🕊\ufe0f":          "Kabul",
		"گفتگو در 北京 و تهران":   "گفتگو در و تهران",
		"گفتگو 北京":              "گفتگو",
		"Kabul 北京 کابل":         "Kabul کابل",
		"x\u0324":               "x",
		"Zu\u0308rich":          "Zürich",
		"h\u0323":               "ḥ",
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

// Letters of a font that is to come keep their room.
func TestLettersToComeKeepTheirRoom(t *testing.T) {
	f := drawtest.FontsOf(t, &typeface.Latin)
	if f.Measure("a خبر b", style) <= f.Measure("a  b", style)+1 {
		t.Error("they have none")
	}
}
