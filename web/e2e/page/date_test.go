package page_test

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// A date is typed as the reader writes it; what is wrong with one is said
// beside it, and forgotten when the reader leaves it.
func TestGoToDate(t *testing.T) {
	t.Parallel()
	tb := e2e.WarmMap(t, "index.html")
	for _, written := range []string{"17 Nov 2025", "۲۶ آبان ۱۴۰۴", "1404-08-26", "2025-11-17"} {
		e2e.Eval[bool](tb, fmt.Sprintf(`hamsaya.send({ cmd: "home" }), document.querySelector("#goto input").value = %q, document.querySelector("#goto input").focus(), true`, written))
		tb.Wait(`hamsaya.state.u === 0`)
		tb.Press(kb.Enter)
		tb.Wait(`hamsaya.state.date.startsWith("2025-11-17")`)
	}
	e2e.Eval[bool](tb, `document.querySelector("#goto input").value = "1066", true`)
	tb.Press(kb.Enter)
	tb.Wait(`document.querySelector("#goto-wrong").value !== "" && document.querySelector("#goto input").hasAttribute("aria-invalid")`)
	tb.Screenshot("date-wrong")
	e2e.Eval[bool](tb, `document.querySelector("#goto input").blur(), true`)
	tb.Wait(`document.querySelector("#goto-wrong").value === "" && hamsaya.state.wrong === ""`)
}
