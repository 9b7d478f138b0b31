package web

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
)

// The shapes of the posters stand in the documentation too.
func TestStartSizesEverywhere(t *testing.T) {
	var want []string
	for _, s := range StartSizes {
		want = append(want, fmt.Sprintf("%v %v", s.Width, s.Height))
	}
	for file, pattern := range map[string]string{
		"../docs/embedding.md": `\| (\d+) × (\d+) \|`,
	} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(string(data), -1) {
			got = append(got, m[1]+" "+m[2])
		}
		if strings.Join(got, ", ") != strings.Join(want, ", ") {
			t.Errorf("%s has %v, want %v", file, got, want)
		}
	}
}

// A folder of some widths and languages says so to its embeds.
func TestSomeWidthsAndLanguages(t *testing.T) {
	some := realSite(t, "").content
	some.Widths, some.Languages, some.Unpacked = []int{510, 930}, []string{"en", "ps-AF"}, true
	some.Posters = func(lang string) (*Posters, error) {
		p, err := testPosters(lang)
		of := p.Start.Pictures[0]
		p.Start.Pictures = nil
		for _, size := range StartSizes {
			of.Path, of.Width = StartPath(size), int(size.Width)
			p.Start.Pictures = append(p.Start.Pictures, of)
		}
		return p, err
	}
	site := testBase(t).Site(some)
	files, err := site.unsummed()
	if err != nil {
		t.Fatal(err)
	}
	var start []string
	for _, f := range files {
		if strings.HasSuffix(f.Path, ".br") || strings.HasSuffix(f.Path, ".gz") || strings.Contains(f.Path, "fa-IR") {
			t.Errorf("there is %s", f.Path)
		}
		if regexp.MustCompile(`^poster-\d`).MatchString(f.Path) {
			start = append(start, f.Path)
		}
	}
	if got, want := strings.Join(start, " "), "poster-510.ps-AF.svg poster-510.svg poster-930.ps-AF.svg poster-930.svg"; got != want {
		t.Errorf("embeds have %s, want %s", got, want)
	}
	for path, want := range map[string]string{
		"embed.js":  "[[510,600],[930,620]]",
		"embed.css": "aspect-ratio:510 / 600}@container (min-width: 929.5px)",
	} {
		if text := content(t, site, path); !strings.Contains(text, want) {
			t.Errorf("%s lacks %s", path, want)
		}
	}
	if text := content(t, site, "embed.css"); strings.Contains(text, "330 / 520") {
		t.Errorf("embed.css keeps other shapes free: %s", text)
	}
	menu := content(t, site, "index.html")
	if !strings.Contains(menu, `href="index.ps-AF.html"`) || strings.Contains(menu, "fa-IR.html") {
		t.Error("the page leads to languages that are not there")
	}
	frame := regexp.MustCompile(`frame-[0-9a-f]{8}\.js`).FindString(content(t, site, "embed.html"))
	if text := content(t, site, frame); !strings.Contains(text, "[[510,600],[930,620]]") {
		t.Errorf("%s has other sizes", frame)
	}
}

func TestWrongWidthsAndLanguages(t *testing.T) {
	if err := CheckWidths([]int{510, 500}); err == nil || !strings.Contains(err.Error(), "500 px") || !strings.Contains(err.Error(), "330, 420") {
		t.Error(err)
	}
	st := realSite(t, "").content.Story
	for _, c := range []struct{ tags, want string }{{"fa,en", "fa-IR,en"}, {"FA-af", "fa-AF"}, {"de", ""}} {
		got, err := ParseLanguages(st, strings.Split(c.tags, ","))
		if strings.Join(got, ",") != c.want || (err == nil) != (c.want != "") {
			t.Errorf("%s: %v %v", c.tags, got, err)
		}
	}
}
