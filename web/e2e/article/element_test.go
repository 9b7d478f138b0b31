package article_test

import (
	"fmt"
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// An element, and the script that makes a map of it.
const (
	element = `<hamsaya-map src="/"></hamsaya-map>`
	script  = `<script async src="/embed.js"></script>`
)

// openElement opens a page whose first element is map in its scripts.
func openElement(t *testing.T, tb *e2e.Tab, address string) {
	t.Helper()
	tb.Open(address)
	tb.Wait(`document.querySelector("hamsaya-map")?.start`)
	tb.Run(`globalThis.map = document.querySelector("hamsaya-map")`)
}

// startElement opens such a page and waits until its map runs.
func startElement(t *testing.T, tb *e2e.Tab, address string) {
	t.Helper()
	openElement(t, tb, address)
	tb.Run(`map.start()`)
	tb.WaitEmbed()
}

// scrollTo brings the first element of a selector into the window.
func scrollTo(t *testing.T, tb *e2e.Tab, selector, block string) {
	t.Helper()
	tb.Run(fmt.Sprintf(`document.querySelector(%q).scrollIntoView({ block: %q, behavior: "instant" })`, selector, block))
}

// windows is an expression: the windows of the maps of a page, or undefined
// where one has none yet.
const windows = `[...document.querySelectorAll("hamsaya-map")].map((m) => m.shadowRoot.querySelector("iframe")?.contentWindow)`
