package main

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"testing"
	"time"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
)

// The sizes at which the pages are tried in each browser, and with what.
var viewports = []struct {
	width, height int
	pointer       string
}{{360, 640, "touch"}, {768, 1024, "mouse"}, {1280, 720, "mouse"}}

// In Firefox too the page plays, scrubs and selects.
func TestPageInFirefox(t *testing.T) {
	address := showAt(t, neighbours)
	for _, v := range viewports {
		t.Run(fmt.Sprint(v.width), func(t *testing.T) {
			f := newFox(t, v.width, v.height)
			f.open(address)
			f.wait(`document.documentElement.dataset.state === "map"`)
			f.uses(v.pointer, "window", [2]float64{})
			f.screenshot(fmt.Sprintf("page-%d", v.width))
		})
	}
}

// So does the frame of an embed. Its poster is what its map begins with, where
// the frame has the height that it asks for.
func TestEmbedInFirefox(t *testing.T) {
	address := serveAt(t, embedSite(t, neighbours))
	for _, v := range viewports {
		t.Run(fmt.Sprint(v.width), func(t *testing.T) {
			f := newFox(t, v.width, v.height)
			f.open(address + "embed.html")
			f.wait(`document.querySelector("#poster").naturalWidth > 0`)
			f.eval(`document.querySelector("#start").style.opacity = "0", 0`, nil)
			before := f.picture(fmt.Sprintf("embed-poster-%d", v.width))
			f.open(address + "embed.html?start=still")
			f.wait(`document.documentElement.dataset.state === "map"`)
			time.Sleep(time.Second)
			if after := f.picture(fmt.Sprintf("embed-map-%d", v.width)); v.width <= v.height {
				drawtest.Near(t, fmt.Sprintf("firefox-start-%d", v.width), after, before, 60, 0.02)
			}
			f.uses(v.pointer, "window", [2]float64{})
		})
	}
}

// And an element in an article, started by its button.
func TestArticleInFirefox(t *testing.T) {
	address := serveAt(t, embedSite(t, neighbours))
	for _, v := range viewports {
		t.Run(fmt.Sprint(v.width), func(t *testing.T) {
			f := newFox(t, v.width, v.height)
			f.open(address + "article.html")
			f.wait(`document.querySelector("hamsaya-map").start`)
			f.eval(`(document.querySelector("hamsaya-map").scrollIntoView({ behavior: "instant" }), 0)`, nil)
			f.wait(`document.querySelector("hamsaya-map").shadowRoot.querySelector("img").naturalWidth > 0`)
			var corner [2]float64
			f.eval(`(({ x, y }) => [x, y])(document.querySelector("hamsaya-map").getBoundingClientRect())`, &corner)
			f.press(v.pointer, [2]float64{corner[0] + 100, corner[1] + 100})
			const frame = `document.querySelector("hamsaya-map").shadowRoot.querySelector("iframe").contentWindow`
			f.wait(frame + `.hamsaya.state.playing`)
			f.eval(frame+`.document.querySelector("[data-send=toggle]").click()`, nil)
			f.wait(`!` + frame + `.hamsaya.state.playing`)
			f.uses(v.pointer, frame, corner)
			f.screenshot(fmt.Sprintf("article-%d", v.width))
		})
	}
}

// uses plays, pauses, scrubs and selects in the map of the window w, an
// expression, whose top left corner is given.
func (f *fox) uses(pointer, w string, corner [2]float64) {
	f.t.Helper()
	var at struct{ Width, Height, Strip, U float64 }
	f.eval(fmt.Sprintf(`(({ width, height }, { stripTop, u }) => ({ width, height, strip: stripTop, u }))(%s.document.querySelector("canvas").getBoundingClientRect(), %[1]s.hamsaya.state)`, w), &at)
	point := func(x, y float64) [2]float64 { return [2]float64{corner[0] + x, corner[1] + y} }
	play := point(24, at.Height-24) // the button at the left of the lowest row
	f.press(pointer, play)
	f.wait(fmt.Sprintf(`%s.hamsaya.state.playing && %[1]s.hamsaya.state.u > %v`, w, at.U+0.5))
	f.press(pointer, play)
	f.wait(`!` + w + `.hamsaya.state.playing`)
	var u float64
	f.eval(w+`.hamsaya.state.u`, &u)
	lanes := at.Height * (at.Strip + (1-at.Strip)*0.5)
	f.press(pointer, point(at.Width*0.3, lanes), point(at.Width*0.4, lanes), point(at.Width*0.5, lanes))
	f.wait(fmt.Sprintf(`Math.abs(%s.hamsaya.state.u - %v) > 3`, w, u))
	f.eval(w+`.document.querySelector("#events > li:nth-child(20) h3 a").click()`, nil)
	f.wait(fmt.Sprintf(`%s.hamsaya.state.selected === %[1]s.document.querySelector("#events > li:nth-child(20)").dataset.event`, w))
}

func (f *fox) picture(name string) image.Image {
	f.t.Helper()
	img, err := png.Decode(bytes.NewReader(f.screenshot(name)))
	if err != nil {
		f.t.Fatal(err)
	}
	return img
}
