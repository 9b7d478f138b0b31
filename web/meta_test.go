package web

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/hamsaya/hamsaya/game/story"
)

// testPosters are two pictures and a card, none of which is looked into.
func testPosters(string) (*Posters, error) {
	draw := func() ([]byte, error) { return []byte("<svg/>"), nil }
	return &Posters{
		Start: Poster{Chapter: -1, Moment: "t=2025-10-18", Alt: func() string { return "" }, Pictures: []Picture{{Path: "poster-660.svg", Width: 660, Height: 620, Night: true, Start: true, Draw: draw}}},
		Story: Poster{Chapter: -1, Moment: "t=2025-10-18", Alt: func() string { return `"A" <b>` }, Pictures: []Picture{
			{Path: "poster-narrow.svg", Width: 360, Height: 480, Night: true, Draw: draw},
			{Path: "poster.svg", Width: 640, Height: 400, Night: true, Draw: draw},
		}},
		Card: Picture{Path: "poster.png", Width: 1200, Height: 630, Draw: func() ([]byte, error) { return []byte("\x89PNG"), nil }},
	}, nil
}

// realSite is the site of the story that the tool carries, smallSite one of
// three events.
func realSite(t *testing.T, base string) *Site  { return siteOf(t, "neighbours-2025", base) }
func smallSite(t *testing.T, base string) *Site { return siteOf(t, "three-events", base) }

func siteOf(t *testing.T, name, base string) *Site {
	t.Helper()
	data, err := os.ReadFile("../assets/stories/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	s, problems := parseStory(t, data)
	if s == nil {
		t.Fatal(problems)
	}
	return testBase(t).Site(Content{Story: s, Source: data, Posters: testPosters, BaseURL: base})
}

func content(t *testing.T, s *Site, path string) string {
	t.Helper()
	f, err := s.File(path)
	if err != nil {
		t.Fatal(err)
	}
	if f == nil {
		t.Fatalf("there is no %s", path)
	}
	return string(f.Data)
}

func metas(t *testing.T, page string) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, n := range elements(t, page, func(n *html.Node) bool { return n.Data == "meta" }) {
		all[attribute(n, "name")+attribute(n, "property")] = attribute(n, "content")
	}
	return all
}

// Previews of links find words and a picture at a whole address; a CMS finds
// oEmbed, and search engines the article with its data and every source.
func TestPageHasPreviewAndArticleMetadata(t *testing.T) {
	const base = "https://example.org/maps/border/"
	site := realSite(t, base)
	st := site.content.Story
	page := content(t, site, "index.html")
	title, lede := st.Title.In("en").Words, st.Lede.In("en").Words
	got := metas(t, page)
	for name, want := range map[string]string{
		"description": lede, "og:title": title, "og:description": lede, "og:url": base, "og:type": "article",
		"og:image": base + "poster.png", "og:image:width": "1200", "og:image:height": "630", "og:image:alt": `Map. "A" <b>`,
		"twitter:card": "summary_large_image", "twitter:image": base + "poster.png",
	} {
		if got[name] != want {
			t.Errorf("%s is %q, want %q", name, got[name], want)
		}
	}
	oembeds := elements(t, page, func(n *html.Node) bool { return attribute(n, "type") == "application/json+oembed" })
	if len(oembeds) != 1 || attribute(oembeds[0], "href") != base+"oembed.json" {
		t.Error("no link to oembed.json")
	}

	var linked struct {
		Context string `json:"@context"`
		Graph   []struct {
			Type         string `json:"@type"`
			Headline     string
			Name         string
			Citation     []struct{ Name, URL string }
			Temporal     string `json:"temporalCoverage"`
			Distribution []struct {
				ContentURL string `json:"contentUrl"`
			}
		} `json:"@graph"`
	}
	script := elements(t, page, func(n *html.Node) bool { return attribute(n, "type") == "application/ld+json" })[0]
	if err := json.Unmarshal([]byte(inner(script)), &linked); err != nil {
		t.Fatal(err)
	}
	if len(linked.Graph) != 2 || linked.Context != "https://schema.org" {
		t.Fatalf("linked data: %+v", linked)
	}
	article, data := linked.Graph[0], linked.Graph[1]
	if article.Type != "NewsArticle" || article.Headline != title || data.Type != "Dataset" || data.Name != title {
		t.Errorf("linked data is of %s %q and %s %q", article.Type, article.Headline, data.Type, data.Name)
	}
	if !strings.HasPrefix(data.Temporal, "2025-10/2025-11-") {
		t.Errorf("the data cover %q", data.Temporal)
	}
	cited := map[string]bool{}
	for _, c := range article.Citation {
		cited[c.URL] = true
	}
	for _, e := range st.Events {
		for _, src := range e.Sources {
			if src.URL != "" && !cited[webAddress(src.URL)] {
				t.Errorf("%s is not cited", src.URL)
			}
		}
	}
	for _, d := range data.Distribution {
		if f, err := site.File(strings.TrimPrefix(d.ContentURL, base)); f == nil || err != nil {
			t.Errorf("the data are said to be at %s", d.ContentURL)
		}
	}
}

