package page_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// The page's search folds and matches as the program's does: one table of
// cases tests both.
func TestFoldInThePage(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("../../../game/locale/testdata/fold.json")
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile("../../page/fold.js")
	if err != nil {
		t.Fatal(err)
	}
	tb := e2e.NewTab(t, 400, 400)
	e2e.Eval[bool](tb, "globalThis.folding = (() => {"+strings.ReplaceAll(string(source), "export function", "function")+"; return { fold, matches } })(), true")
	wrong := e2e.Eval[string](tb, fmt.Sprintf(`(({ fold, match }, m) => JSON.stringify([
		...fold.filter(([text, want]) => m.fold(text) !== want).map((c) => [...c, m.fold(c[0])]),
		...match.filter(([text, query, want]) => m.matches(m.fold(text), query) !== want)]))(%s, folding)`, data))
	if wrong != "[]" {
		t.Errorf("otherwise in the page: %s", wrong)
	}
}

// found are the events that the list shows, by id.
func found(t *testing.T, tb *e2e.Tab) []string {
	t.Helper()
	var ids []string
	shown := e2e.Eval[string](tb, `JSON.stringify([...document.querySelectorAll("#events > li")].filter((li) => li.checkVisibility({ visibilityProperty: true })).map((li) => li.dataset.event))`)
	if err := json.Unmarshal([]byte(shown), &ids); err != nil {
		t.Fatal(err)
	}
	return ids
}

// choose sets a field of the filter as a reader would.
func choose(tb *e2e.Tab, name, value string) {
	e2e.Eval[bool](tb, fmt.Sprintf(`(() => {
		const field = document.querySelector("#filter").elements[%q];
		field.value = %q;
		if (field.value !== %[2]q) throw new Error("no such choice");
		field.dispatchEvent(new Event("input", { bubbles: true }));
		return true })()`, name, value))
}

// Without the map the list is searched all the same, in the words of any
// language, and the address keeps it.
func TestFilterWithoutTheMap(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.StubSite(t, e2e.RealStory))
	tb := e2e.NewTab(t, 1280, 720)
	tb.Before(`delete globalThis.WebAssembly`)
	tb.Open(address)
	tb.Wait(`document.documentElement.dataset.state === "trouble"`)
	all := found(t, tb)
	if got := tb.Text("#count"); got != fmt.Sprintf("%d events", len(all)) {
		t.Errorf("unfiltered the count says %q of %d", got, len(all))
	}
	finds := map[string]string{}
	for _, query := range []string{"KABUL", "کابل", "كابل"} {
		choose(tb, "text", query)
		got := found(t, tb)
		finds[query] = strings.Join(got, " ")
		if len(got) == 0 || len(got) == len(all) {
			t.Errorf("%q finds %d of %d", query, len(got), len(all))
		}
		if count := tb.Text("#count"); count != fmt.Sprintf("%d of %d events", len(got), len(all)) {
			t.Errorf("the count says %q", count)
		}
	}
	if finds["كابل"] != finds["کابل"] || !strings.Contains(finds["KABUL"], strings.Fields(finds["کابل"])[0]) {
		t.Errorf("Kabul finds %v", finds)
	}
	tb.Wait(`document.querySelector("#live").textContent.includes(" of ")`)
	choose(tb, "text", "")
	kind := e2e.Eval[string](tb, `document.querySelector("#filter").elements.kinds.options[1].value`)
	choose(tb, "kinds", kind)
	ofKind := found(t, tb)
	tb.Wait(fmt.Sprintf(`location.hash === "#kinds=%s"`, kind))
	tb.Do(chromedp.Reload())
	tb.Wait(`document.documentElement.dataset.state === "trouble"`)
	if again := found(t, tb); strings.Join(again, " ") != strings.Join(ofKind, " ") || len(again) == 0 {
		t.Errorf("after a reload %v, before %v", again, ofKind)
	}
	tb.Screenshot("filter-trouble-1280x720")
	choose(tb, "text", "nothing-of-the-kind")
	if got := tb.Text("#count"); len(found(t, tb)) != 0 || got != "No event fits" {
		t.Errorf("%v found, the count says %q", found(t, tb), got)
	}
	tb.Click(`#filter [type=reset]`)
	if got := found(t, tb); len(got) != len(all) || e2e.Eval[string](tb, `location.hash`) != "" {
		t.Errorf("reset shows %d of %d, the address keeps %s", len(got), len(all), e2e.Eval[string](tb, `location.hash`))
	}
}

