package main

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// A story plays, and what the slider says goes with it. Paused, nothing is
// drawn; the map looks right in both sizes.
func TestPagePlays(t *testing.T) {
	address := showAt(t, "")
	tb := newTab(t, 1280, 720)
	tb.openMap(address)
	first := tb.status()
	if got := eval[string](tb, `document.querySelector("#playhead").getAttribute("aria-valuetext")`); got != first.Text || got == "" {
		t.Errorf("the slider says %q, the map %q", got, first.Text)
	}
	tb.focusMap()
	tb.press(" ")
	tb.wait(`hamsaya.state.playing && hamsaya.state.u > 3`)
	if got := tb.status(); got.Text == first.Text || got.Frames <= first.Frames {
		t.Errorf("after 3 s of play: %+v", got)
	}
	if got := eval[string](tb, `document.querySelector("[data-send=toggle]").textContent`); got != "Pause" {
		t.Errorf("while it plays the button says %q", got)
	}
	tb.press(" ")
	tb.wait(`!hamsaya.state.playing`)
	tb.settle()
	before := tb.status().Frames
	time.Sleep(3 * time.Second)
	if after := tb.status().Frames; after != before {
		t.Errorf("%d frames were drawn while nothing changed", after-before)
	}
	tb.screenshot("page-1280x720")
}

// The strip scrubs by mouse, also while it plays.
func TestScrubByMouse(t *testing.T) {
	address := showAt(t, "")
	tb := newTab(t, 1280, 720)
	tb.openMap(address)
	tb.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMousePressed, 500, stripY, chromedp.Button("left")))
	tb.wait(`hamsaya.state.u > 1`)
	at := tb.status()
	for x := 520.0; x <= 900; x += 20 {
		tb.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x, stripY, chromedp.Button("left")))
	}
	tb.wait(fmt.Sprintf(`hamsaya.state.u > %v`, at.U+5))
	tb.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseReleased, 900, stripY, chromedp.Button("left")))
	tb.settle()
	dragged := tb.status()
	if dragged.Text == at.Text {
		t.Errorf("after the drag the slider still says %q", dragged.Text)
	}
	tb.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, 300, stripY))
	tb.settle()
	if now := tb.status(); math.Abs(now.U-dragged.U) > 1e-9 {
		t.Errorf("the playhead follows a mouse that holds no button: %v to %v", dragged.U, now.U)
	}
}

// stripY is on the lanes of the strip at 1280 by 720.
const stripY = 655.0

// A finger scrubs too, and the map can be pinched.
func TestScrubByTouch(t *testing.T) {
	address := showAt(t, "")
	tb := newPhone(t, 360, 640)
	tb.openMap(address)
	tb.settle()
	tb.screenshot("page-360x640")
	y := 600.0
	tb.finger(input.DispatchTouchEventTypeTouchStart, input.TouchPoint{X: 120, Y: y})
	tb.wait(`hamsaya.state.u > 0`)
	at := tb.status()
	for x := 130.0; x <= 280; x += 15 {
		tb.finger(input.DispatchTouchEventTypeTouchMove, input.TouchPoint{X: x, Y: y})
	}
	tb.wait(fmt.Sprintf(`hamsaya.state.u > %v`, at.U+3))
	tb.finger(input.DispatchTouchEventTypeTouchEnd)
	tb.settle()
	if now := tb.status(); now.Text == at.Text {
		t.Errorf("after the drag the slider still says %q", now.Text)
	}

	before := tb.status().Hash
	tb.finger(input.DispatchTouchEventTypeTouchStart, input.TouchPoint{X: 150, Y: 250, ID: new(1.0)}, input.TouchPoint{X: 210, Y: 250, ID: new(2.0)})
	for d := 0.0; d < 80; d += 10 {
		tb.finger(input.DispatchTouchEventTypeTouchMove, input.TouchPoint{X: 150 - d, Y: 250, ID: new(1.0)}, input.TouchPoint{X: 210 + d, Y: 250, ID: new(2.0)})
	}
	tb.finger(input.DispatchTouchEventTypeTouchEnd)
	tb.wait(fmt.Sprintf(`hamsaya.state.hash !== %q && hamsaya.state.hash.includes("view=")`, before))
	tb.screenshot("pinched-360x640")
}

