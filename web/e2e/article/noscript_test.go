package article_test

import (
	"fmt"
	"net/http"
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// Without JavaScript an article whose paragraphs lead a map is an ordinary one,
// with the picture of each chapter and a way to the map.
func TestStepsWithoutJavaScript(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 360, 720)
	tb.WithoutJavaScript(true)
	tb.Open(e2e.Serve(t, e2e.StubSite(t, e2e.RealStory)) + "article.html")
	for _, width := range []int64{360, 1280} {
		tb.Resize(width, 720)
		if n := e2e.Eval[int](tb, `document.querySelectorAll("[data-step]").length`); n != 8 {
			t.Errorf("%d chapters, want 8", n)
		}
		for i := range 8 {
			come(tb, i)
			tb.Wait(fmt.Sprintf(`((img) => img && img.complete && img.naturalWidth > 0 && img.getBoundingClientRect().width > 200)(document.querySelectorAll("[data-step] img")[%d])`, i))
		}
		if got := e2e.Eval[string](tb, `getComputedStyle(document.querySelector("[data-steps] > hamsaya-map")).position`); got != "static" {
			t.Errorf("%d px wide, the map that cannot run is %s", width, got)
		}
		if w := e2e.Eval[int64](tb, `document.documentElement.scrollWidth`); w > width {
			t.Errorf("the article is %d wide, the window %d", w, width)
		}

	}
}

// The frame of an embed without its script, because there is none for the reader
// or because it did not come: one picture that says what it shows, the list, and
// nothing that cannot do what it says.
func TestEmbedWithoutItsScript(t *testing.T) {
	t.Parallel()
	site := e2e.StubSite(t, e2e.RealStory)
	for name, c := range map[string]struct {
		served     http.Handler
		javaScript bool
	}{
		"no JavaScript":  {site, false},
		"a script fails": {e2e.Fail(site, "frame-*.js", e2e.Missing), true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tb := e2e.NewTab(t, 360, 720, "Failed to load resource", "Refused to execute script")
			tb.WithoutJavaScript(!c.javaScript)
			tb.Open(e2e.Serve(t, c.served) + "embed.html")
			for _, width := range []int64{360, 1280} {
				tb.Resize(width, 720)
				tb.Wait(`document.querySelector("#still img")?.naturalWidth > 0`)
				if n := e2e.Eval[int](tb, `document.querySelectorAll("#events > li").length`); n < 40 {
					t.Errorf("%d events are listed", n)
				}
				if !e2e.Eval[bool](tb, `document.querySelectorAll("#events dd").length > 40 && [...document.querySelectorAll("#events > li")].every((li) => li.checkVisibility() && li.querySelector("h3 a").href.includes("index.html#event="))`) {
					t.Error("the list cannot be seen, or says not who says what, or leads nowhere")
				}
				if got := e2e.Eval[string](tb, `JSON.stringify([...document.querySelectorAll("button, input, select, progress, [tabindex='0'], [role=slider], #map-help")].filter((e) => e.checkVisibility()).map((e) => e.outerHTML.slice(0, 80)))`); got != "[]" {
					t.Errorf("what cannot work is there: %s", got)
				}
				if got := e2e.Eval[string](tb, `[...document.images].filter((e) => e.checkVisibility()).map((e) => [e.naturalWidth > 0, e.alt.length > 40, e.getBoundingClientRect().width > 300]).join()`); got != "true,true,true" {
					t.Errorf("the pictures that are seen have come, say what they show, are wide: %s", got)
				}
				if !e2e.Eval[bool](tb, `document.querySelector("#whole").checkVisibility() && document.querySelector("h1").checkVisibility()`) {
					t.Error("the title or the way to the sources is not there")
				}
				if w := e2e.Eval[int64](tb, `document.documentElement.scrollWidth`); w > width {
					t.Errorf("the document is %d wide, the window %d", w, width)
				}
			}
		})
	}
	// With its script the frame does not ask for that picture, nor its style.
	t.Run("with its script", func(t *testing.T) {
		t.Parallel()
		tb := e2e.NewTab(t, 660, 620)
		tb.Open(e2e.Serve(t, site) + "embed.html")
		tb.Wait(`document.querySelector("#poster").naturalWidth > 0`)
		tb.Frames(30)
		if asked := tb.Asked(); len(asked) > 3 {
			t.Errorf("before the reader asks, %d files came: %v", len(asked), asked)
		}
	})
}
