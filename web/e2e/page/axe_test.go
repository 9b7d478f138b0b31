package page_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// axe-core has nothing against the page: with the map, its list and controls, on
// paper and at night.
func TestPageBreaksNoRules(t *testing.T) {
	t.Parallel()
	tb := e2e.WarmMap(t, "index.html")
	for _, theme := range []string{"paper", "night"} {
		tb.Run(fmt.Sprintf(`hamsaya.send({ cmd: "theme", value: %q })`, theme))
		tb.Wait(fmt.Sprintf(`document.documentElement.dataset.theme === %q`, theme))
		tb.Axe("map " + theme)
		tb.Click("#toggle-reading")
		tb.Axe("map with the list " + theme)
		tb.Run(`hamsaya.send({ cmd: "next" }); document.querySelector("#marks").focus()`)
		tb.Wait(`document.querySelector("#marks [aria-selected=true]")`)
		tb.Axe("map with the controls " + theme)
		tb.Screenshot("controls-" + theme)
		tb.Run(`document.activeElement.blur()`)
		tb.Click("#close-reading")
	}
}

// Nor has it where the map cannot run, or no script does.
func TestPageWithoutMapBreaksNoRules(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.StubSite(t, e2e.RealStory))
	for _, theme := range []string{"paper", "night"} {
		t.Run(theme, func(t *testing.T) {
			t.Parallel()
			address := address + "#theme=" + theme
			out := e2e.NewTab(t, 360, 640)
			out.Before(`delete globalThis.WebAssembly`)
			out.Open(address)
			out.Wait(`document.documentElement.dataset.state === "trouble"`)
			out.Axe("trouble")
			out.Screenshot("trouble-360-" + theme)

			plain := e2e.NewTab(t, 768, 1024)
			plain.WithoutJavaScript(true)
			plain.Open(address)
			plain.WithoutJavaScript(false)
			plain.Run(fmt.Sprintf(`document.documentElement.dataset.theme = %q`, theme))
			plain.Axe("reading")
			plain.Screenshot("reading-768-" + theme)
		})
	}
}

// Were a page that breaks rules not found out, the tests that use axe would
// say nothing.
func TestAxeFinds(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 660, 620)
	tb.Open("data:text/html,<p>no language<img src='data:,'>")
	found := strings.Join(tb.AxeFinds(), "\n")
	for _, want := range []string{"html-has-lang", "image-alt"} {
		if !strings.Contains(found, want) {
			t.Errorf("axe does not miss %s: %s", want, found)
		}
	}
}
