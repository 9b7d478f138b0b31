package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/web"
)

// The languages of the real story, as names of files have them.
var editions = []struct{ tag, dir, in string }{
	{"en", "ltr", ""}, {"fa-IR", "rtl", "fa-IR"}, {"fa-AF", "rtl", "fa-AF"}, {"ps-AF", "rtl", "ps-AF"}, {"ur-PK", "rtl", "ur-PK"},
}

// In each language the embed is wholly in it: words, direction, poster and
// map, which begins with the poster; nothing breaks a rule of axe's.
func TestEmbedInEachLanguage(t *testing.T) {
	address := serveAt(t, embedSite(t, neighbours))
	for _, e := range editions {
		t.Run(e.tag, func(t *testing.T) {
			tb := newTab(t, 510, 600)
			tb.open(address + web.NameIn("embed.html", e.in))
			tb.wait(`document.querySelector("#poster").naturalWidth > 0`)
			if got := eval[string](tb, `[document.documentElement.lang, document.documentElement.dir, document.querySelector("#poster").src.split("/").pop()].join()`); got != strings.Join([]string{e.tag, e.dir, web.NameIn("poster-510.svg", e.in)}, ",") {
				t.Errorf("the document is %s", got)
			}
			// Its button can be read on systems without the letters of the language.
			if drawn := eval[bool](tb, `!!document.querySelector("#start svg use") && document.querySelector("#start svg").getBoundingClientRect().width > 40 && document.querySelector("#start .unseen").textContent.startsWith("▶ ")`); drawn != (e.dir == "rtl") {
				t.Errorf("the button's words are drawn: %t", drawn)
			}
			tb.axe("poster")
			tb.screenshot("embed-poster-" + e.tag)
			eval[bool](tb, `document.querySelector("#start").style.opacity = "0", document.querySelector("#toggle-reading").style.opacity = "0", true`)
			before := tb.picture()
			tb.open(address + web.NameIn("embed.html", e.in) + "?start=still")
			tb.waitMap()
			time.Sleep(1500 * time.Millisecond)
			eval[bool](tb, `document.querySelector("#toggle-reading").style.opacity = "0", true`)
			drawtest.Near(t, "embed-start-"+e.tag, tb.picture(), before, 60, 0.02)
			eval[bool](tb, `document.querySelector("#toggle-reading").style.opacity = "", document.querySelector("#toggle-reading").click(), true`)
			tb.wait(`document.querySelector("#filter")`)
			tb.axe("list")
			tb.screenshot("embed-list-" + e.tag)
		})
	}
}

// An element takes a language with or without its country, also before it is
// started; one that the map is not published in leaves it as it is.
func TestElementInALanguage(t *testing.T) {
	address := article(t, embedSite(t, neighbours), `<hamsaya-map src="/" lang="fa"></hamsaya-map><hamsaya-map src="/" lang="de"></hamsaya-map><script async src="/embed.js"></script>`)
	tb := newTab(t, 510, 900)
	tb.open(address)
	tb.wait(`[...document.querySelectorAll("hamsaya-map")].every((m) => m.shadowRoot?.querySelector("img").naturalWidth > 0)`)
	posters := `[...document.querySelectorAll("hamsaya-map")].map((m) => m.shadowRoot.querySelector("img").src.split("/").pop()).join()`
	if got := eval[string](tb, posters); got != "poster-510.fa-IR.svg,poster-510.svg" {
		t.Errorf("the posters are %s", got)
	}
	if asked := tb.asked(); len(asked) > 4 { // script, style and two posters
		t.Errorf("before the reader asks came %v", asked)
	}
	eval[bool](tb, `(globalThis.map = document.querySelector("hamsaya-map"), map.language("ur"), true)`)
	tb.wait(posters + ` === "poster-510.ur-PK.svg,poster-510.svg"`)
	if words := eval[string](tb, `map.shadowRoot.querySelector("button").innerText`); strings.Contains(words, "Start") {
		t.Errorf("the button says %q", words)
	}
	eval[bool](tb, `map.seek({ fraction: 0.5 }), true`)
	tb.waitEmbed()
	tb.wait(inner(`w.document.documentElement.lang === "ur-PK" && Math.abs(w.hamsaya.state.u / w.hamsaya.state.length - 0.5) < 0.01`))
	// While it runs it turns to another document, and stays where it was.
	eval[bool](tb, `map.language("ps-AF"), map.select("trade-shift"), true`)
	tb.wait(inner(`w.document.documentElement?.lang === "ps-AF" && w.document.documentElement.dir === "rtl" && w.hamsaya?.state?.selected === "trade-shift"`))
	tb.screenshot("embed-turned")
	eval[bool](tb, `map.language("xx"), map.close(), true`)
	tb.wait(inner(`w.document.documentElement.lang === "ps-AF" && w.hamsaya.state.selected === ""`))
	// So it does where the reader chooses on the map itself.
	eval[bool](tb, `map.shadowRoot.querySelector("iframe").contentWindow.document.querySelector("#controls") && (() => { const w = map.shadowRoot.querySelector("iframe").contentWindow; w.location.hash = w.hamsaya.state.hash + "&lang=en"; return true })()`)
	tb.wait(inner(`w.document.documentElement?.lang === "en" && w.document.documentElement.dataset.state === "map"`))
}

