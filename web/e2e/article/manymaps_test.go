package article_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// Ten embeds on a page: each that was started holds its WebGL context, and none
// is lost; when one plays the others pause.
func TestTenEmbeds(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 1340, 1100)
	tb.Open(e2e.Article(t, e2e.StubSite(t, e2e.RealStory), strings.Repeat(element, 10)+script+`<style>:root{--column:1200px}hamsaya-map{width:330px;float:left}</style>`))
	tb.Wait(`[...document.querySelectorAll("hamsaya-map")].length === 10 && [...document.querySelectorAll("hamsaya-map")].every((m) => m.shadowRoot?.querySelector("img").complete)`)
	tb.Frames(10)
	for _, r := range tb.Asked() {
		if strings.Contains(r, "wasm_exec") || strings.Contains(r, "player-") || strings.Contains(r, "embed.html") {
			t.Errorf("before anything was started it asked for %s", r)
		}
	}
	if n := e2e.Eval[int](tb, windows+`.filter(Boolean).length`); n != 0 {
		t.Errorf("%d frames before anything was started", n)
	}
	for i := range 10 {
		tb.Run(fmt.Sprintf(`document.querySelectorAll("hamsaya-map")[%d].play()`, i))
		tb.Wait(fmt.Sprintf(windows+`[%d]?.hamsaya?.state?.playing`, i))
		// As the map that draws does; see TestMapIsUsedByMouse.
		tb.Run(fmt.Sprintf(windows+`[%d].document.querySelector("canvas").getContext("webgl2")`, i))
		tb.Wait(windows + `.filter((w) => w?.hamsaya?.state?.playing).length === 1`)
	}
	tb.Frames(3)
	if lost := e2e.Eval[int](tb, windows+`.filter((w) => w.document.querySelector("canvas").getContext("webgl2").isContextLost()).length`); lost != 0 {
		t.Errorf("%d contexts were lost", lost)
	}
}

// Of ten maps that paragraphs lead those that the reader is near are kept,
// however the reader came there.
func TestTenMapsWithSteps(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 420, 560)
	tb.Open(e2e.Article(t, e2e.StubSite(t, e2e.RealStory), strings.Repeat(`<div data-steps>`+element+`<p data-step="0">One</p><p data-step="1">Two</p></div>`, 10)+script))
	tb.Wait(`document.querySelectorAll("hamsaya-map")[9]?.start`)
	documents := `[...document.querySelectorAll("hamsaya-map")].map((m) => m.shadowRoot.querySelector("iframe")?.contentWindow.document)`
	show := func(i int, more string) {
		tb.Run(fmt.Sprintf(`const map = document.querySelectorAll("hamsaya-map")[%d]; map.scrollIntoView({ behavior: "instant" }); %s`, i, more))
	}
	few := func(at string, i int) {
		t.Helper()
		tb.Wait(fmt.Sprintf(documents+`[%d]?.documentElement?.dataset.state === "map"`, i))
		tb.Wait(documents + `.filter((d) => d && (d.querySelector("canvas") || d.documentElement?.dataset.state === "loading")).length <= 4`)
		if n := e2e.Eval[int](tb, documents+`.filter((d) => d?.documentElement?.dataset.state === "map").length`); n > 4 {
			t.Errorf("%s, %d maps run", at, n)
		}
	}
	for i := range 10 {
		show(i, `map.start()`)
		if i%3 == 2 { // the others are left while they load
			few("on the way down", i)
		}
	}
	few("at the end", 9)
	show(0, "")
	few("back at the beginning", 0)
}
