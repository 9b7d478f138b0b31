package article_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// The article that comes with a folder shows the three ways to embed, under the
// headers that the server sends, on a phone and on a desk; nothing on it moves
// while it loads.
func TestArticle(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.StubSite(t, e2e.RealStory)) + "article.html"
	for _, v := range e2e.Viewports {
		t.Run(fmt.Sprint(v.Width), func(t *testing.T) {
			t.Parallel()
			tb := e2e.NewTab(t, int64(v.Width), int64(v.Height))
			tb.Before(`globalThis.shifts = []; new PerformanceObserver((l) => l.getEntries().forEach((e) => shifts.push(e.value + e.sources.map((s) => " " + (s.node?.outerHTML ?? s.node?.nodeName ?? "?").slice(0, 80) + JSON.stringify([s.previousRect, s.currentRect]))))).observe({ type: "layout-shift", buffered: true });
				globalThis.heard = new Set(); addEventListener("message", (e) => heard.add(e.source))`)
			tb.Open(address)
			tb.Wait(`document.querySelectorAll("hamsaya-map").length === 3 && [...document.querySelectorAll("hamsaya-map")].every((m) => m.shadowRoot)`)
			for selector, shows := range map[string]string{
				"hamsaya-map":              `e.shadowRoot.querySelector("img").naturalWidth > 0`,
				"hamsaya-map[theme=night]": `e.shadowRoot.querySelector("img").naturalWidth > 0`,
				".hamsaya-frame":           `heard.has(e.firstChild.contentWindow)`,
			} {
				scrollTo(t, tb, selector, "center")
				tb.Wait(fmt.Sprintf(`((e) => %s)(document.querySelector(%q))`, shows, selector))
				tb.Frames(10)
			}
			for i, m := range []string{"hamsaya-map", "hamsaya-map[theme=night]"} {
				if got := e2e.Eval[string](tb, fmt.Sprintf(`document.querySelector(%q).shadowRoot.querySelector("img").src`, m)); strings.Contains(got, "night") != (i == 1) {
					t.Errorf("map %d has the poster %s", i+1, got)
				}
			}
			if w := e2e.Eval[int](tb, `document.documentElement.scrollWidth`); w > v.Width {
				t.Errorf("the article is %d wide", w)
			}
			if shifts := e2e.Eval[[]string](tb, `shifts`); len(shifts) > 0 {
				t.Errorf("the layout shifted:\n%s", strings.Join(shifts, "\n"))
			}
			come(tb, 2)
			tb.Wait(`document.querySelector("[data-steps] hamsaya-map").shadowRoot.querySelector("img").naturalWidth > 0`)
			if v.Pointer == "touch" {
				tb.WholePage("article")
			}
		})
	}
}

// On paper no map of an article is cut by the edge of a page, and the article is
// ink on white by night too.
func TestArticleInPrint(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 794, 1123) // A4
	tb.Do(e2e.Command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print", Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}}))
	tb.Open(e2e.Serve(t, e2e.StubSite(t, e2e.RealStory)) + "article.html")
	tb.Wait(`document.querySelectorAll("hamsaya-map").length === 3`)
	if cut := e2e.Eval[string](tb, `[...document.querySelectorAll("hamsaya-map, .hamsaya-frame, figure, [data-step]")].filter((e) => getComputedStyle(e).breakInside !== "avoid").map((e) => e.outerHTML.slice(0, 40)).join()`); cut != "" {
		t.Errorf("the edge of a page may cut %s", cut)
	}
	if got := e2e.Eval[string](tb, `getComputedStyle(document.body).color`); got != "rgb(29, 35, 41)" {
		t.Errorf("its ink is %s", got)
	}
}

// The button has a face without serifs in an article that has them, and who
// presses it with the mouse sees no ring around the map, as who uses the keyboard
// does. Only a browser tells how something is pressed. Costs 1 s.
func TestStartLooksAsThePageDoes(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 700, 800)
	address := e2e.Article(t, e2e.StubSite(t, e2e.RealStory), `<style>body { font-family: Georgia, serif }</style>`+element+script)
	for _, by := range []string{"mouse", "keyboard"} {
		openElement(t, tb, address)
		if face := e2e.Eval[string](tb, `getComputedStyle(map.shadowRoot.querySelector("button")).fontFamily`); face != "system-ui, sans-serif" {
			t.Errorf("the button is set in %s", face)
		}
		if by == "mouse" {
			at := e2e.Eval[[]float64](tb, `(({ x, y, width, height }) => [x + width / 2, y + 0.38 * height])(map.getBoundingClientRect())`)
			tb.ClickAt(at[0], at[1])
		} else {
			tb.Run(`map.shadowRoot.querySelector("button").focus()`)
			tb.Press("\r")
		}
		tb.WaitEmbed()
		tb.Wait(e2e.Inner(`w.document.activeElement === w.document.querySelector("canvas")`))
		outline := tb.Inner(`w.getComputedStyle(w.document.querySelector("canvas")).outlineStyle`)
		if (outline == "none") != (by == "mouse") {
			t.Errorf("after a start by %s the map has the outline %q", by, outline)
		}
	}
}
