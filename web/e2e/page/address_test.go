package page_test

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// A link opens the moment that it names; a reload opens the same again; a
// changed fragment moves the map.
func TestMomentInTheAddress(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.Site(t, e2e.RealStory))
	tb := e2e.NewTab(t, 640, 360)
	tb.OpenMap(address + "#t=2025-11-17")
	tb.Wait(`hamsaya.state.date.startsWith("2025-11-17")`)
	if got := tb.Focus(); got != "body" {
		t.Errorf("the page took the focus by itself: %s", got)
	}
	tb.FocusMap()
	tb.Press(kb.ArrowLeft)
	tb.Wait(`!hamsaya.state.date.startsWith("2025-11-17") && hamsaya.state.idle && location.hash.slice(1) === hamsaya.state.hash`)
	before := tb.Status()
	tb.Do(chromedp.Reload())
	tb.WaitMap()
	tb.Settle()
	if after := tb.Status(); after.Text != before.Text || after.Event != before.Event || after.Hash != before.Hash {
		t.Errorf("after the reload the map shows %q (%s), before %q (%s)", after.Text, after.Hash, before.Text, before.Hash)
	}
	e2e.Eval[string](tb, `location.hash = "#t=2025-10-18"`)
	tb.Wait(`hamsaya.state.date.startsWith("2025-10-18")`)
}

// Back from another page, the map goes on where it was, whether the browser
// kept the page or opens it anew.
func TestBackToThePage(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.Site(t, e2e.ThreeEvents))
	tb := e2e.NewTab(t, 640, 360)
	tb.OpenMap(address)
	tb.FocusMap()
	tb.Press(kb.ArrowRight)
	tb.Press(kb.ArrowRight)
	// Not before the address tells it: it follows the map at intervals.
	tb.Wait(`hamsaya.state.u > 0 && hamsaya.state.idle && hamsaya.state.hash && location.hash.slice(1) === hamsaya.state.hash`)
	before := tb.Status()
	tb.Do(chromedp.Navigate(address + "embed.html"))
	e2e.Eval[bool](tb, `setTimeout(() => history.back()), true`)
	tb.WaitMap()
	tb.Wait(fmt.Sprintf(`hamsaya.state.text === %q`, before.Text))
	tb.Press(" ")
	tb.Wait(fmt.Sprintf(`hamsaya.state.u > %v`, before.U))
}
