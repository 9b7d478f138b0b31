package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"github.com/hamsaya/hamsaya/game/locale"
)

// documentOf is the document of a language beside an address.
func documentOf(l *locale.Locale) string {
	if l.Tag == "en" {
		return "index.html?lang=en"
	}
	return "index." + l.Tag + ".html"
}

// spoken is what the page says in words of its own that are written as English
// is: labels, buttons, menus.
const spoken = `JSON.stringify([
	...[...document.querySelectorAll("button, label, summary, legend, option, #count, #marks-label")].map((e) => e.textContent),
	...[...document.querySelectorAll("[aria-label]:not(canvas)")].map((e) => e.getAttribute("aria-label")),
].map((t) => t.trim()).filter((t) => /[A-Za-z]{3}/.test(t.replace(/UTC|English/g, ""))))`

// Each language has a document of its own: every element in the right language
// and direction, no rule of axe's broken, nothing that sticks out, no word of
// the interface left in English.
func TestPageInEachLanguage(t *testing.T) {
	address := showAt(t, "")
	for _, l := range locale.All() {
		for _, size := range [][2]int64{{1280, 720}, {360, 640}} {
			name := fmt.Sprintf("%s-%dx%d", l.Tag, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				tb := newTab(t, size[0], size[1])
				tb.openMap(address + documentOf(l) + "#t=2025-11-17")
				tb.settle()
				dir := "ltr"
				if l.RTL {
					dir = "rtl"
				}
				if got := eval[string](tb, `document.documentElement.lang + " " + document.documentElement.dir`); got != l.Tag+" "+dir {
					t.Errorf("the document is in %s", got)
				}
				tb.screenshot("page-" + name)
				tb.axe("map")
				tb.do(chromedp.Click(chromedp.CSS("#toggle-reading")))
				eval[bool](tb, `document.querySelector("#customs").open = true, document.querySelector("#reading").scrollTo(0, 0), true`)
				if got := eval[string](tb, wide); got != "[]" {
					t.Errorf("sticks out: %s", got)
				}
				tb.axe("list")
				tb.settle()
				tb.screenshot("list-" + name)
				// Every word that is written from right to left stands in an
				// element of that direction or apart from what is around it.
				wrong := eval[string](tb, `JSON.stringify([...document.querySelectorAll("#events bdi, #events [lang], #chapters bdi, #chapters [lang], h1 bdi, h1 [lang]")].filter((e) => {
					const rtl = /^[^A-Za-z]*[\u0600-\u06ff]/.test(e.textContent), ltr = /^[^\u0600-\u06ff]*[A-Za-z]/.test(e.textContent);
					return rtl && getComputedStyle(e).direction !== "rtl" || ltr && getComputedStyle(e).direction !== "ltr" }).map((e) => e.outerHTML.slice(0, 120)))`)
				if wrong != "[]" {
					t.Errorf("of another direction: %s", wrong)
				}
				if l.Tag != "en" {
					if got := eval[string](tb, spoken); got != "[]" {
						t.Errorf("left in English: %s", got)
					}
					if tb.status().Text == "" || strings.Contains(tb.status().Text, "November") {
						t.Errorf("the map says %q", tb.status().Text)
					}
				}
			})
		}
	}
}

