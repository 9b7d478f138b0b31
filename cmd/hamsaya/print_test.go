package main

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// On paper there is the poster, the lede and the whole list with its links,
// whatever is filtered or open, and nothing to press.
func TestPageInPrint(t *testing.T) {
	address := showAt(t, "")
	tb := newTab(t, 794, 1123) // A4
	tb.openMap(address + "#t=2025-11-17&kinds=call&theme=night")
	tb.do(chromedp.Click(chromedp.CSS("#toggle-reading")))
	tb.do(enable(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}))
	for what, expression := range map[string]string{
		"the poster":           `document.querySelector("#poster img").checkVisibility()`,
		"the lede":             `document.querySelector(".lede").checkVisibility({ visibilityProperty: true })`,
		"every event":          `[...document.querySelectorAll("#events > li")].every((li) => li.checkVisibility({ visibilityProperty: true }) && li.offsetHeight > 40)`,
		"addresses":            `getComputedStyle(document.querySelector(".sources a"), "::after").content.includes("http")`,
		"no map":               `!document.querySelector("canvas").checkVisibility()`,
		"nothing to press":     `[...document.querySelectorAll("button, input, select, [role=slider]")].every((e) => !e.checkVisibility())`,
		"ink on white":         `getComputedStyle(document.body).backgroundColor === "rgb(255, 255, 255)" && getComputedStyle(document.body).color === "rgb(0, 0, 0)"`,
		"no more than a page":  `document.documentElement.scrollWidth <= 794`,
		"the list as it flows": `document.documentElement.scrollHeight > 3000`,
	} {
		if !eval[bool](tb, expression) {
			t.Errorf("in print the page lacks %s", what)
		}
	}
}
