package web

import (
	"os"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"github.com/hamsaya/hamsaya/game/draw/typeface"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/file"
	"github.com/hamsaya/hamsaya/geo"
)

// testAssets are files of two bytes each; the page does not look into them.
func testAssets() fstest.MapFS {
	files := fstest.MapFS{}
	for _, name := range programFiles {
		files[name] = &fstest.MapFile{Data: []byte("{}")}
	}
	for _, f := range typeface.Files {
		files[f.Path()] = &fstest.MapFile{Data: []byte("{}")}
	}
	return files
}

func testBase(t *testing.T) *Base {
	t.Helper()
	b, err := NewBase(&Program{Wasm: []byte("\x00asm"), Glue: []byte(strings.Repeat("// glue\n", 40))}, testAssets())
	if err != nil {
		t.Fatal(err)
	}
	b.Level = 1 // nothing here is weighed
	return b
}

// theAtlas is one for all tests: nobody changes it.
var theAtlas = sync.OnceValues(func() (*geo.Atlas, error) {
	var docs [][]byte
	for _, name := range []string{"countries", "lines", "places"} {
		doc, err := os.ReadFile("../assets/atlas/" + name + ".geojson")
		if err != nil {
			return nil, err
		}
		docs = append(docs, doc)
	}
	return geo.LoadAtlas(docs...)
})

