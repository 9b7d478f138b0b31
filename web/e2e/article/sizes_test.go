package article_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// At every size, in an article and as a page of its own, a press with the mouse
// or a finger comes to the map where it is seen: its play button and its timeline
// hear it, in their own coordinates. TestPressesAtEverySize of package game tells
// that both are there.
func TestPressesReachTheMap(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.StubSite(t, e2e.RealStory))
	for _, v := range e2e.Viewports {
		t.Run(fmt.Sprint(v.Width), func(t *testing.T) {
			t.Parallel()
			var tb *e2e.Tab
			if v.Pointer == "touch" {
				tb = e2e.NewPhone(t, int64(v.Width), int64(v.Height))
			} else {
				tb = e2e.NewTab(t, int64(v.Width), int64(v.Height))
			}
			tb.OpenMap(address + "embed.html?start=still")
			presses(t, tb, v.Pointer, "window", [2]float64{})

			tb.Open(address + "article.html")
			corner := e2e.ElementAt(tb)
			tb.Drag(v.Pointer, [2]float64{corner[0] + 100, corner[1] + 100}) // on its button
			tb.Wait(e2e.FirstFrame + `.hamsaya?.state?.playing`)
			presses(t, tb, v.Pointer, e2e.FirstFrame, corner)
		})
	}
}

// presses presses the map of the window w, whose top left corner is given.
func presses(t *testing.T, tb *e2e.Tab, pointer, w string, corner [2]float64) {
	t.Helper()
	tb.Run(fmt.Sprintf(`globalThis.w = %s; w.heard = []; w.canvas = w.document.querySelector("canvas");
		w.canvas.addEventListener("mousedown", (e) => w.heard.push([e.clientX, e.clientY]));
		w.canvas.addEventListener("touchstart", ({ changedTouches: [{ clientX, clientY }] }) => {
			const { left, top } = w.canvas.getBoundingClientRect();
			w.heard.push([clientX - left, clientY - top]);
		})`, w))
	var at struct{ Left, Top, Width, Height float64 }
	tb.Read(`(({ left, top, width, height }) => ({ left, top, width, height }))(w.canvas.getBoundingClientRect())`, &at)
	for _, p := range [][2]float64{{24, at.Height - 24}, {math.Round(0.4 * at.Width), math.Round(0.9 * at.Height)}} {
		tb.Run(`w.heard = []`)
		tb.Drag(pointer, [2]float64{corner[0] + at.Left + p[0], corner[1] + at.Top + p[1]})
		tb.Wait(`w.heard.length > 0`)
		var heard [2]float64
		tb.Read(`w.heard[0]`, &heard)
		if math.Hypot(heard[0]-p[0], heard[1]-p[1]) > 1 {
			t.Errorf("a map of %v by %v that is pressed at %v hears of %v", at.Width, at.Height, p, heard)
		}
	}
	tb.Run(`w.document.querySelector("#events > li:nth-child(20) h3 a").click()`)
	tb.Wait(`w.hamsaya.state.selected === w.document.querySelector("#events > li:nth-child(20)").dataset.event`)
}
