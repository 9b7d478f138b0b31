package page_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

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

// On paper there is the poster, the lede and the whole list with its links,
// whatever is filtered or open, and nothing to press.
func TestPageInPrint(t *testing.T) {
	t.Parallel()
	tb := e2e.WarmMap(t, "index.html")
	tb.Resize(794, 1123) // A4
	defer tb.Media()
	tb.Run(`location.hash = "#t=2025-11-17&kinds=call&theme=night"`)
	tb.Wait(`hamsaya.state.filter.includes("kinds=call")`)
	tb.Click("#toggle-reading")
	tb.Do(e2e.Command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}))
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
		if !e2e.Eval[bool](tb, expression) {
			t.Errorf("in print the page lacks %s", what)
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
