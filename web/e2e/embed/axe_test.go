package embed_test

import (
	"fmt"
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// The frame of an embed breaks no rule of axe's: as a picture, as a map with its
// controls and with its list, and where the map cannot run. On paper the picture
// and the list are TestEmbedInEachLanguage's.
func TestFrameBreaksNoRules(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.StubSite(t, e2e.RealStory))
	for _, theme := range []string{"paper", "night"} {
		t.Run(theme, func(t *testing.T) {
			t.Parallel()
			tb := e2e.NewTab(t, 660, 620)
			if theme == "night" {
				tb.Open(address + "embed.html?theme=" + theme)
				tb.Wait(`document.querySelector("#poster").naturalWidth > 0`)
				tb.Axe("poster")
			}
			tb.OpenMap(address + "embed.html?start=still&theme=" + theme)
			tb.Run(`document.querySelector("#playhead").focus()`)
			tb.Axe("map with its controls")
			tb.Screenshot("embed-controls-" + theme)
			if theme == "night" {
				tb.Run(`document.querySelector("#toggle-reading").click()`)
				tb.Wait(`document.querySelector("#filter")`)
				tb.Axe("map and list")
				tb.Screenshot("embed-list-" + theme)
			}
			tb.Before(`HTMLCanvasElement.prototype.getContext = () => null`)
			tb.Open(address + "embed.html?start=still&again&theme=" + theme)
			tb.Wait(`document.documentElement.dataset.state === "trouble"`)
			tb.Axe("trouble")
		})
	}
}

// Nor does the article, before and after its maps are started, by day and by
// night.
func TestArticleBreaksNoRules(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.StubSite(t, e2e.RealStory))
	for _, c := range []struct {
		width         int64
		scheme, paper string
	}{{360, "light", "rgb(255, 253, 248)"}, {360, "dark", "rgb(13, 26, 35)"}, {1280, "dark", "rgb(13, 26, 35)"}} {
		t.Run(fmt.Sprint(c.width, c.scheme), func(t *testing.T) {
			t.Parallel()
			tb := e2e.NewTab(t, c.width, 720)
			tb.Media("prefers-color-scheme", c.scheme)
			tb.Open(address + "article.html")
			tb.Wait(element + `.start`)
			if got := e2e.Eval[string](tb, `getComputedStyle(document.body).backgroundColor`); got != c.paper {
				t.Errorf("the article's paper is %s", got)
			}
			tb.Axe("article")
			tb.Run(element + `.start(); document.querySelector("[data-steps] hamsaya-map").toggleAttribute("leading", true)`)
			tb.Wait(frame + `.contentDocument.documentElement?.dataset.state === "map"`)
			tb.Axe("article with a map")
			tb.Run(`document.querySelectorAll("[data-step]")[1].scrollIntoView({ block: "center", behavior: "instant" })`)
			tb.Wait(`document.querySelector("[data-steps] hamsaya-map").shadowRoot.querySelector("img").naturalWidth > 0`)
			tb.Screenshot(fmt.Sprintf("article-%d-%s", c.width, c.scheme))
		})
	}
}
