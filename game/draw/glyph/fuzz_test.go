package glyph_test

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
)

// Any text can be set: positions are numbers, and lines fit where they can.
func FuzzText(f *testing.F) {
	for _, text := range []string{english, persian, "Chaman چمن 12:30", "a\u2067ب\u2069\u200c\n\n(", "\xff\u202e🙂\u0301",
		"ab چ\u00adـمن", "a\n\u0301\u200dپئ(", "می‌خواهد-UN 24% (۳۴٪) کوئٹہ۔ ب\u200dب", "Talks 北 京 in 京 کابل 北京\n北 و"} {
		f.Add(text, float32(120), float32(0), uint8(0))
	}
	fonts := drawtest.Fonts(f)
	f.Fuzz(func(t *testing.T, text string, width, tracking float32, flags uint8) {
		if len(text) > 400 || !(tracking >= 0 && tracking < 100) {
			return
		}
		st := glyph.Style{
			Size: 12, Bold: flags&1 != 0, Tracking: tracking, Base: glyph.Direction(flags / 2 % 4),
			Lang: [...]string{"", "en", "fa-IR", "ur-Aran-PK"}[flags/8%4],
		}
		for _, g := range fonts.Shape(text, st).Glyphs {
			if math.IsNaN(float64(g.X)) || math.IsInf(float64(g.X), 0) || g.Face == nil {
				t.Fatalf("glyph %+v", g)
			}
		}
		if len(text) < 80 { // it shapes each line by itself
			fonts.Cuts(strings.ToValidUTF8(text, "?"), st, func(cut, alone *draw.Run) { same(t, cut, alone) })
		}
		for _, l := range fonts.Wrap(text, st, width, int(flags%4)) {
			if l.Advance > width && utf8.RuneCountInString(l.Text) > 1 && width > 100 && tracking < 10 {
				// A single cluster may be wider than the line; it has many runes
				// only where marks are piled up.
				if marks := len(l.Glyphs); marks > 1 && l.Advance > width+1 && !piled(l.Text) {
					t.Fatalf("line %q is %v wide, not %v", l.Text, l.Advance, width)
				}
			}
		}
		if r := fonts.Ellipsize(text, st, width); r.Advance > width && width > 40 && r.Text != text && tracking < 10 {
			t.Fatalf("%q is %v wide, not %v", r.Text, r.Advance, width)
		}
	})
}

// piled reports whether a line is one grapheme of many runes.
func piled(s string) bool {
	for _, r := range s {
		if r == '\u200d' || r == '\u200c' || r > 0x300 && r < 0x370 || r > 0x1f000 {
			return true
		}
	}
	return false
}

// same holds a line that is cut out of its paragraph to itself shaped alone.
func same(t *testing.T, cut, alone *draw.Run) {
	t.Helper()
	if cut.Advance != alone.Advance || !slices.Equal(cut.Glyphs, alone.Glyphs) {
		t.Errorf("%q is set otherwise in its paragraph:\n%v\n%v by itself", cut.Text, cut.Glyphs, alone.Glyphs)
	}
}
