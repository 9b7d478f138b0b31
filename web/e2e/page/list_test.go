package page_test

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// The list of events opens beside the map; its entries lead to the map.
func TestListOfEvents(t *testing.T) {
	t.Parallel()
	tb := e2e.WarmMap(t, "index.html")
	tb.Click("#toggle-reading")
	tb.Wait(`document.querySelector("#reading").hasAttribute("data-open")`)
	id := e2e.Eval[string](tb, `document.querySelectorAll("#events > li")[20].dataset.event`)
	tb.Click("#events > li:nth-child(21) h3 a")
	tb.Wait(fmt.Sprintf(`hamsaya.state.selected === %q`, id))
	tb.Wait(fmt.Sprintf(`document.querySelector("#events > [aria-current]")?.dataset.event === %q`, id))
	tb.Wait(`document.querySelector("#live").textContent !== ""`)
	tb.Settle()
	if over := e2e.Eval[float64](tb, `document.querySelector("canvas").getBoundingClientRect().right - document.querySelector("#reading").getBoundingClientRect().left`); over > 0 {
		t.Errorf("the list lies over %v px of the map", over)
	}
	tb.Screenshot("list-1280x720")
	tb.Press(kb.Escape)
	tb.Wait(`!document.querySelector("#reading").hasAttribute("data-open") && document.activeElement.id === "toggle-reading"`)
}
