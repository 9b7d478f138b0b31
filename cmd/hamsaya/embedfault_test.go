package main

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// posterStays checks that a frame that does not show the map shows the
// poster.
func posterStays(t *testing.T, tb *tab) {
	t.Helper()
	if !eval[bool](tb, `document.querySelector("#poster").checkVisibility({ visibilityProperty: true }) && document.querySelector("#poster").naturalWidth > 0`) {
		t.Error("the poster is gone")
	}
}

// A download that breaks or that the reader stops leaves the poster, says why,
// and can be tried again.
func TestEmbedDownload(t *testing.T) {
	b := &broken{site: embedSite(t, threeEvents), fault: func(w http.ResponseWriter, r *http.Request, whole []byte) {
		w.Header().Set("Content-Length", "99999999")
		w.Write(whole[:len(whole)/2])
		panic(http.ErrAbortHandler)
	}}
	tb := newTab(t, 660, 620, "Failed to load resource", "ERR_")
	tb.open(serveAt(t, b) + "embed.html")
	tb.do(chromedp.Click(chromedp.CSS("#start")))
	tb.wait(`document.documentElement.dataset.state === "trouble"`)
	if words := tb.text("#trouble"); !strings.Contains(words, "broke off") {
		t.Errorf("the frame says %q", words)
	}
	posterStays(t, tb)

	b.fault = func(w http.ResponseWriter, r *http.Request, whole []byte) {
		w.Write(whole[:len(whole)/2])
		http.NewResponseController(w).Flush()
		<-r.Context().Done()
	}
	tb.do(chromedp.Click(chromedp.CSS("#retry")))
	tb.wait(`document.querySelector("#progress").value > 0.3`)
	tb.screenshot("embed-loading")
	tb.do(chromedp.Click(chromedp.CSS("#cancel")))
	tb.wait(`document.documentElement.dataset.state === "trouble"`)
	if words := tb.text("#trouble"); !strings.Contains(words, "not loaded") {
		t.Errorf("after Cancel the frame says %q", words)
	}
	posterStays(t, tb)

	b.fault = nil
	tb.do(chromedp.Click(chromedp.CSS("#retry")))
	tb.waitMap()
}

// A context that the browser takes away is asked for once more, at the same
// moment; the second time the poster comes back with a sentence.
func TestEmbedLosesItsContext(t *testing.T) {
	tb := newTab(t, 660, 620)
	tb.open(serveAt(t, embedSite(t, threeEvents)) + "embed.html?start=still")
	tb.waitMap()
	time.Sleep(time.Second)
	u := tb.status().U
	lose := `document.querySelector("canvas").getContext("webgl2").getExtension("WEBGL_lose_context").loseContext()`
	eval[bool](tb, `globalThis.before = true, `+lose+`, true`)
	tb.wait(`!globalThis.before && document.documentElement.dataset.state === "map"`)
	if now := tb.status().U; now < u-0.1 || now > u+0.1 {
		t.Errorf("the map was at %v and came back at %v", u, now)
	}
	eval[bool](tb, lose+`, true`)
	tb.wait(`document.documentElement.dataset.state === "trouble"`)
	if words := tb.text("#trouble"); !strings.Contains(words, "twice") {
		t.Errorf("the frame says %q", words)
	}
	posterStays(t, tb)
}

// A map may start when it comes into view, but not where the reader saves
// data, and never where the page says so.
func TestStartWhenVisible(t *testing.T) {
	for _, c := range []struct {
		play, before string
		starts       bool
	}{
		{"visible", "", true},
		{"visible", `Object.defineProperty(navigator, "connection", { value: { saveData: true } })`, false},
		{"never", "", false},
	} {
		t.Run(fmt.Sprint(c.play, c.starts), func(t *testing.T) {
			address := article(t, embedSite(t, threeEvents), strings.Repeat(long, 8)+
				fmt.Sprintf(`<hamsaya-map src="/" play="%s"></hamsaya-map><script async src="/embed.js"></script>`, c.play))
			tb := newTab(t, 700, 800)
			if c.before != "" {
				tb.before(c.before)
			}
			tb.open(address)
			tb.wait(`document.querySelector("hamsaya-map").start`)
			time.Sleep(300 * time.Millisecond)
			frame := `document.querySelector("hamsaya-map").shadowRoot.querySelector("iframe")`
			if eval[bool](tb, `Boolean(`+frame+`)`) {
				t.Error("it started out of view")
			}
			eval[bool](tb, `document.querySelector("hamsaya-map").scrollIntoView({ behavior: "instant" }), true`)
			if c.starts {
				tb.waitEmbed()
				return
			}
			time.Sleep(700 * time.Millisecond)
			if eval[bool](tb, `Boolean(`+frame+`)`) {
				t.Error("it started all the same")
			}
		})
	}
}
