package embed_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/web"
	"github.com/hamsaya/hamsaya/web/e2e"
)

// openElsewhere opens, in a tab that is lent, an article on another server than the map's, as a
// newsroom's is. In it map is the element, heard has the last event of each type,
// and hurry says how long a timer takes, of how long it should.
func openElsewhere(t *testing.T, tb *e2e.Tab, site http.Handler, attributes string) {
	t.Helper()
	there := e2e.Serve(t, site)
	article := e2e.CrossOrigin(t, fmt.Sprintf(`<link rel="stylesheet" href="%[1]sembed.css">
<hamsaya-map src="%[1]s" %[2]s></hamsaya-map>
<script>globalThis.map = document.querySelector("hamsaya-map"); globalThis.heard = {};
for (const type of ["ready", "progress", "time", "chapter", "error", "height"]) map.addEventListener(type, (e) => { heard[type] = e.detail });
globalThis.hurry = (ms) => ms; const inTime = setTimeout; globalThis.setTimeout = (f, ms) => inTime(f, hurry(ms))</script>
<script async src="%[1]sembed.js"></script>`, there, attributes))
	tb.Lend(t)
	tb.Also = there
	tb.Open(article)
	tb.Wait(`map.start && map.shadowRoot.querySelector("img").naturalWidth > 0`)
}

// frameHides tells whether a frame lies in the way of the poster.
const frameHides = `(() => { const f = map.shadowRoot.querySelector("iframe"); return Boolean(f) && f.checkVisibility({ opacityProperty: true, visibilityProperty: true }) })()`

func pressButton(tb *e2e.Tab) { tb.Run(button + `.focus(); ` + button + `.click()`) }

// Where the frame of an element does not come, the poster stays, one sentence
// says why, and the button tries again.
func TestFrameThatDoesNotCome(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 510, 700, "")
	for _, c := range []struct {
		name, file, attributes, why, says string
		fault                             e2e.Fault
	}{
		{"no document", "embed.html", "", "cut", "broke off", e2e.Missing},
		{"a document that stalls", "embed.html", "", "stalled", "stalled", e2e.Silent},
		{"no script of the frame", "frame-*.js", "", "cut", "broke off", e2e.Missing},
		{"offline", "embed.html", "", "offline", "offline", func(http.ResponseWriter, *http.Request, *web.File) { panic(http.ErrAbortHandler) }},
		{"in Persian", "embed.fa-IR.html", `lang="fa"`, "cut", "قطع", e2e.Missing},
		{"in a sandbox, for another page", "embed.html", `sandbox allow="https://news.example"`, "cut", "broke off", e2e.Missing},
	} {
		t.Run(c.name, func(t *testing.T) {
			story := e2e.ThreeEvents
			if c.attributes == `lang="fa"` {
				story = e2e.RealStory
			}
			ill := e2e.Fail(e2e.StubSite(t, story), c.file, c.fault)
			openElsewhere(t, tb, ill, c.attributes)
			if c.why == "offline" {
				tb.Online(false)
			}
			if c.why == "cut" {
				tb.Run(`globalThis.hurry = (ms) => (ms > 3000 ? ms : ms / 20)`) // all the time that it needs for a document to come
			} else {
				tb.Run(`globalThis.hurry = (ms) => ms / 20`)
			}
			pressButton(tb)
			words := func() string { return e2e.Eval[string](tb, button+`.innerText`) }
			waits := words()
			if e2e.Eval[bool](tb, frameHides) {
				t.Error("the frame lies over the poster before it has come")
			}
			tb.Wait(`heard.error`)
			tb.Screenshot("embed-frame-" + strings.ReplaceAll(c.name, " ", "-"))
			if got := e2e.Eval[string](tb, `heard.error.why`); got != c.why {
				t.Errorf("why: %q, want %q", got, c.why)
			}
			sentence := e2e.Eval[string](tb, `map.shadowRoot.querySelector("[role=alert]").innerText`)
			if !strings.Contains(sentence, c.says) || sentence != e2e.Eval[string](tb, `heard.error.text`) {
				t.Errorf("it says %q, want %q", sentence, c.says)
			}
			if again := words(); again == waits || again == "" || (c.attributes == "" && (waits != "Loading the map" || again != "Try again")) {
				t.Errorf("the button says %q and then %q", waits, again)
			}
			if e2e.Eval[bool](tb, `Boolean(map.shadowRoot.querySelector("iframe"))`) {
				t.Error("the frame is still there")
			}
			if !e2e.Eval[bool](tb, `map.shadowRoot.querySelector("img").naturalWidth > 0 && map.shadowRoot.querySelector("button").checkVisibility() && map.shadowRoot.activeElement === map.shadowRoot.querySelector("button")`) {
				t.Error("the poster, the button or the focus is gone")
			}
			ill.Set(nil)
			tb.Online(true)
			tb.Run(`globalThis.hurry = (ms) => ms`)
			pressButton(tb)
			tb.Wait(frameHides + ` && map.shadowRoot.activeElement === map.shadowRoot.querySelector("iframe") && !map.shadowRoot.querySelector("button").checkVisibility()`)
			if c.attributes == "" {
				tb.Wait(`heard.ready && heard.time`)
			}
			if got := e2e.Eval[string](tb, `map.shadowRoot.querySelector("[role=alert]").textContent`); got != "" {
				t.Errorf("it still says %q", got)
			}
		})
	}
}
