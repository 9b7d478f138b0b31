package embed_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/web"
	"github.com/hamsaya/hamsaya/web/e2e"
)

// The map takes the poster's place with all its letters, also those of which only
// its first frame finds that it needs them; if they do not come, without them.
// A context that the browser takes away is asked for once more, at the same
// moment; the second time the poster comes back with a sentence.
func TestMapWaitsForItsLettersAndItsContext(t *testing.T) {
	t.Parallel()
	asked, arrive := make(chan struct{}), make(chan struct{})
	site := e2e.Fail(e2e.Site(t, e2e.RealStory, begins...), "Vazirmatn-Arabic-*.ttf", func(w http.ResponseWriter, _ *http.Request, f *web.File) {
		close(asked)
		<-arrive
		w.Write(f.Data)
	})
	tb := e2e.NewTab(t, 330, 520)
	tb.Open(e2e.Serve(t, site) + "embed.html?start=still#labels=both")
	tb.Wait(`globalThis.hamsaya?.state?.ready`)
	<-asked
	tb.Frames(10)
	if got := e2e.Eval[string](tb, `document.documentElement.dataset.state`); got != "loading" {
		t.Errorf("without its letters the frame is at %q", got)
	}
	close(arrive)
	tb.WaitMap()
	tb.Settle()

	site.Set(e2e.Stalling)
	u := tb.Status().U
	const lose = `document.querySelector("canvas").getContext("webgl2").getExtension("WEBGL_lose_context").loseContext()`
	tb.Run(`globalThis.before = true; ` + lose)
	tb.Wait(`!globalThis.before && document.documentElement.dataset.state === "map"`)
	if now := tb.Status().U; now < u-0.1 || now > u+0.1 {
		t.Errorf("the map was at %v and came back at %v", u, now)
	}
	tb.Run(lose)
	tb.Wait(`document.documentElement.dataset.state === "trouble"`)
	if words := tb.Text("#trouble"); !strings.Contains(words, "twice") {
		t.Errorf("the frame says %q", words)
	}
	posterStays(t, tb)
}
