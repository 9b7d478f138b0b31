package page_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// listed checks that the whole list of events can be read.
func listed(t *testing.T, tb *e2e.Tab) {
	t.Helper()
	if n := e2e.Eval[int](tb, `document.querySelectorAll("#events > li").length`); n != 3 {
		t.Errorf("%d events are listed, want 3", n)
	}
	if !e2e.Eval[bool](tb, `document.querySelector("#events > li").checkVisibility() && document.querySelector("#events > li").getBoundingClientRect().width > 200`) {
		t.Error("the list cannot be seen")
	}
}

// Without what the map needs, one sentence says so, the list stays, and
// nothing large is downloaded.
func TestBrowserThatCannot(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, before, says string
		asks               bool // for the program, to find out what the server sends
	}{
		{"webgl", `HTMLCanvasElement.prototype.getContext = () => null`, "WebGL", false},
		{"wasm", `delete globalThis.WebAssembly`, "WebAssembly", false},
		{"gzip", `delete globalThis.DecompressionStream`, "too old to unpack", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			address := e2e.Serve(t, plainly(e2e.StubSite(t, e2e.ThreeEvents)))
			tb := e2e.NewTab(t, 1280, 720)
			tb.Before(c.before)
			tb.Open(address)
			tb.Wait(`document.documentElement.dataset.state === "trouble"`)
			if words := tb.Text("#trouble"); !strings.Contains(words, c.says) {
				t.Errorf("the page says %q, and nothing of %s", words, c.says)
			}
			listed(t, tb)
			for _, r := range tb.Requests() {
				if strings.Contains(r, ".bin") && !c.asks {
					t.Errorf("it downloaded %s all the same", r)
				}
			}
		})
	}
}

// plainly serves a site as a server does that knows no packed forms.
func plainly(site http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Header.Del("Accept-Encoding")
		site.ServeHTTP(w, r)
	})
}

// stallsAfter is how long a download may bring nothing where the page is to say
// so; elsewhere a slow machine has all the time that it needs.
func stallsAfter(says string) time.Duration {
	if says == "stalled" {
		return 3 * time.Second
	}
	return e2e.Patience
}

// A download that breaks says why, keeps the list, and works when it is tried
// again.
func TestBrokenDownload(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, says string
		fault      e2e.Fault
	}{
		{"cut", "broke off", e2e.Torn},
		{"short", "broke off", e2e.Short},
		{"missing", "404", e2e.Missing},
		{"stalled", "stalled", e2e.Stalling},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			server := e2e.Fail(e2e.StallingStub(t, e2e.ThreeEvents, stallsAfter(c.says)), "*.bin", c.fault)
			tb := e2e.NewTab(t, 1280, 720, "Failed to load resource", "ERR_")
			tb.Open(e2e.Serve(t, server))
			tb.Wait(`document.documentElement.dataset.state === "trouble"`)
			if words := tb.Text("#trouble"); !strings.Contains(words, c.says) {
				t.Errorf("the page says %q, want %q", words, c.says)
			}
			listed(t, tb)
			tb.Screenshot("trouble-" + c.name)
			server.Set(nil)
			tb.Click("#retry")
			tb.WaitMap()
		})
	}
}

// A device that takes longer to compile the program than a download may bring
// nothing has not stalled: what it says is what went wrong.
func TestSlowDevice(t *testing.T) {
	t.Parallel()
	const stall = 3 * time.Second
	tb := e2e.NewTab(t, 360, 640)
	tb.Before(fmt.Sprintf(`WebAssembly.compileStreaming = async (response) => {
		await response.arrayBuffer();
		await new Promise((done) => setTimeout(done, %d));
		throw new WebAssembly.CompileError("too much for this device");
	}`, (stall + time.Second).Milliseconds()))
	tb.Open(e2e.Serve(t, e2e.StallingStub(t, e2e.ThreeEvents, stall)))
	tb.Wait(`document.documentElement.dataset.state === "trouble"`)
	if words := tb.Text("#trouble"); !strings.Contains(words, "stopped") {
		t.Errorf("the page says %q", words)
	}
}

// A reader may stop the download, and start it again.
func TestCancel(t *testing.T) {
	t.Parallel()
	server := e2e.Fail(e2e.StubSite(t, e2e.ThreeEvents), "*.bin", e2e.Stalling)
	tb := e2e.NewTab(t, 360, 640)
	tb.Open(e2e.Serve(t, server))
	tb.Wait(`document.querySelector("#progress").value > 0.3`)
	if words := tb.Text("#progress-text"); !strings.Contains(words, "MB") {
		t.Errorf("the progress is told as %q", words)
	}
	tb.Screenshot("loading-360x640")
	tb.Click("#cancel")
	tb.Wait(`document.documentElement.dataset.state === "trouble"`)
	listed(t, tb)
	server.Set(nil)
	tb.Click("#retry")
	tb.WaitMap()
}
