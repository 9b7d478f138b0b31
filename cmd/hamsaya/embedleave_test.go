package main

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// In a tab that is not in front a map stands still and draws nothing, and goes
// on when the reader comes back.
func TestEmbedInAHiddenTab(t *testing.T) {
	address := serveAt(t, embedSite(t, threeEvents))
	f := newFox(t, 660, 620)
	f.open(address + "embed.html?start=play")
	f.wait(`hamsaya.state.playing && hamsaya.state.u > 1`)
	var other struct{ Context string }
	f.call("browsingContext.create", object{"type": "tab", "background": false}, &other)
	f.wait(`document.hidden`)
	time.Sleep(2500 * time.Millisecond) // such a tab is woken once in a second
	moment := func() (now struct{ Frames, U float64 }) {
		t.Helper()
		f.read(`({ frames: hamsaya.state.frames, u: hamsaya.state.u })`, &now)
		return now
	}
	before := moment()
	time.Sleep(1500 * time.Millisecond)
	if after := moment(); after != before {
		t.Errorf("in a hidden tab it went from %+v to %+v", before, after)
	}
	f.call("browsingContext.close", object{"context": other.Context}, nil)
	f.call("browsingContext.activate", object{"context": f.context}, nil)
	f.wait(fmt.Sprintf(`!document.hidden && hamsaya.state.playing && hamsaya.state.u > %v`, before.U))
}

// A reader who leaves the article and comes back finds the map as it was, out
// of the browser's cache of whole pages, and it obeys.
func TestEmbedComesBackWithItsArticle(t *testing.T) {
	mux := http.NewServeMux()
	mux.Handle("/", embedSite(t, threeEvents))
	mux.HandleFunc("/elsewhere", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, `<!doctype html><html lang="en"><title>Elsewhere</title><link rel="icon" href="data:,">Elsewhere`)
	})
	address := article(t, mux, `<hamsaya-map src="/"></hamsaya-map><script async src="/embed.js"></script>
		<script>addEventListener("pageshow", (e) => { globalThis.kept = e.persisted })</script>`)
	tb := newTab(t, 700, 800)
	tb.open(address)
	tb.wait(`document.querySelector("hamsaya-map").start`)
	eval[bool](tb, `document.querySelector("hamsaya-map").seek({ fraction: 0.5 }), true`)
	tb.waitEmbed()
	// It starts at the poster's moment, from which the command takes it away.
	tb.wait(inner(`w.hamsaya.state.u === w.hamsaya.state.length / 2`))
	u := tb.inner(`String(w.hamsaya.state.u)`)
	tb.open(strings.Replace(address, "article/", "elsewhere", 1))
	eval[bool](tb, `history.back(), true`)
	tb.wait(`globalThis.kept === true`)
	if now := tb.inner(`String(w.hamsaya.state.u)`); now != u {
		t.Errorf("the map was at %s and is now at %s", u, now)
	}
	eval[bool](tb, `document.querySelector("hamsaya-map").play(), true`)
	tb.wait(inner(fmt.Sprintf(`w.hamsaya.state.playing && w.hamsaya.state.u > %s`, u)))
}

// A device that goes offline while the map comes is told so, and can try again
// when it is back.
func TestEmbedGoesOffline(t *testing.T) {
	cut := make(chan struct{})
	b := &broken{site: embedSite(t, threeEvents), fault: func(w http.ResponseWriter, r *http.Request, whole []byte) {
		w.Write(whole[:len(whole)/2])
		http.NewResponseController(w).Flush()
		<-cut
		panic(http.ErrAbortHandler)
	}}
	tb := newTab(t, 660, 620, "Failed to load resource", "ERR_")
	tb.open(serveAt(t, b) + "embed.html")
	tb.do(chromedp.Click(chromedp.CSS("#start")))
	tb.wait(`document.querySelector("#progress").value > 0.3`)
	online := func(on bool) {
		tb.do(enable(network.OverrideNetworkState, network.OverrideNetworkStateParams{Offline: !on, DownloadThroughput: -1, UploadThroughput: -1}))
	}
	online(false)
	close(cut)
	tb.wait(`document.documentElement.dataset.state === "trouble"`)
	if words := tb.text("#trouble"); !strings.Contains(words, "offline") {
		t.Errorf("the frame says %q", words)
	}
	posterStays(t, tb)
	online(true)
	b.fault = nil
	tb.do(chromedp.Click(chromedp.CSS("#retry")))
	tb.waitMap()
}

// A page may fold the frame away and unfold it, before the map runs and while
// it does.
func TestFrameFoldedAway(t *testing.T) {
	address := article(t, embedSite(t, threeEvents), `<iframe src="/embed.html" style="height:620px"></iframe>`)
	tb := newTab(t, 700, 800)
	tb.open(address)
	fold := func() {
		for _, style := range []string{"width:0;height:0", "display:none"} {
			eval[bool](tb, fmt.Sprintf(`document.querySelector("iframe").style = %q, true`, style))
			time.Sleep(300 * time.Millisecond)
			eval[bool](tb, `document.querySelector("iframe").style = "height: 620px", true`)
			time.Sleep(300 * time.Millisecond)
		}
	}
	tb.wait(inner(`w.document.querySelector("#poster")?.naturalWidth > 0`))
	fold()
	if !eval[bool](tb, inner(`w.document.querySelector("#poster").getBoundingClientRect().height === 620`)) {
		t.Error("the poster has not come back")
	}
	eval[bool](tb, `document.querySelector("iframe").contentWindow.postMessage({ hamsaya: 1, type: "play" }, "*"), true`)
	tb.waitEmbed()
	tb.wait(inner(`w.hamsaya.state.playing && w.hamsaya.state.u > 0.5`))
	fold()
	tb.wait(inner(`w.hamsaya.state.playing && (({ width, height }) => width === 660 && height === 620)(w.document.querySelector("canvas").getBoundingClientRect())`))
	u := eval[float64](tb, inner(`w.hamsaya.state.u`))
	eval[bool](tb, `document.querySelector("iframe").contentWindow.postMessage({ hamsaya: 1, type: "seek", fraction: 1 }, "*"), true`)
	tb.wait(inner(fmt.Sprintf(`w.hamsaya.state.u > %v && w.hamsaya.state.u === w.hamsaya.state.length`, u)))
	tb.screenshot("embed-unfolded")
}
