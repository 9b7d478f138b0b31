package main

import (
	"fmt"
	"testing"
)

// In Firefox too a page and an embed in a language that is written from right
// to left are laid out so, and time runs that way: the left end of the strip
// is the story's end.
func TestRightToLeftInFirefox(t *testing.T) {
	site := embedSite(t, neighbours)
	t.Run("page", func(t *testing.T) {
		f := newFox(t, 1280, 720)
		f.open(serveAt(t, site) + "index.fa-IR.html")
		f.wait(`document.documentElement.dataset.state === "map"`)
		f.read(`hamsaya.send({ cmd: "seek", date: "2025-10-18" })`, nil)
		endsAtTheLeft(t, f, "window", "fa-IR", [2]float64{})
		f.screenshot("page-fa-IR")
	})
	t.Run("embed", func(t *testing.T) {
		f := newFox(t, 360, 640)
		f.open(article(t, site, `<hamsaya-map src="/" lang="ur"></hamsaya-map><script async src="/embed.js"></script>`))
		corner := elementAt(f)
		f.read(`document.querySelector("hamsaya-map").seek("2025-10-18")`, nil)
		f.wait(firstFrame + `?.document.documentElement?.dataset.state === "map"`)
		endsAtTheLeft(t, f, firstFrame, "ur-PK", corner)
		f.screenshot("embed-ur-PK")
	})
}

// endsAtTheLeft presses the left end of the strip of the map in the window w,
// once the map has come to 18 October, and then further to the right.
func endsAtTheLeft(t *testing.T, f *fox, w, lang string, corner [2]float64) {
	t.Helper()
	f.wait(w + `.hamsaya.state.date.startsWith("2025-10-18")`)
	var way [2]string
	f.read(fmt.Sprintf(`[%s.document.documentElement.lang, %[1]s.document.documentElement.dir]`, w), &way)
	if way != [2]string{lang, "rtl"} {
		t.Errorf("the document is in %v", way)
	}
	var at struct{ Left, Top, Width, Height, Strip float64 }
	f.read(fmt.Sprintf(`(({ left, top, width, height }, { stripTop }) => ({ left, top, width, height, strip: stripTop }))(%s.document.querySelector("canvas").getBoundingClientRect(), %[1]s.hamsaya.state)`, w), &at)
	lanes := corner[1] + at.Top + at.Height*(at.Strip+(1-at.Strip)*0.5)
	left := corner[0] + at.Left
	f.drag("mouse", [2]float64{left + at.Width*0.06, lanes})
	f.wait(w + `.hamsaya.state.u > ` + w + `.hamsaya.state.length * 0.9`)
	f.drag("mouse", [2]float64{left + at.Width*0.5, lanes})
	f.wait(w + `.hamsaya.state.u < ` + w + `.hamsaya.state.length * 0.8`)
}
