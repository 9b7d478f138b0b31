package page_test

import (
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

func TestPageHasTheThemeOfTheSystem(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.Site(t, e2e.ThreeEvents))
	tb := e2e.NewTab(t, 640, 360)
	tb.Media("prefers-color-scheme", "light")
	tb.OpenMap(address)
	tb.Wait(`hamsaya.state.theme === "paper"`)
	tb.Media("prefers-color-scheme", "dark")
	tb.Wait(`hamsaya.state.theme === "night" && !location.hash.includes("theme")`)
	e2e.Eval[bool](tb, `hamsaya.send({ cmd: "theme" }), true`)
	tb.Wait(`hamsaya.state.theme === "paper" && location.hash.includes("theme=paper")`)
	tb.Media("prefers-color-scheme", "light")
	tb.Media("prefers-color-scheme", "dark")
	tb.Settle()
	tb.Wait(`hamsaya.state.theme === "paper"`)
}
