package article_test

import (
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/web"
	"github.com/hamsaya/hamsaya/web/e2e"
)

// The article that shows the ways to embed speaks each language, with maps in
// it, on a phone too.
func TestArticleInEachLanguage(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.StubSite(t, e2e.RealStory))
	tb := e2e.NewTab(t, 360, 640)
	for _, l := range []struct{ tag, dir, in string }{
		{"en", "ltr", ""}, {"fa-IR", "rtl", "fa-IR"}, {"fa-AF", "rtl", "fa-AF"}, {"ps-AF", "rtl", "ps-AF"}, {"ur-PK", "rtl", "ur-PK"},
	} {
		t.Run(l.tag, func(t *testing.T) {
			tb.Lend(t)
			tb.Open(address + web.NameIn("article.html", l.in))
			e2e.ElementAt(tb)
			if got := e2e.Eval[string](tb, `[document.documentElement.lang, document.documentElement.dir, document.querySelector("hamsaya-map").shadowRoot.querySelector("img").src.split("/").pop()].join()`); got != strings.Join([]string{l.tag, l.dir, web.NameIn("poster-330.svg", l.in)}, ",") {
				t.Errorf("the article is %s", got)
			}
			if w := e2e.Eval[int64](tb, `document.documentElement.scrollWidth`); w > 360 {
				t.Errorf("the article is %d wide", w)
			}
			tb.Axe("article")
		})
	}
}
