package article_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// scrolled is a promise: scrolls the page along all paragraphs, down or up, in
// steps of 20 px while one of them is near the height at which it acts, and
// otherwise of 100.
const scrolled = `((way) => new Promise((done) => {
	const steps = [...document.querySelectorAll("[data-step]")], first = steps[0], last = steps.at(-1);
	const top = (p) => p.getBoundingClientRect().top;
	(function go() {
		const before = scrollY;
		const near = steps.some((p) => Math.abs(top(p) - 0.8 * innerHeight) < 150);
		scrollBy({ top: way * (near ? 20 : 100), behavior: "instant" });
		if (scrollY === before || (way > 0 ? last.getBoundingClientRect().bottom < innerHeight / 2 : top(first) > innerHeight)) requestAnimationFrame(() => requestAnimationFrame(() => done(0)));
		else requestAnimationFrame(go);
	})();
}))`

// When a paragraph acts, the map that it leads is in the window and at least half
// of it is free, on a phone and on a desk, forwards and backwards.
func TestStepsLeaveTheMapFree(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.StubSite(t, e2e.RealStory)) + "article.html"
	for _, size := range [][2]int64{{360, 640}, {640, 360}, {1280, 720}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			t.Parallel()
			tb := e2e.NewTab(t, size[0], size[1])
			tb.Open(address)
			tb.Wait(`document.readyState === "complete" && document.querySelector("[data-steps] hamsaya-map").start`)
			tb.Run(`globalThis.map = document.querySelector("[data-steps] hamsaya-map"); map.scrollIntoView({ behavior: "instant" }); map.start()`)
			tb.Wait(`map.shadowRoot.querySelector("iframe").contentDocument.documentElement?.dataset.state === "map"`)
			// What of the map is free is told at each of the messages that it gets.
			tb.Run(`globalThis.acts = []; globalThis.w = map.shadowRoot.querySelector("iframe").contentWindow; w.addEventListener("message", ({ data }) => {
				if (data?.type !== "seek") return;
				const frame = w.frameElement.getBoundingClientRect(), paper = w.document.querySelector("canvas").getBoundingClientRect();
				const m = { left: frame.left + paper.left, right: frame.left + paper.right, top: frame.top + paper.top, bottom: frame.top + paper.bottom };
				let over = 0;
				for (const r of [...document.querySelectorAll("[data-step]")].map((e) => e.getBoundingClientRect()))
					over += Math.max(0, Math.min(r.right, m.right) - Math.max(r.left, m.left)) * Math.max(0, Math.min(r.bottom, m.bottom) - Math.max(r.top, m.top));
				const seen = Math.max(0, Math.min(m.bottom, innerHeight) - Math.max(m.top, 0)) * (m.right - m.left);
				acts.push({ chapter: data.chapter, top: m.top, free: (seen - over) / ((m.right - m.left) * (m.bottom - m.top)) });
			})`)
			for _, way := range []string{"1", "-1"} {
				e2e.Await[int](tb, scrolled+`(`+way+`)`)
			}
			var went, want []int
			for _, a := range e2e.Eval[[]struct {
				Chapter   int
				Top, Free float64
			}](tb, `acts`) {
				went = append(went, a.Chapter)
				if a.Top < 0 || a.Free < 0.5 {
					t.Errorf("when chapter %d is shown, the map's top is at %v and %.0f %% of it is free", a.Chapter, a.Top, 100*a.Free)
				}
			}
			steps := e2e.Eval[int](tb, `document.querySelectorAll("[data-step]").length`)
			for i := range steps {
				want = append(want, i)
			}
			for i := steps - 2; i >= 0; i-- {
				want = append(want, i)
			}
			if !slices.Equal(went, want) {
				t.Errorf("it went to the chapters %v", went)
			}
			// Wherever in the window a paragraph is to be read, it is the one that leads.
			for _, at := range []string{"innerHeight * 0.79", "innerHeight - r.height - 4", "(innerHeight - r.height) / 2"} {
				tb.Run(fmt.Sprintf(`const r = document.querySelectorAll("[data-step]")[2].getBoundingClientRect(); scrollBy({ top: r.top - (%s), behavior: "instant" })`, at))
				tb.Wait(`w.hamsaya.state.chapter === 2`)
			}
		})
	}
}

// No paragraph that leads a map ever lies over the button that starts it, nor
// over what is said when it cannot start.
func TestStepsLeaveTheButtonFree(t *testing.T) {
	t.Parallel()
	address := e2e.Article(t, e2e.StubSite(t, e2e.RealStory), e2e.Paragraph+threeSteps+e2e.Long+script)
	tb := e2e.NewTab(t, 360, 640)
	openElement(t, tb, address)
	covered := func() {
		t.Helper()
		if over := e2e.Eval[string](tb, `(() => {
			for (let y = 0; y <= document.documentElement.scrollHeight - innerHeight; y += 40) {
				scrollTo({ top: y, behavior: "instant" });
				const { left, top, width, height } = map.getBoundingClientRect();
				const over = [[0, 0], [-100, 0], [100, 0], [0, 20], [0, -20]].map(([dx, dy]) => document.elementFromPoint(left + width / 2 + dx, top + height * 0.38 + dy)).find((e) => e?.closest("[data-step]"));
				if (over) return y + " px down, " + over.textContent + " lies over the button";
			}
			return "" })()`); over != "" {
			t.Error(over)
		}
	}
	covered()
	// A map that cannot be shown says so where it can be read.
	tb.Before(`HTMLCanvasElement.prototype.getContext = () => null`)
	openElement(t, tb, address)
	tb.Run(`map.start()`)
	tb.Wait(e2e.Inner(`w.document.documentElement?.dataset.state === "trouble"`))
	tb.Wait(`!map.hasAttribute("leading")`)
	covered()
}
