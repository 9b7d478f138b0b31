package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// The page's search folds and matches as the program's does: one table of
// cases tests both.
func TestFoldInThePage(t *testing.T) {
	data, err := os.ReadFile("../../game/locale/testdata/fold.json")
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile("../../web/page/fold.js")
	if err != nil {
		t.Fatal(err)
	}
	tb := newTab(t, 400, 400)
	eval[bool](tb, "globalThis.folding = (() => {"+strings.ReplaceAll(string(source), "export function", "function")+"; return { fold, matches } })(), true")
	wrong := eval[string](tb, fmt.Sprintf(`(({ fold, match }, m) => JSON.stringify([
		...fold.filter(([text, want]) => m.fold(text) !== want).map((c) => [...c, m.fold(c[0])]),
		...match.filter(([text, query, want]) => m.matches(m.fold(text), query) !== want)]))(%s, folding)`, data))
	if wrong != "[]" {
		t.Errorf("otherwise in the page: %s", wrong)
	}
}

// found are the events that the list shows, by id.
func (tb *tab) found() []string {
	tb.t.Helper()
	var ids []string
	shown := eval[string](tb, `JSON.stringify([...document.querySelectorAll("#events > li")].filter((li) => li.checkVisibility({ visibilityProperty: true })).map((li) => li.dataset.event))`)
	if err := json.Unmarshal([]byte(shown), &ids); err != nil {
		tb.t.Fatal(err)
	}
	return ids
}

// choose sets a field of the filter as a reader would.
func (tb *tab) choose(name, value string) {
	tb.t.Helper()
	eval[bool](tb, fmt.Sprintf(`(() => {
		const field = document.querySelector("#filter").elements[%q];
		field.value = %q;
		if (field.value !== %[2]q) throw new Error("no such choice");
		field.dispatchEvent(new Event("input", { bubbles: true }));
		return true })()`, name, value))
}

// Without the map the list is searched all the same, in the words of any
// language, and the address keeps it.
func TestFilterWithoutTheMap(t *testing.T) {
	address := showAt(t, "")
	tb := newTab(t, 1280, 720)
	tb.before(`delete globalThis.WebAssembly`)
	tb.open(address)
	tb.wait(`document.documentElement.dataset.state === "trouble"`)
	all := tb.found()
	if got := tb.text("#count"); got != fmt.Sprintf("%d events", len(all)) {
		t.Errorf("unfiltered the count says %q of %d", got, len(all))
	}
	finds := map[string]string{}
	for _, query := range []string{"KABUL", "کابل", "كابل"} {
		tb.choose("text", query)
		got := tb.found()
		finds[query] = strings.Join(got, " ")
		if len(got) == 0 || len(got) == len(all) {
			t.Errorf("%q finds %d of %d", query, len(got), len(all))
		}
		if count := tb.text("#count"); count != fmt.Sprintf("%d of %d events", len(got), len(all)) {
			t.Errorf("the count says %q", count)
		}
	}
	if finds["كابل"] != finds["کابل"] || !strings.Contains(finds["KABUL"], strings.Fields(finds["کابل"])[0]) {
		t.Errorf("Kabul finds %v", finds)
	}
	tb.wait(`document.querySelector("#live").textContent.includes(" of ")`)
	tb.choose("text", "")
	kind := eval[string](tb, `document.querySelector("#filter").elements.kinds.options[1].value`)
	tb.choose("kinds", kind)
	ofKind := tb.found()
	tb.wait(fmt.Sprintf(`location.hash === "#kinds=%s"`, kind))
	tb.do(chromedp.Reload())
	tb.wait(`document.documentElement.dataset.state === "trouble"`)
	if again := tb.found(); strings.Join(again, " ") != strings.Join(ofKind, " ") || len(again) == 0 {
		t.Errorf("after a reload %v, before %v", again, ofKind)
	}
	tb.screenshot("filter-trouble-1280x720")
	tb.choose("text", "nothing-of-the-kind")
	if got := tb.text("#count"); len(tb.found()) != 0 || got != "No event fits" {
		t.Errorf("%v found, the count says %q", tb.found(), got)
	}
	tb.do(chromedp.Click(chromedp.CSS(`#filter [type=reset]`)))
	if got := tb.found(); len(got) != len(all) || eval[string](tb, `location.hash`) != "" {
		t.Errorf("reset shows %d of %d, the address keeps %s", len(got), len(all), eval[string](tb, `location.hash`))
	}
}

