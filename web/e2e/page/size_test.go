package page_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// small are the things to press that are less than 24 CSS px in either
// direction. Links within a sentence may be as tall as the line.
const small = `JSON.stringify([...document.querySelectorAll("a[href], button, input, select, [role=slider], [role=option], [data-send]")].filter((e) => {
	if (!e.checkVisibility({ visibilityProperty: true }) || e.matches(".sources a, .skip") || e.closest("#controls:not(:focus-within)")) return false;
	const label = e.closest("label") ?? e, b = label.getBoundingClientRect();
	return b.width > 1 && (b.height < 24 || b.width < 24);
}).map((e) => [e.id || e.textContent.slice(0, 30) || e.name, e.getBoundingClientRect().height]))`

// Whatever can be pressed is at least 24 CSS px in either direction.
func TestTargets(t *testing.T) {
	t.Parallel()
	tb := e2e.WarmMap(t, "index.html")
	for _, size := range [][2]int64{{1280, 720}, {320, 640}} {
		tb.Resize(size[0], size[1])
		tb.Click("#toggle-reading")
		if got := e2e.Eval[string](tb, small); got != "[]" {
			t.Errorf("%v: too small to press: %s", size, got)
		}
		tb.Run(`hamsaya.send({ cmd: "next" }); document.querySelector("#marks").focus()`)
		tb.Wait(`document.querySelector("#marks [aria-selected=true]")`)
		if got := e2e.Eval[string](tb, small); got != "[]" {
			t.Errorf("%v, with the controls: too small to press: %s", size, got)
		}
		tb.Run(`document.activeElement.blur()`)
		tb.Click("#close-reading")
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
	t.Parallel()
	address := e2e.Serve(t, e2e.StubSite(t, e2e.RealStory))
	for _, size := range [][2]int64{{640, 360}, {320, 256}} {
		t.Run(fmt.Sprint(size[0]), func(t *testing.T) {
			t.Parallel()
			out := e2e.NewTab(t, size[0], size[1])
			out.Before(`delete globalThis.WebAssembly`)
			out.Open(address)
			out.Wait(`document.documentElement.dataset.state === "trouble"`)
			if got := e2e.Eval[string](out, wide); got != "[]" {
				t.Errorf("sticks out: %s", got)
			}
			out.Screenshot(fmt.Sprintf("zoom-%d", size[0]))
			tb := e2e.NewTab(t, size[0], size[1])
			tb.OpenMap(address) // what the map draws in so small a window, goldens hold
			if w := e2e.Eval[int64](tb, `document.documentElement.scrollWidth`); w > size[0] {
				t.Errorf("the page is %d wide", w)
			}
			for _, part := range []string{"#toggle-reading", "#playhead", "#goto button"} {
				e2e.Eval[bool](tb, fmt.Sprintf(`document.querySelector(%q).focus(), true`, part))
				var s stop
				if err := json.Unmarshal([]byte(e2e.Eval[string](tb, stopHere)), &s); err != nil {
					t.Fatal(err)
				}
				if !s.Seen || s.Left < 0 || s.Right > float64(size[0]) || s.Top < 0 || s.End > float64(size[1]) {
					t.Errorf("%s is not whole in sight: %+v", part, s)
				}
			}
			tb.Screenshot(fmt.Sprintf("zoom-controls-%d", size[0]))
			e2e.Eval[bool](tb, `document.activeElement.blur(), true`)
			tb.Click("#toggle-reading")
			if got := e2e.Eval[string](tb, wide); got != "[]" {
				t.Errorf("with the list: sticks out: %s", got)
			}
			tb.Screenshot(fmt.Sprintf("zoom-list-%d", size[0]))
		})
	}
}
