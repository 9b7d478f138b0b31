package main

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

const long = paragraph + paragraph + paragraph + paragraph

// started opens an article with one started map, its top at the top of the
// window.
func started(t *testing.T, tb *tab, story string) {
	t.Helper()
	address := article(t, embedSite(t, story), long+`<hamsaya-map src="/"></hamsaya-map>`+strings.Repeat(long, 12)+`<script async src="/embed.js"></script>`)
	tb.open(address)
	tb.wait(`document.querySelector("hamsaya-map").start`)
	eval[bool](tb, `document.querySelector("hamsaya-map").start(), document.querySelector("hamsaya-map").scrollIntoView(), true`)
	tb.waitEmbed()
	time.Sleep(time.Second)
}

func (tb *tab) inner(expression string) string {
	tb.t.Helper()
	return eval[string](tb, inner(expression))
}

// The wheel scrolls the article over the map too, and says once how to zoom;
// with Ctrl it zooms. Nothing takes the focus, and Tab leads through.
func TestWheelAndTabInAnArticle(t *testing.T) {
	tb := newTab(t, 700, 800)
	started(t, tb, threeEvents)
	if got := tb.focus(); got != "body" {
		t.Errorf("the map took the focus by itself: %s", got)
	}
	wheel := func(modifiers int64) {
		tb.do(enable(input.DispatchMouseEvent, input.DispatchMouseEventParams{
			Type: input.DispatchMouseEventTypeMouseWheel, X: 350, Y: 200, DeltaY: 120, DeltaX: 1e-6, Modifiers: modifiers,
		}))
	}
	tb.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, 350, 200))
	at := eval[float64](tb, `scrollY`)
	before := tb.inner(`w.hamsaya.state.hash`)
	wheel(0)
	tb.wait(fmt.Sprintf(`scrollY > %v`, at+50))
	if got := tb.inner(`w.document.querySelector("#hint.on")?.textContent ?? ""`); !strings.Contains(got, "scroll to zoom") {
		t.Errorf("the hint says %q", got)
	}
	tb.screenshot("embed-hint")
	time.Sleep(time.Second)
	if got := tb.inner(`w.hamsaya.state.hash`); got != before {
		t.Errorf("the wheel that scrolled the article moved the map from %q to %q", before, got)
	}
	at = eval[float64](tb, `scrollY`)
	wheel(2) // Ctrl
	tb.wait(inner(`w.hamsaya.state.hash.includes("view=")`))
	if now := eval[float64](tb, `scrollY`); now != at {
		t.Errorf("the wheel that zoomed the map scrolled the article by %v", now-at)
	}

	out := false
	for range 40 {
		tb.press(kb.Tab)
		if in := eval[bool](tb, `document.activeElement === document.querySelector("hamsaya-map")`); !in {
			out = true
			break
		}
	}
	if !out {
		t.Error("40 tabs do not lead out of the map")
	}
}

