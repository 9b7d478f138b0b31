package firefox_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// A reader who leaves the article and comes back finds the map as it was, out of
// the browser's cache of whole pages, and it obeys. In a tab that is not in front
// it stands still and draws nothing, and goes on when the reader comes back.
// Firefox is asked for both: the other browser has no window here, and so neither
// that cache nor tabs that are hidden.
func TestEmbedThatIsLeft(t *testing.T) {
	t.Parallel()
	mux := http.NewServeMux()
	mux.Handle("/", e2e.Site(t, e2e.RealStory))
	mux.HandleFunc("/elsewhere", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, `<!doctype html><html lang="en"><title>Elsewhere</title><link rel="icon" href="data:,">Elsewhere`)
	})
	address := e2e.Article(t, mux, `<hamsaya-map src="/"></hamsaya-map><script async src="/embed.js"></script>
		<script>globalThis.shows = []; addEventListener("pageshow", (e) => shows.push(e.persisted))</script>`)
	const element, w = `document.querySelector("hamsaya-map")`, e2e.FirstFrame
	f := e2e.NewFirefox(t, 360, 640)
	f.Open(address)
	f.Wait(element + `?.start`)
	f.Read(element+`.seek({ fraction: 0.5 })`, nil)
	f.Wait(w + `.hamsaya?.state?.u === ` + w + `.hamsaya.state.length / 2`)
	moment := func() (now struct{ Frames, U float64 }) {
		t.Helper()
		f.Read(`(({ frames, u }) => ({ frames, u }))(`+w+`.hamsaya.state)`, &now)
		return now
	}
	before := moment()

	f.Open(strings.Replace(address, "article/", "elsewhere", 1))
	// The page asks: from outside, the entry before may not be known yet.
	f.Wait(`history.length > 1`)
	f.Read(`setTimeout(() => history.back()) > 0`, nil)
	f.Wait(`location.pathname === "/article/" && shows.at(-1)`)
	if now := moment(); now.U != before.U {
		t.Errorf("the map was at %v and is now at %v", before.U, now.U)
	}
	f.Read(element+`.speed(0.25)`, nil) // and so for minutes
	f.Read(element+`.play()`, nil)
	f.Wait(fmt.Sprintf(`%s.hamsaya.state.playing && %[1]s.hamsaya.state.u > %v`, w, before.U))

	var other struct{ Context string }
	f.Call("browsingContext.create", e2e.Object{"type": "tab", "background": false, "referenceContext": f.Context()}, &other)
	f.Wait(`document.hidden`)
	// Such a tab is woken once in a second.
	woken := func() {
		t.Helper()
		f.Read(`(clearInterval(globalThis.waker), globalThis.woken = 0, globalThis.waker = setInterval(() => woken++, 1))`, nil)
		f.Wait(`woken > 2`)
	}
	woken()
	before = moment()
	woken()
	if after := moment(); after != before {
		t.Errorf("in a hidden tab it went from %+v to %+v", before, after)
	}
	f.Call("browsingContext.close", e2e.Object{"context": other.Context}, nil)
	f.Call("browsingContext.activate", e2e.Object{"context": f.Context()}, nil)
	f.Wait(fmt.Sprintf(`!document.hidden && %s.hamsaya.state.playing && %[1]s.hamsaya.state.u > %v`, w, before.U))
}
