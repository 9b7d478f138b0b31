package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// Paragraphs lead the map through the story, forwards and backwards, and
// where the focus goes.
func TestStepsLeadTheMap(t *testing.T) {
	address := article(t, embedSite(t, neighbours), `<div data-steps><hamsaya-map src="/"></hamsaya-map>
		<p id="a" data-step="1">One</p><p id="b" data-step="2025-11-17" tabindex="0">Two</p>
		<p id="c" data-step="event:trade-shift" data-places="kabul islamabad"><a href="#c">Three</a></p></div><script async src="/embed.js"></script>`)
	tb := newTab(t, 700, 800)
	tb.open(address)
	tb.wait(`document.querySelector("hamsaya-map").start`)
	eval[bool](tb, `document.querySelector("hamsaya-map").start(), document.querySelector("#a").scrollIntoView({ block: "center", behavior: "instant" }), true`)
	tb.waitEmbed()
	tb.wait(inner(`w.hamsaya.state.chapter === 1`))
	go2 := func(id string) {
		eval[bool](tb, fmt.Sprintf(`document.querySelector("#%s").scrollIntoView({ block: "center", behavior: "instant" }), true`, id))
	}
	go2("b")
	tb.wait(inner(`w.hamsaya.state.date.startsWith("2025-11-17")`))
	go2("c")
	tb.wait(inner(`w.hamsaya.state.event === "trade-shift" && w.hamsaya.state.hash.includes("view=")`))
	go2("b")
	tb.wait(inner(`w.hamsaya.state.date.startsWith("2025-11-17")`))
	go2("a")
	tb.wait(inner(`w.hamsaya.state.chapter === 1`))
	eval[bool](tb, `document.querySelector("#c a").focus({ preventScroll: true }), true`)
	tb.wait(inner(`w.hamsaya.state.event === "trade-shift"`))
}

// While paragraphs lead a map it is in the window at each of them, the last
// too.
func TestMapStaysWithItsSteps(t *testing.T) {
	site := embedSite(t, neighbours)
	own := article(t, site, paragraph+`<div data-steps><hamsaya-map src="/"></hamsaya-map>
		<p data-step="0">One</p><p data-step="1">Two</p><p data-step="2">Three</p></div>`+strings.Repeat(paragraph, 40)+`<script async src="/embed.js"></script>`)
	for _, c := range []struct {
		address       string
		width, height int64
	}{{serveAt(t, site) + "article.html", 1280, 720}, {own, 700, 760}, {own, 360, 640}} {
		t.Run(fmt.Sprintf("%dx%d", c.width, c.height), func(t *testing.T) {
			tb := newTab(t, c.width, c.height)
			tb.open(c.address)
			tb.wait(`document.querySelector("[data-steps] hamsaya-map").start`)
			eval[bool](tb, `document.querySelector("[data-steps] hamsaya-map").toggleAttribute("leading", true)`)
			for i := range eval[int](tb, `document.querySelectorAll("[data-step]").length`) {
				if top := eval[float64](tb, fmt.Sprintf(`document.querySelectorAll("[data-step]")[%d].scrollIntoView({ block: "center", behavior: "instant" }), document.querySelector("[data-steps] hamsaya-map").getBoundingClientRect().top`, i)); top < -1 || top > float64(c.height)/4 {
					t.Errorf("at paragraph %d the map's top is at %v", i, top)
				}
			}
			tb.screenshot(fmt.Sprintf("steps-last-%d", c.width))
		})
	}
}