// What the list leaves out the map leaves out, and the other way round; a link
// brings both back.
func TestFilterAndMapGoTogether(t *testing.T) {
	t.Parallel()
	tb := e2e.WarmMap(t, "index.html")
	tb.Click("#toggle-reading")
	all := len(found(t, tb))
	actor := e2e.Eval[string](tb, `document.querySelector("#filter").elements.actors.options[2].value`)
	choose(tb, "actors", actor)
	tb.Wait(fmt.Sprintf(`hamsaya.state.filter === "actors=%s"`, actor))
	ofActor := len(found(t, tb))
	if ofActor == 0 || ofActor == all {
		t.Fatalf("%d of %d events are of %s", ofActor, all, actor)
	}
	// Stepping goes to what is left, and to nothing else.
	left := map[string]bool{"": true}
	for _, id := range found(t, tb) {
		left[id] = true
	}
	e2e.Eval[bool](tb, `hamsaya.send({ cmd: "home" }), true`)
	for range ofActor + 3 {
		tb.Run(`hamsaya.send({ cmd: "next" })`)
		tb.Settle()
		if id := tb.Status().Event; !left[id] {
			t.Errorf("next tells of %s, which is left out", id)
		}
	}

	// A lane switched off on the map: at 1280 by 720 its name stands at the
	// left of the strip.
	e2e.Eval[bool](tb, `hamsaya.send({ cmd: "lane", value: 3 }), true`)
	tb.Wait(`hamsaya.state.hidden === 8 && !document.querySelector("#filter input[value=violence]").checked`)
	for _, id := range found(t, tb) {
		if e2e.Eval[string](tb, fmt.Sprintf(`document.querySelector("[data-event=%s]").dataset.family`, id)) == "violence" {
			t.Errorf("%s is still listed", id)
		}
	}
	tb.Click(`#filter input[value=trade]`)
	tb.Wait(`hamsaya.state.hidden === 12`)
	choose(tb, "text", "kabul")
	tb.Wait(`hamsaya.state.filter.includes("text=kabul")`)
	tb.Settle()
	tb.Screenshot("filter-1280x720")
	tb.Wait(`location.hash.includes("hide=trade,violence") && location.hash.includes("text=kabul")`)
	before, link := found(t, tb), e2e.Eval[string](tb, `location.href`)

	other := e2e.NewTab(t, 768, 1024)
	other.OpenMap(link)
	if got := found(t, other); strings.Join(got, " ") != "" {
		t.Errorf("the closed panel shows %v", got)
	}
	other.Click("#toggle-reading")
	if got := found(t, other); strings.Join(got, " ") != strings.Join(before, " ") {
		t.Errorf("the link lists %v, want %v", got, before)
	}
	other.Wait(`hamsaya.state.hidden === 12 && hamsaya.state.filter.includes("text=kabul") && hamsaya.state.filter.includes("actors=")`)
	other.Screenshot("filter-768x1024")

	// Back to the first view brings all back.
	tb.FocusMap()
	tb.Press("r")
	tb.Wait(`hamsaya.state.filter === "" && hamsaya.state.hidden === 0`)
	tb.Wait(`document.querySelector("#filter").elements.text.value === "" && document.querySelector("#count").textContent.startsWith("50")`)
}
