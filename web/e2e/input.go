package e2e

import (
	"fmt"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// Press presses keys, as package kb of chromedp names them.
func (tb *Tab) Press(keys string) {
	tb.t.Helper()
	tb.Do(chromedp.KeyEvent(keys))
}

// FocusMap gives the focus to the map.
func (tb *Tab) FocusMap() {
	tb.t.Helper()
	tb.Run(`document.querySelector("canvas").focus()`)
}

// Click clicks an element where it lies.
func (tb *Tab) Click(selector string) {
	tb.t.Helper()
	tb.Do(chromedp.Click(chromedp.CSS(selector)))
}

// ClickAt presses and releases the first button of the mouse, at CSS px.
func (tb *Tab) ClickAt(x, y float64) {
	tb.t.Helper()
	for _, kind := range []input.DispatchMouseEventType{input.DispatchMouseEventTypeMousePressed, input.DispatchMouseEventTypeMouseReleased} {
		tb.Do(chromedp.MouseEvent(kind, x, y, chromedp.Button("left"), chromedp.ClickCount(1)))
	}
}

// Mouse presses, moves or releases the mouse, at CSS px.
func (tb *Tab) Mouse(kind input.DispatchMouseEventType, x, y float64) {
	tb.t.Helper()
	if kind == input.DispatchMouseEventTypeMouseMoved {
		tb.Do(chromedp.MouseEvent(kind, x, y))
		return
	}
	tb.Do(chromedp.MouseEvent(kind, x, y, chromedp.Button("left"), chromedp.ClickCount(1)))
}

// Touch puts fingers on the screen, moves or lifts them, at CSS px.
func (tb *Tab) Touch(kind input.DispatchTouchEventType, points ...input.TouchPoint) {
	tb.t.Helper()
	params := input.DispatchTouchEventParams{Type: kind, TouchPoints: []*input.TouchPoint{}}
	for i := range points {
		params.TouchPoints = append(params.TouchPoints, &points[i])
	}
	tb.Do(Command(input.DispatchTouchEvent, params))
}

// Tap touches the screen briefly.
func (tb *Tab) Tap(x, y float64) {
	tb.t.Helper()
	tb.Touch(input.DispatchTouchEventTypeTouchStart, input.TouchPoint{X: x, Y: y})
	tb.Touch(input.DispatchTouchEventTypeTouchEnd)
}

// Walk presses Tab until the focus is on an element, or out of the page, and
// returns what it met. It fails the test where the focus cannot be seen.
func (tb *Tab) Walk(to string) map[string]bool {
	tb.t.Helper()
	met := map[string]bool{}
	for range 300 {
		tb.Press("\t")
		at := tb.Focus()
		if at == "body" || met[at] && at == "canvas" {
			return met
		}
		met[at] = true
		if hidden := Eval[string](tb, focusHidden); hidden != "" {
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

// focusHidden says why the focus cannot be seen, or "".
var focusHidden = fmt.Sprintf(`(() => {
	const e = document.activeElement, s = getComputedStyle(e), r = [...e.getClientRects()].find((r) => r.width >= %[1]d) ?? e.getBoundingClientRect();
	if (e.closest(".skip")) return "";
	if (r.width < %[1]d || r.height < %[1]d || r.right < 1 || r.bottom < 1 || r.left > innerWidth - 1 || r.top > innerHeight - 1) return "it lies at " + [r.left, r.top, r.width, r.height];
	if (s.outlineStyle === "none" || parseFloat(s.outlineWidth) < 2) return "it has no outline";
	const on = document.elementFromPoint(Math.min(Math.max(r.left + r.width / 2, 1), innerWidth - 1), Math.min(Math.max(r.top + Math.min(r.height, 30) / 2, 1), innerHeight - 1));
	return on && (e.contains(on) || on.contains(e)) ? "" : "it is covered by " + on?.outerHTML.slice(0, 80) })()`, 8)
