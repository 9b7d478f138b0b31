package main

import (
	"fmt"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// With the keyboard alone a reader starts the map, uses it, opens and closes
// the list and leaves; wherever the focus is, it can be seen.
func TestEmbedByKeyboard(t *testing.T) {
	address := serveAt(t, embedSite(t, neighbours))
	for _, theme := range []string{"paper", "night"} {
		t.Run(theme, func(t *testing.T) {
			tb := newTab(t, 660, 620)
			tb.open(address + "embed.html?theme=" + theme)
			tb.wait(`document.querySelector("#poster").naturalWidth > 0`)
			seen := tb.walk("start")
			tb.press(kb.Enter)
			tb.waitMap()
			tb.wait(`hamsaya.state.playing`)
			if got := tb.focus(); got != "canvas" {
				t.Errorf("once the map is started the focus is on %s", got)
			}
			seen["canvas"] = true
			for id := range tb.walk("") {
				seen[id] = true
			}
			for _, want := range []string{"start", "canvas", "playhead", "marks", "previous", "toggle", "next", "speed", "toggle-reading"} {
				if !seen[want] {
					t.Errorf("Tab never came to %q, only to %v", want, seen)
				}
			}
			tb.walk("toggle")
			tb.press(" ")
			tb.wait(`!hamsaya.state.playing`)
			tb.walk("toggle-reading")
			tb.press(kb.Enter)
			tb.wait(`document.querySelector("#reading").hasAttribute("data-open") && document.querySelector("#filter")`)
			seen = tb.walk("")
			if !seen["input"] || !seen["a"] {
				t.Errorf("in the open list Tab came to %v", seen)
			}
			eval[bool](tb, `document.querySelector("#filter input").focus(), true`)
			tb.press(kb.Escape)
			tb.wait(`!document.querySelector("#reading").hasAttribute("data-open") && document.activeElement.id === "toggle-reading"`)
		})
	}
}

// The link that skips the map opens the list of a frame that has not been
// started, and Escape closes it.
func TestSkipToTheListBeforeTheStart(t *testing.T) {
	tb := newTab(t, 660, 620)
	tb.open(serveAt(t, embedSite(t, neighbours)) + "embed.html")
	tb.wait(`document.querySelector("#poster").naturalWidth > 0`)
	tb.press(kb.Tab)
	tb.press(kb.Enter)
	tb.wait(`document.querySelector("#reading").hasAttribute("data-open") && document.activeElement.id === "events-heading" && document.querySelector("#filter")`)
	if seen := tb.walk(""); !seen["input"] || !seen["a"] {
		t.Errorf("in the list Tab came to %v", seen)
	}
	eval[bool](tb, `document.querySelector("#filter input").focus(), true`)
	tb.press(kb.Escape)
	tb.wait(`!document.querySelector("#reading").hasAttribute("data-open") && document.activeElement.id === "toggle-reading"`)
}

// walk presses Tab until the focus is on an element, or out of the page, and
// returns what it met. It fails the test where the focus cannot be seen.
func (tb *tab) walk(to string) map[string]bool {
	tb.t.Helper()
	met := map[string]bool{}
	for range 300 {
		tb.press(kb.Tab)
		at := tb.focus()
		if at == "body" || met[at] && at == "canvas" {
			return met
		}
		met[at] = true
		if hidden := eval[string](tb, `(() => {
			const e = document.activeElement, s = getComputedStyle(e), r = [...e.getClientRects()].find((r) => r.width >= 8) ?? e.getBoundingClientRect();
			if (e.closest(".skip")) return "";
			if (r.width < 8 || r.height < 8 || r.right < 1 || r.bottom < 1 || r.left > innerWidth - 1 || r.top > innerHeight - 1) return "it lies at " + [r.left, r.top, r.width, r.height];
			if (s.outlineStyle === "none" || parseFloat(s.outlineWidth) < 2) return "it has no outline";
			const on = document.elementFromPoint(Math.min(Math.max(r.left + r.width / 2, 1), innerWidth - 1), Math.min(Math.max(r.top + Math.min(r.height, 30) / 2, 1), innerHeight - 1));
			return on && (e.contains(on) || on.contains(e)) ? "" : "it is covered by " + on?.outerHTML.slice(0, 80) })()`); hidden != "" {
			tb.t.Errorf("the focus is on %s, but %s", at, hidden)
		}
		if at == to {
			return met
		}
	}
	if to != "" {
		tb.t.Errorf("Tab never came to %q", to)
	}
	return met
}

// Magnified to twice and four times, which leaves half and a quarter of the
// room, nothing of the frame or the article is cut off at the side, and the
// button and the list can be used.
func TestEmbedMagnified(t *testing.T) {
	address := serveAt(t, embedSite(t, neighbours))
	for _, size := range [][2]int64{{640, 360}, {320, 256}} {
		t.Run(fmt.Sprint(size[0]), func(t *testing.T) {
			tb := newTab(t, size[0], size[1])
			for _, page := range []string{"article.html", "embed.html"} {
				tb.open(address + page)
				time.Sleep(500 * time.Millisecond)
				if w := eval[int64](tb, `document.documentElement.scrollWidth`); w > size[0] {
					t.Errorf("%s is %d wide", page, w)
				}
			}
			tb.screenshot(fmt.Sprintf("embed-magnified-%d", size[0]))
			tb.do(chromedp.Click(chromedp.CSS("#start")))
			tb.waitMap()
			time.Sleep(time.Second)
			tb.screenshot(fmt.Sprintf("embed-magnified-map-%d", size[0]))
			eval[bool](tb, `document.querySelector("#playhead").focus(), true`)
			time.Sleep(200 * time.Millisecond)
			tb.screenshot(fmt.Sprintf("embed-magnified-controls-%d", size[0]))
			eval[bool](tb, `document.activeElement.blur(), true`)
			tb.do(chromedp.Click(chromedp.CSS("#toggle-reading")))
			tb.wait(`document.querySelector("#filter")`)
			if over := eval[float64](tb, `Math.max(...[...document.querySelectorAll("#reading *")].filter((e) => e.checkVisibility()).map((e) => e.getBoundingClientRect().right)) - innerWidth`); over > 1 {
				t.Errorf("the list lies %v px out of the frame", over)
			}
			tb.screenshot(fmt.Sprintf("embed-magnified-list-%d", size[0]))
			tb.axe("magnified")
		})
	}
}

// With colours of the system's, or more contrast, everything is still to be
// seen and breaks no rule.
func TestEmbedInOtherColours(t *testing.T) {
	address := serveAt(t, embedSite(t, neighbours))
	for _, feature := range [][]string{{"forced-colors", "active"}, {"prefers-contrast", "more"}} {
		t.Run(feature[0], func(t *testing.T) {
			tb := newTab(t, 660, 620)
			tb.media(feature...)
			tb.open(address + "embed.html")
			tb.wait(`document.querySelector("#poster").naturalWidth > 0`)
			tb.axe("poster")
			tb.screenshot("embed-" + feature[0])
			tb.walk("start")
			tb.press(kb.Enter)
			tb.waitMap()
			tb.walk("playhead")
			tb.axe("controls")
			time.Sleep(200 * time.Millisecond)
			tb.screenshot("embed-" + feature[0] + "-controls")
			eval[bool](tb, `document.querySelector("#toggle-reading").click(), true`)
			tb.wait(`document.querySelector("#filter")`)
			tb.axe("list")
			tb.screenshot("embed-" + feature[0] + "-list")
			tb.open(address + "article.html")
			tb.wait(`document.querySelector("hamsaya-map").start`)
			tb.axe("article")
		})
	}
}

// Who asks for less motion gets no play that was not asked for by that name:
// the map starts at rest.
func TestEmbedWithLessMotion(t *testing.T) {
	address := serveAt(t, embedSite(t, threeEvents))
	tb := newTab(t, 660, 620)
	tb.media("prefers-reduced-motion", "reduce")
	for _, start := range []string{"embed.html", "embed.html?start=play", "embed.html?play=visible"} {
		tb.open(address + start)
		tb.wait(`document.documentElement.dataset.state !== undefined`)
		if start == "embed.html" {
			tb.do(chromedp.Click(chromedp.CSS("#start")))
		}
		tb.waitMap()
		u := tb.status().U
		time.Sleep(time.Second)
		if s := tb.status(); s.Playing || s.U != u {
			t.Errorf("%s: the map moves by itself: %+v", start, s)
		}
	}
	eval[bool](tb, `document.querySelector("[data-send=toggle]").click(), true`)
	tb.wait(`hamsaya.state.playing`)
}
