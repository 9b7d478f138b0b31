package page_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/hamsaya/hamsaya/web"
	"github.com/hamsaya/hamsaya/web/e2e"
)

// Offline in the middle of the download: a sentence, the list, and the map once
// there is a network again. Offline afterwards: nothing is missed.
func TestGoingOffline(t *testing.T) {
	t.Parallel()
	gone := make(chan struct{})
	server := e2e.Fail(e2e.Site(t, e2e.ThreeEvents), "*.bin", func(w http.ResponseWriter, _ *http.Request, f *web.File) {
		w.Write(f.Data[:len(f.Data)/2])
		http.NewResponseController(w).Flush()
		<-gone
		panic(http.ErrAbortHandler)
	})
	tb := e2e.NewTab(t, 640, 360, "ERR_INTERNET_DISCONNECTED", "Failed to load resource", "net::ERR")
	tb.Open(e2e.Serve(t, server))
	tb.Wait(`document.querySelector("#progress").value > 0.3`)
	tb.Online(false)
	close(gone) // what was on its way never comes
	tb.Wait(`document.documentElement.dataset.state === "trouble"`)
	if words := tb.Text("#trouble"); !strings.Contains(words, "offline") {
		t.Errorf("the page says %q", words)
	}
	listed(t, tb)
	server.Set(nil)
	tb.Click("#retry")
	tb.Wait(`document.documentElement.dataset.state === "trouble" && document.querySelector("#trouble").innerText.includes("offline")`)
	tb.Online(true)
	tb.Click("#retry")
	tb.WaitMap()
	tb.Online(false)
	tb.FocusMap()
	tb.Press(" ")
	tb.Wait(`hamsaya.state.playing && hamsaya.state.u > 1`)
}

// In a hidden tab the map draws nothing, and time stands still.
func TestHiddenTab(t *testing.T) {
	t.Parallel()
	tb := e2e.WarmMap(t, "index.html")
	tb.FocusMap()
	tb.Press(" ")
	tb.Wait(`hamsaya.state.playing`)
	hide := func(on bool) {
		e2e.Eval[bool](tb, fmt.Sprintf(`Object.defineProperty(document, "hidden", { value: %v, configurable: true }), document.dispatchEvent(new Event("visibilitychange")), true`, on))
	}
	defer tb.Run(`delete document.hidden`)
	hide(true)
	tb.Frames(10)
	before := tb.Status()
	tb.Frames(60)
	if after := tb.Status(); after.Frames != before.Frames || after.U != before.U {
		t.Errorf("hidden, it went from %v to %v in %d frames", before.U, after.U, after.Frames-before.Frames)
	}
	hide(false)
	tb.Wait(fmt.Sprintf(`hamsaya.state.u > %v && hamsaya.state.u < %v`, before.U+0.2, before.U+10))
}

// A lost graphics context is given one more chance, and then a sentence.
func TestLostContext(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.Site(t, e2e.ThreeEvents))
	tb := e2e.NewTab(t, 640, 360, "CONTEXT_LOST_WEBGL", "CONTEXT_LOST")
	lose := `document.querySelector("canvas").getContext("webgl2").getExtension("WEBGL_lose_context").loseContext()`
	tb.OpenMap(address)
	e2e.Eval[chromedp.Void](tb, `window.before = true`)
	e2e.Eval[chromedp.Void](tb, lose)
	tb.Wait(`window.before === undefined`)
	tb.WaitMap()
	e2e.Eval[chromedp.Void](tb, lose)
	tb.Wait(`document.documentElement.dataset.state === "trouble"`)
	if words := tb.Text("#trouble"); !strings.Contains(words, "graphics") {
		t.Errorf("the page says %q", words)
	}
	listed(t, tb)
	if got := e2e.Eval[int](tb, `localStorage.length + sessionStorage.length + document.cookie.length`); got != 0 {
		t.Error("the page stored something")
	}
}
