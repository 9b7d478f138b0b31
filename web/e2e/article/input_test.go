package article_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// long is an article with text around a map, so that it can be scrolled.
func long(t *testing.T, attributes string) string {
	t.Helper()
	return e2e.Article(t, e2e.Site(t, e2e.RealStory), e2e.Long+`<hamsaya-map src="/" `+attributes+`></hamsaya-map>`+strings.Repeat(e2e.Long, 12)+script)
}

// scrolls does what scrolls an article, and returns how far once that has ended:
// a finger that comes down on a page that still moves only stops it.
func scrolls(tb *e2e.Tab, do func()) float64 {
	tb.Run(`const from = scrollY; globalThis.scrolled = new Promise((done) => addEventListener("scrollend", () => done(scrollY - from), { once: true }))`)
	do()
	return e2e.Await[float64](tb, `scrolled`)
}

// A reader with fingers uses a map in an article, which its button starts. One
// finger on the map scrolls the article; on the timeline it scrubs; on a card
// that has more to say than it shows it scrolls the card, and the article where
// the card is at its end; two fingers move the map; a tap presses what is under
// it.
func TestMapIsUsedByFinger(t *testing.T) {
	t.Parallel()
	tb := e2e.NewPhone(t, 360, 640)
	openElement(t, tb, long(t, ""))
	corner := e2e.ElementAt(tb)
	tb.Tap(corner[0]+100, corner[1]+100)
	tb.Wait(e2e.Inner(`w.hamsaya?.state?.playing`))
	e2e.Eval[bool](tb, e2e.Inner(`(w.document.querySelector("[data-send=toggle]").click(), true)`))
	tb.Wait(e2e.Inner(`!w.hamsaya.state.playing`))
	e2e.Uses(t, tb, "touch", e2e.FirstFrame, corner)
	tb.Screenshot("embed-phone")

	height := 360. * 520 / 330
	scrollY := func() float64 { return e2e.Eval[float64](tb, `scrollY`) }
	swipe := func(x, y, by float64) {
		now := float64(time.Now().UnixMicro()) / 1e6
		touch := func(kind input.DispatchTouchEventType, ago float64, points ...*input.TouchPoint) {
			tb.Do(e2e.Command(input.DispatchTouchEvent, input.DispatchTouchEventParams{
				Type: kind, TouchPoints: append([]*input.TouchPoint{}, points...), Timestamp: input.TimeSinceEpoch(now - ago),
			}))
		}
		touch(input.DispatchTouchEventTypeTouchStart, 0.6, &input.TouchPoint{X: x, Y: y})
		for i := 1.; i <= 5; i++ {
			touch(input.DispatchTouchEventTypeTouchMove, 0.6-i/50, &input.TouchPoint{X: x, Y: y + by*i/5})
		}
		touch(input.DispatchTouchEventTypeTouchEnd, 0) // a finger that has rested leaves no momentum
	}
	backToMap := func() float64 {
		scrollTo(t, tb, "hamsaya-map", "start")
		tb.Frames(3)
		return scrollY()
	}
	tb.Run(`map.close(); map.seek({ fraction: 0 })`)
	tb.Wait(e2e.Inner(`w.hamsaya.state.u === 0 && w.hamsaya.state.selected === ""`))
	tb.SettleEmbed()

	shown := func() string {
		return tb.Inner(`JSON.stringify([w.hamsaya.state.hash.replace(/.*view=/, ""), w.hamsaya.state.u])`)
	}
	before := shown()
	if by := scrolls(tb, func() { swipe(150, 250, -120) }); by < 60 {
		t.Errorf("a finger that went up by 120 on the map scrolled the article by %v", by)
	}
	tb.Frames(30)
	tb.SettleEmbed()
	if after := shown(); after != before {
		t.Errorf("one finger on the map went from %s to %s", before, after)
	}

	at := backToMap()
	tb.Drag("touch", [2]float64{120, height * 0.82}, [2]float64{170, height*0.82 - 20}, [2]float64{220, height*0.82 - 40}, [2]float64{270, height*0.82 - 60})
	tb.Wait(e2e.Inner(`w.hamsaya.state.u > 20`))
	if now := scrollY(); now != at {
		t.Errorf("a finger on the timeline scrolled the article by %v", now-at)
	}

	one, two := new(1.), new(2.)
	tb.Touch(input.DispatchTouchEventTypeTouchStart, input.TouchPoint{X: 140, Y: 200, ID: one})
	tb.Touch(input.DispatchTouchEventTypeTouchStart, input.TouchPoint{X: 140, Y: 200, ID: one}, input.TouchPoint{X: 200, Y: 200, ID: two})
	for d := 0.; d < 60; d += 6 {
		tb.Touch(input.DispatchTouchEventTypeTouchMove, input.TouchPoint{X: 140 - d, Y: 200, ID: one}, input.TouchPoint{X: 200 + d, Y: 200, ID: two})
	}
	tb.Touch(input.DispatchTouchEventTypeTouchEnd)
	tb.Wait(e2e.Inner(`w.hamsaya.state.hash.includes("view=")`))

	tb.Run(`map.select("trade-shift")`)
	tb.Wait(e2e.Inner(`w.hamsaya.state.selected === "trade-shift" && w.hamsaya.state.card?.room > 0`))
	tb.SettleEmbed()
	middle := e2e.Eval[float64](tb, e2e.Inner(`(w.hamsaya.state.card.top + w.hamsaya.state.card.bottom) / 2 * w.innerHeight`))
	swipeCard := func(by float64) { swipe(150, middle-by/2, by) }
	swipeCard(-30)
	tb.Wait(e2e.Inner(`w.hamsaya.state.card.scroll > 0`))
	if now := scrollY(); now != at {
		t.Errorf("while the card scrolled, the article scrolled by %v", now-at)
	}
	for range 10 {
		if e2e.Eval[bool](tb, e2e.Inner(`w.hamsaya.state.card.scroll >= w.hamsaya.state.card.room`)) {
			break
		}
		swipeCard(-200)
		tb.SettleEmbed()
	}
	tb.Wait(e2e.Inner(`w.hamsaya.state.card.scroll >= w.hamsaya.state.card.room`))
	tb.Screenshot("embed-card-end")
	backToMap()
	if by := scrolls(tb, func() { swipeCard(-100) }); by < 50 {
		t.Errorf("a finger that went up by 100 on a card at its end scrolled the article by %v", by)
	}
	if tb.Inner(`w.hamsaya.state.selected`) != "trade-shift" {
		t.Error("the card has closed")
	}

	backToMap()
	tb.Tap(20, height-20) // the play button, at the left of the lowest row
	tb.Wait(e2e.Inner(`w.hamsaya.state.playing`))
}

