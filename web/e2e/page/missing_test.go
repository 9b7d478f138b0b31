package page_test

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/hamsaya/hamsaya/web"
	"github.com/hamsaya/hamsaya/web/e2e"
)

// flipped gives a file with one byte that is not its own.
func flipped(w http.ResponseWriter, _ *http.Request, f *web.File) {
	data := slices.Clone(f.Data)
	data[len(data)/2] ^= 1
	w.Write(data)
}

// flippedPacked gives what a folder holds of a file, with a byte that is not its own.
func flippedPacked(w http.ResponseWriter, _ *http.Request, f *web.File) {
	data := slices.Clone(f.Stored())
	data[len(data)/2] ^= 1
	w.Write(data)
}

// halfPacked gives half of what a folder holds of a file as if it were the whole.
func halfPacked(w http.ResponseWriter, _ *http.Request, f *web.File) {
	w.Write(f.Stored()[:len(f.Stored())/2])
}

// empty gives a file of no bytes.
func empty(http.ResponseWriter, *http.Request, *web.File) {}

// Whichever part of the page does not come, or comes broken, the page says which
// it is and keeps the list. Only a browser knows what it makes of a broken part.
func TestPartThatIsMissingOrBroken(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, file string
		fault      e2e.Fault
		says       []string
	}{
		{"no script", "page.js", e2e.Missing, []string{"broke off", "page.js"}},
		{"no script but a page", "page.js", e2e.Rubbish, []string{"stopped", "SyntaxError"}},
		{"no script of the program", "wasm_exec.js", e2e.Missing, []string{"broke off", "wasm_exec.js"}},
		{"an empty script of the program", "wasm_exec.js", empty, []string{"damaged", "wasm_exec.js"}},
		{"no script of the program but a page", "wasm_exec.js", e2e.Rubbish, []string{"damaged", "wasm_exec.js"}},
		{"no style", "hamsaya.css", e2e.Missing, []string{"broke off", "hamsaya.css"}},
		{"a wrong byte of the program", "player-*.bin", flipped, []string{"damaged", "player.bin"}},
		{"a wrong byte of the packed program", "player-*.bin", flippedPacked, []string{"damaged", "player.bin"}},
		{"half of the packed program", "player-*.bin", halfPacked, []string{"broke off", "player.bin"}},
		{"a wrong byte of the story", "story-*.bin", flipped, []string{"damaged", "story.json"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			tb := e2e.NewTab(t, 640, 480, "")
			tb.Open(e2e.Serve(t, e2e.Fail(e2e.StubSite(t, e2e.ThreeEvents), c.file, c.fault)))
			tb.Wait(`document.documentElement.dataset.state === "trouble"`)
			words := tb.Text("#trouble")
			for _, want := range c.says {
				if !strings.Contains(words, want) {
					t.Errorf("the page says %q, and nothing of %q", words, want)
				}
			}
			listed(t, tb)
		})
	}
	for _, files := range []string{"page.js", "{page,guard}.js"} {
		t.Run("nothing runs: "+files, func(t *testing.T) {
			t.Parallel()
			site := e2e.StubSite(t, e2e.ThreeEvents)
			tb := e2e.NewTab(t, 640, 480, "")
			tb.Open(e2e.Serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				switch {
				case r.URL.Path == "/page.js" && files == "page.js":
					w.Header().Set("Content-Type", "text/javascript")
				case r.URL.Path == "/page.js", r.URL.Path == "/guard.js" && files != "page.js":
					http.NotFound(w, r)
				default:
					site.ServeHTTP(w, r)
				}
			})))
			tb.Wait(`getComputedStyle(document.querySelector("#absent")).visibility === "visible"`)
			if words := tb.Text("#absent"); len(words) < 20 {
				t.Errorf("the page says %q", words)
			}
			listed(t, tb)
		})
	}
}

// A file that came damaged once is asked for again; where a page has no
// SubtleCrypto, as over plain HTTP, it is known all the same.
func TestDamageIsFoundAndMended(t *testing.T) {
	t.Parallel()
	const insecure = `Object.defineProperty(Crypto.prototype, "subtle", { value: undefined })`
	var asked atomic.Int32
	once := func(w http.ResponseWriter, r *http.Request, f *web.File) {
		if asked.Add(1) == 1 {
			flipped(w, r, f)
			return
		}
		w.Write(f.Data)
	}
	tb := e2e.NewTab(t, 640, 480)
	tb.OpenMap(e2e.Serve(t, e2e.Fail(e2e.StubSite(t, e2e.ThreeEvents), "story-*.bin", once)))
	if n := asked.Load(); n != 2 {
		t.Errorf("the story was asked for %d times", n)
	}

	tb = e2e.NewTab(t, 640, 480)
	tb.Before(insecure)
	tb.OpenMap(e2e.Serve(t, e2e.StubSite(t, e2e.ThreeEvents)))

	tb = e2e.NewTab(t, 640, 480)
	tb.Before(insecure)
	tb.Open(e2e.Serve(t, e2e.Fail(e2e.StubSite(t, e2e.ThreeEvents), "story-*.bin", flipped)))
	tb.Wait(`document.documentElement.dataset.state === "trouble"`)
	if words := tb.Text("#trouble"); !strings.Contains(words, "damaged") {
		t.Errorf("the page says %q", words)
	}
}

// A server whose policy does not let WebAssembly be compiled is named as such.
func TestPolicyWithoutWebAssembly(t *testing.T) {
	t.Parallel()
	for _, page := range []string{"", "embed.html?start=still"} {
		t.Run("page "+page, func(t *testing.T) {
			t.Parallel()
			site := e2e.StubSite(t, e2e.ThreeEvents)
			tb := e2e.NewTab(t, 640, 620, "")
			tb.Open(e2e.Serve(t, e2e.WithPolicy(site, "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'")) + page)
			tb.Wait(`document.documentElement.dataset.state === "trouble"`)
			if words := tb.Text("#trouble"); !strings.Contains(words, "wasm-unsafe-eval") {
				t.Errorf("it says %q", words)
			}
			if e2e.Eval[bool](tb, `document.querySelector("#retry").checkVisibility()`) {
				t.Error("it offers to try again, which would not help")
			}
			for _, r := range tb.Requests() {
				if strings.Contains(r, ".bin") {
					t.Errorf("it downloaded %s all the same", r)
				}
			}
		})
	}
}

// A browser that lets no more addresses be written, and a page's own function
// that throws, end nothing.
func TestPageThatThrowsGoesOn(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 640, 360, "thrown by the test")
	tb.Before(`const plain = history.replaceState; globalThis.full = false;
		history.replaceState = function (...a) { if (full) throw new DOMException("too many", "SecurityError"); return plain.apply(this, a) }`)
	tb.OpenMap(e2e.Serve(t, e2e.Site(t, e2e.ThreeEvents)))
	tb.Run(`full = true`)
	for range 2 {
		tb.Run(`hamsaya.send({ cmd: "next" })`)
		tb.Settle()
	}
	tb.Run(`full = false`)
	tb.Wait(`location.hash.length > 1 && location.hash.slice(1) === hamsaya.state.hash`)
	tb.Run(`globalThis.thrown = 0; hamsaya.onAnnounce = () => { thrown++; throw new Error("thrown by the test") }; hamsaya.send({ cmd: "previous" })`)
	tb.Wait(`thrown > 0`)
	before := tb.Status().U
	tb.Run(`hamsaya.send({ cmd: "next" })`)
	tb.Wait(fmt.Sprintf(`hamsaya.state.u > %v && document.documentElement.dataset.state === "map"`, before))
}
