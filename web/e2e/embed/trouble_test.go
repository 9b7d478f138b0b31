package embed_test

import (
	"fmt"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/hamsaya/hamsaya/assets"
	"github.com/hamsaya/hamsaya/web"
	"github.com/hamsaya/hamsaya/web/e2e"
)

// saysTrouble checks that the frame has given up, and says why.
func saysTrouble(t *testing.T, tb *e2e.Tab, why string) {
	t.Helper()
	tb.Wait(`document.documentElement.dataset.state === "trouble"`)
	if words := tb.Text("#trouble"); !strings.Contains(words, why) {
		t.Errorf("the frame says %q, want %q", words, why)
	}
	posterStays(t, tb)
}

// posterStays checks that a frame that does not show the map shows the poster.
func posterStays(t *testing.T, tb *e2e.Tab) {
	t.Helper()
	if !e2e.Eval[bool](tb, `document.querySelector("#poster").checkVisibility({ visibilityProperty: true }) && document.querySelector("#poster").naturalWidth > 0`) {
		t.Error("the poster is gone")
	}
}

// listed checks that the whole list of the three events can be opened and read.
func listed(t *testing.T, tb *e2e.Tab) {
	t.Helper()
	tb.Run(`document.querySelector("#toggle-reading").click()`)
	if n := e2e.Eval[int](tb, `document.querySelectorAll("#events > li").length`); n != 3 {
		t.Errorf("%d events are listed, want 3", n)
	}
	if !e2e.Eval[bool](tb, `document.querySelector("#events > li").checkVisibility() && document.querySelector("#events > li").getBoundingClientRect().width > 200`) {
		t.Error("the list cannot be seen")
	}
}

// Where the map cannot run, poster and list stay, one sentence says why, and
// nothing large is downloaded.
func TestFrameWhereTheMapCannotRun(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 660, 620)
	tb.Before(`HTMLCanvasElement.prototype.getContext = () => null`)
	tb.Open(e2e.Serve(t, e2e.StubSite(t, e2e.ThreeEvents)) + "embed.html?start=still")
	saysTrouble(t, tb, "WebGL")
	tb.Screenshot("embed-trouble")
	listed(t, tb)
	tb.Screenshot("embed-list")
	for _, r := range tb.Asked() {
		if strings.Contains(r, ".bin") {
			t.Errorf("it downloaded %s all the same", r)
		}
	}
}

// Whatever a server does to one of its files, the frame keeps the poster and
// the list, says what is wrong in one sentence, and does not wait for ever.
func TestFrameOfAServerThatIsIll(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 660, 620, "")
	for _, c := range []struct {
		name, file, says string
		fault            e2e.Fault
	}{
		{"no program", "player-*.bin", "broke off", e2e.Missing},
		{"half a program", "player-*.bin", "broke off", e2e.Short},
		{"no program but a page", "player-*.bin", "damaged", e2e.Rubbish},
		{"no story", "story-*.bin", "broke off", e2e.Missing},
		{"half a story", "story-*.bin", "broke off", e2e.Torn},
		{"no story but a page", "story-*.bin", "damaged", e2e.Rubbish},
		{"a story that stalls", "story-*.bin", "stalled", e2e.Stalling},
		{"no font", "Vazirmatn-Latin-*.ttf", "broke off", e2e.Missing},
		{"half a font", "Vazirmatn-Latin-*.ttf", "broke off", e2e.Short},
		{"no font but a page", "Vazirmatn-Latin-*.ttf", "damaged", e2e.Rubbish},
		{"no script of the map", "stage-*.js", "broke off", e2e.Missing},
		{"half a script of the map", "stage-*.js", "broke off", e2e.Torn},
		{"a script of the map that stalls", "stage-*.js", "stalled", e2e.Stalling},
		{"a script of the program that stalls", "wasm_exec.js", "stalled", e2e.Stalling},
	} {
		t.Run(c.name, func(t *testing.T) {
			site := e2e.StubSite(t, e2e.ThreeEvents)
			if c.says == "stalled" {
				site = e2e.StallingStub(t, e2e.ThreeEvents, stallAfter)
			}
			var asked atomic.Bool
			tb.Lend(t)
			tb.Open(e2e.Serve(t, e2e.Fail(site, c.file, func(w http.ResponseWriter, r *http.Request, f *web.File) {
				asked.Store(true)
				c.fault(w, r, f)
			})) + "embed.html")
			tb.Click("#start")
			saysTrouble(t, tb, c.says)
			if !asked.Load() {
				t.Errorf("it never asked for %s", c.file)
			}
			listed(t, tb)
		})
	}
}

// A program that cannot be compiled, and one that cannot read its story, stop,
// and the frame says so.
func TestFrameOfAMapThatStops(t *testing.T) {
	t.Parallel()
	content := e2e.ContentOf(t, e2e.ThreeEvents)
	noProgram, err := web.NewBase(&web.Program{Wasm: []byte("<!doctype html>"), Glue: []byte("globalThis.Go = class { importObject = {} }")}, assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	noProgram.Level = 1
	noStory := content
	noStory.Source = []byte("<!doctype html>")
	tb := e2e.NewTab(t, 660, 620, "")
	for name, site := range map[string]*web.Site{"no program": noProgram.Site(content), "no story": e2e.Base(t).Site(noStory)} {
		t.Run(name, func(t *testing.T) {
			tb.Lend(t)
			tb.Open(e2e.Serve(t, site) + "embed.html")
			tb.Click("#start")
			saysTrouble(t, tb, "stopped")
			listed(t, tb)
		})
	}
}

// A server that gives its files the wrong types harms nothing that is not
// markup or script, which the browser judges for itself.
func TestFrameOfAServerWithWrongTypes(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 660, 620)
	for _, file := range []string{"player-*.bin", "story-*.bin", "Vazirmatn-Latin-*.ttf"} {
		t.Run(file, func(t *testing.T) {
			tb.Lend(t)
			tb.OpenMap(e2e.Serve(t, e2e.Fail(e2e.StubSite(t, e2e.ThreeEvents), file, e2e.AsText)) + "embed.html?start=still")
		})
	}
}

