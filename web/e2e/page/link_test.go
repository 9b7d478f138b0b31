package page_test

import (
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// A link to what is shown is copied, and a word says so; where the browser
// lets no page copy, the address is there to be copied.
func TestCopyLink(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.StubSite(t, e2e.ThreeEvents))
	for name, clipboard := range map[string]string{
		"copied":  `{ writeText: async (text) => { window.copied = text } }`,
		"by hand": `{ writeText: async () => { throw new Error("no") } }`, // nor by the old way
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tb := e2e.NewTab(t, 360, 640)
			tb.Before(`Object.defineProperty(navigator, "clipboard", { value: ` + clipboard + ` }); document.execCommand = () => false`)
			tb.OpenMap(address)
			e2e.Eval[bool](tb, `hamsaya.send({ cmd: "next" }), hamsaya.send({ cmd: "theme" }), true`)
			tb.Wait(`location.hash.includes("t=") && location.hash.includes("theme=night")`)
			tb.Click("#toggle-reading")
			tb.Click(".bar [data-copy-link]")
			tb.Wait(`!document.querySelector("#said").hidden && document.querySelector("#live").textContent === document.querySelector("#said p").textContent`)
			tb.Screenshot("link-" + strings.ReplaceAll(name, " ", "-"))
			if name == "copied" {
				if got := e2e.Eval[string](tb, `window.copied`); got != e2e.Eval[string](tb, `location.href`) {
					t.Errorf("copied is %s", got)
				}
				return
			}
			if !e2e.Eval[bool](tb, `document.activeElement.value === location.href && document.activeElement.selectionEnd > 20`) {
				t.Error("the address is not there to be copied")
			}
		})
	}
}

// A theme that a link names stays in the page's address, so that the link can
// be copied on; it is not taken for the page's own.
func TestLinkKeepsItsTheme(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 640, 360)
	tb.Media("prefers-color-scheme", "light")
	tb.OpenMap(e2e.Serve(t, e2e.Site(t, e2e.ThreeEvents)) + "#theme=night")
	e2e.Eval[bool](tb, `hamsaya.send({ cmd: "seek", u: hamsaya.state.length / 2 }), true`)
	tb.Wait(`location.hash.includes("t=")`)
	if got := e2e.Eval[string](tb, `location.hash + " " + hamsaya.state.theme`); !strings.Contains(got, "theme=night") || !strings.HasSuffix(got, " night") {
		t.Errorf("after a link to a map at night the address is %s", got)
	}
	e2e.Eval[bool](tb, `hamsaya.send({ cmd: "theme" }), true`)
	tb.Wait(`hamsaya.state.theme === "paper" && !location.hash.includes("theme")`)
}
