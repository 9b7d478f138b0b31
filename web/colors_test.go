package web

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/palette"
	"github.com/hamsaya/hamsaya/game/story"
)

// A source that writes a colour of the palette by its digits would keep it when
// the palette changes.
func TestColorsOfThePaletteAreNamed(t *testing.T) {
	var names []string
	for _, f := range story.Families {
		names = append(names, string(f))
	}
	names = append(names, "paper", "sea", "line", "ink", "muted", "link")
	seen := 0
	for _, dir := range []struct {
		name  string
		files fs.FS
	}{{"page", pageFS}, {"embed", embedFS}} {
		entries, err := fs.ReadDir(dir.files, dir.name)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			text, err := fs.ReadFile(dir.files, path.Join(dir.name, e.Name()))
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range []*palette.Palette{&palette.Paper, &palette.Night} {
				for _, name := range names {
					if p == &palette.Night {
						name = "night." + name
					}
					digits, err := colorNamed(name)
					if err != nil {
						t.Fatal(err)
					}
					if strings.Contains(strings.ToLower(string(text)), digits) {
						t.Errorf("%s/%s has %s by its digits, it is palette(%s)", dir.name, e.Name(), digits, name)
					}
				}
			}
			seen += strings.Count(string(text), "palette(")
		}
	}
	if seen == 0 {
		t.Error("no source names a colour")
	}
}

func TestThemedReplacesColorNames(t *testing.T) {
	got, err := themed("a.css", "a { color: palette(ink); background: palette(night.violence); border-color: palette(paper, b0) }")
	if want := "a { color: #1d2329; background: #ff92ba; border-color: #fffdf8b0 }"; got != want || err != nil {
		t.Errorf("%q, %v, want %q", got, err, want)
	}
	if _, err := themed("a.css", "palette(inc) palette(night.pink)"); err == nil || !strings.Contains(err.Error(), `a.css: the palette has no colour "inc"; the palette has no colour "night.pink"`) {
		t.Errorf("an unknown colour: %v", err)
	}
}

// What is served has no name left.
func TestServedFilesHaveColors(t *testing.T) {
	s := realSite(t, "")
	files, err := s.Files()
	if err != nil {
		t.Fatal(err)
	}
	embeds, err := s.EmbedFiles()
	if err != nil {
		t.Fatal(err)
	}
	var colored []string
	for _, f := range append(slices.Clone(files), embeds...) {
		switch path.Ext(f.Path) {
		case ".css", ".html", ".js", ".svg":
			if paletteColor.Match(f.Data) {
				t.Errorf("%s names a colour: %s", f.Path, paletteColor.Find(f.Data))
			}
			if strings.Contains(string(f.Data), "#1d2329") || strings.Contains(string(f.Data), "#0b5fa5") {
				colored = append(colored, f.Path)
			}
		}
	}
	for _, want := range []string{"hamsaya.css", "icon.svg", "article.css", "embed.css", "embed.js"} {
		if !slices.Contains(colored, want) {
			t.Errorf("%s has no colour of the palette", want)
		}
	}
}
