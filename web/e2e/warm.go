package e2e

import (
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"
)

// warmMaps are pages of stories whose maps run, by language and story.
var (
	warmMu   sync.Mutex
	warmMaps = map[string]*warmMap{}
)

type warmMap struct {
	sync.Mutex // held by the test that uses it
	tab        *Tab
	first      map[string]any // the map's state after it has started
	address    string
}

// WarmMap is a page of the real story at 1280 by 720 whose map already runs, as it
// was when it had started: tests use it one after the other. document is
// "index.html" or that of another language.
func WarmMap(t testing.TB, document string) *Tab {
	t.Helper()
	warmMu.Lock()
	m := warmMaps[document]
	if m == nil {
		m = &warmMap{}
		warmMaps[document] = m
	}
	warmMu.Unlock()
	m.Lock()
	t.Cleanup(m.Unlock)
	if m.tab == nil {
		m.start(t, document)
	}
	tb := m.tab
	tb.t = t
	t.Cleanup(func() {
		tb.verdict()
		if t.Failed() { // the next test begins with another
			tb.close()
			m.tab = nil
			return
		}
		tb.lifecycle("frozen")
	})
	tb.lifecycle("active")
	m.reset()
	return tb
}

// start opens the page in a tab that outlives the test.
func (m *warmMap) start(t testing.TB, document string) {
	t.Helper()
	if m.address == "" {
		m.address = httptest.NewServer(Site(t, RealStory)).URL + "/" + document // until the tests are over
	}
	tb := newTab(t, chromedp.EmulateViewport(1280, 720))
	tb.Do(chromedp.Navigate(m.address))
	tb.WaitMap()
	tb.Settle()
	m.tab, m.first = tb, tb.state()
}

// lifecycle freezes a page while no test uses it: a map at rest still takes a
// tenth of a processor where there is no graphics card. Or it thaws it.
func (tb *Tab) lifecycle(state string) {
	tb.t.Helper()
	tb.Do(Command(page.SetWebLifecycleState, page.SetWebLifecycleStateParams{State: page.SetWebLifecycleStateState(state)}))
}

// state is all that the map says of itself but how much it has drawn.
func (tb *Tab) state() map[string]any {
	tb.t.Helper()
	var s map[string]any
	if err := json.Unmarshal([]byte(Eval[string](tb, `JSON.stringify(hamsaya.state)`)), &s); err != nil {
		tb.t.Fatal(err)
	}
	delete(s, "frames")
	return s
}

// reset takes the page back to how it was when its map had started, and fails the
// test where it does not come there.
func (m *warmMap) reset() {
	tb := m.tab
	tb.t.Helper()
	tb.Media()
	tb.Resize(1280, 720)
	tb.Run(fmt.Sprintf(`
		document.querySelector("#reading").hasAttribute("data-open") && document.querySelector("#close-reading").click();
		document.querySelector("#goto input").value = "";
		document.activeElement.blur();
		scrollTo(0, 0);
		const send = (cmd, more) => hamsaya.send({ cmd, ...more });
		send("motion", { value: false });
		send("close"); send("close"); send("close"); send("pause"); send("reset"); send("fold", { value: false });
		send("theme", { value: %q });
		for (const cmd of ["calendar", "second", "digits", "clock", "labels", "time"]) send(cmd, { value: "" });
		send("speed", { value: 1 }); send("loop", { value: false }); send("home")`, m.first["theme"]))
	tb.Settle()
	if now := tb.state(); !cmp.Equal(now, m.first) {
		defer func() { m.tab = nil }()
		tb.t.Fatalf("the map did not come back to how it was at the start:\n%s", cmp.Diff(m.first, now))
	}
	tb.mu.Lock()
	tb.requests = nil
	tb.mu.Unlock()
}