// The menu keeps the moment; an address, the reader's own language and the
// menu on the map lead to the right document.
func TestLanguageIsChosen(t *testing.T) {
	address := showAt(t, "")
	at := `location.pathname.split("/").pop()`
	tb := newTab(t, 1280, 720)
	tb.openMap(address + "#t=2025-11-17")
	tb.do(chromedp.Click(chromedp.CSS("#toggle-reading")))
	tb.do(chromedp.Click(chromedp.CSS(`#languages a[hreflang="fa-AF"]`)))
	tb.wait(at + ` === "index.fa-AF.html" && document.documentElement.dataset.state === "map"`)
	tb.wait(`hamsaya.state.date === "2025-11-17" && location.hash.includes("t=2025-11-17")`)
	eval[bool](tb, `hamsaya.send({ cmd: "lang", value: "ur-PK" }), true`)
	tb.wait(at + ` === "index.ur-PK.html" && document.documentElement.dataset.state === "map"`)
	tb.wait(`hamsaya.state.date === "2025-11-17" && !location.hash.includes("lang=")`)
	tb.do(chromedp.Click(chromedp.CSS("#toggle-reading")))
	tb.do(chromedp.Click(chromedp.CSS(`#languages a[hreflang="en"]`)))
	tb.wait(at + ` === "index.html" && document.documentElement.dataset.state === "map"`)

	for _, c := range []struct{ reader, open, want string }{
		{"en-US", "?lang=ps", "index.ps-AF.html"},
		{"en-US", "#lang=fa-IR&t=2025-11-17", "index.fa-IR.html"},
		{"fa", "", "index.fa-IR.html"},
		{"fa-AF,en", "", "index.fa-AF.html"},
		{"de,ur,en", "", "index.ur-PK.html"},
		{"de", "", ""},
		{"fa", "?lang=en", ""},
		{"fa", "index.ps-AF.html", "index.ps-AF.html"},
		{"en", "?lang=tlh", ""},
	} {
		reader := newTab(t, 400, 400)
		reader.before(`delete globalThis.WebAssembly`)
		reader.do(enable(emulation.SetUserAgentOverride, emulation.SetUserAgentOverrideParams{UserAgent: "test", AcceptLanguage: c.reader}))
		reader.open(address + c.open)
		reader.wait(`document.documentElement.dataset.state === "trouble" && ` + at + fmt.Sprintf(` === %q`, c.want))
	}
}

// What a reader chooses instead of the custom shows on the map and is kept by
// the address.
func TestCustomsAreChosen(t *testing.T) {
	address := showAt(t, "")
	tb := newTab(t, 1280, 720)
	tb.openMap(address + "index.fa-IR.html#t=2025-11-17")
	tb.do(chromedp.Click(chromedp.CSS("#toggle-reading")))
	before := tb.status().Text
	eval[bool](tb, `(() => { const m = document.querySelector("#customs [name=calendar]"); m.value = "gregorian"; m.dispatchEvent(new Event("change", { bubbles: true })) })(), true`)
	tb.wait(fmt.Sprintf(`hamsaya.state.text !== %q && location.hash.includes("calendar=gregorian")`, before))
	day := `document.querySelector("[data-event=talks-doha] time, [data-event=talks-doha] .when").textContent`
	tb.wait(day + `.includes("اکتبر")`)
	eval[bool](tb, `hamsaya.send({ cmd: "second", value: "persian" }), hamsaya.send({ cmd: "digits", value: "latn" }), true`)
	tb.wait(day + `.includes("2025") && ` + day + `.includes("مهر 1404")`)
	tb.wait(`location.hash.includes("second=persian") && location.hash.includes("digits=latn")`)
	tb.do(chromedp.Reload())
	tb.waitMap()
	tb.wait(day + `.includes("2025") && ` + day + `.includes("مهر 1404")`)
	tb.wait(`document.querySelector("#customs [name=calendar]").value === "gregorian" && hamsaya.state.hash.includes("calendar=gregorian")`)
	eval[bool](tb, `(() => { const m = document.querySelector("#customs [name=time]"); m.value = "ltr"; m.dispatchEvent(new Event("change", { bubbles: true })) })(), true`)
	tb.wait(`!hamsaya.state.timeLeft && document.querySelector(".groove").dir === "ltr"`)
}

// With the list on its left, the map is pressed where it is seen.
func TestPressBesideTheList(t *testing.T) {
	address := showAt(t, "")
	tb := newTab(t, 1280, 720)
	tb.openMap(address + "index.fa-IR.html")
	tb.do(chromedp.Click(chromedp.CSS("#toggle-reading")))
	tb.settle()
	if left := eval[float64](tb, `document.querySelector("canvas").getBoundingClientRect().left - document.querySelector("#reading").getBoundingClientRect().right`); left < 0 {
		t.Fatalf("the list lies over %v px of the map", -left)
	}
	tb.do(chromedp.MouseClickXY(1244, 700)) // the button that plays is the first: the rightmost
	tb.wait(`hamsaya.state.playing`)
}
