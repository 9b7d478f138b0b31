package e2e

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/chromedp/chromedp"
)

// Wait waits until an expression is true; while a page is being replaced by the
// next, it is not.
func (tb *Tab) Wait(expression string) {
	tb.t.Helper()
	ctx, cancel := context.WithTimeout(tb.ctx, Patience)
	defer cancel()
	for ctx.Err() == nil {
		if ok, err := chromedp.Run(ctx, chromedp.Evaluate[bool]("Boolean("+expression+")")); err == nil && ok {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	tb.t.Fatalf("it never came true: %s\nstate of the page: %s\nmap: %s", expression,
		Eval[string](tb, `document.documentElement.dataset.state + " " + (document.querySelector("#trouble:not([hidden])")?.innerText ?? "")`),
		Eval[string](tb, `JSON.stringify(globalThis.hamsaya?.state ?? `+Inner(`w.document.documentElement?.dataset.state + JSON.stringify(w.hamsaya?.state)`)+` ?? null)`))
}

// WaitMap waits until the page's map runs.
func (tb *Tab) WaitMap() {
	tb.t.Helper()
	tb.Wait(`document.documentElement.dataset.state === "map"`)
}

// Eval evaluates an expression in the page.
func Eval[T any](tb *Tab, expression string) T {
	tb.t.Helper()
	return evaluate[T](tb, chromedp.Evaluate[T](expression), expression)
}

// Await evaluates an expression that is a promise, and returns what it comes to.
func Await[T any](tb *Tab, expression string) T {
	tb.t.Helper()
	return evaluate[T](tb, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise), expression)
}

func evaluate[T any](tb *Tab, action chromedp.Action[T], expression string) T {
	tb.t.Helper()
	ctx, cancel := context.WithTimeout(tb.ctx, Patience)
	defer cancel()
	out, err := chromedp.Run(ctx, action)
	if err != nil {
		tb.t.Fatalf("%s: %v", expression, err)
	}
	return out
}

// Run evaluates statements in the page.
func (tb *Tab) Run(statements string) {
	tb.t.Helper()
	Eval[bool](tb, "(() => { "+statements+" ; return true })()")
}

// Frames waits until the browser has offered the page n frames to draw: what was
// asked for before has been taken up by then, and what happens by itself has had
// the chance to.
func (tb *Tab) Frames(n int) {
	tb.t.Helper()
	Await[int](tb, fmt.Sprintf(`new Promise((done) => { let n = %d; const step = () => n-- ? requestAnimationFrame(step) : done(0); step() })`, n))
}

// Settle waits until the map has done what was asked of it and rests.
func (tb *Tab) Settle() {
	tb.t.Helper()
	tb.Frames(3)
	tb.Wait(`globalThis.hamsaya?.state?.idle`)
}

// Status is what the map last said of itself.
type Status struct {
	Playing  bool
	Speed    float64
	Loop     bool
	U        float64 // playing seconds
	Length   float64 // playing seconds
	Text     string
	Date     string
	Event    string
	Chapter  int
	Selected string
	Hash     string
	Frames   int
}

// Status reads it.
func (tb *Tab) Status() Status {
	tb.t.Helper()
	var s Status
	if err := json.Unmarshal([]byte(Eval[string](tb, `JSON.stringify(globalThis.hamsaya.state)`)), &s); err != nil {
		tb.t.Fatal(err)
	}
	return s
}

// Text is what a reader sees of an element.
func (tb *Tab) Text(selector string) string {
	tb.t.Helper()
	return Eval[string](tb, fmt.Sprintf(`document.querySelector(%q).innerText`, selector))
}

// Focus tells which element has the focus: its id, else its tag.
func (tb *Tab) Focus() string {
	tb.t.Helper()
	return Eval[string](tb, `document.activeElement.id || document.activeElement.dataset.send || document.activeElement.localName`)
}
