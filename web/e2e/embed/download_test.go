package embed_test

import (
	"net/http"
	"testing"
	"time"

	"github.com/hamsaya/hamsaya/web"
	"github.com/hamsaya/hamsaya/web/e2e"
)

// stallAfter is how long a download may bring nothing, where it is to be given
// up.
const stallAfter = time.Second

// A download that breaks or that the reader stops leaves the poster, says why,
// and can be tried again.
func TestDownloadIsTriedAgain(t *testing.T) {
	t.Parallel()
	ill := e2e.Fail(e2e.StubSite(t, e2e.ThreeEvents), "player-*.bin", e2e.Torn)
	tb := e2e.NewTab(t, 660, 620, "Failed to load resource", "ERR_")
	tb.Open(e2e.Serve(t, ill) + "embed.html")
	tb.Click("#start")
	saysTrouble(t, tb, "broke off")

	ill.Set(e2e.Stalling)
	tb.Click("#retry")
	tb.Wait(`document.querySelector("#progress").value > 0.3`)
	tb.Screenshot("embed-loading")
	tb.Click("#cancel")
	saysTrouble(t, tb, "not loaded")

	ill.Set(nil)
	tb.Click("#retry")
	tb.WaitMap()
}

// A map whose script has not come yet can be cancelled, and loaded once the
// server is well again.
func TestDownloadIsCancelledBeforeItsScripts(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 660, 620)
	for _, file := range []string{"stage-*.js", "wasm_exec.js"} {
		t.Run(file, func(t *testing.T) {
			ill := e2e.Fail(e2e.StubSite(t, e2e.ThreeEvents), file, e2e.Stalling)
			tb.Lend(t)
			tb.Open(e2e.Serve(t, ill) + "embed.html")
			tb.Click("#start")
			tb.Wait(`document.documentElement.dataset.state === "loading"`)
			tb.Click("#cancel")
			saysTrouble(t, tb, "not loaded")
			ill.Set(nil)
			tb.Click("#retry")
			tb.WaitMap()
		})
	}
}

// A device that goes offline while the map comes is told so, and can try again
// when it is back.
func TestDownloadGoesOffline(t *testing.T) {
	t.Parallel()
	cut := make(chan struct{})
	ill := e2e.Fail(e2e.StubSite(t, e2e.ThreeEvents), "player-*.bin", func(w http.ResponseWriter, _ *http.Request, f *web.File) {
		w.Write(f.Data[:len(f.Data)/2])
		http.NewResponseController(w).Flush()
		<-cut
		panic(http.ErrAbortHandler)
	})
	tb := e2e.NewTab(t, 660, 620, "Failed to load resource", "ERR_")
	tb.Open(e2e.Serve(t, ill) + "embed.html")
	tb.Click("#start")
	tb.Wait(`document.querySelector("#progress").value > 0.3`)
	tb.Online(false)
	close(cut)
	saysTrouble(t, tb, "offline")
	tb.Online(true)
	ill.Set(nil)
	tb.Click("#retry")
	tb.WaitMap()
}
