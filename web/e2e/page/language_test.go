package page_test

import (
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/emulation"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/web/e2e"
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
	t.Parallel()
	address := e2e.Serve(t, e2e.StubSite(t, e2e.RealStory))
	for _, l := range locale.All() {
		t.Run(l.Tag, func(t *testing.T) {
			t.Parallel()
			tb := e2e.NewTab(t, 1280, 720)
			tb.OpenMap(address + documentOf(l))
			dir := "ltr"
			if l.RTL {
				dir = "rtl"
			}
			if got := e2e.Eval[string](tb, `document.documentElement.lang + " " + document.documentElement.dir`); got != l.Tag+" "+dir {
				t.Errorf("the document is in %s", got)
			}
			for _, size := range [][2]int64{{1280, 720}, {360, 640}} {
				name := fmt.Sprintf("%s-%dx%d", l.Tag, size[0], size[1])
				tb.Resize(size[0], size[1])
				tb.Axe("map " + name)
				tb.Click("#toggle-reading")
				tb.Run(`document.querySelector("#customs").open = true; document.querySelector("#reading").scrollTo(0, 0)`)
				if got := e2e.Eval[string](tb, wide); got != "[]" {
					t.Errorf("%s: sticks out: %s", name, got)
				}
				tb.Axe("list " + name)
				tb.Screenshot("list-" + name)
				// Every word that is written from right to left stands in an
				// element of that direction or apart from what is around it.
				wrong := e2e.Eval[string](tb, `JSON.stringify([...document.querySelectorAll("#events bdi, #events [lang], #chapters bdi, #chapters [lang], h1 bdi, h1 [lang]")].filter((e) => {
					const rtl = /^[^A-Za-z]*[\u0600-\u06ff]/.test(e.textContent), ltr = /^[^\u0600-\u06ff]*[A-Za-z]/.test(e.textContent);
					return rtl && getComputedStyle(e).direction !== "rtl" || ltr && getComputedStyle(e).direction !== "ltr" }).map((e) => e.outerHTML.slice(0, 120)))`)
				if wrong != "[]" {
					t.Errorf("%s: of another direction: %s", name, wrong)
				}
				if l.Tag != "en" {
					if got := e2e.Eval[string](tb, spoken); got != "[]" {
						t.Errorf("%s: left in English: %s", name, got)
					}
				}
				tb.Click("#close-reading")
			}
		})
	}
}

// The menu puts the words of another language into the page, and the moment, the
// list and what is typed stay; an address, the reader's own language and the
// menu on the map lead to the right document.
func TestLanguageIsChosen(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.StubSite(t, e2e.RealStory))
	at := `location.pathname.split("/").pop()`
	tb := e2e.NewTab(t, 1280, 720)
	tb.OpenMap(address + "#t=2025-11-17")
	tb.Click("#toggle-reading")
	// The document is the same, with other words; what was typed in it stays.
	tb.Run(`globalThis.kept = true; const find = document.querySelector("#filter [name=text]"); find.value = "doha"; find.dispatchEvent(new Event("input", { bubbles: true }))`)
	title := e2e.Eval[string](tb, `document.title`)
	turned := func(tag, dir string) {
		t.Helper()
		tb.Wait(fmt.Sprintf(`kept && document.documentElement.lang === %q && document.documentElement.dir === %q`, tag, dir))
		tb.Wait(`hamsaya.state.date === "2025-11-17" && document.querySelector("#filter [name=text]").value === "doha" && document.querySelector("#languages [aria-current]").lang === document.documentElement.lang`)
	}
	tb.Click(`#languages a[hreflang="fa-AF"]`)
	turned("fa-AF", "rtl")
	tb.Wait(`location.hash.includes("t=2025-11-17") && location.hash.includes("lang=fa-AF")`)
	if got := e2e.Eval[string](tb, `document.title`); got == title {
		t.Errorf("in Dari the page is called %q too", got)
	}
	if got := e2e.Eval[string](tb, spoken); got != "[]" {
		t.Errorf("left in English: %s", got)
	}
	for selector, want := range map[string]string{"#count": `/[\u0600-\u06ff]/`, "#toggle-reading": `/فهرست/`, `[data-send="toggle"]`: `/پخش/`, "#events .when": `/[۰-۹]/`, "h1": `/[\u0600-\u06ff]/`} {
		tb.Wait(fmt.Sprintf(`%s.test(document.querySelector(%q).textContent)`, want, selector))
	}
	tb.Wait(`/[\u0600-\u06ff]/.test(document.querySelector("canvas").ariaLabel)`)
	e2e.Eval[bool](tb, `hamsaya.send({ cmd: "lang", value: "ur-PK" }), true`)
	turned("ur-PK", "rtl")
	tb.Click(`#languages a[hreflang="en"]`)
	turned("en", "ltr")
	tb.Wait(`!location.hash.includes("lang=")`)
	if got := e2e.Eval[string](tb, `document.title`); got != title {
		t.Errorf("in English again the page is called %q", got)
	}
	tb.Click(`#events [data-event="talks-doha"] h3 a`)
	tb.Wait(`hamsaya.state.selected === "talks-doha"`)
	tb.Click(`#languages a[hreflang="fa-AF"]`)
	tb.Wait(`document.documentElement.lang === "fa-AF" && location.hash.includes("lang=fa-AF")`)
	tb.Reload()
	tb.Wait(at + ` === "index.fa-AF.html" && document.documentElement.dataset.state === "map" && !globalThis.kept`)
	// Where its words do not come, the reader is brought to them.
	tb.Run(`globalThis.kept = true; XMLHttpRequest.prototype.send = function () { this.onerror() }`)
	tb.Wait(`hamsaya.state.selected === "talks-doha"`)
	tb.Click("#toggle-reading")
	tb.Click(`#languages a[hreflang="en"]`)
	tb.Wait(at + ` === "index.html" && !globalThis.kept && document.documentElement.dataset.state === "map"`)

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
		reader := e2e.NewTab(t, 400, 400)
		reader.Before(`delete globalThis.WebAssembly`)
		reader.Do(e2e.Command(emulation.SetUserAgentOverride, emulation.SetUserAgentOverrideParams{UserAgent: "test", AcceptLanguage: c.reader}))
		reader.Open(address + c.open)
		reader.Wait(`document.documentElement.dataset.state === "trouble" && ` + at + fmt.Sprintf(` === %q`, c.want))
	}
}
