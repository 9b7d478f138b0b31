package page_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// Keys on the map and on the slider; Tab leaves the map, and the browser's
// own shortcuts stay its own.
func TestKeyboard(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 640, 360)
	tb.OpenMap(e2e.Serve(t, e2e.Site(t, e2e.RealStory)))
	tb.Press(" ") // with the focus on nothing
	tb.Wait(`hamsaya.state.playing`)
	tb.Press(" ")
	tb.Wait(`!hamsaya.state.playing`)
	tb.Press(kb.Home)
	tb.Wait(`hamsaya.state.u === 0`)
	tb.Press(kb.Tab) // the skip link
	tb.Press(kb.Tab)
	if got := tb.Focus(); got != "canvas" {
		t.Fatalf("two tabs from the top the focus is on %s, not on the map", got)
	}
	tb.Press(kb.ArrowRight)
	tb.Wait(`hamsaya.state.u > 0`)
	first := tb.Status()
	tb.Press(kb.ArrowRight)
	tb.Wait(fmt.Sprintf(`hamsaya.state.u > %v`, first.U))
	tb.Press(kb.ArrowLeft)
	tb.Wait(fmt.Sprintf(`hamsaya.state.text === %q`, first.Text))
	tb.Press(kb.End)
	tb.Wait(`hamsaya.state.u === hamsaya.state.length`)

	e2e.Eval[bool](tb, `window.kept = [], window.addEventListener("keydown", (e) => kept.push(e.key + e.defaultPrevented)), true`)
	tb.Do(chromedp.KeyEvent("f", chromedp.KeyModifiers(chromedp.ModifierCtrl)), chromedp.KeyEvent(kb.F2))
	if got := e2e.Eval[string](tb, `kept.join()`); strings.Contains(got, "true") {
		t.Errorf("the map took a key that is the browser's: %s", got)
	}

	tb.Press(kb.Tab)
	if got := tb.Focus(); got != "playhead" {
		t.Fatalf("Tab from the map leads to %s, not to the slider", got)
	}
	tb.Screenshot("controls-1280x720")
	tb.Press(kb.Home)
	tb.Wait(`hamsaya.state.u === 0 && document.querySelector("#playhead").getAttribute("aria-valuenow") === "0.0"`)
	start := tb.Status().Text
	tb.Press(kb.ArrowRight)
	tb.Wait(`hamsaya.state.u > 0`)
	tb.Press(kb.ArrowRight)
	tb.Wait(fmt.Sprintf(`document.querySelector("#playhead").getAttribute("aria-valuetext") !== %q`, start))
	tb.Press(kb.PageUp)
	tb.Wait(`hamsaya.state.chapter > 0`)
	seen := map[string]bool{}
	for range 30 {
		tb.Press(kb.Tab)
		at := tb.Focus()
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
