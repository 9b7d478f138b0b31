package main

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/hamsaya/hamsaya/web"
)

// listed checks that the whole list of events can be read.
func listed(t *testing.T, tb *tab) {
	t.Helper()
	if n := eval[int](tb, `document.querySelectorAll("#events > li").length`); n != 3 {
		t.Errorf("%d events are listed, want 3", n)
	}
	if !eval[bool](tb, `document.querySelector("#events > li").checkVisibility() && document.querySelector("#events > li").getBoundingClientRect().width > 200`) {
		t.Error("the list cannot be seen")
	}
}

const threeEvents = "../../assets/stories/three-events.json"

// Without what the map needs, one sentence says so, the list stays, and
// nothing large is downloaded.
func TestBrowserThatCannot(t *testing.T) {
	for _, c := range []struct{ name, before, says string }{
		{"webgl", `HTMLCanvasElement.prototype.getContext = () => null`, "WebGL"},
		{"wasm", `delete globalThis.WebAssembly`, "WebAssembly"},
	} {
		t.Run(c.name, func(t *testing.T) {
			address := showAt(t, threeEvents)
			tb := newTab(t, 1280, 720)
			tb.before(c.before)
			tb.open(address)
			tb.wait(`document.documentElement.dataset.state === "trouble"`)
			if words := tb.text("#trouble"); !strings.Contains(words, c.says) {
				t.Errorf("the page says %q, and nothing of %s", words, c.says)
			}
			listed(t, tb)
			tb.mu.Lock()
			defer tb.mu.Unlock()
			for _, r := range tb.requests {
				if strings.Contains(r, ".wasm") {
					t.Errorf("it downloaded %s all the same", r)
				}
			}
		})
	}
}

// broken wraps a site so that the program's file is cut, stalls or is missing
// as long as fault is set.
type broken struct {
	site  *web.Site
	fault func(w http.ResponseWriter, r *http.Request, whole []byte)
}

func (b *broken) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if b.fault != nil && strings.HasSuffix(r.URL.Path, ".wasm") {
		w.Header().Set("Content-Type", "application/wasm")
		f, err := b.site.File(r.URL.Path)
		if err != nil {
			panic(err)
		}
		b.fault(w, r, f.Data)
		return
	}
	b.site.ServeHTTP(w, r)
}

func siteOf(t *testing.T, path string, stallAfter time.Duration) *web.Site {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	s, problems, err := parse(path, data)
	if err != nil || s == nil {
		t.Fatal(err, problems)
	}
	return testBase(t).Site(web.Content{Story: s, Source: data, StallAfter: stallAfter})
}

// stallsAfter is how long a download may bring nothing where the page is to
// say so; elsewhere a slow machine has all the time that it needs.
func stallsAfter(says string) time.Duration {
	if says == "stalled" {
		return 3 * time.Second
	}
	return patience
}

// A download that breaks says why, keeps the list, and works when it is
// tried again.
func TestBrokenDownload(t *testing.T) {
	for _, c := range []struct {
		name, says string
		fault      func(w http.ResponseWriter, r *http.Request, whole []byte)
	}{
		{"cut", "broke off", func(w http.ResponseWriter, r *http.Request, whole []byte) {
			w.Header().Set("Content-Length", "99999999")
			w.Write(whole[:len(whole)/2])
			panic(http.ErrAbortHandler)
		}},
		{"short", "broke off", func(w http.ResponseWriter, r *http.Request, whole []byte) { w.Write(whole[:len(whole)/2]) }},
		{"missing", "404", func(w http.ResponseWriter, r *http.Request, whole []byte) { http.NotFound(w, r) }},
		{"stalled", "stalled", func(w http.ResponseWriter, r *http.Request, whole []byte) {
			w.Write(whole[:len(whole)/2])
			http.NewResponseController(w).Flush()
			<-r.Context().Done()
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := &broken{site: siteOf(t, threeEvents, stallsAfter(c.says)), fault: c.fault}
			address := serveAt(t, b)
			tb := newTab(t, 1280, 720, "Failed to load resource", "ERR_")
			tb.open(address)
			tb.wait(`document.documentElement.dataset.state === "trouble"`)
			if words := tb.text("#trouble"); !strings.Contains(words, c.says) {
				t.Errorf("the page says %q, want %q", words, c.says)
			}
			listed(t, tb)
			tb.screenshot("trouble-" + c.name)
			b.fault = nil
			tb.do(chromedp.Click(chromedp.CSS("#retry")))
			tb.waitMap()
		})
	}
}