// A reader with a mouse uses a map in an article. The wheel scrolls the article
// over the map too, and says once how to zoom; with Ctrl it zooms. Nothing takes
// the focus, and Tab leads through. The map obeys the article and the reader's
// system, and holds one WebGL context.
func TestMapIsUsedByMouse(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 700, 700)
	tb.Media("prefers-color-scheme", "light")
	tb.Before(`globalThis.contexts = new Set(); const plain = HTMLCanvasElement.prototype.getContext;
		HTMLCanvasElement.prototype.getContext = function (...more) { const c = plain.apply(this, more); if (c && more[0] !== "2d") contexts.add(c); return c }`)
	startElement(t, tb, long(t, `theme="auto"`))
	if got := tb.Focus(); got != "body" {
		t.Errorf("the map took the focus by itself: %s", got)
	}
	corner := e2e.ElementAt(tb)
	tb.SettleEmbed()
	if n := e2e.Eval[int](tb, e2e.Inner(`[...w.contexts].filter((c) => !c.isContextLost()).length`)); n != 1 {
		t.Errorf("the map holds %d WebGL contexts", n)
	}

	wheel := func(modifiers int64) {
		tb.Do(e2e.Command(input.DispatchMouseEvent, input.DispatchMouseEventParams{
			Type: input.DispatchMouseEventTypeMouseWheel, X: 350, Y: 200, DeltaY: 120, DeltaX: 1e-6, Modifiers: modifiers,
		}))
	}
	tb.Mouse(input.DispatchMouseEventTypeMouseMoved, 350, 200)
	before := tb.Inner(`w.hamsaya.state.hash`)
	if by := scrolls(tb, func() { wheel(0) }); by < 50 {
		t.Errorf("the wheel scrolled the article by %v", by)
	}
	if got := tb.Inner(`w.document.querySelector("#hint.on")?.textContent ?? ""`); !strings.Contains(got, "scroll to zoom") {
		t.Errorf("the hint says %q", got)
	}
	tb.Screenshot("embed-hint")
	tb.Frames(30)
	tb.SettleEmbed()
	if got := tb.Inner(`w.hamsaya.state.hash`); got != before {
		t.Errorf("the wheel that scrolled the article moved the map from %q to %q", before, got)
	}
	at := e2e.Eval[float64](tb, `scrollY`)
	wheel(2) // Ctrl
	tb.Wait(e2e.Inner(`w.hamsaya.state.hash.includes("view=")`))
	tb.Frames(30)
	if now := e2e.Eval[float64](tb, `scrollY`); now != at {
		t.Errorf("the wheel that zoomed the map scrolled the article by %v", now-at)
	}

	in := true
	for range 40 {
		tb.Press(kb.Tab)
		if in = e2e.Eval[bool](tb, `document.activeElement === map`); !in {
			break
		}
	}
	if in {
		t.Error("40 tabs do not lead out of the map")
	}
	tb.Run(`document.activeElement.blur()`)

	corner = e2e.ElementAt(tb)
	e2e.Uses(t, tb, "mouse", e2e.FirstFrame, corner)
	tb.Run(`map.close(); map.seek({ fraction: 0 })`)
	tb.Wait(e2e.Inner(`w.hamsaya.state.u === 0`))
	tb.Run(`map.view({ places: ["kabul", "islamabad"] })`)
	view := tb.Inner(`/view=[^&]*/.exec(w.hamsaya.state.hash)?.[0] ?? ""`)
	tb.Wait(e2e.Inner(fmt.Sprintf(`/view=[^&]*/.exec(w.hamsaya.state.hash)?.[0] !== %q`, view)))

	for _, scheme := range [][2]string{{"dark", "night"}, {"light", "paper"}} {
		tb.Media("prefers-color-scheme", scheme[0])
		tb.Wait(e2e.Inner(fmt.Sprintf(`w.hamsaya.state.theme === %q && !w.hamsaya.state.hash.includes("theme")`, scheme[1])))
	}
	rests(t, tb)
}

