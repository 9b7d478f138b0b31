package main

import (
	"fmt"
	"testing"
)

// The frame of an embed breaks no rule of axe's: as a picture, as a map with
// its list open, and where the map cannot run.
func TestEmbedByAxe(t *testing.T) {
	address := serveAt(t, embedSite(t, neighbours))
	for _, theme := range []string{"paper", "night"} {
		t.Run(theme, func(t *testing.T) {
			tb := newTab(t, 660, 620)
			tb.open(address + "embed.html?theme=" + theme)
			tb.wait(`document.querySelector("#poster").naturalWidth > 0`)
			tb.axe("poster")
			eval[bool](tb, `document.querySelector("#toggle-reading").click(), true`)
			tb.axe("poster and list")
			tb.screenshot("embed-list-" + theme)
			tb.open(address + "embed.html?start=still&theme=" + theme)
			tb.waitMap()
			tb.axe("map")
			eval[bool](tb, `document.querySelector("#playhead").focus(), true`)
			tb.axe("controls")
			tb.screenshot("embed-controls-" + theme)
			eval[bool](tb, `document.querySelector("#toggle-reading").click(), true`)
			tb.axe("map and list")
			tb.before(`HTMLCanvasElement.prototype.getContext = () => null`)
			tb.open(address + "embed.html?start=still&again&theme=" + theme)
			tb.wait(`document.documentElement.dataset.state === "trouble"`)
			tb.axe("trouble")
			tb.screenshot("embed-trouble-" + theme)
		})
	}
}

// Nor does the article, before and after its maps are started, by day and by
// night.
func TestArticleByAxe(t *testing.T) {
	address := serveAt(t, embedSite(t, neighbours))
	for _, c := range []struct {
		width         int64
		scheme, paper string
	}{{360, "light", "rgb(255, 253, 248)"}, {360, "dark", "rgb(13, 26, 35)"}, {1280, "dark", "rgb(13, 26, 35)"}} {
		t.Run(fmt.Sprint(c.width, c.scheme), func(t *testing.T) {
			tb := newTab(t, c.width, 720)
			tb.media("prefers-color-scheme", c.scheme)
			tb.open(address + "article.html")
			tb.wait(`document.querySelector("hamsaya-map").start`)
			if got := eval[string](tb, `getComputedStyle(document.body).backgroundColor`); got != c.paper {
				t.Errorf("the article's paper is %s", got)
			}
			tb.axe("article")
			eval[bool](tb, `document.querySelector("hamsaya-map").start(), document.querySelector("[data-steps] hamsaya-map").toggleAttribute("leading", true)`)
			tb.wait(`document.querySelector("hamsaya-map").shadowRoot.querySelector("iframe").contentDocument.documentElement?.dataset.state === "map"`)
			tb.axe("article with a map")
			eval[bool](tb, `document.querySelectorAll("[data-step]")[1].scrollIntoView({ block: "center", behavior: "instant" }), true`)
			tb.wait(`document.querySelector("[data-steps] hamsaya-map").shadowRoot.querySelector("img").naturalWidth > 0`)
			tb.screenshot(fmt.Sprintf("article-%d-%s", c.width, c.scheme))
		})
	}
}
