package page_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// A stop is where Tab comes to.
type stop struct {
	Name                  string
	Outline               string
	Seen                  bool
	Left, Top, Right, End float64
}

const stopHere = `(() => {
	const e = document.activeElement, s = getComputedStyle(e), b = e.getBoundingClientRect();
	const at = document.elementFromPoint(Math.min(Math.max(b.left + b.width / 2, 0), innerWidth - 1), Math.min(Math.max(b.top + b.height / 2, 0), innerHeight - 1));
	return JSON.stringify({ Name: e === document.body ? "" : e.id || e.dataset.send || e.name || (e.textContent || e.localName).trim().slice(0, 40),
		Outline: s.outlineStyle === "none" || parseFloat(s.outlineWidth) < 2 ? "" : s.outlineStyle + s.outlineColor,
		Seen: Boolean(at && (e.contains(at) || at.contains(e))), Left: b.left, Top: b.top, Right: b.right, End: b.bottom }) })()`

// tabs presses Tab until the focus leaves the page, and holds each stop to
// being in sight with an outline.
func tabs(t *testing.T, tb *e2e.Tab, most int) []string {
	t.Helper()
	var names []string
	for range most {
		tb.Press(kb.Tab)
		var s stop
		if err := json.Unmarshal([]byte(e2e.Eval[string](tb, stopHere)), &s); err != nil {
			t.Fatal(err)
		}
		if s.Name == "" {
			return names
		}
		names = append(names, s.Name)
		if s.Outline == "" {
			t.Errorf("%q has the focus and shows it by nothing", s.Name)
		}
		if !s.Seen || s.Right <= s.Left || s.End <= s.Top {
			t.Errorf("%q has the focus out of sight: %+v", s.Name, s)
		}
	}
	t.Errorf("%d tabs do not lead out of the page: %v", most, names)
	return names
}

// Everything is reached by Tab alone, in sight and with a visible focus, with
// the map and without.
func TestTabOrder(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.StubSite(t, e2e.ThreeEvents))
	for _, size := range [][2]int64{{1280, 720}, {360, 640}} {
		tb := e2e.NewTab(t, size[0], size[1])
		wide := size[0] > 600
		if !wide { // as on an iPhone
			tb.Before(`Object.defineProperty(Document.prototype, "fullscreenEnabled", { value: undefined })`)
		}
		tb.OpenMap(address)
		names := tabs(t, tb, 40)
		for _, want := range []string{"playhead", "marks", "previous", "toggle", "next", "speed", "loop", "reset", "fit", "theme", "save", "copy", "Copy link", "Go", "toggle-reading"} {
			if !slices.Contains(names, want) {
				t.Errorf("Tab never comes to %q, only to %q", want, names)
			}
		}
		if slices.Contains(names, "full-screen") != wide {
			t.Errorf("%d px wide, where full screen is %v, Tab comes to %q", size[0], wide, names)
		}
		tb.Click("#toggle-reading")
		e2e.Eval[bool](tb, `document.querySelector("#toggle-reading").focus(), true`)
		names = tabs(t, tb, 80)
		for _, want := range []string{"close-reading", "text", "lane"} {
			if !slices.Contains(names, want) {
				t.Errorf("with the list open Tab never comes to %q, only to %q", want, names)
			}
		}
	}
	tb := e2e.NewTab(t, 360, 640)
	tb.Media("prefers-reduced-motion", "reduce") // the page does not glide to what has the focus
	tb.Before(`delete globalThis.WebAssembly`)
	tb.Open(address)
	tb.Wait(`document.documentElement.dataset.state === "trouble"`)
	if names := tabs(t, tb, 40); len(names) < 8 {
		t.Errorf("without the map Tab comes to %q", names)
	}
}

// Who does not see the map reads with the list closed what the story is, its
// chapter and the event that is told, once; and the focus on the slider, which
// lies over the strip, leaves the title in sight.
func TestMapIsToldInWords(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 1280, 720)
	address := e2e.Serve(t, e2e.StubSite(t, e2e.RealStory))
	tb.OpenMap(address)
	tb.Run(`hamsaya.send({ cmd: "seek", event: "talks-doha" })`)
	tb.Wait(`hamsaya.state.event === "talks-doha"`)
	expect := func(when string, want ...string) {
		t.Helper()
		said := strings.Join(tb.ReadAloud(), "\n")
		for _, words := range want {
			if n := strings.Count(said, words); n == 0 || strings.HasPrefix(words, "heading") && n > 1 {
				t.Errorf("%s %q is to be read %d times:\n%s", when, words, n, said)
			}
		}
	}
	title, lede := e2e.Eval[string](tb, `"heading " + document.querySelector("#reading h1").textContent`), e2e.Eval[string](tb, `document.querySelector(".lede").textContent`)
	chapter := e2e.Eval[string](tb, `document.querySelector("#chapters [aria-current]").textContent`)
	expect("with the list closed", title, lede, "heading "+chapter, "StaticText "+tb.Status().Text)
	tb.Click("#toggle-reading")
	expect("with the list open", title, lede)
	tb.Click("#close-reading")
	tb.Run(`hamsaya.send({ cmd: "home" })`)
	tb.Wait(`hamsaya.state.u === 0`)
	if e2e.Eval[bool](tb, `document.querySelector("#told-event").checkVisibility()`) {
		t.Error("at the beginning an event is told")
	}

	for _, document := range []string{"", "embed.html?start=still"} {
		if document != "" {
			tb.OpenMap(address + document)
		}
		tb.FocusMap()
		tb.Press(kb.Tab)
		if got := tb.Focus(); got != "playhead" {
			t.Fatalf("Tab from the map leads to %s", got)
		}
		box := e2e.Eval[[]float64](tb, `(({ top, bottom }) => [top / innerHeight, bottom / innerHeight])(document.querySelector("#controls").getBoundingClientRect())`)
		if box[0] < 0.5 || box[1] > 1.001 {
			t.Errorf("%q: with the focus on the slider the controls lie from %.2f to %.2f of the height", document, box[0], box[1])
		}
		tb.Screenshot("slider-" + document[:min(5, len(document))])
		tb.Press(kb.Tab)
		if top := e2e.Eval[float64](tb, `document.querySelector("#controls").getBoundingClientRect().top`); tb.Focus() != "marks" || top < 100 {
			t.Errorf("%q: on %s the controls begin at %v", document, tb.Focus(), top)
		}
	}
}
