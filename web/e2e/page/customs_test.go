package page_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// What a reader chooses instead of the custom shows on the map and is kept by
// the address.
func TestCustomsAreChosen(t *testing.T) {
	t.Parallel()
	tb := e2e.WarmMap(t, "index.fa-IR.html")
	tb.Run(`hamsaya.send({ cmd: "seek", at: "2025-11-17" })`)
	tb.Settle()
	tb.Click("#toggle-reading")
	before := tb.Status().Text
	e2e.Eval[bool](tb, `(() => { const m = document.querySelector("#customs [name=calendar]"); m.value = "gregorian"; m.dispatchEvent(new Event("change", { bubbles: true })) })(), true`)
	tb.Wait(fmt.Sprintf(`hamsaya.state.text !== %q && location.hash.includes("calendar=gregorian")`, before))
	day := `document.querySelector("[data-event=talks-doha] time, [data-event=talks-doha] .when").textContent`
	tb.Wait(day + `.includes("اکتبر")`)
	e2e.Eval[bool](tb, `hamsaya.send({ cmd: "second", value: "persian" }), hamsaya.send({ cmd: "digits", value: "latn" }), true`)
	tb.Wait(day + `.includes("2025") && ` + day + `.includes("مهر 1404")`)
	tb.Wait(`location.hash.includes("second=persian") && location.hash.includes("digits=latn")`)
	tb.Do(chromedp.Reload())
	tb.WaitMap()
	tb.Wait(day + `.includes("2025") && ` + day + `.includes("مهر 1404")`)
	tb.Wait(`document.querySelector("#customs [name=calendar]").value === "gregorian" && hamsaya.state.hash.includes("calendar=gregorian")`)
	e2e.Eval[bool](tb, `(() => { const m = document.querySelector("#customs [name=time]"); m.value = "ltr"; m.dispatchEvent(new Event("change", { bubbles: true })) })(), true`)
	tb.Wait(`!hamsaya.state.timeLeft && document.querySelector(".groove").dir === "ltr"`)
}

// With the list on its left, the map is pressed where it is seen.
func TestPressBesideTheList(t *testing.T) {
	t.Parallel()
	tb := e2e.WarmMap(t, "index.fa-IR.html")
	tb.Click("#toggle-reading")
	tb.Settle()
	if left := e2e.Eval[float64](tb, `document.querySelector("canvas").getBoundingClientRect().left - document.querySelector("#reading").getBoundingClientRect().right`); left < 0 {
		t.Fatalf("the list lies over %v px of the map", -left)
	}
	tb.Do(chromedp.MouseClickXY(1244, 700)) // the button that plays is the first: the rightmost
	tb.Wait(`hamsaya.state.playing`)
}

// dateInList is what the list of a page says of when an event was.
func dateInList(event string) string {
	return fmt.Sprintf(`document.querySelector("#events > [data-event=%s] .when").textContent`, event)
}

// The list beside the map has dates and times of day as the map has them: on
// the clock that is chosen, the reader's too, and in an embed as on the page.
func TestListIsDatedAsTheMap(t *testing.T) {
	t.Parallel()
	server := e2e.Serve(t, e2e.Site(t, e2e.ThreeEvents))
	for _, address := range []string{server, server + "embed.html?start=still"} {
		tb := e2e.NewTab(t, 660, 620)
		tb.Do(e2e.Command(emulation.SetTimezoneOverride, emulation.SetTimezoneOverrideParams{TimezoneID: "America/Caracas"}))
		tb.OpenMap(address + "#clock=utc")
		call, road, chapter := dateInList("announced"), dateInList("clear"), `document.querySelector("#chapters .when").textContent`
		tb.Wait(call + ` === "5 January 2030, 05:00 (UTC)"`)
		for _, c := range []struct{ chosen, call, road, chapter string }{
			{"clock=reader", "5 January 2030, 01:00 (UTC−04:00)", "about 8 January 2030", "5–10 January 2030"},
			{"clock=place", "5 January 2030, 09:30 (UTC+04:30)", "about 8 January 2030", "5–10 January 2030"},
			{"calendar=persian", "16 Dey 1408 AP, 09:30 (UTC+04:30)", "about 19 Dey 1408 AP", "16–21 Dey 1408 AP"},
			{"calendar=persian&second=gregorian", "16 Dey 1408 AP, 09:30 (UTC+04:30) · 5 January 2030",
				"about 19 Dey 1408 AP · about 8 January 2030", "16–21 Dey 1408 AP · 5–10 January 2030"},
			{"calendar=gregorian&second=none", "5 January 2030, 09:30 (UTC+04:30)", "about 8 January 2030", "5–10 January 2030"},
		} {
			e2e.Eval[string](tb, fmt.Sprintf(`location.hash = %q`, c.chosen))
			tb.Wait(fmt.Sprintf(`%s === %q && %s === %q && %s === %q`, call, c.call, road, c.road, chapter, c.chapter))
			if strings.HasPrefix(c.road, "about 19") {
				tb.Wait(`document.querySelector(".asof").textContent.startsWith("As of 21 Dey 1408 AP")`)
			}
			tb.Wait(fmt.Sprintf(`hamsaya.state.hash.includes(%q)`, c.chosen)) // else the map's own link could take its place
		}
		tb.Wait(`document.querySelector(".asof").textContent === "As of 10 January 2030"`)
		tb.Wait(`!document.querySelector("#filter") || document.querySelector("#count").textContent === "3 events"`)
		e2e.Eval[string](tb, `location.hash = "digits=arabext"`)
		tb.Wait(`document.querySelector(".asof").textContent.endsWith("۲۰۳۰")`)
		tb.Wait(`!document.querySelector("#filter") || document.querySelector("#count").textContent === "۳ events"`)
	}
}
