package main

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// media emulates what a reader asks of pages.
func (tb *tab) media(features ...string) {
	tb.t.Helper()
	p := emulation.SetEmulatedMediaParams{}
	for i := 0; i+1 < len(features); i += 2 {
		p.Features = append(p.Features, &emulation.MediaFeature{Name: features[i], Value: features[i+1]})
	}
	tb.do(enable(emulation.SetEmulatedMedia, p))
}

// axe-core has nothing against the page: for reading, with the map, and in
// trouble, on paper and at night.
func TestPageBreaksNoRules(t *testing.T) {
	address := showAt(t, "")
	for _, theme := range []string{"paper", "night"} {
		t.Run(theme, func(t *testing.T) {
			address := address + "#theme=" + theme
			tb := newTab(t, 1280, 720)
			tb.openMap(address)
			tb.axe("map")
			tb.do(chromedp.Click(chromedp.CSS("#toggle-reading")))
			tb.axe("map with the list")
			eval[bool](tb, `hamsaya.send({ cmd: "next" }), document.querySelector("#marks").focus(), true`)
			tb.wait(`document.querySelector("#marks [aria-selected=true]")`)
			tb.axe("map with the controls")
			tb.screenshot("controls-" + theme)

			out := newTab(t, 360, 640)
			out.before(`delete globalThis.WebAssembly`)
			out.open(address)
			out.wait(`document.documentElement.dataset.state === "trouble"`)
			out.axe("trouble")
			out.screenshot("trouble-360-" + theme)

			plain := newTab(t, 768, 1024)
			plain.do(enable(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}))
			plain.open(address)
			plain.do(enable(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{}))
			eval[bool](plain, fmt.Sprintf(`document.documentElement.dataset.theme = %q, true`, theme))
			plain.axe("reading")
			plain.screenshot("reading-768-" + theme)
		})
	}
}

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
func (tb *tab) tabs(most int) []string {
	tb.t.Helper()
	var names []string
	for range most {
		tb.press(kb.Tab)
		var s stop
		if err := json.Unmarshal([]byte(eval[string](tb, stopHere)), &s); err != nil {
			tb.t.Fatal(err)
		}
		if s.Name == "" {
			return names
		}
		names = append(names, s.Name)
		if s.Outline == "" {
			tb.t.Errorf("%q has the focus and shows it by nothing", s.Name)
		}
		if !s.Seen || s.Right <= s.Left || s.End <= s.Top {
			tb.t.Errorf("%q has the focus out of sight: %+v", s.Name, s)
		}
	}
	tb.t.Errorf("%d tabs do not lead out of the page: %v", most, names)
	return names
}

// Everything is reached by Tab alone, in sight and with a visible focus, with
// the map and without.
func TestTabOrder(t *testing.T) {
	address := showAt(t, threeEvents)
	for _, size := range [][2]int64{{1280, 720}, {360, 640}} {
		tb := newTab(t, size[0], size[1])
		tb.openMap(address)
		tb.settle()
		names := tb.tabs(40)
		for _, want := range []string{"playhead", "marks", "previous", "toggle", "next", "speed", "loop", "reset", "fit", "theme", "save", "copy", "Copy link", "Go", "toggle-reading"} {
			if !slices.Contains(names, want) {
				t.Errorf("Tab never comes to %q, only to %q", want, names)
			}
		}
		tb.do(chromedp.Click(chromedp.CSS("#toggle-reading")))
		eval[bool](tb, `document.querySelector("#toggle-reading").focus(), true`)
		names = tb.tabs(80)
		for _, want := range []string{"close-reading", "text", "lane"} {
			if !slices.Contains(names, want) {
				t.Errorf("with the list open Tab never comes to %q, only to %q", want, names)
			}
		}
	}
	tb := newTab(t, 360, 640)
	tb.media("prefers-reduced-motion", "reduce") // the page does not glide to what has the focus
	tb.before(`delete globalThis.WebAssembly`)
	tb.open(address)
	tb.wait(`document.documentElement.dataset.state === "trouble"`)
	if names := tb.tabs(40); len(names) < 8 {
		t.Errorf("without the map Tab comes to %q", names)
	}
}