// A finger on the map scrolls the article; on the timeline it scrubs; two
// fingers move the map; a tap presses what is under it.
func TestFingersInAnArticle(t *testing.T) {
	tb := newPhone(t, 360, 640)
	started(t, tb, neighbours)
	tb.screenshot("embed-phone")
	height := 360. * 520 / 330
	before := tb.inner(`JSON.stringify([w.hamsaya.state.hash.replace(/.*view=/, ""), w.hamsaya.state.u])`)

	drag := func(x, y, dx, dy float64) {
		tb.finger(input.DispatchTouchEventTypeTouchStart, input.TouchPoint{X: x, Y: y})
		for i := 1.; i <= 10; i++ {
			tb.finger(input.DispatchTouchEventTypeTouchMove, input.TouchPoint{X: x + dx*i/10, Y: y + dy*i/10})
			time.Sleep(20 * time.Millisecond)
		}
		tb.finger(input.DispatchTouchEventTypeTouchEnd)
	}
	at := eval[float64](tb, `scrollY`)
	drag(150, 250, 0, -120)
	tb.wait(fmt.Sprintf(`scrollY > %v`, at+60))
	time.Sleep(500 * time.Millisecond)
	if after := tb.inner(`JSON.stringify([w.hamsaya.state.hash.replace(/.*view=/, ""), w.hamsaya.state.u])`); after != before {
		t.Errorf("one finger on the map went from %s to %s", before, after)
	}

	eval[bool](tb, `scrollTo({ top: scrollY + document.querySelector("hamsaya-map").getBoundingClientRect().top, behavior: "instant" }), true`)
	time.Sleep(500 * time.Millisecond)
	at = eval[float64](tb, `scrollY`)
	drag(120, height*0.82, 150, -60)
	tb.wait(inner(`w.hamsaya.state.u > 20`))
	if now := eval[float64](tb, `scrollY`); now != at {
		t.Errorf("a finger on the timeline scrolled the article by %v", now-at)
	}

	one, two := new(1.), new(2.)
	tb.finger(input.DispatchTouchEventTypeTouchStart, input.TouchPoint{X: 140, Y: 200, ID: one})
	tb.finger(input.DispatchTouchEventTypeTouchStart, input.TouchPoint{X: 140, Y: 200, ID: one}, input.TouchPoint{X: 200, Y: 200, ID: two})
	for d := 0.; d < 60; d += 6 {
		tb.finger(input.DispatchTouchEventTypeTouchMove, input.TouchPoint{X: 140 - d, Y: 200, ID: one}, input.TouchPoint{X: 200 + d, Y: 200, ID: two})
	}
	tb.finger(input.DispatchTouchEventTypeTouchEnd)
	tb.wait(inner(`w.hamsaya.state.hash.includes("view=")`))

	// The play button, at the left of the lowest row.
	tb.finger(input.DispatchTouchEventTypeTouchStart, input.TouchPoint{X: 20, Y: height - 20})
	tb.finger(input.DispatchTouchEventTypeTouchEnd)
	tb.wait(inner(`w.hamsaya.state.playing`))
}

// A map that is scrolled out of view stops, and draws nothing; far out of view
// it gives its graphics back, and a picture of it stays.
func TestOutOfView(t *testing.T) {
	tb := newTab(t, 700, 800)
	started(t, tb, threeEvents)
	eval[bool](tb, `document.querySelector("hamsaya-map").play(), true`)
	tb.wait(inner(`w.hamsaya.state.playing && w.hamsaya.state.u > 2`))
	eval[bool](tb, `scrollTo(0, scrollY + 1200), true`)
	time.Sleep(1500 * time.Millisecond)
	frames := tb.inner(`String(w.hamsaya.state.frames)`)
	time.Sleep(time.Second)
	if now := tb.inner(`String(w.hamsaya.state.frames)`); now != frames {
		t.Errorf("out of view it went from %s frames to %s", frames, now)
	}
	u := tb.inner(`String(w.hamsaya.state.u)`)
	eval[bool](tb, `scrollTo(0, document.body.scrollHeight), true`)
	tb.wait(inner(`w.document.documentElement?.dataset.state === "poster" && !w.document.querySelector("canvas")`))
	if src := tb.inner(`w.document.querySelector("#poster").src.slice(0, 23)`); src != "data:image/jpeg;base64," {
		t.Errorf("the picture of the map at rest is %q", src)
	}
	eval[bool](tb, `document.querySelector("hamsaya-map").scrollIntoView({ behavior: "instant" }), true`)
	time.Sleep(300 * time.Millisecond)
	tb.screenshot("embed-rested")
	if shift := eval[float64](tb, `shift`); shift != 0 {
		t.Errorf("the layout shifted by %v", shift)
	}
	tb.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMousePressed, 350, 200, chromedp.Button("left"), chromedp.ClickCount(1)),
		chromedp.MouseEvent(input.DispatchMouseEventTypeMouseReleased, 350, 200, chromedp.Button("left"), chromedp.ClickCount(1)))
	tb.waitEmbed()
	tb.wait(inner(fmt.Sprintf(`w.hamsaya.state.u >= %s - 0.1`, u)))
}