// A tap that is over within a frame presses the play button all the same.
func TestBriefTap(t *testing.T) {
	address := showAt(t, "")
	tb := newPhone(t, 360, 640)
	tb.openMap(address)
	tb.settle()
	tb.finger(input.DispatchTouchEventTypeTouchStart, input.TouchPoint{X: 22, Y: 620})
	tb.finger(input.DispatchTouchEventTypeTouchEnd)
	tb.wait(`hamsaya.state.playing`)
}

// Keys on the map and on the slider; Tab leaves the map, and the browser's
// own shortcuts stay its own.
func TestKeyboard(t *testing.T) {
	address := showAt(t, "")
	tb := newTab(t, 1280, 720)
	tb.openMap(address)
	if got := tb.focus(); got != "body" {
		t.Errorf("the page took the focus by itself: %s", got)
	}
	tb.press(" ") // with the focus on nothing
	tb.wait(`hamsaya.state.playing`)
	tb.press(" ")
	tb.wait(`!hamsaya.state.playing`)
	tb.press(kb.Home)
	tb.wait(`hamsaya.state.u === 0`)
	tb.press(kb.Tab) // the skip link
	tb.press(kb.Tab)
	if got := tb.focus(); got != "canvas" {
		t.Fatalf("two tabs from the top the focus is on %s, not on the map", got)
	}
	tb.press(kb.ArrowRight)
	tb.wait(`hamsaya.state.u > 0`)
	first := tb.status()
	tb.press(kb.ArrowRight)
	tb.wait(fmt.Sprintf(`hamsaya.state.u > %v`, first.U))
	tb.press(kb.ArrowLeft)
	tb.wait(fmt.Sprintf(`hamsaya.state.text === %q`, first.Text))
	tb.press(kb.End)
	tb.wait(`hamsaya.state.u === hamsaya.state.length`)

	eval[bool](tb, `window.kept = [], window.addEventListener("keydown", (e) => kept.push(e.key + e.defaultPrevented)), true`)
	tb.do(chromedp.KeyEvent("f", chromedp.KeyModifiers(chromedp.ModifierCtrl)), chromedp.KeyEvent(kb.F2))
	if got := eval[string](tb, `kept.join()`); strings.Contains(got, "true") {
		t.Errorf("the map took a key that is the browser's: %s", got)
	}

	tb.press(kb.Tab)
	if got := tb.focus(); got != "playhead" {
		t.Fatalf("Tab from the map leads to %s, not to the slider", got)
	}
	tb.screenshot("controls-1280x720")
	tb.press(kb.Home)
	tb.wait(`hamsaya.state.u === 0 && document.querySelector("#playhead").getAttribute("aria-valuenow") === "0.0"`)
	start := tb.status().Text
	tb.press(kb.ArrowRight)
	tb.wait(`hamsaya.state.u > 0`)
	tb.press(kb.ArrowRight)
	tb.wait(fmt.Sprintf(`document.querySelector("#playhead").getAttribute("aria-valuetext") !== %q`, start))
	tb.press(kb.PageUp)
	tb.wait(`hamsaya.state.chapter > 0`)
	seen := map[string]bool{}
	for range 30 {
		tb.press(kb.Tab)
		at := tb.focus()
		seen[at] = true
		if at == "body" {
			break
		}
	}
	for _, want := range []string{"previous", "toggle", "next", "speed", "loop", "reset", "toggle-reading"} {
		if !seen[want] {
			t.Errorf("Tab never came to %q, only to %v", want, seen)
		}
	}
	if !seen["body"] {
		t.Errorf("30 tabs do not lead out of the page: %v", seen)
	}
}