// Without an address nothing claims one.
func TestMetadataWithoutAddress(t *testing.T) {
	site := realSite(t, "")
	page := content(t, site, "index.html")
	got := metas(t, page)
	if _, has := got["og:url"]; has || got["og:image"] != "poster.png" {
		t.Errorf("og:url %q, og:image %q", got["og:url"], got["og:image"])
	}
	if strings.Contains(page, "oembed.json") {
		t.Error("the page names an oembed.json that would have no address in it")
	}
}

// A CMS takes the frame from oembed.json.
func TestOEmbedHasTheFrame(t *testing.T) {
	const base = "https://example.org/maps/border/"
	var got oembed
	if err := json.Unmarshal([]byte(content(t, realSite(t, base), "oembed.json")), &got); err != nil {
		t.Fatal(err)
	}
	if got.Version != "1.0" || got.Type != "rich" || got.Width < 300 || got.Height < 300 || got.ThumbnailURL != base+"poster.png" {
		t.Errorf("%+v", got)
	}
	frames := elements(t, got.HTML, func(n *html.Node) bool { return n.Data == "iframe" })
	if len(frames) != 1 || attribute(frames[0], "src") != base+"embed.html" || attribute(frames[0], "title") == "" {
		t.Errorf("it pastes %s", got.HTML)
	}
}

// Whatever the words are, they stay words in every file.
func TestHostileMetadata(t *testing.T) {
	bad := `</script><script>alert(1)</script>"'><img src=x onerror=alert(1)>` + "\u202e\u2028"
	words := story.Text{{Lang: "en", Words: bad}}
	s := &story.Story{Title: words, Lede: words, Languages: []string{"en"},
		Kinds:    []story.Kind{{ID: "k", Name: words}},
		Cast:     []story.Actor{{Name: words}},
		Places:   []story.Place{{Name: words}},
		Chapters: []story.Chapter{{Title: words}},
		Events: []story.Event{{ID: "e", Title: words, Claims: []story.Claim{{Says: words, Actor: 0}},
			From: []story.End{{Place: 0, Actor: 0}}, Participants: []story.Participant{{Actor: 0}},
			Sources: []story.Source{{Publisher: bad, Title: bad, URL: "javascript:alert(1)"}}}}}
	site := testBase(t).Site(Content{Story: s, Source: []byte("{}"), Posters: func(lang string) (*Posters, error) {
		p, err := testPosters(lang)
		p.Story.Alt = func() string { return bad }
		return p, err
	}})
	page := content(t, site, "index.html")
	if marks := elements(t, page, func(n *html.Node) bool { return attribute(n, "onerror") != "" }); len(marks) > 0 {
		t.Error("words became markup")
	}
	for _, img := range elements(t, page, func(n *html.Node) bool { return n.Data == "img" }) {
		if attribute(img, "alt") != "Map. "+strings.ReplaceAll(bad, "\u202e", "") {
			t.Errorf("an image with the words %q", attribute(img, "alt"))
		}
	}
	var linked any
	script := elements(t, page, func(n *html.Node) bool { return attribute(n, "type") == "application/ld+json" })[0]
	if err := json.Unmarshal([]byte(inner(script)), &linked); err != nil {
		t.Error(err)
	}
	if strings.Contains(content(t, site, "index.html"), `"javascript:`) {
		t.Error("a script is cited as a source")
	}
	var o oembed
	if err := json.Unmarshal([]byte(content(t, site, "oembed.json")), &o); err != nil {
		t.Fatal(err)
	}
	tags := elements(t, o.HTML, func(n *html.Node) bool { return !slices.Contains([]string{"html", "head", "body"}, n.Data) })
	if len(tags) != 1 || tags[0].Data != "iframe" || attribute(tags[0], "title") == "" {
		t.Errorf("it pastes %s", o.HTML)
	}
}

// Links that programs read are in ASCII, in the page, the table and the linked
// data alike.
func TestLinksAreASCII(t *testing.T) {
	const link, want = "https://خبر.ایران/مرز?a=1|2&b=5%", "https://xn--ngblk.xn--mgba3a4f16a/%D9%85%D8%B1%D8%B2?a=1%7C2&b=5%25"
	data := []byte(`{"hamsaya": 1, "title": "T", "events": [{"id": "e", "kind": "truce", "when": "2025-10-12", "title": "E", "at": "kabul",
		"sources": [{"publisher": "P", "url": "` + link + `"}]}]}`)
	st, ds := parseStory(t, data)
	if st == nil || len(ds) > 0 {
		t.Fatal(ds)
	}
	site := testBase(t).Site(Content{Story: st, Source: data})
	page := content(t, site, "index.html")
	links := elements(t, page, func(n *html.Node) bool { return n.Data == "a" && strings.Contains(attribute(n, "href"), "xn--") })
	if len(links) != 1 || attribute(links[0], "href") != want {
		t.Errorf("the page has no link to %s", want)
	}
	quoted, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(page, `"url":`+string(quoted)) {
		t.Errorf("the linked data do not cite %s", quoted)
	}
	if got := rows(t, site)[1][19]; got != want {
		t.Errorf("the table has %s", got)
	}
}