// A map that paragraphs lead gives its graphics back when the reader is far
// on, and is led again when the reader comes back, without a press: once, to
// where the reader is, however many paragraphs went by before it ran.
func TestStepsLeadAgain(t *testing.T) {
	address := article(t, embedSite(t, neighbours), `<div data-steps><hamsaya-map src="/"></hamsaya-map>
		<p data-step="0">One</p><p data-step="1">Two</p><p data-step="2">Three</p></div>`+strings.Repeat(long, 12)+`<script async src="/embed.js"></script>`)
	tb := newTab(t, 700, 800)
	tb.open(address)
	tb.wait(`document.querySelector("hamsaya-map").start`)
	eval[bool](tb, `globalThis.rested = 0, document.querySelector("hamsaya-map").addEventListener("rested", () => rested++), document.querySelector("hamsaya-map").start(), true`)
	tb.waitEmbed()
	come := func(step int) {
		eval[bool](tb, fmt.Sprintf(`document.querySelectorAll("[data-step]")[%d].scrollIntoView({ block: "center", behavior: "instant" }), true`, step))
	}
	come(2)
	tb.wait(inner(`w.hamsaya.state.chapter === 2`))
	eval[bool](tb, `scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" }), true`)
	tb.wait(inner(`w.document.documentElement?.dataset.state === "poster" && !w.document.querySelector("canvas") && w.document.querySelector("#poster").src.startsWith("data:image/jpeg")`) + ` && rested === 1`)
	eval[bool](tb, inner(`(w.heard = [], w.addEventListener("message", (e) => w.document.documentElement.dataset.state === "map" || w.heard.push(e.data.type)), true)`))
	for _, step := range []int{2, 1, 0, 1, 0, 2, 0, 1} {
		come(step)
		turn(tb)
	}
	tb.wait(inner(`w.document.documentElement?.dataset.state === "map" && w.hamsaya.state.chapter === 1`))
	if heard := tb.inner(`w.heard.join(" ")`); heard != "start" {
		t.Errorf("before its map ran again the frame heard %q", heard)
	}
	come(2)
	tb.wait(inner(`w.hamsaya.state.chapter === 2`))
	// Who is back before it has rested need not move for it to go on.
	eval[bool](tb, inner(`(w.old = true, w.postMessage({ hamsaya: 1, type: "rest" }, "*"), true)`))
	tb.wait(inner(`!w.old && w.document.documentElement?.dataset.state === "map" && w.hamsaya.state.chapter === 2`) + ` && rested === 2`)

	// Who saves data is asked again, by a button that is free.
	eval[bool](tb, `Object.defineProperty(navigator, "connection", { value: { saveData: true } }), scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" }), true`)
	tb.wait(`rested === 3 && !document.querySelector("hamsaya-map").hasAttribute("leading")`)
	come(0)
	turn(tb)
	if got := tb.inner(`w.document.documentElement.dataset.state`); got != "poster" {
		t.Errorf("for who saves data the frame is at %q", got)
	}
}

// A browser may tell of several changes of what is in view at once, the last of
// which is how it is: a map that has come into view does not rest.
func TestChangesOfSightAtOnce(t *testing.T) {
	address := article(t, embedSite(t, neighbours), `<div data-steps><hamsaya-map src="/"></hamsaya-map><p data-step="0">One</p><p data-step="1">Two</p></div><script async src="/embed.js"></script>`)
	tb := newTab(t, 700, 800)
	tb.before(`globalThis.IntersectionObserver = class extends IntersectionObserver {
		constructor(told, options) {
			const before = ({ target, isIntersecting, boundingClientRect }) => ({ target, boundingClientRect, isIntersecting: !isIntersecting });
			super((changes, self) => told(changes.flatMap((now) => [before(now), now]), self), options);
		}
	}`)
	tb.open(address)
	tb.wait(`document.querySelector("hamsaya-map").start`)
	eval[bool](tb, `globalThis.rested = 0, document.querySelector("hamsaya-map").addEventListener("rested", () => rested++), document.querySelector("hamsaya-map").start(), true`)
	tb.waitEmbed()
	eval[bool](tb, `document.querySelector("hamsaya-map").seek({ chapter: 3 }), true`)
	tb.wait(inner(`w.hamsaya.state.chapter === 3`) + ` && rested === 0`)
}

// turn waits until the page has been drawn anew.
func turn(tb *tab) {
	tb.t.Helper()
	eval[bool](tb, `globalThis.drawn = false, requestAnimationFrame(() => requestAnimationFrame(() => (drawn = true))), true`)
	tb.wait(`drawn`)
}

// Of ten such maps those that the reader is near are kept, however the reader
// came there.
func TestTenMapsWithSteps(t *testing.T) {
	address := article(t, embedSite(t, threeEvents), strings.Repeat(`<div data-steps><hamsaya-map src="/"></hamsaya-map><p data-step="0">One</p><p data-step="start">Two</p></div>`, 10)+`<script async src="/embed.js"></script>`)
	tb := newTab(t, 420, 560)
	tb.open(address)
	tb.wait(`document.querySelectorAll("hamsaya-map")[9]?.start`)
	frames := `[...document.querySelectorAll("hamsaya-map")].map((m) => m.shadowRoot.querySelector("iframe")?.contentWindow.document)`
	come := func(i int) {
		eval[bool](tb, fmt.Sprintf(`document.querySelectorAll("hamsaya-map")[%d].scrollIntoView({ behavior: "instant" }), true`, i))
	}
	few := func(at string, i int) {
		t.Helper()
		tb.wait(fmt.Sprintf(frames+`[%d]?.documentElement?.dataset.state === "map"`, i))
		tb.wait(frames + `.filter((d) => d && (d.querySelector("canvas") || d.documentElement?.dataset.state === "loading")).length <= 4`)
		if n := eval[int](tb, frames+`.filter((d) => d?.documentElement?.dataset.state === "map").length`); n > 4 {
			t.Errorf("%s, %d maps run", at, n)
		}
	}
	for i := range 10 {
		come(i)
		eval[bool](tb, fmt.Sprintf(`document.querySelectorAll("hamsaya-map")[%d].start(), true`, i))
		if i%3 == 2 { // the others are left while they load
			few("on the way down", i)
		}
	}
	few("at the end", 9)
	come(0)
	few("back at the beginning", 0)
}

