package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
)

// dateInList is what the list of a page says of when an event was.
func dateInList(event string) string {
	return fmt.Sprintf(`document.querySelector("#events > [data-event=%s] .when").textContent`, event)
}

// The list beside the map has dates and times of day as the map has them: on
// the clock that is chosen, the reader's too, and in an embed as on the page.
func TestListIsDatedAsTheMap(t *testing.T) {
	for _, address := range []string{
		showAt(t, threeEvents), serveAt(t, embedSite(t, threeEvents)) + "embed.html?start=still",
	} {
		tb := newTab(t, 660, 620)
		tb.do(enable(emulation.SetTimezoneOverride, emulation.SetTimezoneOverrideParams{TimezoneID: "America/Caracas"}))
		tb.openMap(address + "#clock=utc")
		call, road, chapter := dateInList("announced"), dateInList("clear"), `document.querySelector("#chapters .when").textContent`
		tb.wait(call + ` === "5 January 2030, 05:00 (UTC)"`)
		for _, c := range []struct{ chosen, call, road, chapter string }{
			{"clock=reader", "5 January 2030, 01:00 (UTC−04:00)", "about 8 January 2030", "5–10 January 2030"},
			{"clock=place", "5 January 2030, 09:30 (UTC+04:30)", "about 8 January 2030", "5–10 January 2030"},
			{"calendar=persian", "16 Dey 1408 AP, 09:30 (UTC+04:30)", "about 19 Dey 1408 AP", "16–21 Dey 1408 AP"},
			{"calendar=persian&second=gregorian", "16 Dey 1408 AP, 09:30 (UTC+04:30) · 5 January 2030",
				"about 19 Dey 1408 AP · about 8 January 2030", "16–21 Dey 1408 AP · 5–10 January 2030"},
			{"calendar=gregorian&second=none", "5 January 2030, 09:30 (UTC+04:30)", "about 8 January 2030", "5–10 January 2030"},
		} {
			eval[string](tb, fmt.Sprintf(`location.hash = %q`, c.chosen))
			tb.wait(fmt.Sprintf(`%s === %q && %s === %q && %s === %q`, call, c.call, road, c.road, chapter, c.chapter))
			if strings.HasPrefix(c.road, "about 19") {
				tb.wait(`document.querySelector(".asof").textContent.startsWith("As of 21 Dey 1408 AP")`)
			}
			tb.wait(fmt.Sprintf(`hamsaya.state.hash.includes(%q)`, c.chosen)) // else the map's own link could take its place
		}
		tb.wait(`document.querySelector(".asof").textContent === "As of 10 January 2030"`)
		tb.wait(`!document.querySelector("#filter") || document.querySelector("#count").textContent === "3 events"`)
		eval[string](tb, `location.hash = "digits=arabext"`)
		tb.wait(`document.querySelector(".asof").textContent.endsWith("۲۰۳۰")`)
		tb.wait(`!document.querySelector("#filter") || document.querySelector("#count").textContent === "۳ events"`)
	}
}
