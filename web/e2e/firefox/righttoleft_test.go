package firefox_test

import (
	"fmt"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/web/e2e"
)

// In Firefox too a page in a language that is written from right to left is laid
// out so, and is used so.
func TestPageRunsFromRightToLeft(t *testing.T) {
	t.Parallel()
	v := e2e.Viewports[2]
	f := e2e.NewFirefox(t, v.Width, v.Height)
	f.Open(e2e.Serve(t, e2e.Site(t, e2e.RealStory)) + "index.fa-IR.html")
	f.Wait(`document.documentElement.dataset.state === "map"`)
	f.Read(`hamsaya.send({ cmd: "seek", date: "2025-10-18" })`, nil)
	endsAtTheLeft(t, f, "window", "fa-IR", [2]float64{})
	f.Screenshot("page-fa-IR")
}

// So is an embed. Its poster is what its map begins with.
func TestEmbedRunsFromRightToLeft(t *testing.T) {
	t.Parallel()
	f := e2e.NewFirefox(t, 360, 640)
	f.Open(e2e.Article(t, e2e.Site(t, e2e.RealStory), `<hamsaya-map src="/" lang="ur"></hamsaya-map><script async src="/embed.js"></script>`))
	corner := e2e.ElementAt(f)
	f.Read(`document.querySelector("hamsaya-map").shadowRoot.querySelector("button").style.opacity = "0"`, nil)
	poster := f.Picture("embed-ur-PK-poster")
	f.Read(`document.querySelector("hamsaya-map").start()`, nil)
	f.Wait(e2e.FirstFrame + `?.document.documentElement?.dataset.state === "map"`)
	f.Settle(e2e.FirstFrame)
	f.Read(e2e.FirstFrame+`.document.querySelector("#toggle-reading").style.opacity = "0"`, nil)
	drawtest.Near(t, "firefox-start", f.Picture("embed-ur-PK-start"), poster, 60, 0.02)
	f.Read(`document.querySelector("hamsaya-map").seek("2025-10-18")`, nil)
	endsAtTheLeft(t, f, e2e.FirstFrame, "ur-PK", corner)
	f.Screenshot("embed-ur-PK")
}

// endsAtTheLeft presses the left end of the strip of the map in the window w,
// once the map has come to 18 October, and then further to the right: the left
// end is the story's end. The play button is at the right.
func endsAtTheLeft(t *testing.T, f *e2e.Firefox, w, lang string, corner [2]float64) {
	t.Helper()
	f.Wait(w + `.hamsaya.state.date.startsWith("2025-10-18")`)
	var way [2]string
	f.Read(fmt.Sprintf(`[%s.document.documentElement.lang, %[1]s.document.documentElement.dir]`, w), &way)
	if way != [2]string{lang, "rtl"} {
		t.Errorf("the document is in %v", way)
	}
	var at struct{ Left, Top, Width, Height, Strip float64 }
	f.Read(fmt.Sprintf(`(({ left, top, width, height }, { stripTop }) => ({ left, top, width, height, strip: stripTop }))(%s.document.querySelector("canvas").getBoundingClientRect(), %[1]s.hamsaya.state)`, w), &at)
	lanes := corner[1] + at.Top + at.Height*(at.Strip+(1-at.Strip)*0.5)
	left := corner[0] + at.Left
	f.Drag("mouse", [2]float64{left + at.Width*0.06, lanes})
	f.Wait(w + `.hamsaya.state.u > ` + w + `.hamsaya.state.length * 0.9`)
	f.Drag("mouse", [2]float64{left + at.Width*0.5, lanes})
	f.Wait(w + `.hamsaya.state.u < ` + w + `.hamsaya.state.length * 0.8`)
	play := [2]float64{left + at.Width - 24, corner[1] + at.Top + at.Height - 24}
	f.Drag("mouse", play)
	f.Wait(w + `.hamsaya.state.playing`)
	f.Drag("mouse", play)
	f.Wait(`!` + w + `.hamsaya.state.playing`)
}
