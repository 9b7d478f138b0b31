package typeface

import (
	"slices"
	"testing"
)

func TestNeededListsFilesOfAText(t *testing.T) {
	for _, c := range []struct {
		text string
		want []*File
	}{
		{"", []*File{&Latin}},
		{"Kabul, 12:30 — €5", []*File{&Latin}},
		{"Dvořák", []*File{&LatinAll}},
		{"کابل", []*File{&Latin, &Arabic}},
		{"می\u200cشود", []*File{&Latin, &Arabic}},
		{"۱۲", []*File{&Latin, &Arabic}},
		{"سنڌي ڪابل", []*File{&Latin, &ArabicAll}},
		{"Dvořák کابل", []*File{&LatinAll, &Arabic}},
		{"left\u200eto right, 漢字", []*File{&Latin}},
	} {
		if got := Needed(Text(c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%q needs %v, want %v", c.text, names(got), names(c.want))
		}
	}
}

func names(files []*File) (out []string) {
	for _, f := range files {
		out = append(out, f.Base)
	}
	return out
}

// The larger file of a script has all that the smaller has, and comes first.
func TestLargerFilesHaveAll(t *testing.T) {
	for _, pair := range [][2]*File{{&LatinAll, &Latin}, {&ArabicAll, &Arabic}} {
		for _, g := range pair[1].Letters {
			for r := g.From; r <= g.To; r++ {
				if !pair[0].Has(r) {
					t.Errorf("%s lacks %U of %s", pair[0].Base, r, pair[1].Base)
				}
			}
		}
		if Order(pair[0], pair[1]) >= 0 {
			t.Errorf("%s comes after %s", pair[0].Base, pair[1].Base)
		}
	}
}

func TestStyleOf(t *testing.T) {
	for lang, want := range map[string]Style{"ur": Plain, "ur-PK": Plain, "ur-Aran": Nastaliq, "ur-Aran-PK": Nastaliq, "UR-ARAN": Nastaliq, "": Plain} {
		if got := StyleOf(lang); got != want {
			t.Errorf("%q: %v", lang, got)
		}
	}
}
