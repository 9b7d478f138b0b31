package embed_test

import (
	"fmt"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// The element and the windows of maps in articles, as expressions.
const (
	element = `document.querySelector("hamsaya-map")`
	shown   = element + `?.shadowRoot?.querySelector("img")` // the element's poster
	button  = element + `.shadowRoot.querySelector("button")`
	frame   = element + `.shadowRoot.querySelector("iframe")`
	loader  = `<script async src="/embed.js"></script>`
)

// tell is a statement that gives a command to the plain frame of an article, by the
// fields of a message.
func tell(message string) string {
	return `document.querySelector("iframe").contentWindow.postMessage({ hamsaya: 1, ` + message + ` }, "*")`
}

// unseen makes elements transparent, which are expressions, where two pictures
// would differ by them.
func unseen(tb *e2e.Tab, elements ...string) {
	for _, e := range elements {
		tb.Run(e + `.style.opacity = "0"`)
	}
}

// boxOf is where an element lies in its window: left, top, width and height.
func boxOf(expression string) string {
	return fmt.Sprintf(`(({ left, top, width, height }) => JSON.stringify([left, top, width, height]))(%s.getBoundingClientRect())`, expression)
}