// Without the page of its own, the list in the frame stays as it came.
func TestListWithoutItsSources(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 660, 620, "Failed to load resource")
	tb.Open(e2e.Serve(t, e2e.Fail(e2e.StubSite(t, e2e.ThreeEvents), "index.html", e2e.Missing)) + "embed.html")
	tb.Wait(`document.querySelector("#poster").naturalWidth > 0`)
	listed(t, tb)
	tb.Wait(`performance.getEntriesByType("resource").some((e) => new URL(e.name).pathname === "/index.html")`)
	tb.Frames(10)
	if n := e2e.Eval[int](tb, `document.querySelectorAll("#events > li").length`); n != 3 || e2e.Eval[bool](tb, `Boolean(document.querySelector("#filter"))`) {
		t.Errorf("%d events are listed, want 3, without a form", n)
	}
	tb.Axe("poster and list")
}

// What the picture shows is written in its place where it does not come, and
// not while it is on its way.
func TestPictureThatDoesNotCome(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 510, 600, "status of 404")
	const hidden = `getComputedStyle(document.querySelector("#poster")).color === "rgba(0, 0, 0, 0)"`
	for name, c := range map[string]struct {
		fault  e2e.Fault
		hidden bool
	}{"slow": {e2e.Stalling, true}, "missing": {e2e.Missing, false}} {
		t.Run(name, func(t *testing.T) {
			tb.Lend(t)
			tb.Open(e2e.Serve(t, e2e.Fail(e2e.StubSite(t, e2e.ThreeEvents), "poster-510.svg", c.fault)) + "README.txt")
			tb.Run(`location.assign("embed.html")`) // which may never have loaded all that it asks for
			tb.Wait(`document.querySelector("#start")?.checkVisibility() && document.querySelector("#poster").alt !== "" && (` + hidden + `) === ` + fmt.Sprint(c.hidden))
		})
	}
}

// What names no folder shows no map: a press says so in one sentence and as an
// event, nothing throws, and a good neighbour runs. Costs a page on a stub: 1 s.
func TestElementThatNamesNoFolder(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 660, 620, "is not the address of a folder")
	tb.Before(`globalThis.thrown = []; addEventListener("error", (e) => thrown.push(String(e.error ?? e.message)));
		addEventListener("unhandledrejection", (e) => thrown.push(String(e.reason)));
		document.addEventListener("error", (e) => e.target.tagName === "HAMSAYA-MAP" && (e.target.why = e.detail.why), true)`)
	tb.Open(e2e.Article(t, e2e.StubSite(t, e2e.ThreeEvents), `<hamsaya-map src="javascript:alert(1)"></hamsaya-map>
		<hamsaya-map src="http://["></hamsaya-map><hamsaya-map src="data:text/html,x"></hamsaya-map>
		<script src="/embed.js" data-story="http://["></script><hamsaya-map id="good" src="/"></hamsaya-map>`))
	tb.Wait(`document.querySelectorAll("hamsaya-map:defined").length === 5`)
	if got := e2e.Eval[string](tb, `[...document.querySelectorAll("hamsaya-map:not(#good)")].map((map) => {
		map.shadowRoot.querySelector("button").click();
		return [map.why, map.shadowRoot.querySelector("[role=alert]").textContent.length > 20, map.shadowRoot.querySelectorAll("iframe").length].join()
	}).join(" ")`); got != strings.TrimSpace(strings.Repeat("cut,true,0 ", 4)) {
		t.Errorf("those without a folder say %q", got)
	}
	tb.Run(`good.shadowRoot.querySelector("button").click()`)
	tb.Wait(`good.shadowRoot.querySelector("iframe")?.contentDocument?.documentElement?.dataset.state === "map"`)
	if got := e2e.Eval[string](tb, `thrown.join()`); got != "" {
		t.Errorf("thrown: %s", got)
	}
}

// A policy that forbids the picture of a map that rested leaves the poster. Costs
// two starts of a stub: 1 s.
func TestRestingUnderAPolicyWithoutDataPictures(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 660, 620, "violates the following Content Security Policy")
	site := e2e.WithPolicy(e2e.StubSite(t, e2e.ThreeEvents), "default-src 'self'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self'")
	tb.Open(e2e.Article(t, site, `<iframe src="/embed.html?start=still" style="height:620px"></iframe>`))
	tb.WaitEmbed()
	tb.Run(`document.querySelector("iframe").contentWindow.postMessage({ hamsaya: 1, type: "rest" }, "*")`)
	tb.Wait(`said.some((m) => m?.type === "rested")`)
	if got := tb.Inner(`(w.history.state.picture ?? "").slice(0, 11)`); got != "data:image/" {
		t.Fatalf("the map that rested left no picture but %q, so there is nothing to forbid", got)
	}
	tb.Wait(e2e.Inner(`w.document.querySelector("#poster")?.src.endsWith("poster-660.svg") && w.document.querySelector("#poster").naturalWidth > 0`))
}
