package glyph_test

import (
	"slices"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
)

// picture is a run as shapes in place.
func picture(run *draw.Run) (shapes []draw.Path, at []draw.Point) {
	for _, g := range run.Glyphs {
		var p draw.Path
		g.Face.AppendOutline(&p, g.ID)
		shapes, at = append(shapes, p), append(at, draw.Point{X: g.X, Y: g.Y})
	}
	return shapes, at
}

// A word that a file is lent looks as it does in the script's own file, alone
// and in a line, and asks for nothing.
func TestLentWordsAreTheSame(t *testing.T) {
	for _, latin := range []*typeface.File{&typeface.Latin, &typeface.LatinAll} {
		lender := drawtest.FontsOf(t, latin)
		for _, whole := range []*glyph.Fonts{drawtest.FontsOf(t, latin, &typeface.Arabic), drawtest.Fonts(t)} {
			for _, lang := range []string{"fa-IR", "fa-AF", "ps-AF", "ur-PK", "en"} {
				for _, bold := range []bool{false, true} {
					st := glyph.Style{Size: 16, Bold: bold, Lang: lang}
					for _, text := range append(slices.Clone(latin.Lent), "Iran ایران, (پاکستان) 12") {
						got, want := lender.Shape(text, st), whole.Shape(text, st)
						gotShapes, gotAt := picture(got)
						wantShapes, wantAt := picture(want)
						if len(gotShapes) == 0 || got.Advance != want.Advance || !slices.Equal(gotAt, wantAt) {
							t.Errorf("%s, %+v, %q: %d glyphs %g wide at %v, want %d, %g at %v",
								latin.Base, st, text, len(gotAt), got.Advance, gotAt, len(wantAt), want.Advance, wantAt)
							continue
						}
						for i := range gotShapes {
							if !slices.Equal(gotShapes[i].Verbs, wantShapes[i].Verbs) || !slices.Equal(gotShapes[i].Pts, wantShapes[i].Pts) {
								t.Errorf("%s, %+v, %q: glyph %d differs", latin.Base, st, text, i)
							}
						}
					}
				}
			}
		}
		if w := lender.Wanted(); w != nil {
			t.Errorf("%s: wants %v", latin.Base, w)
		}
	}
}

// What is lent is words, not letters: another word of the same letters, or one
// that holds the word, is left to the script's file as a whole, since letters
// of two faces would not join.
func TestOtherWordsAreNotLent(t *testing.T) {
	for _, c := range []struct {
		text  string
		drawn int // glyphs
	}{
		{"نان", 0},
		{"ایرانی", 0},
		{"ایـران", 0},
		{"ایر\u200cان", 0},
		{"اِیران", 0},
		{"بایران", 0},
		{"ایران نان", 5},
		{"نان ایران", 5},
		{"ایران، Iran", 9},
	} {
		f := drawtest.FontsOf(t, &typeface.Latin)
		st := glyph.Style{Size: 16, Lang: "fa-IR"}
		if n := len(f.Shape(c.text, st).Glyphs); n != c.drawn {
			t.Errorf("%q: %d glyphs without the script's file, want %d", c.text, n, c.drawn)
		}
		if w := f.Wanted(); !slices.Equal(w, []*typeface.File{&typeface.Arabic}) {
			t.Errorf("%q wants %v", c.text, w)
		}
	}
}

// With the script's file at hand nothing is taken from the lender.
func TestLentWordsComeFromTheirScript(t *testing.T) {
	f := drawtest.FontsOf(t, &typeface.Latin, &typeface.Arabic)
	for _, g := range f.Shape("Iran ایران", glyph.Style{Size: 16, Lang: "en"}).Glyphs[4:] {
		if name := g.Face.Name(); name != "Vazirmatn Arabic Regular" {
			t.Errorf("a letter is from %s", name)
		}
	}
}