// small are the things to press that are less than 24 CSS px in either
// direction. Links within a sentence may be as tall as the line.
const small = `JSON.stringify([...document.querySelectorAll("a[href], button, input, select, [role=slider], [role=option], [data-send]")].filter((e) => {
	if (!e.checkVisibility({ visibilityProperty: true }) || e.matches(".sources a, .skip") || e.closest("#controls:not(:focus-within)")) return false;
	const label = e.closest("label") ?? e, b = label.getBoundingClientRect();
	return b.width > 1 && (b.height < 24 || b.width < 24);
}).map((e) => [e.id || e.textContent.slice(0, 30) || e.name, e.getBoundingClientRect().height]))`

func TestTargets(t *testing.T) {
	address := showAt(t, "")
	for _, size := range [][2]int64{{1280, 720}, {320, 640}} {
		tb := newTab(t, size[0], size[1])
		tb.openMap(address)
		tb.do(chromedp.Click(chromedp.CSS("#toggle-reading")))
		if got := eval[string](tb, small); got != "[]" {
			t.Errorf("%v: too small to press: %s", size, got)
		}
		eval[bool](tb, `hamsaya.send({ cmd: "next" }), document.querySelector("#marks").focus(), true`)
		tb.wait(`document.querySelector("#marks [aria-selected=true]")`)
		if got := eval[string](tb, small); got != "[]" {
			t.Errorf("%v, with the controls: too small to press: %s", size, got)
		}
	}
}

// In an embed too, before and after its map is started; sources, which are
// links within a line, have lines that are 24 px apart.
func TestEmbedTargets(t *testing.T) {
	address := serveAt(t, embedSite(t, neighbours))
	for _, size := range [][2]int64{{660, 620}, {330, 520}} {
		tb := newTab(t, size[0], size[1])
		tb.open(address + "embed.html")
		tb.wait(`document.querySelector("#poster").naturalWidth > 0`)
		eval[bool](tb, `document.querySelector("#toggle-reading").click(), true`)
		tb.wait(`document.querySelector(".sources a") && document.querySelector("#filter")`)
		if got := eval[string](tb, small); got != "[]" {
			t.Errorf("%v: too small to press: %s", size, got)
		}
		if got := eval[float64](tb, `parseFloat(getComputedStyle(document.querySelector(".sources a")).lineHeight)`); got < 24 {
			t.Errorf("%v: sources stand %v px apart", size, got)
		}
		tb.screenshot(fmt.Sprintf("embed-targets-%d", size[0]))
	}
}

// wide are the elements that stick out of the window.
const wide = `JSON.stringify([...document.querySelectorAll("body *")].filter((e) => {
	if (!e.checkVisibility({ visibilityProperty: true }) || e.closest(".unseen, .skip, #controls:not(:focus-within)") || getComputedStyle(e).position === "absolute") return false;
	const b = e.getBoundingClientRect();
	return b.width > 1 && (b.right > innerWidth + 1 || b.left < -1);
}).map((e) => e.id || e.className || e.localName + " " + e.textContent.slice(0, 30)))`

// Magnified to 400 %, a window of 1280 px is one of 320: nothing sticks out
// and nothing is lost, with and without the map.
func TestZoom(t *testing.T) {
	address := showAt(t, "")
	for _, size := range [][2]int64{{640, 360}, {320, 256}} {
		t.Run(fmt.Sprint(size[0]), func(t *testing.T) {
			out := newTab(t, size[0], size[1])
			out.before(`delete globalThis.WebAssembly`)
			out.open(address)
			out.wait(`document.documentElement.dataset.state === "trouble"`)
			if got := eval[string](out, wide); got != "[]" {
				t.Errorf("sticks out: %s", got)
			}
			out.screenshot(fmt.Sprintf("zoom-%d", size[0]))
			tb := newTab(t, size[0], size[1])
			tb.openMap(address)
			if w := eval[int64](tb, `document.documentElement.scrollWidth`); w > size[0] {
				t.Errorf("the page is %d wide", w)
			}
			for _, part := range []string{"#toggle-reading", "#playhead", "#goto button"} {
				eval[bool](tb, fmt.Sprintf(`document.querySelector(%q).focus(), true`, part))
				var s stop
				if err := json.Unmarshal([]byte(eval[string](tb, stopHere)), &s); err != nil {
					t.Fatal(err)
				}
				if !s.Seen || s.Left < 0 || s.Right > float64(size[0]) || s.Top < 0 || s.End > float64(size[1]) {
					t.Errorf("%s is not whole in sight: %+v", part, s)
				}
			}
			tb.screenshot(fmt.Sprintf("zoom-controls-%d", size[0]))
			eval[bool](tb, `document.activeElement.blur(), true`)
			tb.do(chromedp.Click(chromedp.CSS("#toggle-reading")))
			if got := eval[string](tb, wide); got != "[]" {
				t.Errorf("with the list: sticks out: %s", got)
			}
			tb.screenshot(fmt.Sprintf("zoom-list-%d", size[0]))
		})
	}
}