func testAtlas(t *testing.T) *geo.Atlas {
	t.Helper()
	a, err := theAtlas()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func parseStory(t *testing.T, data []byte) (*story.Story, []file.Diagnostic) {
	t.Helper()
	return file.Parse("story.json", data, story.AtlasGazetteer(testAtlas(t)))
}

func render(t *testing.T, c Content) string {
	t.Helper()
	f, err := testBase(t).Site(c).File("index.html")
	if err != nil {
		t.Fatal(err)
	}
	return string(f.Data)
}

func elements(t *testing.T, page string, match func(*html.Node) bool) []*html.Node {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var out []*html.Node
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && match(n) {
			out = append(out, n)
		}
	}
	return out
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func inner(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// Every event of the real story stands in the list, in order of time, with
// who says what, who disputes it and a safe link to each source.
func TestPageTellsTheStory(t *testing.T) {
	data, err := os.ReadFile("../assets/stories/neighbours-2025.json")
	if err != nil {
		t.Fatal(err)
	}
	s, problems := parseStory(t, data)
	if s == nil {
		t.Fatal(problems)
	}
	page := render(t, Content{Story: s, Source: data})
	items := elements(t, page, func(n *html.Node) bool { return attribute(n, "data-event") != "" })
	if len(items) != len(s.Events) {
		t.Fatalf("%d events are listed, the story has %d", len(items), len(s.Events))
	}
	byID := map[string]*story.Event{}
	for i := range s.Events {
		byID[s.Events[i].ID] = &s.Events[i]
	}
	last := 0.0
	for _, item := range items {
		e := byID[attribute(item, "data-event")]
		if e == nil {
			t.Fatalf("event %q is not in the story", attribute(item, "data-event"))
		}
		if e.When.Known {
			if e.When.Start < last {
				t.Errorf("%s is listed after what came later", e.ID)
			}
			last = e.When.Start
		}
		words := inner(item)
		said := append([]story.Text{e.Title, e.Summary, e.Note, e.ViaNote}, e.DisputedBy...)
		for _, v := range e.Value {
			said = append(said, v.Note, v.ViaNote)
		}
		for _, want := range append(said, e.Unconfirmed...) {
			if w := strings.Join(strings.Fields(want.In("en").Words), " "); !strings.Contains(words, w) {
				t.Errorf("%s: the list does not say %q", e.ID, w)
			}
		}
		for _, c := range e.Claims {
			if w := strings.Join(strings.Fields(c.Says.In("en").Words), " "); !strings.Contains(words, w) {
				t.Errorf("%s: the claim is missing: %q", e.ID, w)
			}
		}
	}
	for _, link := range elements(t, page, func(n *html.Node) bool { return strings.HasPrefix(attribute(n, "href"), "http") }) {
		if attribute(link, "target") != "_blank" || attribute(link, "rel") != "noopener noreferrer" {
			t.Errorf("the link to %s does not open apart", attribute(link, "href"))
		}
	}
}

// A text field holds any text, and a source's address may be any: nothing of
// it becomes markup, script or a link that runs.
func TestHostileWords(t *testing.T) {
	bad := `</script><script>alert(1)</script><img src=x onerror=alert(1)>"'` + "\u202e"
	words := story.Text{{Lang: "en", Words: bad}}
	s := &story.Story{
		Title: words, Lede: words, Notes: []story.Text{words}, Languages: []string{"en"}, Theme: `"><script>`,
		Kinds:    []story.Kind{{ID: bad, Name: words, Family: story.Family(bad)}},
		Chapters: []story.Chapter{{ID: bad, Title: words, Text: words}},
		Events: []story.Event{{
			ID: bad, Title: words, Summary: words, DisputedBy: []story.Text{words},
			Claims:  []story.Claim{{By: words, Says: words, Actor: -1}},
			Sources: []story.Source{{Publisher: bad, Title: bad, URL: "javascript:alert(1)"}, {URL: "//evil.example/"}, {URL: "https:evil"}},
			Value:   []story.Value{{Amount: 1, Unit: bad, Period: words, Label: words, Note: words}},
		}},
	}
	page := render(t, Content{Story: s, Source: []byte("{}")})
	scripts := elements(t, page, func(n *html.Node) bool { return n.Data == "script" })
	if len(scripts) != 5 {
		t.Errorf("%d script elements, want the manifest, the words, the linked data and two of the page's own", len(scripts))
	}
	if images := elements(t, page, func(n *html.Node) bool { return n.Data == "img" || attribute(n, "onerror") != "" }); len(images) > 0 {
		t.Error("words became an image")
	}
	for _, a := range elements(t, page, func(n *html.Node) bool { return n.Data == "a" }) {
		if href := attribute(a, "href"); !strings.HasPrefix(href, "#") {
			t.Errorf("a link to %q", href)
		}
	}
}

// A story with errors gives a page that says where and what.
func TestPageOfBrokenStory(t *testing.T) {
	data := []byte("{\n  \"hamsaya\": 1,\n  \"titel\": \"A\"\n}")
	s, problems := parseStory(t, data)
	if s != nil {
		t.Fatal("the story parsed")
	}
	page := render(t, Content{Source: data, Problems: problems})
	list := elements(t, page, func(n *html.Node) bool { return attribute(n, "id") == "problems" })
	if len(list) != 1 {
		t.Fatal("no list of problems")
	}
	words := inner(list[0])
	for _, want := range []string{"story.json:3:", "titel", "title", "^^^"} {
		if !strings.Contains(words, want) {
			t.Errorf("the page does not say %q: %s", want, words)
		}
	}
	if strings.Contains(page, "player-") {
		t.Error("the page would download a map that cannot play")
	}
}

// Warnings are for who makes the story: no reader sees them.
func TestNoWarningsForReaders(t *testing.T) {
	data := []byte(`{"hamsaya": 1, "title": "A", "events": [{"id": "e", "kind": "truce", "when": "2025-10-19", "title": "E", "at": "kabul"}]}`)
	s, problems := parseStory(t, data)
	if s == nil || len(problems) == 0 {
		t.Fatalf("want a story with a warning, have %v", problems)
	}
	if page := render(t, Content{Story: s, Source: data, Problems: problems}); strings.Contains(page, problems[0].Message) || strings.Contains(page, "problems") {
		t.Error("the page shows a warning")
	}
}

// An event without a source says so in the list as it does on its card.
func TestListTellsThatASourceIsMissing(t *testing.T) {
	words := story.Text{{Lang: "en", Words: "E"}}
	s := &story.Story{Title: words, Languages: []string{"en"}, Kinds: []story.Kind{{ID: "call", Name: words, Family: "diplomacy"}},
		Events: []story.Event{{ID: "a", Title: words}, {ID: "b", Title: words, Sources: []story.Source{{Publisher: "P"}}}}}
	site := testBase(t).Site(Content{Story: s, Source: []byte("{}")})
	for _, name := range []string{"index.html", "embed.html"} {
		if got := strings.Count(content(t, site, name), "No source given"); got != 1 {
			t.Errorf("%s says %d times that there is no source, want once", name, got)
		}
	}
}

// What readers should know of a publisher is in their language, in the list, the
// table and what machines read, and its name as it writes itself.
func TestRemarkStandsBehindThePublisher(t *testing.T) {
	words := story.Text{{Lang: "en", Words: "E"}, {Lang: "fa", Words: "رویداد"}}
	s := &story.Story{Title: words, Languages: []string{"en", "fa"}, Kinds: []story.Kind{{ID: "call", Name: words, Family: "diplomacy"}},
		Events: []story.Event{{ID: "a", Title: words, Sources: []story.Source{
			{Publisher: "Jang", Remark: story.Text{{Lang: "en", Words: "in Urdu"}, {Lang: "fa", Words: "به اردو"}}, Title: "T"}}}}}
	site := testBase(t).Site(Content{Story: s, Source: []byte("{}")})
	for name, want := range map[string]string{"index.html": "in Urdu", "index.fa-IR.html": "به اردو"} {
		page := content(t, site, name)
		sources := elements(t, page, func(n *html.Node) bool { return attribute(n, "class") == "sources" })
		if len(sources) != 1 || !strings.Contains(inner(sources[0]), "Jang: T ("+want+")") {
			t.Errorf("%s: the list does not say %q of its source", name, want)
		}
		if !strings.Contains(page, `"description":"`+want+`"`) || !strings.Contains(page, `"name":"Jang"`) {
			t.Errorf("%s: the citation does not say %q of its source", name, want)
		}
	}
	if got := rows(t, site)[1][18]; got != "Jang: T (in Urdu)" {
		t.Errorf("the table has the source %q", got)
	}
}

// Who neither confirms nor denies an event disputes nothing.
func TestSilenceIsNoDispute(t *testing.T) {
	words := story.Text{{Lang: "en", Words: "E"}}
	s := &story.Story{Title: words, Languages: []string{"en"}, Kinds: []story.Kind{{ID: "clash", Name: words, Family: "violence"}},
		Events: []story.Event{{ID: "a", Title: words, Unconfirmed: []story.Text{{{Lang: "en", Words: "Islamabad"}}}}}}
	site := testBase(t).Site(Content{Story: s, Source: []byte("{}")})
	for _, name := range []string{"index.html", "embed.html"} {
		items := elements(t, content(t, site, name), func(n *html.Node) bool { return attribute(n, "data-event") != "" })
		if len(items) != 1 || !strings.Contains(inner(items[0]), "Neither confirmed nor denied by: Islamabad") || strings.Contains(inner(items[0]), "isputed") {
			t.Errorf("%s: the list says %q", name, inner(items[0]))
		}
	}
	if row := rows(t, site)[1]; row[12] != "" || row[len(row)-1] != "Islamabad" {
		t.Errorf("the table says %q", row)
	}
}

func TestDirectionFollowsTheLanguage(t *testing.T) {
	for lang, want := range map[string]string{"en": "ltr", "fa": "rtl", "fa-AF": "rtl", "ps": "rtl", "ur": "rtl", "de": "ltr", "": "ltr", "az-Arab": "rtl", "nonsense!": "ltr"} {
		if got := direction(lang); got != want {
			t.Errorf("direction(%q) = %s, want %s", lang, got, want)
		}
	}
}
