package main

import (
	"testing"
	"time"
)

// With play="visible" a map starts once half of it is in view, or half of the
// window is its own where it is higher than that; and not before.
func TestStartsInView(t *testing.T) {
	site := embedSite(t, threeEvents)
	around := func(embed string) string {
		return `<div style="height:1500px"></div>` + embed + `<div style="height:1500px"></div>`
	}
	element := around(`<hamsaya-map src="/" play="visible"></hamsaya-map>`) + `<script async src="/embed.js"></script>`
	frame := around(`<iframe src="/embed.html?play=visible" style="height:620px"></iframe>`)
	for name, c := range map[string]struct {
		body, what  string // the article, and the embed in it
		height      int64
		least, past string // of the map's height in view, before it starts and after
	}{
		"a window as high as two maps": {element, "hamsaya-map", 1300, "0.4", "0.6"},
		"a plain frame":                {frame, "iframe", 1300, "0.4", "0.6"},
		"a plain frame, higher":        {frame, "iframe", 200, "0.1", "0.2"},
		"one a third as high":          {element, "hamsaya-map", 200, "0.1", "0.2"},
	} {
		t.Run(name, func(t *testing.T) {
			tb := newTab(t, 700, c.height)
			tb.open(article(t, site, c.body))
			started := `Boolean(` + inner(`w.document.documentElement?.dataset.state !== "poster"`) + `)`
			if c.what == "iframe" {
				tb.wait(inner(`w.document.documentElement?.dataset.state === "poster"`))
			} else {
				tb.wait(`document.querySelector("hamsaya-map")?.shadowRoot?.querySelector("img")`)
			}
			scroll := func(share string) {
				eval[bool](tb, `((box) => (scrollTo(0, box.top + scrollY + `+share+` * box.height - innerHeight), true))(document.querySelector("`+c.what+`").getBoundingClientRect())`)
			}
			scroll(c.least)
			time.Sleep(500 * time.Millisecond)
			if eval[bool](tb, started) {
				t.Errorf("it starts with %s of it in view", c.least)
			}
			scroll(c.past)
			tb.wait(started)
		})
	}
}
