package main

import (
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// npmPackage is the folder of a package of npm's at an exact version, kept
// between runs.
func npmPackage(t *testing.T, name string) string {
	t.Helper()
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(cache, "hamsaya-tests", strings.NewReplacer("/", "-", "@", "-").Replace(name))
	if _, err := os.Stat(filepath.Join(dir, "package", "package.json")); err == nil {
		return filepath.Join(dir, "package")
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	pack := exec.Command("npm", "pack", "--silent", name)
	pack.Dir = dir
	out, err := pack.Output()
	if err != nil {
		t.Fatalf("npm pack %s: %v (the test runs the real library)", name, err)
	}
	if out, err := exec.Command("tar", "-xzf", filepath.Join(dir, strings.TrimSpace(string(out))), "-C", dir).CombinedOutput(); err != nil {
		t.Fatalf("unpacking %s: %v\n%s", name, err, out)
	}
	return filepath.Join(dir, "package")
}

// What a frame of each width should be tall, by the posters' shapes.
var frameWidths = []struct{ width, height int }{{330, 520}, {510, 600}, {660, 620}, {930, 620}, {1200, 720}}

// Pages that listen to a frame's height by a library make it as tall as it
// would like to be, at every width that newsrooms use.
func TestParentsResizeTheFrame(t *testing.T) {
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
			mux := http.NewServeMux()
			mux.Handle("/npm/", http.StripPrefix("/npm/", http.FileServer(http.Dir(npmPackage(t, c.pkg)))))
			mux.Handle("/", embedSite(t, threeEvents))
			var boxes strings.Builder
			for _, w := range frameWidths {
				fmt.Fprintf(&boxes, `<div class="box" id="w%d" style="width:%dpx"></div>`, w.width, w.width)
			}
			address := article(t, mux, boxes.String()+c.page)
			tb := newTab(t, 1280, 800)
			tb.open(address)
			for _, w := range frameWidths {
				tb.wait(fmt.Sprintf(`document.querySelector("#w%d iframe")?.offsetHeight === %d`, w.width, w.height))
			}
		})
	}
}

// To a page that it knows nothing of, the frame says its height once in each
// dialect, and again when its width changes; it is silent otherwise.
func TestDialectsOfHeight(t *testing.T) {
	address := article(t, embedSite(t, threeEvents),
		`<iframe src="/embed.html?childId=c1&id=map7#?secret=abcd123456" sandbox="allow-scripts" style="height:500px"></iframe>`)
	tb := newTab(t, 1280, 800)
	tb.open(address)
	tb.wait(`said.some((m) => m?.type === "height")`)
	count := func(height int) string {
		return fmt.Sprintf(`[
			said.filter((m) => m === "pymxPYMxc1xPYMxheightxPYMx%[1]d").length,
			said.filter((m) => m?.["datawrapper-height"]?.map7 === %[1]d).length,
			said.filter((m) => m?.sentinel === "amp" && m.type === "embed-size" && m.height === %[1]d).length,
			said.filter((m) => typeof m === "string" && m.startsWith("{") && JSON.parse(m).context === "iframe.resize" && JSON.parse(m).height === %[1]d && JSON.parse(m).src.includes("embed.html")).length,
			said.filter((m) => typeof m === "string" && m.startsWith("{") && JSON.parse(m).type === "set-height" && JSON.parse(m).value === %[1]d).length,
			said.filter((m) => m?.kind === "interactive:height" && m.height === %[1]d).length,
			said.filter((m) => m?.message === "height" && m.value === %[1]d && m.secret === "abcd123456").length,
			said.filter((m) => m?.hamsaya === 1 && m.type === "height" && m.height === %[1]d).length].join()`, height)
	}
	// Once at the beginning and once when it comes into view.
	tb.wait(count(620) + ` === "2,2,2,2,2,2,2,2"`)
	tb.do(chromedp.Sleep(patience / 90))
	if got := eval[string](tb, count(620)); got != "2,2,2,2,2,2,2,2" {
		t.Errorf("at rest it went on speaking: %s", got)
	}
	eval[bool](tb, `document.body.style.setProperty("--column", "330px"), said.length = 0, true`)
	tb.wait(count(520) + ` === "1,1,1,1,1,1,1,1"`)
	// A frame that is folded away and back says nothing of a height of 0.
	eval[bool](tb, `said.length = 0, document.querySelector("iframe").style.width = "0", true`)
	tb.do(chromedp.Sleep(patience / 200))
	eval[bool](tb, `document.querySelector("iframe").style.width = "", true`)
	tb.do(chromedp.Sleep(patience / 200))
	if got := eval[string](tb, `JSON.stringify(said.filter((m) => m?.type === "height" && !(m.height > 100)))`); got != "[]" {
		t.Errorf("folded away it said %s", got)
	}
}