// The list of events opens beside the map; its entries lead to the map.
func TestListOfEvents(t *testing.T) {
	address := showAt(t, "")
	tb := newTab(t, 1280, 720)
	tb.openMap(address)
	tb.do(chromedp.Click(chromedp.CSS("#toggle-reading")))
	tb.wait(`document.querySelector("#reading").hasAttribute("data-open")`)
	id := eval[string](tb, `document.querySelectorAll("#events > li")[20].dataset.event`)
	tb.do(chromedp.Click(chromedp.CSS("#events > li:nth-child(21) h3 a")))
	tb.wait(fmt.Sprintf(`hamsaya.state.selected === %q`, id))
	tb.wait(fmt.Sprintf(`document.querySelector("#events > [aria-current]")?.dataset.event === %q`, id))
	tb.wait(`document.querySelector("#live").textContent !== ""`)
	tb.settle()
	if over := eval[float64](tb, `document.querySelector("canvas").getBoundingClientRect().right - document.querySelector("#reading").getBoundingClientRect().left`); over > 0 {
		t.Errorf("the list lies over %v px of the map", over)
	}
	tb.screenshot("list-1280x720")
	tb.press(kb.Escape)
	tb.wait(`!document.querySelector("#reading").hasAttribute("data-open") && document.activeElement.id === "toggle-reading"`)
}

// A link opens the moment that it names; a reload opens the same again; a
// changed fragment moves the map.
func TestMomentInTheAddress(t *testing.T) {
	address := showAt(t, "")
	tb := newTab(t, 1280, 720)
	tb.openMap(address + "#t=2025-11-17")
	tb.wait(`hamsaya.state.date.startsWith("2025-11-17")`)
	tb.focusMap()
	tb.press(kb.ArrowLeft)
	tb.wait(`!hamsaya.state.date.startsWith("2025-11-17") && location.hash.slice(1) === hamsaya.state.hash`)
	tb.settle()
	before := tb.status()
	tb.do(chromedp.Reload())
	tb.waitMap()
	tb.settle()
	if after := tb.status(); after.Text != before.Text || after.Event != before.Event || after.Hash != before.Hash {
		t.Errorf("after the reload the map shows %q (%s), before %q (%s)", after.Text, after.Hash, before.Text, before.Hash)
	}
	eval[string](tb, `location.hash = "#t=2025-10-18"`)
	tb.wait(`hamsaya.state.date.startsWith("2025-10-18")`)
}

// From the narrowest phone to the widest screen the page neither scrolls
// sideways nor leaves the canvas short.
func TestWidths(t *testing.T) {
	address := showAt(t, threeEvents)
	for _, size := range [][2]int64{{320, 568}, {768, 1024}, {3840, 2160}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			tb := newTab(t, size[0], size[1])
			tb.openMap(address)
			tb.settle()
			got := eval[string](tb, `(({ left, top, width, height }) => [left, top, width, height].join())(document.querySelector("canvas").getBoundingClientRect())`)
			if want := fmt.Sprintf("0,0,%d,%d", size[0], size[1]); got != want {
				t.Errorf("the canvas lies at %s, want %s", got, want)
			}
			if w := eval[int64](tb, `document.documentElement.scrollWidth`); w > size[0] {
				t.Errorf("the page is %d wide", w)
			}
			tb.screenshot(fmt.Sprintf("page-%dx%d", size[0], size[1]))
		})
	}
}

func (tb *tab) press(keys string) {
	tb.t.Helper()
	tb.do(chromedp.KeyEvent(keys))
}

func (tb *tab) focusMap() {
	tb.t.Helper()
	eval[bool](tb, `document.querySelector("canvas").focus(), true`)
}

// settle waits until the map has come to rest.
func (tb *tab) settle() {
	tb.t.Helper()
	last, since := -1, time.Now()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		if n := tb.status().Frames; n != last {
			last, since = n, time.Now()
		} else if time.Since(since) > time.Second {
			return
		}
	}
	tb.t.Fatal("the map never comes to rest")
}

func (tb *tab) finger(kind input.DispatchTouchEventType, points ...input.TouchPoint) {
	tb.t.Helper()
	params := input.DispatchTouchEventParams{Type: kind, TouchPoints: []*input.TouchPoint{}}
	for i := range points {
		params.TouchPoints = append(params.TouchPoints, &points[i])
	}
	tb.do(enable(input.DispatchTouchEvent, params))
}