// When a paragraph acts, the map that it leads is in the window and at least
// half of it is free, on a phone and on a desk, forwards and backwards.
func TestStepsLeaveTheMapFree(t *testing.T) {
	address := serveAt(t, embedSite(t, neighbours))
	for _, size := range [][2]int64{{360, 640}, {640, 360}, {1280, 720}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			tb := newTab(t, size[0], size[1])
			tb.open(address + "article.html")
			tb.wait(`document.readyState === "complete" && document.querySelector("[data-steps] hamsaya-map").start`)
			eval[bool](tb, `globalThis.map = document.querySelector("[data-steps] hamsaya-map"), map.scrollIntoView({ behavior: "instant" }), map.start(), true`)
			tb.wait(`map.shadowRoot.querySelector("iframe").contentDocument.documentElement?.dataset.state === "map"`)
			// What of the map is free is told at each of the messages that it gets.
			eval[bool](tb, `(globalThis.acts = [], globalThis.w = map.shadowRoot.querySelector("iframe").contentWindow, w.addEventListener("message", ({ data }) => {
				if (data?.type !== "seek") return;
				const frame = w.frameElement.getBoundingClientRect(), paper = w.document.querySelector("canvas").getBoundingClientRect();
				const m = { left: frame.left + paper.left, right: frame.left + paper.right, top: frame.top + paper.top, bottom: frame.top + paper.bottom };
				let over = 0;
				for (const r of [...document.querySelectorAll("[data-step]")].map((e) => e.getBoundingClientRect()))
					over += Math.max(0, Math.min(r.right, m.right) - Math.max(r.left, m.left)) * Math.max(0, Math.min(r.bottom, m.bottom) - Math.max(r.top, m.top));
				const seen = Math.max(0, Math.min(m.bottom, innerHeight) - Math.max(m.top, 0)) * (m.right - m.left);
				acts.push({ chapter: data.chapter, top: m.top, free: (seen - over) / ((m.right - m.left) * (m.bottom - m.top)) });
			}), true)`)
			for _, way := range []int{1, -1} {
				eval[bool](tb, fmt.Sprintf(`(globalThis.done = false, (function go() {
					const before = scrollY;
					scrollBy({ top: 20 * %d, behavior: "instant" });
					const last = [...document.querySelectorAll("[data-step]")].at(-1).getBoundingClientRect(), first = document.querySelector("[data-step]").getBoundingClientRect();
					if (scrollY === before || (%[1]d > 0 ? last.bottom < innerHeight / 2 : first.top > innerHeight)) done = true;
					else requestAnimationFrame(go);
				})(), true)`, way))
				tb.wait(`done`)
				turn(tb)
			}
			var acts []struct {
				Chapter   int
				Top, Free float64
			}
			if err := json.Unmarshal([]byte(eval[string](tb, `JSON.stringify(acts)`)), &acts); err != nil {
				t.Fatal(err)
			}
			steps := eval[int](tb, `document.querySelectorAll("[data-step]").length`)
			var went []int
			for _, a := range acts {
				went = append(went, a.Chapter)
				if a.Top < 0 || a.Free < 0.5 {
					t.Errorf("when chapter %d is shown, the map's top is at %v and %.0f %% of it is free", a.Chapter, a.Top, 100*a.Free)
				}
			}
			var want []int
			for i := range steps {
				want = append(want, i)
			}
			for i := steps - 2; i >= 0; i-- {
				want = append(want, i)
			}
			if !slices.Equal(went, want) {
				t.Errorf("it went to the chapters %v", went)
			}
			for name, at := range map[string]string{"acts": "innerHeight * 0.79", "read": "innerHeight - r.height - 4", "over": "(innerHeight - r.height) / 2"} {
				eval[bool](tb, fmt.Sprintf(`(() => { const r = document.querySelectorAll("[data-step]")[2].getBoundingClientRect(); scrollBy({ top: r.top - (%s), behavior: "instant" }); return true })()`, at))
				tb.wait(`w.hamsaya.state.chapter === 2`)
				turn(tb)
				tb.screenshot(fmt.Sprintf("steps-%s-%d", name, size[0]))
			}
		})
	}
}
