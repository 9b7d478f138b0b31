package e2e

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/input"
)

// Viewports are the sizes in CSS px at which pages are tried in each browser, and
// with what.
var Viewports = []struct {
	Width, Height int
	Pointer       string // "mouse" or "touch"
}{{360, 640, "touch"}, {768, 1024, "mouse"}, {1280, 720, "mouse"}}

// A Reader is somebody at a page in one of the browsers.
type Reader interface {
	Wait(expression string)
	// Read evaluates an expression and puts its value into out, unless that is
	// nil.
	Read(expression string, out any)
	// Drag presses a "mouse" or a "touch" at the first point, in CSS px, moves
	// it along the others and lets go.
	Drag(pointer string, points ...[2]float64)
}

// Uses plays, pauses, scrubs and selects in the map of the window w, an
// expression, whose top left corner in CSS px is given; the map may not fill it.
func Uses(t testing.TB, r Reader, pointer, w string, corner [2]float64) {
	t.Helper()
	var at struct{ Left, Top, Width, Height, Strip, U float64 }
	r.Read(fmt.Sprintf(`(({ left, top, width, height }, { stripTop, u }) => ({ left, top, width, height, strip: stripTop, u }))(%s.document.querySelector("canvas").getBoundingClientRect(), %[1]s.hamsaya.state)`, w), &at)
	point := func(x, y float64) [2]float64 { return [2]float64{corner[0] + at.Left + x, corner[1] + at.Top + y} }
	play := point(24, at.Height-24) // the button at the left of the lowest row
	r.Drag(pointer, play)
	r.Wait(fmt.Sprintf(`%s.hamsaya.state.playing && %[1]s.hamsaya.state.u > %v`, w, at.U))
	r.Drag(pointer, play)
	r.Wait(`!` + w + `.hamsaya.state.playing`)
	var u float64
	r.Read(w+`.hamsaya.state.u`, &u)
	lanes := at.Height * (at.Strip + (1-at.Strip)*0.5)
	r.Drag(pointer, point(at.Width*0.3, lanes), point(at.Width*0.4, lanes), point(at.Width*0.5, lanes))
	r.Wait(fmt.Sprintf(`Math.abs(%s.hamsaya.state.u - %v) > 3`, w, u))
	r.Read(w+`.document.querySelector("#events > li:nth-child(20) h3 a").click()`, nil)
	r.Wait(fmt.Sprintf(`%s.hamsaya.state.selected === %[1]s.document.querySelector("#events > li:nth-child(20)").dataset.event`, w))
}

// FirstFrame is the window in the first element of a page.
const FirstFrame = `document.querySelector("hamsaya-map").shadowRoot.querySelector("iframe").contentWindow`

// ElementAt brings the first element of a page to the top of the window and
// returns its corner, CSS px.
func ElementAt(r Reader) (corner [2]float64) {
	r.Wait(`document.querySelector("hamsaya-map")?.start`)
	r.Read(`(document.querySelector("hamsaya-map").scrollIntoView({ behavior: "instant" }), 0)`, nil)
	r.Wait(`document.querySelector("hamsaya-map").shadowRoot.querySelector("img").naturalWidth > 0`)
	r.Read(`(({ x, y }) => [x, y])(document.querySelector("hamsaya-map").getBoundingClientRect())`, &corner)
	return corner
}

// Read implements Reader.
func (tb *Tab) Read(expression string, out any) {
	tb.t.Helper()
	text := Eval[string](tb, `JSON.stringify(`+expression+`) ?? "null"`)
	if out == nil {
		return
	}
	if err := json.Unmarshal([]byte(text), out); err != nil {
		tb.t.Fatalf("%s: %v", expression, err)
	}
}

// Drag implements Reader.
func (tb *Tab) Drag(pointer string, points ...[2]float64) {
	tb.t.Helper()
	if pointer == "touch" {
		for i, p := range points {
			kind := input.DispatchTouchEventTypeTouchMove
			if i == 0 {
				kind = input.DispatchTouchEventTypeTouchStart
			}
			tb.Touch(kind, input.TouchPoint{X: p[0], Y: p[1]})
		}
		tb.Touch(input.DispatchTouchEventTypeTouchEnd)
		return
	}
	for i, p := range points {
		kind := input.DispatchMouseEventTypeMouseMoved
		if i == 0 {
			kind = input.DispatchMouseEventTypeMousePressed
		}
		tb.Mouse(kind, p[0], p[1])
	}
	last := points[len(points)-1]
	tb.Mouse(input.DispatchMouseEventTypeMouseReleased, last[0], last[1])
}
