package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// On paper there is the poster, the lede and the whole list with its links,
// whatever is filtered or open, and nothing to press.
func TestPageInPrint(t *testing.T) {
	address := showAt(t, "")
	tb := newTab(t, 794, 1123) // A4
	tb.openMap(address + "#t=2025-11-17&kinds=call&theme=night")
	tb.do(chromedp.Click(chromedp.CSS("#toggle-reading")))
	tb.do(enable(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}))
	for what, expression := range map[string]string{
		"the poster":           `document.querySelector("#poster img").checkVisibility()`,
		"the lede":             `document.querySelector(".lede").checkVisibility({ visibilityProperty: true })`,
		"every event":          `[...document.querySelectorAll("#events > li")].every((li) => li.checkVisibility({ visibilityProperty: true }) && li.offsetHeight > 40)`,
		"addresses":            `getComputedStyle(document.querySelector(".sources a"), "::after").content.includes("http")`,
		"no map":               `!document.querySelector("canvas").checkVisibility()`,
		"nothing to press":     `[...document.querySelectorAll("button, input, select, [role=slider]")].every((e) => !e.checkVisibility())`,
		"ink on white":         `getComputedStyle(document.body).backgroundColor === "rgb(255, 255, 255)" && getComputedStyle(document.body).color === "rgb(0, 0, 0)"`,
		"no more than a page":  `document.documentElement.scrollWidth <= 794`,
		"the list as it flows": `document.documentElement.scrollHeight > 3000`,
	} {
		if !eval[bool](tb, expression) {
			t.Errorf("in print the page lacks %s", what)
		}
	}
}

// On paper no map of an article is cut by the edge of a page, and the article
// is ink on white by night too.
func TestArticleInPrint(t *testing.T) {
	tb := newTab(t, 794, 1123)
	tb.do(enable(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print", Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}}))
	tb.open(serveAt(t, embedSite(t, neighbours)) + "article.html")
	tb.wait(`document.querySelectorAll("hamsaya-map").length === 3`)
	if cut := eval[string](tb, `[...document.querySelectorAll("hamsaya-map, .hamsaya-frame, figure, [data-step]")].filter((e) => getComputedStyle(e).breakInside !== "avoid").map((e) => e.outerHTML.slice(0, 40)).join()`); cut != "" {
		t.Errorf("the edge of a page may cut %s", cut)
	}
	if got := eval[string](tb, `getComputedStyle(document.body).color`); got != "rgb(29, 35, 41)" {
		t.Errorf("its ink is %s", got)
	}
}

// The reader views of browsers find in the page what is to be read: the lede,
// the picture, and every event with its date, what is said, and its links.
func TestReaderView(t *testing.T) {
	source, err := os.ReadFile(filepath.Join(npmPackage(t, "@mozilla/readability@0.6.0"), "Readability.js"))
	if err != nil {
		t.Fatal(err)
	}
	data, err := read("", nil)
	if err != nil {
		t.Fatal(err)
	}
	parsed, problems, err := parse("", data)
	if err != nil {
		t.Fatal(err)
	}
	site := testBase(t).Site(contentOf(parsed, data, problems))
	tb := newTab(t, 400, 400)
	eval[chromedp.Void](tb, string(source)+"\n;globalThis.Readability = Readability, undefined")
	for _, name := range []string{"index.html", "index.fa-IR.html"} {
		page, err := site.File(name)
		if err != nil {
			t.Fatal(err)
		}
		words, err := json.Marshal(string(page.Data))
		if err != nil {
			t.Fatal(err)
		}
		lost := eval[string](tb, `((html) => {
			const parse = (text) => new DOMParser().parseFromString(text, "text/html");
			const page = parse(html), read = parse(new Readability(parse(html)).parse().content);
			const words = (s) => s.replace(/\s+/g, " ").trim();
			const all = words(read.body.textContent);
			const lost = [...page.querySelectorAll(".lede, #events h3, #events .when, #events dd, #chapters a")].map((e) => words(e.textContent)).filter((t) => !all.includes(t));
			if (!read.querySelector("img")) lost.push("the picture");
			const links = read.querySelectorAll("a[href^=http]").length, there = page.querySelectorAll(".sources a").length;
			if (there < 50) lost.push("the links of the page itself");
			if (links < there) lost.push(links + " of " + there + " links");
			return JSON.stringify(lost.slice(0, 8)) })(`+string(words)+`)`)
		if lost != "[]" {
			t.Errorf("%s: a reader view leaves out %s", name, lost)
		}
	}
}
