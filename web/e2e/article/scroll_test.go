package article_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// A press on a map that is half in view does what it says and moves the article
// by nothing, by mouse and by touch, on the map, its strip, its buttons and its
// list: whatever takes the focus must not be scrolled to. Only a browser scrolls.
func TestPressesDoNotScrollTheArticle(t *testing.T) {
	t.Parallel()
	tb := e2e.NewPhone(t, 640, 400)
	tb.Open(e2e.Article(t, e2e.Site(t, e2e.ThreeEvents), strings.Repeat(e2e.Long, 3)+`<hamsaya-map src="/"></hamsaya-map>`+strings.Repeat(e2e.Long, 12)+`<script async src="/embed.js"></script>`))
	tb.Wait(`document.querySelector("hamsaya-map").start`)
	tb.Run(`globalThis.map = document.querySelector("hamsaya-map"); map.start(); map.scrollIntoView()`)
	tb.WaitEmbed()
	tb.SettleEmbed()
	// edge brings an edge of the map to 200 px under the top of the window, with the
	// focus outside of the map.
	edge := func(edge string) float64 {
		t.Helper()
		tb.Run(e2e.Inner(`w.document.activeElement.blur()`) + `; window.focus(); document.activeElement.blur();
			scrollTo({ top: scrollY + map.getBoundingClientRect().` + edge + ` - 200, behavior: "instant" })`)
		tb.Frames(2)
		return e2e.Eval[float64](tb, `scrollY`)
	}
	still := func(what string, at float64) {
		t.Helper()
		tb.SettleEmbed()
		if now := e2e.Eval[float64](tb, `scrollY`); now != at {
			t.Errorf("%s scrolled the article by %v", what, now-at)
		}
	}
	press := map[string]func(x, y float64){"mouse": tb.ClickAt, "touch": tb.Tap}
	for name, at := range press {
		top := edge("top")
		at(250, 300)
		tb.Wait(e2e.Inner(`w.document.activeElement === w.document.querySelector("canvas")`))
		still(name+" on the map", top)

		bottom := edge("bottom")
		u := tb.Inner(`String(w.hamsaya.state.u)`)
		at(300, 110) // the strip
		tb.Wait(e2e.Inner(fmt.Sprintf(`w.hamsaya.state.u !== %s`, u)))
		still(name+" on the strip", bottom)
		at(20, 180) // the play button
		tb.Wait(e2e.Inner(`w.hamsaya.state.playing`))
		at(20, 180)
		tb.Wait(e2e.Inner(`!w.hamsaya.state.playing`))
		still(name+" on the play button", bottom)
		tb.Run(`map.seek({ fraction: 0 })`)
		tb.SettleEmbed()
	}

	top := edge("top")
	point := func(selector string) (x, y float64) {
		at := e2e.Eval[[]float64](tb, e2e.Inner(`(({ x, y, width, height }, box) => [box.x + x + width / 2, box.y + y + height / 2])(w.document.querySelector("`+selector+`").getBoundingClientRect(), map.getBoundingClientRect())`))
		return at[0], at[1]
	}
	tb.ClickAt(point("#toggle-reading"))
	tb.Wait(e2e.Inner(`w.document.activeElement.id === "events-heading"`))
	still("opening the list", top)
	tb.Run(`map.next(); map.next()`)
	still("the list that follows the map", top)
	tb.ClickAt(point("#close-reading"))
	tb.Wait(e2e.Inner(`!w.document.querySelector("#reading").hasAttribute("data-open")`))
	still("closing the list", top)
}