// rests checks that a map that is scrolled out of view stops and draws nothing;
// and that far out of view it gives its graphics back, a picture of it stays, and
// a press goes on from there.
func rests(t *testing.T, tb *e2e.Tab) {
	t.Helper()
	tb.Run(`map.play()`)
	tb.Wait(e2e.Inner(`w.hamsaya.state.playing && w.hamsaya.state.u > 2`))
	tb.Run(`scrollTo({ top: scrollY + 1200, behavior: "instant" })`)
	tb.Wait(e2e.Inner(`w.hamsaya.state.playing && w.hamsaya.state.idle`))
	frames := tb.Inner(`String(w.hamsaya.state.frames)`)
	tb.Frames(30)
	if now := tb.Inner(`String(w.hamsaya.state.frames)`); now != frames {
		t.Errorf("out of view it went from %s frames to %s", frames, now)
	}
	u := tb.Inner(`String(w.hamsaya.state.u)`)
	tb.Run(`scrollTo({ top: document.body.scrollHeight, behavior: "instant" })`)
	tb.Wait(e2e.Inner(`w.document.documentElement?.dataset.state === "poster" && !w.document.querySelector("canvas") && w.document.querySelector("#poster")?.src`))
	if src := tb.Inner(`w.document.querySelector("#poster").src.slice(0, 23)`); src != "data:image/jpeg;base64," {
		t.Errorf("the picture of the map at rest is %q", src)
	}
	scrollTo(t, tb, "hamsaya-map", "start")
	tb.Frames(3)
	tb.Screenshot("embed-rested")
	if shift := e2e.Eval[float64](tb, `shift`); shift != 0 {
		t.Errorf("the layout shifted by %v", shift)
	}
	tb.ClickAt(350, 200)
	tb.WaitEmbed()
	tb.Wait(e2e.Inner(fmt.Sprintf(`w.hamsaya.state.u >= %s - 0.1`, u)))
}

// A frame by itself is used too; where the reader asks for less motion it does
// not move before that.
func TestFrameIsUsed(t *testing.T) {
	t.Parallel()
	v := e2e.Viewports[2]
	tb := e2e.NewTab(t, int64(v.Width), int64(v.Height))
	tb.Media("prefers-reduced-motion", "reduce")
	tb.OpenMap(e2e.Serve(t, e2e.Site(t, e2e.RealStory)) + "embed.html?start=play")
	tb.Settle()
	u := tb.Status().U
	tb.Frames(30)
	if s := tb.Status(); s.Playing || s.U != u {
		t.Errorf("the map moves by itself: %+v", s)
	}
	e2e.Uses(t, tb, v.Pointer, "window", [2]float64{})
	tb.Screenshot("embed-used")
}
