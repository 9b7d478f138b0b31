package page_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/web/e2e"
)

// A reader who asked for less motion sees the play cut from event to event,
// and nothing begins by itself.
func TestReducedMotion(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.Site(t, e2e.ThreeEvents))
	tb := e2e.NewTab(t, 640, 360)
	tb.Media("prefers-reduced-motion", "reduce")
	tb.OpenMap(address)
	tb.Settle()
	if s := tb.Status(); s.Playing || s.U > 0 {
		t.Errorf("it began by itself: %+v", s)
	}
	e2e.Eval[bool](tb, `window.us = new Set(), window.show = hamsaya.onState, hamsaya.onState = (s) => (us.add(s.u), show(s)), hamsaya.send({ cmd: "speed", value: 16 }), hamsaya.send({ cmd: "play" }), true`)
	tb.Wait(`hamsaya.state.u === hamsaya.state.length && !hamsaya.state.playing`)
	if n := e2e.Eval[int](tb, `us.size`); n > 6 {
		t.Errorf("a play of three events rests at %d places: %s", n, e2e.Eval[string](tb, `JSON.stringify([...us])`))
	}
	if got := e2e.Eval[string](tb, `getComputedStyle(document.documentElement).scrollBehavior`); got != "auto" {
		t.Errorf("the page scrolls %s", got)
	}
}

// Where the system sets the colours, what is pressed, selected or has the
// focus can still be told; more contrast is given to who asks for it.
func TestForcedColoursAndContrast(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.StubSite(t, e2e.ThreeEvents))
	tb := e2e.NewTab(t, 1280, 720)
	tb.Media("forced-colors", "active")
	tb.OpenMap(address)
	e2e.Eval[bool](tb, `hamsaya.send({ cmd: "next" }), document.querySelector("[data-send=loop]").focus(), hamsaya.send({ cmd: "loop" }), true`)
	tb.Wait(`document.querySelector("[data-send=loop]").getAttribute("aria-pressed") === "true"`)
	if e2e.Eval[bool](tb, `getComputedStyle(document.querySelector("[data-send=loop]")).backgroundColor === getComputedStyle(document.querySelector("[data-send=reset]")).backgroundColor`) {
		t.Error("in forced colours a button that is pressed looks like the others")
	}
	tb.Screenshot("forced-colors")
	// The map wears the nearer theme, whatever the story's is.
	paper := e2e.Serve(t, e2e.StubSite(t, e2e.RealStory))
	tb.Also = paper
	for scheme, want := range map[string]string{"light": "paper", "dark": "night"} {
		tb.Media("forced-colors", "active", "prefers-color-scheme", scheme)
		tb.OpenMap(paper)
		tb.Wait(fmt.Sprintf(`hamsaya.state.theme === %q`, want))
	}
	tb.Media("forced-colors", "none", "prefers-color-scheme", "dark")
	tb.Wait(`hamsaya.state.theme === "paper"`)

	muted := `getComputedStyle(document.querySelector(".when")).color`
	plain := e2e.NewTab(t, 1280, 720)
	plain.Before(`delete globalThis.WebAssembly`)
	plain.Open(address)
	before := e2e.Eval[string](plain, muted)
	plain.Media("prefers-contrast", "more")
	if after := e2e.Eval[string](plain, muted); after == before {
		t.Errorf("who asks for more contrast gets %s as all do", after)
	}
	plain.Screenshot("contrast-more")
}

// pages prints a page and counts the sheets.
func pages(t *testing.T, tb *e2e.Tab, name string, width, height float64) int {
	t.Helper()
	pdf := tb.PDF(name, width, height)
	return len(regexp.MustCompile(`/Type\s*/Page[^s]`).FindAll(pdf, -1))
}

// On paper there are two pages: the moment without its buttons, and every event
// in a line with its date and signs, whatever is filtered or open, with nothing to
// press. Only a browser breaks pages.
func TestPageInPrint(t *testing.T) {
	t.Parallel()
	tb := e2e.WarmMap(t, "index.html")
	defer tb.Media()
	tb.Run(`location.hash = "#t=2025-11-17&kinds=call&theme=night"; globalThis.plainPrint = print; globalThis.print = () => (globalThis.printed = true)`)
	defer tb.Run(`globalThis.print = plainPrint; dispatchEvent(new Event("afterprint"))`)
	tb.Wait(`hamsaya.state.filter.includes("kinds=call")`)
	tb.Click("#toggle-reading")
	tb.FocusMap()
	tb.Do(chromedp.KeyEvent("p", chromedp.KeyModifiers(chromedp.ModifierCtrl)))
	tb.Wait(`globalThis.printed && hamsaya.state.theme === "night"`)
	for size, mm := range map[string][2]float64{"A4": {210, 297}, "Letter": {216, 279}} {
		if n := pages(t, tb, "print-en-"+size, mm[0], mm[1]); n != 2 {
			t.Errorf("on %s there are %d pages", size, n)
		}
	}
	tb.Resize(794, 1123) // A4
	tb.Do(e2e.Command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}))
	for what, expression := range map[string]string{
		"this moment":         `document.querySelector("#printed-moment").checkVisibility() && document.querySelector("#printed-moment").width > 1000 && !document.querySelector("#poster img").checkVisibility()`,
		"the lede":            `document.querySelector(".lede").checkVisibility({ visibilityProperty: true })`,
		"every event":         `[...document.querySelectorAll("#events h3, #events .when, #events .mark")].every((e) => e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().height > 8)`,
		"the address":         `document.querySelector("#printed-address").textContent === location.href`,
		"no map":              `!document.querySelector("#stage canvas").checkVisibility()`,
		"nothing to press":    `[...document.querySelectorAll("button, input, select, [role=slider]")].every((e) => !e.checkVisibility())`,
		"ink on white":        `getComputedStyle(document.body).backgroundColor === "rgb(255, 255, 255)" && getComputedStyle(document.body).color === "rgb(0, 0, 0)"`,
		"no more than a page": `document.documentElement.scrollWidth <= 794`,
	} {
		if !e2e.Eval[bool](tb, expression) {
			t.Errorf("in print the page lacks %s", what)
		}
	}
}

// In every language it is two pages, without a map too.
func TestPrintInEachLanguage(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 1280, 720)
	tb.Before(`delete globalThis.WebAssembly`)
	address := e2e.Serve(t, e2e.StubSite(t, e2e.RealStory))
	for _, l := range locale.All() {
		tb.Open(address + documentOf(l))
		tb.Wait(`document.documentElement.dataset.state === "trouble"`)
		if n := pages(t, tb, "print-"+l.Tag, 210, 297); n != 2 {
			t.Errorf("%s: there are %d pages", l.Tag, n)
		}
	}
}

// The reader views of browsers find in the page what is to be read: the lede,
// the picture, and every event with its date, what is said, and its links.
func TestReaderView(t *testing.T) {
	t.Parallel()
	source, err := os.ReadFile(filepath.Join(e2e.NPM(t, "@mozilla/readability@0.6.0"), "Readability.js"))
	if err != nil {
		t.Fatal(err)
	}
	site := e2e.StubSite(t, e2e.RealStory)
	tb := e2e.NewTab(t, 400, 400)
	e2e.Eval[chromedp.Void](tb, string(source)+"\n;globalThis.Readability = Readability, undefined")
	for _, name := range []string{"index.html", "index.fa-IR.html"} {
		page, err := site.File(name)
		if err != nil {
			t.Fatal(err)
		}
		words, err := json.Marshal(string(page.Data))
		if err != nil {
			t.Fatal(err)
		}
		lost := e2e.Eval[string](tb, `((html) => {
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
