package main

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// The sizes at which the pages are tried in each browser, and with what.
var viewports = []struct {
	width, height int
	pointer       string
}{{360, 640, "touch"}, {768, 1024, "mouse"}, {1280, 720, "mouse"}}

// A hand is a reader at a page in one of the browsers.
type hand interface {
	wait(expression string)
	read(expression string, out any)
	// drag presses a "mouse" or a "touch" at the first point, moves it along
	// the others and lets go.
	drag(pointer string, points ...[2]float64)
}

// uses plays, pauses, scrubs and selects in the map of the window w, an
// expression, whose top left corner is given; the map may not fill it.
func uses(t *testing.T, h hand, pointer, w string, corner [2]float64) {
	t.Helper()
	var at struct{ Left, Top, Width, Height, Strip, U float64 }
	h.read(fmt.Sprintf(`(({ left, top, width, height }, { stripTop, u }) => ({ left, top, width, height, strip: stripTop, u }))(%s.document.querySelector("canvas").getBoundingClientRect(), %[1]s.hamsaya.state)`, w), &at)
	point := func(x, y float64) [2]float64 { return [2]float64{corner[0] + at.Left + x, corner[1] + at.Top + y} }
	play := point(24, at.Height-24) // the button at the left of the lowest row
	h.drag(pointer, play)
	h.wait(fmt.Sprintf(`%s.hamsaya.state.playing && %[1]s.hamsaya.state.u > %v`, w, at.U+0.5))
	h.drag(pointer, play)
	h.wait(`!` + w + `.hamsaya.state.playing`)
	var u float64
	h.read(w+`.hamsaya.state.u`, &u)
	lanes := at.Height * (at.Strip + (1-at.Strip)*0.5)
	h.drag(pointer, point(at.Width*0.3, lanes), point(at.Width*0.4, lanes), point(at.Width*0.5, lanes))
	h.wait(fmt.Sprintf(`Math.abs(%s.hamsaya.state.u - %v) > 3`, w, u))
	h.read(w+`.document.querySelector("#events > li:nth-child(20) h3 a").click()`, nil)
	h.wait(fmt.Sprintf(`%s.hamsaya.state.selected === %[1]s.document.querySelector("#events > li:nth-child(20)").dataset.event`, w))
}

func (tb *tab) read(expression string, out any) {
	tb.t.Helper()
	text := eval[string](tb, `JSON.stringify(`+expression+`) ?? "null"`)
	if out == nil {
		return
	}
	if err := json.Unmarshal([]byte(text), out); err != nil {
		tb.t.Fatalf("%s: %v", expression, err)
	}
}

func (tb *tab) drag(pointer string, points ...[2]float64) {
	tb.t.Helper()
	if pointer == "touch" {
		for i, p := range points {
			kind := input.DispatchTouchEventTypeTouchMove
			if i == 0 {
				kind = input.DispatchTouchEventTypeTouchStart
			}
			tb.finger(kind, input.TouchPoint{X: p[0], Y: p[1]})
		}
		tb.finger(input.DispatchTouchEventTypeTouchEnd)
		return
	}
	for i, p := range points {
		kind := input.DispatchMouseEventTypeMouseMoved
		if i == 0 {
			kind = input.DispatchMouseEventTypeMousePressed
		}
		tb.do(chromedp.MouseEvent(kind, p[0], p[1], chromedp.Button("left"), chromedp.ClickCount(1)))
	}
	last := points[len(points)-1]
	tb.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseReleased, last[0], last[1], chromedp.Button("left"), chromedp.ClickCount(1)))
}

// The frame of an embed, and an element in an article that is started by its
// button, play, scrub and select at every size.
func TestEmbedAtEverySize(t *testing.T) {
	address := serveAt(t, embedSite(t, neighbours))
	for _, v := range viewports {
		t.Run(fmt.Sprint(v.width), func(t *testing.T) {
			open := func(page string) *tab {
				tb := newTab(t, int64(v.width), int64(v.height))
				if v.pointer == "touch" {
					tb = newPhone(t, int64(v.width), int64(v.height))
				}
				tb.open(address + page)
				return tb
			}
			tb := open("embed.html?start=still")
			tb.waitMap()
			uses(t, tb, v.pointer, "window", [2]float64{})
			tb.screenshot(fmt.Sprintf("embed-used-%d", v.width))

			tb = open("article.html")
			corner := elementAt(tb)
			tb.drag(v.pointer, [2]float64{corner[0] + 100, corner[1] + 100})
			tb.wait(firstFrame + `.hamsaya.state.playing`)
			tb.read(firstFrame+`.document.querySelector("[data-send=toggle]").click()`, nil)
			tb.wait(`!` + firstFrame + `.hamsaya.state.playing`)
			uses(t, tb, v.pointer, firstFrame, corner)
			tb.screenshot(fmt.Sprintf("article-used-%d", v.width))
		})
	}
}

// firstFrame is the window in the first element of a page.
const firstFrame = `document.querySelector("hamsaya-map").shadowRoot.querySelector("iframe").contentWindow`

// elementAt brings the first element of a page to the top of the window and
// returns its corner.
func elementAt(h hand) (corner [2]float64) {
	h.wait(`document.querySelector("hamsaya-map")?.start`)
	h.read(`(document.querySelector("hamsaya-map").scrollIntoView({ behavior: "instant" }), 0)`, nil)
	h.wait(`document.querySelector("hamsaya-map").shadowRoot.querySelector("img").naturalWidth > 0`)
	h.read(`(({ x, y }) => [x, y])(document.querySelector("hamsaya-map").getBoundingClientRect())`, &corner)
	return corner
}
