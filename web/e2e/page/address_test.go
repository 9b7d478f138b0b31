package page_test

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// A link opens the moment that it names; a reload opens the same again; a
// changed fragment moves the map.
func TestMomentInTheAddress(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.Site(t, e2e.RealStory))
	tb := e2e.NewTab(t, 640, 360)
	tb.OpenMap(address + "#t=2025-11-17")
	tb.Wait(`hamsaya.state.date.startsWith("2025-11-17")`)
	if got := tb.Focus(); got != "body" {
		t.Errorf("the page took the focus by itself: %s", got)
	}
	tb.FocusMap()
	tb.Press(kb.ArrowLeft)
	tb.Wait(`!hamsaya.state.date.startsWith("2025-11-17") && hamsaya.state.idle && location.hash.slice(1) === hamsaya.state.hash`)
	before := tb.Status()
	tb.Do(chromedp.Reload())
	tb.WaitMap()
	tb.Settle()
	if after := tb.Status(); after.Text != before.Text || after.Event != before.Event || after.Hash != before.Hash {
		t.Errorf("after the reload the map shows %q (%s), before %q (%s)", after.Text, after.Hash, before.Text, before.Hash)
	}
	e2e.Eval[string](tb, `location.hash = "#t=2025-10-18"`)
	tb.Wait(`hamsaya.state.date.startsWith("2025-10-18")`)
}

// Back from another page, the map goes on where it was, whether the browser
// kept the page or opens it anew.
func TestBackToThePage(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.Site(t, e2e.ThreeEvents))
	tb := e2e.NewTab(t, 640, 360)
	tb.OpenMap(address)
	tb.FocusMap()
	tb.Press(kb.ArrowRight)
	tb.Press(kb.ArrowRight)
	// Not before the address tells it: it follows the map at intervals.
	tb.Wait(`hamsaya.state.u > 0 && hamsaya.state.idle && hamsaya.state.hash && location.hash.slice(1) === hamsaya.state.hash`)
	before := tb.Status()
	tb.Do(chromedp.Navigate(address + "embed.html"))
	e2e.Eval[bool](tb, `setTimeout(() => history.back()), true`)
	tb.WaitMap()
	tb.Wait(fmt.Sprintf(`hamsaya.state.text === %q`, before.Text))
	tb.Press(" ")
	tb.Wait(fmt.Sprintf(`hamsaya.state.u > %v`, before.U))
}

// A moment is told as exactly as it is known: an event of a year is "1990" on the
// page, in the address, and after a reload; the address keeps up with a map that
// plays slowly. Costs two starts of a map: 6 s.
func TestAddressIsAsExactAsTheStory(t *testing.T) {
	t.Parallel()
	event := func(id, when string) string {
		return fmt.Sprintf(`{"id":%q,"kind":"statement","when":%q,"title":"Invented %s","at":"kabul","sources":[{"publisher":"Invented","url":"https://example.org/%[1]s"}]}`, id, when, id)
	}
	source := fmt.Sprintf(`{"hamsaya":1,"title":"Three invented dates","asOf":"2000-01-01","languages":["en"],"map":{"focus":["AFG"],"fit":["kabul","herat"]},"events":[%s,%s,%s]}`,
		event("day", "1985-05-06"), event("year", "1990"), event("month", "1995-08"))
	address := e2e.Serve(t, e2e.Base(t).Site(e2e.ContentOfData(t, "dates.json", []byte(source))))
	tb := e2e.NewTab(t, 640, 360)
	tb.OpenMap(address)
	tb.Run(`hamsaya.send({ cmd: "select", event: "year" })`)
	const told = `hamsaya.state.date === "1990" && location.hash === "#t=1990&event=year" && document.querySelector("#goto input").value === ""`
	tb.Wait(told)
	tb.Do(chromedp.Reload())
	tb.WaitMap()
	tb.Wait(told)
	tb.Run(`hamsaya.send({ cmd: "close" }); location.hash = "#t=1990"`)
	tb.Wait(`hamsaya.state.event === "year"`)
	tb.Run(`hamsaya.send({ cmd: "speed", value: 0.25 }); globalThis.hashes = new Set(); globalThis.from = hamsaya.state.u;
		const look = () => { hashes.add(location.hash); requestAnimationFrame(look); }; look(); hamsaya.send({ cmd: "play" })`)
	// Of each playing second at this pace, which is four of the clock, some were told.
	tb.Wait(`hashes.size > 4`)
	if played := e2e.Eval[float64](tb, `hamsaya.state.u - from`); played > 2 {
		t.Errorf("the address told of four moments while %v s were played", played)
	}
}

// While the map plays, the address follows it no more than once a second, and to
// the end: browsers take so many changes of it and no more. Only a page has an
// address. Costs 1 s of a processor, with a map that draws nothing.
func TestAddressFollowsThePlay(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 640, 360)
	tb.Before(`globalThis.writes = []; const plain = history.replaceState; history.replaceState = function (...all) { writes.push([performance.now(), globalThis.hamsaya?.state?.playing]); plain.apply(this, all); }`)
	tb.OpenMap(e2e.Serve(t, e2e.StubSite(t, e2e.RealStory)))
	tb.Run(`hamsaya.send({ cmd: "speed", value: 16 }); writes.length = 0; hamsaya.send({ cmd: "play" })`)
	tb.Wait(`hamsaya.state.u === hamsaya.state.length && location.hash === "#" + hamsaya.state.hash`)
	playing := e2e.Eval[[]float64](tb, `writes.filter(([, playing]) => playing).map(([at]) => at)`)
	if len(playing) < 3 {
		t.Errorf("while it played for 5 s the address was written %d times", len(playing))
	}
	for i := 1; i < len(playing); i++ {
		if gap := playing[i] - playing[i-1]; gap < 990 {
			t.Errorf("the address was written again after %.0f ms", gap)
		}
	}
}
