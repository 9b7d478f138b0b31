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

// In Firefox too the page plays, scrubs and selects.
func TestPageInFirefox(t *testing.T) {
	address := showAt(t, neighbours)
	for _, v := range viewports {
		t.Run(fmt.Sprint(v.width), func(t *testing.T) {
			f := newFox(t, v.width, v.height)
			f.open(address)
			f.wait(`document.documentElement.dataset.state === "map"`)
			uses(t, f, v.pointer, "window", [2]float64{})
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
			f.read(`document.querySelector("#start").style.opacity = "0", 0`, nil)
			before := f.picture(fmt.Sprintf("embed-poster-%d", v.width))
			f.open(address + "embed.html?start=still")
			f.wait(`document.documentElement.dataset.state === "map"`)
			time.Sleep(time.Second)
			if after := f.picture(fmt.Sprintf("embed-map-%d", v.width)); v.width <= v.height {
				drawtest.Near(t, fmt.Sprintf("firefox-start-%d", v.width), after, before, 60, 0.02)
			}
			uses(t, f, v.pointer, "window", [2]float64{})
			f.read(`document.querySelector("#toggle-reading").click()`, nil)
			f.wait(`document.querySelector("#filter") && document.querySelector("#events .sources a")`)
			f.screenshot(fmt.Sprintf("embed-list-%d", v.width))
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
			corner := elementAt(f)
			f.drag(v.pointer, [2]float64{corner[0] + 100, corner[1] + 100})
			f.wait(firstFrame + `.hamsaya.state.playing`)
			f.read(firstFrame+`.document.querySelector("[data-send=toggle]").click()`, nil)
			f.wait(`!` + firstFrame + `.hamsaya.state.playing`)
			uses(t, f, v.pointer, firstFrame, corner)
			f.screenshot(fmt.Sprintf("article-%d", v.width))
		})
	}
}

func (f *fox) picture(name string) image.Image {
	f.t.Helper()
	img, err := png.Decode(bytes.NewReader(f.screenshot(name)))
	if err != nil {
		f.t.Fatal(err)
	}
	return img
}