// A date is typed as the reader writes it; what is wrong with one is said
// beside it, and forgotten when the reader leaves it.
func TestGoToDate(t *testing.T) {
	address := showAt(t, "")
	tb := newTab(t, 1280, 720)
	tb.openMap(address)
	for _, written := range []string{"17 Nov 2025", "۲۶ آبان ۱۴۰۴", "1404-08-26", "2025-11-17"} {
		eval[bool](tb, fmt.Sprintf(`hamsaya.send({ cmd: "home" }), document.querySelector("#goto input").value = %q, document.querySelector("#goto input").focus(), true`, written))
		tb.wait(`hamsaya.state.u === 0`)
		tb.press(kb.Enter)
		tb.wait(`hamsaya.state.date.startsWith("2025-11-17")`)
	}
	eval[bool](tb, `document.querySelector("#goto input").value = "1066", true`)
	tb.press(kb.Enter)
	tb.wait(`document.querySelector("#goto-wrong").value !== "" && document.querySelector("#goto input").hasAttribute("aria-invalid")`)
	tb.screenshot("date-wrong")
	eval[bool](tb, `document.querySelector("#goto input").blur(), true`)
	tb.wait(`document.querySelector("#goto-wrong").value === "" && hamsaya.state.wrong === ""`)
}

// What is on the map now can be walked through by the arrow keys: the map
// lights the mark, the list speaks it, Enter opens its card.
func TestWalkThroughMarks(t *testing.T) {
	address := showAt(t, "")
	tb := newTab(t, 1280, 720)
	tb.openMap(address + "#t=2025-10-18")
	tb.settle()
	eval[bool](tb, `document.querySelector("#marks").focus(), true`)
	tb.wait(`document.querySelectorAll("#marks [data-event]").length > 2`)
	active := `document.getElementById(document.querySelector("#marks").getAttribute("aria-activedescendant"))`
	first := eval[string](tb, active+`.dataset.event`)
	frames := tb.status().Frames
	tb.press(kb.ArrowDown)
	second := eval[string](tb, active+`.dataset.event`)
	if first == second || eval[int](tb, `document.querySelectorAll("#marks [aria-selected=true]").length`) != 1 {
		t.Errorf("an arrow key goes from %s to %s", first, second)
	}
	tb.wait(fmt.Sprintf(`hamsaya.state.frames > %d`, frames)) // the mark is lit
	tb.screenshot("marks-1280x720")
	u := tb.status().U
	tb.press(kb.Enter)
	tb.wait(fmt.Sprintf(`hamsaya.state.selected === %q`, second))
	if now := tb.status().U; math.Abs(now-u) > 1e-9 {
		t.Errorf("opening a card moved the playhead from %v to %v", u, now)
	}
	tb.press(kb.Escape)
	tb.wait(`hamsaya.state.selected === ""`)
	tb.press(kb.End)
	last := eval[string](tb, active+`.dataset.event`)
	tb.press(kb.Home)
	if got := eval[string](tb, active+`.dataset.event`); got != first || last == first {
		t.Errorf("End goes to %s, Home to %s, want %s", last, got, first)
	}
	// The list is of this moment.
	before := tb.text("#marks")
	eval[bool](tb, `hamsaya.send({ cmd: "seek", date: "2025-11-24" }), true`)
	tb.wait(fmt.Sprintf(`document.querySelector("#marks").innerText !== %q`, before))
}

