package e2e

import (
	"fmt"
	"net/http"
	"testing"
)

// Paragraph and Long are words of an article.
const (
	Paragraph = `<p>These words stand for an article. They say nothing of the world, and are here to be scrolled.</p>`
	Long      = Paragraph + Paragraph + Paragraph + Paragraph
)

// articleHead is where an article hears its frames, and counts what shifts.
const articleHead = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">%s
<title>An article</title><style>body{margin:0 auto;max-width:var(--column,660px);font:18px/1.5 Georgia,serif} iframe{border:0;width:100%%;display:block}</style>
<script>globalThis.said = []; addEventListener("message", (e) => { if (said.length < 500) said.push(e.data) });
globalThis.shift = 0; new PerformanceObserver((l) => l.getEntries().forEach((e) => { shift += e.value })).observe({ type: "layout-shift", buffered: true });</script>
<body>%s</body>`

// Article is the address of a page at /article/ on the server of a site, without
// the site's headers: a newsroom's own.
func Article(t testing.TB, site http.Handler, body string) string {
	t.Helper()
	mux := http.NewServeMux()
	mux.Handle("/", site)
	mux.HandleFunc("/article/", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, articleHead, `<link rel="stylesheet" href="/embed.css">`, body)
	})
	return Serve(t, mux) + "article/"
}

// CrossOrigin is the address of an article on another origin than the map, which
// has nothing of the map's but what is in its body.
func CrossOrigin(t testing.TB, body string) string {
	t.Helper()
	return Serve(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, articleHead, "", body)
	}))
}

// Inner is an expression of w, the window in a page's first embed.
func Inner(expression string) string {
	return fmt.Sprintf(`(() => { const w = (document.querySelector("iframe") ?? document.querySelector("hamsaya-map")?.shadowRoot.querySelector("iframe"))?.contentWindow; return w && (%s) })()`, expression)
}

// Inner evaluates such an expression, whose value is a string.
func (tb *Tab) Inner(expression string) string {
	tb.t.Helper()
	return Eval[string](tb, Inner(expression))
}

// WaitEmbed waits until the map of a page's first embed runs.
func (tb *Tab) WaitEmbed() {
	tb.t.Helper()
	tb.Wait(Inner(`w.document.documentElement?.dataset.state === "map"`))
}

// SettleEmbed waits until that map has done what was asked of it and rests.
func (tb *Tab) SettleEmbed() {
	tb.t.Helper()
	tb.Frames(3)
	tb.Wait(Inner(`w.hamsaya?.state?.idle`))
}
