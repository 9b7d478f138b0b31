package web

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
)

// Each language of the story has its documents, which know each other; each is
// in one language and direction, with pictures of its own.
func TestEachLanguageHasItsDocuments(t *testing.T) {
	const base = "https://maps.example/x/"
	site := realSite(t, base)
	var alternates []string
	for i, l := range locale.All() {
		tag := l.Tag
		if i == 0 {
			tag = ""
		}
		page := content(t, site, NameIn("index.html", tag))
		root := elements(t, page, func(n *html.Node) bool { return n.Data == "html" })[0]
		dir := "ltr"
		if l.RTL {
			dir = "rtl"
		}
		if attribute(root, "lang") != l.Tag || attribute(root, "dir") != dir {
			t.Errorf("%s: a document in %s, %s", l.Tag, attribute(root, "lang"), attribute(root, "dir"))
		}
		var links []string
		for _, n := range elements(t, page, func(n *html.Node) bool { return n.Data == "link" && attribute(n, "hreflang") != "" }) {
			links = append(links, attribute(n, "hreflang")+" "+attribute(n, "href"))
		}
		if alternates == nil {
			alternates = links
		}
		if !slices.Equal(links, alternates) || len(links) != 6 {
			t.Errorf("%s: the documents in other languages are %v, elsewhere %v", l.Tag, links, alternates)
		}
		menu := elements(t, page, func(n *html.Node) bool { return n.Data == "a" && attribute(n, "hreflang") != "" })
		if len(menu) != 4 {
			t.Errorf("%s: %d entries in the menu", l.Tag, len(menu))
		}
		for _, n := range menu {
			path, _, _ := strings.Cut(attribute(n, "href"), "?")
			if f, err := site.File(path); err != nil || f == nil || attribute(n, "lang") != attribute(n, "hreflang") || attribute(n, "lang") == l.Tag {
				t.Errorf("%s: the menu leads to %s (%v)", l.Tag, path, err)
			}
		}
		for _, n := range elements(t, page, func(n *html.Node) bool { return n.Data == "img" || n.Data == "source" }) {
			for _, path := range []string{attribute(n, "src"), attribute(n, "srcset")} {
				if path != "" && strings.Contains(path, ".fa-IR.") != (tag == "fa-IR") {
					t.Errorf("%s: a picture of another edition: %s", l.Tag, path)
				}
			}
		}
		var embed struct{ HTML, Title string }
		if err := json.Unmarshal([]byte(content(t, site, NameIn("oembed.json", tag))), &embed); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(embed.HTML, base+NameIn("embed.html", tag)+`"`) {
			t.Errorf("%s: a CMS pastes %s", l.Tag, embed.HTML)
		}
		for _, name := range []string{"embed.html", "article.html", "poster-660.svg", "poster.png"} {
			if f, err := site.File(NameIn(name, tag)); err != nil || f == nil {
				t.Errorf("%s: no %s (%v)", l.Tag, NameIn(name, tag), err)
			}
		}
	}
}

// A story of one language has one edition, and no menu; a language that the
// interface does not speak is read in the first edition alone.
func TestOneLanguageHasNoMenu(t *testing.T) {
	page := content(t, smallSite(t, ""), "index.html")
	if strings.Contains(page, "hreflang") {
		t.Error("a menu of one language")
	}
	words := story.Text{{Lang: "de", Words: "Grenze zu"}, {Lang: "fa", Words: "مرز بسته"}, {Lang: "he", Words: "גבול"}}
	s := &story.Story{Title: words, Languages: []string{"de", "fa", "he", "fa-IR"}}
	site := testBase(t).Site(Content{Story: s, Source: []byte("{}")})
	if page = content(t, site, "index.html"); !strings.Contains(page, `<html lang="de" dir="ltr"`) || !strings.Contains(page, "Grenze zu") {
		t.Error("the story's first language is not the page's")
	}
	if page = content(t, site, "index.fa-IR.html"); !strings.Contains(page, `<html lang="fa-IR" dir="rtl"`) || !strings.Contains(page, "مرز بسته") {
		t.Error("no Persian edition")
	}
	if f, _ := site.File("index.he.html"); f != nil {
		t.Error("an edition that the interface has no words for")
	}
}

func TestNameInAddsTheLanguage(t *testing.T) {
	for _, c := range [][3]string{{"index.html", "", "index.html"}, {"index.html", "fa-AF", "index.fa-AF.html"}, {"posters/a-wide.svg", "ur-PK", "posters/a-wide.ur-PK.svg"}} {
		if got := NameIn(c[0], c[1]); got != c[2] {
			t.Errorf("%s in %q is %s", c[0], c[1], got)
		}
	}
}

// Pictures of chapters are there when they are asked for, and only then: few
// readers ever see them.
func TestPicturesOfChapters(t *testing.T) {
	site := smallSite(t, "")
	site.content.Posters = func(lang string) (*Posters, error) {
		p, err := testPosters(lang)
		p.Chapters = []Poster{{Alt: p.Story.Alt, Pictures: []Picture{{Path: "posters/a-wide.svg", Width: 640, Height: 400, Draw: p.Card.Draw}}}}
		return p, err
	}
	for _, wanted := range []bool{false, true} {
		site.content.Chapters = wanted
		files, err := site.base.Site(site.content).Files()
		if err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(files, func(f *File) bool { return f.Path == "posters/a-wide.svg" })
		if (at >= 0) != wanted {
			t.Errorf("asked for: %v, there: %v", wanted, at >= 0)
		}
		if wanted && (files[at].Encodes("br") || files[at].Encodes("gzip")) {
			t.Error("what few download is packed")
		}
	}
}

// Of the packed forms a folder has those that readers download often.
func TestPackedForms(t *testing.T) {
	site := smallSite(t, "")
	drawn := []byte("<svg>" + strings.Repeat("<path/>", 1000) + "</svg>")
	site.content.Posters = func(lang string) (*Posters, error) {
		p, err := testPosters(lang)
		draw := func() ([]byte, error) { return drawn, nil }
		p.Start.Pictures = append(p.Start.Pictures, Picture{Path: "poster-1200.svg", Width: 1200, Height: 720, Start: true})
		for _, pictures := range [][]Picture{p.Start.Pictures, p.Story.Pictures} {
			for i := range pictures {
				pictures[i].Draw = draw
			}
		}
		return p, err
	}
	site = site.base.Site(site.content)
	for path, want := range map[string]string{
		"index.html": "br gzip", "embed.html": "br gzip", "poster-660.svg": "br gzip", "poster.svg": "br gzip", "poster-narrow.svg": "br gzip",
		"poster-1200.svg": "br", "poster.png": "", "article.html": "", "events.csv": "", "story.json": "", "README.txt": "", "oembed.json": "",
	} {
		f, err := site.File(path)
		if err != nil || f == nil {
			t.Fatal(path, err)
		}
		var got []string
		for _, p := range packings {
			if f.Encodes(p.encoding) {
				got = append(got, p.encoding)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s is packed by %q, want %q", path, got, want)
		}
	}
}
