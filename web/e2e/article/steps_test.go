package article_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

const threeSteps = `<div data-steps>` + element + `<p data-step="0">One</p><p data-step="1">Two</p><p data-step="2">Three</p></div>`

// come scrolls to the i-th paragraph that leads a map.
func come(tb *e2e.Tab, i int) {
	tb.Run(fmt.Sprintf(`document.querySelectorAll("[data-step]")[%d].scrollIntoView({ block: "center", behavior: "instant" })`, i))
}

// Paragraphs lead the map through the story, forwards and backwards, and where
// the focus goes.
func TestStepsLeadTheMap(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 700, 800)
	startElement(t, tb, e2e.Article(t, e2e.StubSite(t, e2e.RealStory), `<div data-steps>`+element+`
		<p data-step="1">One</p><p data-step="2025-11-17" tabindex="0">Two</p>
		<p data-step="event:trade-shift" data-places="kabul islamabad"><a href="#c">Three</a></p></div>`+script))
	at := []string{
		`w.hamsaya.state.chapter === 1`,
		`w.hamsaya.state.date.startsWith("2025-11-17")`,
		`w.hamsaya.state.event === "trade-shift" && w.hamsaya.state.hash.includes("view=")`,
	}
	for _, i := range []int{0, 1, 2, 1, 0} {
		come(tb, i)
		tb.Wait(e2e.Inner(at[i]))
	}
	tb.Run(`document.querySelector("[data-step] a").focus({ preventScroll: true })`)
	tb.Wait(e2e.Inner(at[2]))

	// Wherever a paragraph is on its way, the timeline is free, and folded.
	tb.Wait(e2e.Inner(`w.hamsaya.state.folded`))
	tb.Run(`document.activeElement.blur()`)
	for _, share := range []float64{0.2, 0.5, 0.8, 1.2} {
		tb.Run(fmt.Sprintf(`globalThis.strip = (() => { const b = map.getBoundingClientRect(); return [b.top + b.height * (%s), b.bottom, b.left + b.width / 2]; })();
			const p = document.querySelectorAll("[data-step]")[1].getBoundingClientRect();
			scrollBy({ top: (p.top + p.bottom) / 2 - (strip[0] + %v * (strip[1] - strip[0])), behavior: "instant" })`, e2e.Inner(`w.hamsaya.state.stripTop`), share))
		tb.Frames(2)
		if on := e2e.Eval[string](tb, `(() => { for (let y = strip[0] + 2; y < Math.min(strip[1], innerHeight) - 2; y += 4) { const on = document.elementFromPoint(strip[2], y); if (on !== map) return y + ": " + on?.outerHTML } return "" })()`); on != "" {
			t.Errorf("a paragraph at %v of the timeline lies over it, at %s", share, on)
		}
	}
}

// While paragraphs lead a map it is in the window at each of them, the last too.
func TestMapStaysWithItsSteps(t *testing.T) {
	t.Parallel()
	own := e2e.Article(t, e2e.StubSite(t, e2e.RealStory), e2e.Paragraph+threeSteps+strings.Repeat(e2e.Paragraph, 40)+script)
	tb := e2e.NewTab(t, 1280, 720)
	for _, c := range []struct {
		address       string
		width, height int64
	}{{strings.TrimSuffix(own, "article/") + "article.html", 1280, 720}, {own, 700, 760}, {own, 360, 640}} {
		tb.Resize(c.width, c.height)
		tb.Open(c.address)
		tb.Wait(`document.querySelector("[data-steps] hamsaya-map")?.start`)
		tb.Run(`document.querySelector("[data-steps] hamsaya-map").toggleAttribute("leading", true)`)
		for i, top := range e2e.Eval[[]float64](tb, `[...document.querySelectorAll("[data-step]")].map((p) => {
			p.scrollIntoView({ block: "center", behavior: "instant" });
			return document.querySelector("[data-steps] hamsaya-map").getBoundingClientRect().top })`) {
			if top < -1 || top > float64(c.height)/4 {
				t.Errorf("%dx%d: at paragraph %d the map's top is at %v", c.width, c.height, i, top)
			}
		}
	}
}

// A map that paragraphs lead gives its graphics back when the reader is far on,
// and is led again when the reader comes back, without a press: once, to where
// the reader is, however many paragraphs went by before it ran.
func TestStepsLeadAgain(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 700, 800)
	openElement(t, tb, e2e.Article(t, e2e.StubSite(t, e2e.RealStory), threeSteps+strings.Repeat(e2e.Long, 12)+script))
	tb.Run(`globalThis.rested = 0; map.addEventListener("rested", () => rested++); map.start()`)
	tb.WaitEmbed()
	come(tb, 2)
	tb.Wait(e2e.Inner(`w.hamsaya.state.chapter === 2`))
	toTheEnd := `scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" })`
	tb.Run(toTheEnd)
	tb.Wait(e2e.Inner(`w.document.documentElement?.dataset.state === "poster" && !w.document.querySelector("canvas") && w.document.querySelector("#poster").src.startsWith("data:image/jpeg")`) + ` && rested === 1`)
	e2e.Eval[bool](tb, e2e.Inner(`(w.heard = [], w.addEventListener("message", (e) => w.document.documentElement.dataset.state === "map" || w.heard.push(e.data.type)), true)`))
	for _, step := range []int{2, 1, 0, 1, 0, 2, 0, 1} {
		come(tb, step)
		tb.Frames(2)
	}
	tb.Wait(e2e.Inner(`w.document.documentElement?.dataset.state === "map" && w.hamsaya.state.chapter === 1`))
	if heard := tb.Inner(`w.heard.join(" ")`); heard != "start" {
		t.Errorf("before its map ran again the frame heard %q", heard)
	}
	come(tb, 2)
	tb.Wait(e2e.Inner(`w.hamsaya.state.chapter === 2`))
	// Who is back before it has rested need not move for it to go on.
	e2e.Eval[bool](tb, e2e.Inner(`(w.old = true, w.postMessage({ hamsaya: 1, type: "rest" }, "*"), true)`))
	tb.Wait(e2e.Inner(`!w.old && w.document.documentElement?.dataset.state === "map" && w.hamsaya.state.chapter === 2`) + ` && rested === 2`)

	// Who saves data is asked again, by a button that is free.
	tb.Run(`Object.defineProperty(navigator, "connection", { value: { saveData: true } }); ` + toTheEnd)
	tb.Wait(`rested === 3 && !map.hasAttribute("leading")`)
	come(tb, 0)
	tb.Frames(30)
	if got := tb.Inner(`w.document.documentElement.dataset.state`); got != "poster" {
		t.Errorf("for who saves data the frame is at %q", got)
	}
	scrollTo(t, tb, "hamsaya-map", "start")
	if on := e2e.Eval[string](tb, `document.elementFromPoint(350, 0.38 * map.clientHeight).localName`); on != "hamsaya-map" {
		t.Errorf("over the button lies a %s", on)
	}
}