// A frame's address may name a language; what is not published in it, or a map
// in another folder, is found out by the document.
func TestFrameInALanguage(t *testing.T) {
	address := serveAt(t, embedSite(t, neighbours))
	tb := newTab(t, 510, 600)
	tb.open(address + "embed.html?lang=prs&theme=night")
	tb.wait(`document.documentElement.lang === "fa-AF" && document.querySelector("#poster")?.naturalWidth > 0`)
	if got := eval[string](tb, `document.querySelector("#poster").src.split("/").pop()`); got != "poster-510-night.fa-AF.svg" {
		t.Errorf("the poster is %s", got)
	}
	tb.open(address + "embed.html?lang=de")
	tb.wait(`document.documentElement.lang === "en"`)
}

// The article that shows the ways to embed speaks each language, with maps in
// it.
func TestArticleInEachLanguage(t *testing.T) {
	address := serveAt(t, embedSite(t, neighbours))
	for _, e := range editions {
		t.Run(e.tag, func(t *testing.T) {
			tb := newTab(t, 360, 640)
			tb.open(address + web.NameIn("article.html", e.in))
			elementAt(tb)
			if got := eval[string](tb, `[document.documentElement.lang, document.documentElement.dir, document.querySelector("hamsaya-map").shadowRoot.querySelector("img").src.split("/").pop()].join()`); got != strings.Join([]string{e.tag, e.dir, web.NameIn("poster-330.svg", e.in)}, ",") {
				t.Errorf("the article is %s", got)
			}
			if w := eval[int64](tb, `document.documentElement.scrollWidth`); w > 360 {
				t.Errorf("the article is %d wide", w)
			}
			tb.axe("article")
			tb.wholePage("article-" + e.tag)
		})
	}
}

// In each language what comes before the reader asks keeps to its weight.
func TestWeightInEachLanguage(t *testing.T) {
	site := embedSite(t, neighbours)
	weight := func(path string) int {
		f, err := site.File(path)
		if err != nil || f == nil {
			t.Fatalf("%s: %v", path, err)
		}
		return len(f.Encoded("br"))
	}
	files, err := site.EmbedFiles()
	if err != nil {
		t.Fatal(err)
	}
	script := ""
	for _, f := range files {
		if ok, _ := filepath.Match("frame-*.js", f.Path); ok {
			script = f.Path
		}
	}
	for _, e := range editions[1:] {
		document := weight(web.NameIn("embed.html", e.in))
		line := fmt.Sprintf("%s: document %d", e.tag, document)
		for _, size := range web.StartSizes {
			n := weight(web.NameIn(web.StartPath(size, "paper"), e.in))
			line += fmt.Sprintf(", %.0f: %d", size.Width, n)
			if n > 60*kB {
				t.Errorf("%s: the poster %v wide weighs %d bytes, more than 60 kB", e.tag, size.Width, n)
			}
			if all := document + weight(script) + n; size.Width <= 640 && all > 70*kB {
				t.Errorf("%s: a frame %v wide weighs %d bytes, more than 70 kB", e.tag, size.Width, all)
			}
		}
		t.Log(line)
	}
}
