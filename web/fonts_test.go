package web

import (
	"encoding/json"
	"io"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/hamsaya/hamsaya/game/draw/typeface"
	"github.com/hamsaya/hamsaya/game/story"
)

// A page downloads the letters of its own words and no others, and may ask
// for the rest.
func TestPageDownloadsItsLetters(t *testing.T) {
	for _, c := range []struct {
		name  string
		story story.Story
		want  []*typeface.File
	}{
		{"English", story.Story{Languages: []string{"en"}, Title: words("en", "Gates close — ½")}, []*typeface.File{&typeface.Latin}},
		{"Persian", story.Story{Languages: []string{"fa-IR"}, Title: words("fa-IR", "1404")}, []*typeface.File{&typeface.Latin, &typeface.Arabic}},
		{"a rare letter", story.Story{Languages: []string{"en"}, Title: words("en", "Dvořák")}, []*typeface.File{&typeface.LatinAll}},
		{"a Persian lede", story.Story{Languages: []string{"en"}, Title: words("en", "Gates"), Lede: words("fa", "گذرگاه")}, []*typeface.File{&typeface.Latin, &typeface.Arabic}},
		{"a title for those who read Persian", story.Story{Languages: []string{"en", "fa"}, Title: append(words("en", "Gates"), words("fa", "گذرگاه")...)}, []*typeface.File{&typeface.Latin}},
		{"a Sindhi lede", story.Story{Languages: []string{"en"}, Title: words("en", "Gates"), Lede: words("sd", "سنڌي ڪ")}, []*typeface.File{&typeface.Latin, &typeface.ArabicAll}},
		{"a source in Urdu", story.Story{Languages: []string{"en"}, Title: words("en", "Gates"), Kinds: make([]story.Kind, 1), Events: []story.Event{{Title: words("en", "Shut"), Sources: []story.Source{{Publisher: "Jang", Title: "سرحد"}}}}}, []*typeface.File{&typeface.Latin}},
		{"Nastaliq", story.Story{Languages: []string{"ur-PK"}, UrduFace: "nastaliq", Title: words("ur-PK", "سرحد")}, []*typeface.File{&typeface.Latin, &typeface.Arabic, &typeface.Urdu}},
	} {
		site := testBase(t).Site(Content{Story: &c.story, Source: []byte(`{"hamsaya": 1}`)})
		m := manifestOf(t, site)
		for _, f := range typeface.Files {
			now := slices.ContainsFunc(m.Files, func(d Download) bool { return d.Name == f.Path() })
			later := slices.ContainsFunc(m.Fonts, func(d Font) bool { return d.Name == f.Path() })
			if want := slices.Contains(c.want, f); now != want || later == want {
				t.Errorf("%s: %s now %v, later %v", c.name, f.Base, now, later)
			}
		}
	}
}

func words(lang, text string) story.Text { return story.Text{{Lang: lang, Words: text}} }

func manifestOf(t *testing.T, site *Site) Manifest {
	t.Helper()
	page, err := io.ReadAll(get(t, site, "/").Body)
	if err != nil {
		t.Fatal(err)
	}
	script := elements(t, string(page), func(n *html.Node) bool { return attribute(n, "id") == "manifest" })[0]
	var m Manifest
	if err := json.Unmarshal([]byte(script.FirstChild.Data), &m); err != nil {
		t.Fatal(err)
	}
	return m
}

// For each letter the style sheet names one file at most, else a browser would
// download two.
func TestFontFacesShareNothing(t *testing.T) {
	owner := map[rune]*typeface.File{}
	for _, f := range typeface.Files {
		if f.Style != typeface.Plain {
			continue
		}
		for _, g := range f.Own {
			for r := g.From; r <= g.To; r++ {
				if owner[r] != nil {
					t.Errorf("%U is %s's and %s's", r, owner[r].Base, f.Base)
				}
				if !f.Has(r) {
					t.Errorf("%s does not have %U, which it owns", f.Base, r)
				}
				owner[r] = f
			}
		}
	}
	css, _ := io.ReadAll(get(t, testSite(t), "/hamsaya.css").Body)
	if n := strings.Count(string(css), "@font-face"); n != len(typeface.Files) {
		t.Errorf("%d fonts in the style sheet, not %d", n, len(typeface.Files))
	}
	if !strings.Contains(string(css), "unicode-range: U+200C-200D, U+60C-60C,") {
		t.Errorf("no range of Arabic letters:\n%.1000s", css)
	}
}