// The page speaks one sentence for each event: its date and title, not at each
// frame, and never while nothing happens.
func TestLiveRegion(t *testing.T) {
	address := showAt(t, "")
	tb := newTab(t, 1280, 720)
	tb.openMap(address)
	tb.settle()
	eval[bool](tb, `window.said = [], new MutationObserver(() => said.push([Date.now(), document.querySelector("#live").textContent])).observe(document.querySelector("#live"), { childList: true, characterData: true, subtree: true }), true`)
	eval[bool](tb, `hamsaya.send({ cmd: "seek", event: "talks-doha" }), true`)
	tb.wait(`said.length === 1`)
	title := eval[string](tb, `document.querySelector("[data-event=talks-doha] h3").textContent.trim()`)
	if got := eval[string](tb, `said[0][1]`); !strings.Contains(got, title) || !strings.Contains(got, "2025") || len(got) > len(title)+80 {
		t.Errorf("of %q it says %q", title, got)
	}
	// Opening the card of what was told says it once more, and not the card.
	eval[bool](tb, `hamsaya.send({ cmd: "select", event: "talks-doha" }), true`)
	tb.wait(`said.length === 2`)
	if got := eval[string](tb, `said[1][1]`); len(got) > len(title)+80 {
		t.Errorf("of the card it says %q", got)
	}
	eval[bool](tb, `hamsaya.send({ cmd: "close" }), said.length = 0, window.frames0 = hamsaya.state.frames, hamsaya.send({ cmd: "speed", value: 4 }), hamsaya.send({ cmd: "play" }), true`)
	tb.wait(`said.length >= 4`)
	eval[bool](tb, `hamsaya.send({ cmd: "pause" }), true`)
	tb.settle()
	if frames := eval[int](tb, `hamsaya.state.frames - frames0`); eval[int](tb, `said.length`) > frames/2 {
		t.Errorf("it speaks %d times in %d frames", eval[int](tb, `said.length`), frames)
	}
	if eval[bool](tb, `said.some(([, text], i) => i > 0 && text === said[i - 1][1])`) {
		t.Errorf("it says the same again: %s", eval[string](tb, `JSON.stringify(said)`))
	}
	n := eval[int](tb, `said.length`)
	time.Sleep(2 * time.Second)
	if now := eval[int](tb, `said.length`); now != n {
		t.Errorf("at rest it said %s", eval[string](tb, `JSON.stringify(said)`))
	}
}

// A reader who asked for less motion sees the play cut from event to event,
// and nothing begins by itself.
func TestReducedMotion(t *testing.T) {
	address := showAt(t, threeEvents)
	tb := newTab(t, 1280, 720)
	tb.media("prefers-reduced-motion", "reduce")
	tb.openMap(address)
	tb.settle()
	if s := tb.status(); s.Playing || s.U > 0 {
		t.Errorf("it began by itself: %+v", s)
	}
	eval[bool](tb, `window.us = new Set(), window.show = hamsaya.onState, hamsaya.onState = (s) => (us.add(s.u), show(s)), hamsaya.send({ cmd: "speed", value: 16 }), hamsaya.send({ cmd: "play" }), true`)
	tb.wait(`hamsaya.state.u === hamsaya.state.length && !hamsaya.state.playing`)
	if n := eval[int](tb, `us.size`); n > 6 {
		t.Errorf("a play of three events rests at %d places: %s", n, eval[string](tb, `JSON.stringify([...us])`))
	}
	if got := eval[string](tb, `getComputedStyle(document.documentElement).scrollBehavior`); got != "auto" {
		t.Errorf("the page scrolls %s", got)
	}
}

// Where the system sets the colours, what is pressed, selected or has the
// focus can still be told; more contrast is given to who asks for it.
func TestForcedColoursAndContrast(t *testing.T) {
	address := showAt(t, threeEvents)
	tb := newTab(t, 1280, 720)
	tb.media("forced-colors", "active")
	tb.openMap(address)
	eval[bool](tb, `hamsaya.send({ cmd: "next" }), document.querySelector("[data-send=loop]").focus(), hamsaya.send({ cmd: "loop" }), true`)
	tb.wait(`document.querySelector("[data-send=loop]").getAttribute("aria-pressed") === "true"`)
	if eval[bool](tb, `getComputedStyle(document.querySelector("[data-send=loop]")).backgroundColor === getComputedStyle(document.querySelector("[data-send=reset]")).backgroundColor`) {
		t.Error("in forced colours a button that is pressed looks like the others")
	}
	tb.screenshot("forced-colors")

	muted := `getComputedStyle(document.querySelector(".when")).color`
	plain := newTab(t, 1280, 720)
	plain.before(`delete globalThis.WebAssembly`)
	plain.open(address)
	before := eval[string](plain, muted)
	plain.media("prefers-contrast", "more")
	if after := eval[string](plain, muted); after == before {
		t.Errorf("who asks for more contrast gets %s as all do", after)
	}
	plain.screenshot("contrast-more")
}
