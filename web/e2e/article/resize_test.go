package article_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// What a frame of each width should be tall, by the posters' shapes.
var frameWidths = []struct{ width, height int }{{330, 520}, {510, 600}, {660, 620}, {930, 620}, {1200, 720}}

// Pages that listen to a frame's height by a library make it as tall as it would
// like to be, at every width that newsrooms use.
func TestParentsResizeTheFrame(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, pkg, page string }{
		{"pym", "pym.js@1.3.2", `<script src="/npm/dist/pym.v1.js"></script><script>
			for (const box of document.querySelectorAll(".box")) new pym.Parent(box.id, "/embed.html", { sandbox: "allow-scripts" })</script>`},
		{"iframe-resizer", "iframe-resizer@4.4.5", `<script src="/npm/js/iframeResizer.js"></script><script>
			for (const box of document.querySelectorAll(".box")) {
				const f = Object.assign(document.createElement("iframe"), { id: "f" + box.id, src: "/embed.html", sandbox: "allow-scripts" });
				box.append(f); iFrameResize({ warningTimeout: 0, checkOrigin: false }, f) }</script>`},
		{"open-iframe-resizer", "@open-iframe-resizer/core@2.1.0", `<script type="module">
			import { initialize } from "/npm/dist/index.js";
			for (const box of document.querySelectorAll(".box")) {
				const f = Object.assign(document.createElement("iframe"), { src: "/embed.html", sandbox: "allow-scripts" });
				box.append(f); initialize({}, f) }</script>`},
		{"frames", "@newswire/frames@1.0.0", `<script type="module">
			import { Framer } from "/npm/dist/frames.module.js";
			for (const box of document.querySelectorAll(".box")) Framer(box, { src: "/embed.html", attributes: { sandbox: "allow-scripts" } })</script>`},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			mux := http.NewServeMux()
			mux.Handle("/npm/", http.StripPrefix("/npm/", http.FileServer(http.Dir(e2e.NPM(t, c.pkg)))))
			mux.Handle("/", e2e.StubSite(t, e2e.RealStory))
			var boxes strings.Builder
			for _, w := range frameWidths {
				fmt.Fprintf(&boxes, `<div class="box" id="w%d" style="width:%dpx"></div>`, w.width, w.width)
			}
			tb := e2e.NewTab(t, 1280, 800)
			tb.Open(e2e.Article(t, mux, boxes.String()+c.page))
			for _, w := range frameWidths {
				tb.Wait(fmt.Sprintf(`document.querySelector("#w%d iframe")?.offsetHeight === %d`, w.width, w.height))
			}
		})
	}
}

// To a page that it knows nothing of, the frame says its height once in each
// dialect, and again when its width changes; it is silent otherwise.
func TestDialectsOfHeight(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 1280, 800)
	tb.Open(e2e.Article(t, e2e.StubSite(t, e2e.RealStory),
		`<iframe src="/embed.html?childId=c1&id=map7#?secret=abcd123456" sandbox="allow-scripts" style="height:500px"></iframe>`))
	tb.Wait(`said.some((m) => m?.type === "height")`)
	says := func(times, height int) {
		t.Helper()
		count := fmt.Sprintf(`[
			said.filter((m) => m === "pymxPYMxc1xPYMxheightxPYMx%[1]d").length,
			said.filter((m) => m?.["datawrapper-height"]?.map7 === %[1]d).length,
			said.filter((m) => m?.sentinel === "amp" && m.type === "embed-size" && m.height === %[1]d).length,
			said.filter((m) => typeof m === "string" && m.startsWith("{") && JSON.parse(m).context === "iframe.resize" && JSON.parse(m).height === %[1]d && JSON.parse(m).src.includes("embed.html")).length,
			said.filter((m) => typeof m === "string" && m.startsWith("{") && JSON.parse(m).type === "set-height" && JSON.parse(m).value === %[1]d).length,
			said.filter((m) => m?.kind === "interactive:height" && m.height === %[1]d).length,
			said.filter((m) => m?.message === "height" && m.value === %[1]d && m.secret === "abcd123456").length,
			said.filter((m) => m?.hamsaya === 1 && m.type === "height" && m.height === %[1]d).length].join()`, height)
		want := fmt.Sprintf("%[1]d,%[1]d,%[1]d,%[1]d,%[1]d,%[1]d,%[1]d,%[1]d", times)
		tb.Wait(fmt.Sprintf(`%s === %q`, count, want))
		tb.Frames(30)
		if got := e2e.Eval[string](tb, count); got != want {
			t.Errorf("at rest it went on speaking: %s", got)
		}
	}
	says(2, 620) // at the beginning, and when it comes into view
	tb.Run(`document.body.style.setProperty("--column", "330px"); said.length = 0`)
	says(1, 520)
	// A frame that is folded away and back says nothing of a height of 0.
	tb.Run(`said.length = 0; document.querySelector("iframe").style.width = "0"`)
	tb.Frames(30)
	tb.Run(`document.querySelector("iframe").style.width = ""`)
	tb.Frames(30)
	if got := e2e.Eval[string](tb, `JSON.stringify(said.filter((m) => m?.type === "height" && !(m.height > 100)))`); got != "[]" {
		t.Errorf("folded away it said %s", got)
	}
}
