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

// Nor does the article, before and after its maps are started.
func TestArticleByAxe(t *testing.T) {
	address := serveAt(t, embedSite(t, neighbours))
	for _, width := range []int64{360, 1280} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			tb := newTab(t, width, 720)
			tb.open(address + "article.html")
			tb.wait(`document.querySelector("hamsaya-map").start`)
			tb.axe("article")
			eval[bool](tb, `document.querySelector("hamsaya-map").start(), true`)
			tb.wait(`document.querySelector("hamsaya-map").shadowRoot.querySelector("iframe").contentDocument.documentElement?.dataset.state === "map"`)
			tb.axe("article with a map")
		})
	}
}
