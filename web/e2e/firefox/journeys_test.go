package firefox_test

import (
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// In Firefox too the page plays, scrubs and selects.
func TestPageIsUsed(t *testing.T) {
	t.Parallel()
	v := e2e.Viewports[1]
	f := e2e.NewFirefox(t, v.Width, v.Height)
	f.Open(e2e.Serve(t, e2e.Site(t, e2e.RealStory)))
	f.Wait(`document.documentElement.dataset.state === "map"`)
	e2e.Uses(t, f, v.Pointer, "window", [2]float64{})
	f.Screenshot("page")
}

// So does an embed in an article, which its button starts, and its list has the
// sources.
func TestArticleIsUsed(t *testing.T) {
	t.Parallel()
	v := e2e.Viewports[0]
	f := e2e.NewFirefox(t, v.Width, v.Height)
	f.Open(e2e.Serve(t, e2e.Site(t, e2e.RealStory)) + "article.html")
	corner := e2e.ElementAt(f)
	f.Drag(v.Pointer, [2]float64{corner[0] + 100, corner[1] + 100})
	f.Wait(e2e.FirstFrame + `.hamsaya.state.playing`)
	f.Read(e2e.FirstFrame+`.document.querySelector("[data-send=toggle]").click()`, nil)
	f.Wait(`!` + e2e.FirstFrame + `.hamsaya.state.playing`)
	e2e.Uses(t, f, v.Pointer, e2e.FirstFrame, corner)
	f.Read(e2e.FirstFrame+`.document.querySelector("#toggle-reading").click()`, nil)
	f.Wait(e2e.FirstFrame + `.document.querySelector("#filter") && ` + e2e.FirstFrame + `.document.querySelector("#events .sources a")`)
	f.Screenshot("article")
}