// What the list leaves out the map leaves out, and the other way round; a link
// brings both back.
func TestFilterAndMapGoTogether(t *testing.T) {
	address := showAt(t, "")
	tb := newTab(t, 1280, 720)
	tb.openMap(address)
	tb.do(chromedp.Click(chromedp.CSS("#toggle-reading")))
	all := len(tb.found())
	actor := eval[string](tb, `document.querySelector("#filter").elements.actors.options[2].value`)
	tb.choose("actors", actor)
	tb.wait(fmt.Sprintf(`hamsaya.state.filter === "actors=%s"`, actor))
	ofActor := len(tb.found())
	if ofActor == 0 || ofActor == all {
		t.Fatalf("%d of %d events are of %s", ofActor, all, actor)
	}
	// Stepping goes to what is left, and to nothing else.
	left := map[string]bool{"": true}
	for _, id := range tb.found() {
		left[id] = true
	}
	eval[bool](tb, `hamsaya.send({ cmd: "home" }), window.told = new Set(), window.steps = 0, true`)
	for range ofActor + 3 {
		eval[bool](tb, `steps++, hamsaya.send({ cmd: "next" }), true`)
		tb.do(chromedp.Sleep(patience / 600))
		if id := tb.status().Event; !left[id] {
			t.Errorf("next tells of %s, which is left out", id)
		}
	}

	// A lane switched off on the map: at 1280 by 720 its name stands at the
	// left of the strip.
	eval[bool](tb, `hamsaya.send({ cmd: "lane", value: 3 }), true`)
	tb.wait(`hamsaya.state.hidden === 8 && !document.querySelector("#filter input[value=violence]").checked`)
	for _, id := range tb.found() {
		if eval[string](tb, fmt.Sprintf(`document.querySelector("[data-event=%s]").dataset.family`, id)) == "violence" {
			t.Errorf("%s is still listed", id)
		}
	}
	tb.do(chromedp.Click(chromedp.CSS(`#filter input[value=trade]`)))
	tb.wait(`hamsaya.state.hidden === 12`)
	tb.choose("text", "kabul")
	tb.wait(`hamsaya.state.filter.includes("text=kabul")`)
	tb.settle()
	tb.screenshot("filter-1280x720")
	tb.wait(`location.hash.includes("hide=trade,violence") && location.hash.includes("text=kabul")`)
	before, link := tb.found(), eval[string](tb, `location.href`)

	other := newTab(t, 768, 1024)
	other.openMap(link)
	if got := other.found(); strings.Join(got, " ") != "" {
		t.Errorf("the closed panel shows %v", got)
	}
	other.do(chromedp.Click(chromedp.CSS("#toggle-reading")))
	if got := other.found(); strings.Join(got, " ") != strings.Join(before, " ") {
		t.Errorf("the link lists %v, want %v", got, before)
	}
	other.wait(`hamsaya.state.hidden === 12 && hamsaya.state.filter.includes("text=kabul") && hamsaya.state.filter.includes("actors=")`)
	other.screenshot("filter-768x1024")

	// Back to the first view brings all back.
	tb.focusMap()
	tb.press("r")
	tb.wait(`hamsaya.state.filter === "" && hamsaya.state.hidden === 0`)
	tb.wait(`document.querySelector("#filter").elements.text.value === "" && document.querySelector("#count").textContent.startsWith("50")`)
}

// A link to what is shown is copied, and a word says so; where the browser
// lets no page copy, the address is there to be copied.
func TestCopyLink(t *testing.T) {
	address := showAt(t, threeEvents)
	for name, clipboard := range map[string]string{
		"copied":  `{ writeText: async (text) => { window.copied = text } }`,
		"by hand": `{ writeText: async () => { throw new Error("no") } }`, // nor by the old way
	} {
		t.Run(name, func(t *testing.T) {
			tb := newTab(t, 360, 640)
			tb.before(`Object.defineProperty(navigator, "clipboard", { value: ` + clipboard + ` }); document.execCommand = () => false`)
			tb.openMap(address)
			eval[bool](tb, `hamsaya.send({ cmd: "next" }), hamsaya.send({ cmd: "theme" }), true`)
			tb.wait(`location.hash.includes("t=") && location.hash.includes("theme=night")`)
			tb.do(chromedp.Click(chromedp.CSS("#toggle-reading")))
			tb.do(chromedp.Click(chromedp.CSS(".bar [data-copy-link]")))
			tb.wait(`!document.querySelector("#said").hidden && document.querySelector("#live").textContent === document.querySelector("#said p").textContent`)
			tb.screenshot("link-" + strings.ReplaceAll(name, " ", "-"))
			if name == "copied" {
				if got := eval[string](tb, `window.copied`); got != eval[string](tb, `location.href`) {
					t.Errorf("copied is %s", got)
				}
				return
			}
			if !eval[bool](tb, `document.activeElement.value === location.href && document.activeElement.selectionEnd > 20`) {
				t.Error("the address is not there to be copied")
			}
		})
	}
}