// A device that takes longer to compile the program than a download may bring
// nothing has not stalled: what it says is what went wrong.
func TestSlowDevice(t *testing.T) {
	const stall = 3 * time.Second
	tb := newTab(t, 360, 640)
	tb.before(fmt.Sprintf(`WebAssembly.compileStreaming = async (response) => {
		await response.arrayBuffer();
		await new Promise((done) => setTimeout(done, %d));
		throw new WebAssembly.CompileError("too much for this device");
	}`, (stall + time.Second).Milliseconds()))
	tb.open(serveAt(t, siteOf(t, threeEvents, stall)))
	tb.wait(`document.documentElement.dataset.state === "trouble"`)
	if words := tb.text("#trouble"); !strings.Contains(words, "stopped") {
		t.Errorf("the page says %q", words)
	}
}

// A reader may stop the download, and start it again.
func TestCancel(t *testing.T) {
	b := &broken{site: siteOf(t, threeEvents, patience), fault: func(w http.ResponseWriter, r *http.Request, whole []byte) {
		w.Write(whole[:len(whole)/2])
		http.NewResponseController(w).Flush()
		<-r.Context().Done()
	}}
	address := serveAt(t, b)
	tb := newTab(t, 360, 640)
	tb.open(address)
	tb.wait(`document.querySelector("#progress").value > 0.3`)
	if words := tb.text("#progress-text"); !strings.Contains(words, "MB") {
		t.Errorf("the progress is told as %q", words)
	}
	tb.screenshot("loading-360x640")
	tb.do(chromedp.Click(chromedp.CSS("#cancel")))
	tb.wait(`document.documentElement.dataset.state === "trouble"`)
	listed(t, tb)
	b.fault = nil
	tb.do(chromedp.Click(chromedp.CSS("#retry")))
	tb.waitMap()
}

// A story with errors is shown as such; while the author edits, the page
// follows, and keeps the last good story when the file breaks or vanishes.
func TestPageFollowsTheFile(t *testing.T) {
	good, err := os.ReadFile(threeEvents)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "story.json")
	write := func(data string) {
		t.Helper()
		if err := web.WriteFile(path, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write(strings.Replace(string(good), `"title"`, `"titel"`, 1))
	address := showAt(t, path)
	tb := newTab(t, 1280, 720)
	tb.open(address)
	if words := tb.text("#problems"); !strings.Contains(words, "titel") || !strings.Contains(words, "^^^^^") {
		t.Errorf("the page says of the errors: %q", words)
	}
	tb.screenshot("broken-1280x720")

	write(string(good))
	tb.waitMap()

	write(string(good)[:len(good)/2])
	tb.wait(`!document.querySelector("#notice").hidden`)
	if words := tb.text("#notice"); !strings.Contains(words, "story.json:") {
		t.Errorf("the notice says %q", words)
	}
	if got := eval[string](tb, `document.documentElement.dataset.state`); got != "map" {
		t.Errorf("the last good story is gone: the page's state is %s", got)
	}
	tb.screenshot("notice-1280x720")

	write(string(good))
	tb.wait(`document.querySelector("#notice").hidden`)

	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	tb.wait(`document.querySelector("#notice").innerText.includes("no such file")`)
	tb.do(chromedp.Reload())
	tb.waitMap()

	write(strings.Replace(string(good), `"title": "`, `"title": "Changed: `, 1))
	tb.wait(`document.title.startsWith("Changed: ")`)
	tb.waitMap()
}

// A lost graphics context is given one more chance, and then a sentence.
func TestLostContext(t *testing.T) {
	address := showAt(t, threeEvents)
	tb := newTab(t, 1280, 720, "CONTEXT_LOST_WEBGL", "CONTEXT_LOST")
	lose := `document.querySelector("canvas").getContext("webgl2").getExtension("WEBGL_lose_context").loseContext()`
	tb.openMap(address)
	eval[chromedp.Void](tb, `window.before = true`)
	eval[chromedp.Void](tb, lose)
	tb.wait(`window.before === undefined`)
	tb.waitMap()
	eval[chromedp.Void](tb, lose)
	tb.wait(`document.documentElement.dataset.state === "trouble"`)
	if words := tb.text("#trouble"); !strings.Contains(words, "graphics") {
		t.Errorf("the page says %q", words)
	}
	listed(t, tb)
	if got := eval[int](tb, `localStorage.length + sessionStorage.length + document.cookie.length`); got != 0 {
		t.Error("the page stored something")
	}
}
