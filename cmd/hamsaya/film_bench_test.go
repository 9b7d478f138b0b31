package main

import (
	"bytes"
	"fmt"
	"io"
	"net/http/httptest"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// BenchmarkFilmBesideBrowser makes the default film, a whole MP4, and beside
// it what one does without a tool: the same page in a headless browser, sought
// frame by frame, and a screenshot of each, which is not even encoded. Both
// are 1280 × 720; the ratio is of frames a second.
func BenchmarkFilmBesideBrowser(b *testing.B) {
	const seconds, frames = 75, 75 * 30
	var ours, theirs float64
	b.Run("film", func(b *testing.B) {
		for b.Loop() {
			c := filmCommand{Out: filepath.Join(b.TempDir(), "film.mp4"), Size: "web", Captions: "none", Strip: true}
			var said bytes.Buffer
			if err := c.Run(streams{out: io.Discard, err: &said}); err != nil {
				b.Fatal(err)
			}
			if !bytes.Contains(said.Bytes(), fmt.Appendf(nil, "%d frames in", frames)) {
				b.Fatalf("the default film is not %d frames long: %s", frames, said.String())
			}
		}
		ours = float64(frames*b.N) / b.Elapsed().Seconds()
		b.ReportMetric(ours, "frames/s")
		b.ReportMetric(float64(seconds*b.N)/b.Elapsed().Seconds(), "times-as-fast-as-it-plays")
	})
	b.Run("browser", func(b *testing.B) {
		base, err := realBase()
		if err != nil {
			b.Fatal(err)
		}
		shown := newShowingOn(base, "", io.Discard)
		data, err := read("", nil)
		if err != nil {
			b.Fatal(err)
		}
		if err := shown.show(data); err != nil {
			b.Fatal(err)
		}
		server := httptest.NewServer(shown.handler())
		defer server.Close()
		defer server.CloseClientConnections()
		parent, err := chromium()
		if err != nil {
			b.Fatal(err)
		}
		ctx, cancel := chromedp.NewContext(parent, chromedp.WithNewBrowserContext())
		defer cancel()
		if err := chromedp.Do(ctx, chromedp.EmulateViewport(1280, 720), chromedp.Navigate(server.URL+"/")); err != nil {
			b.Fatal(err)
		}
		evaluate := func(expression string) bool {
			ok, err := chromedp.Run(ctx, chromedp.Evaluate[bool]("Boolean("+expression+")"))
			return err == nil && ok
		}
		for began := time.Now(); !evaluate(`document.documentElement.dataset.state === "map"`); time.Sleep(100 * time.Millisecond) {
			if time.Since(began) > patience {
				b.Fatal("the map does not start")
			}
		}
		evaluate(`globalThis.hamsaya.send({cmd: "pause"})`)
		pictures := map[string]bool{}
		taken := 0
		for b.Loop() {
			for range 30 {
				taken++
				evaluate(fmt.Sprintf(`globalThis.hamsaya.send({cmd: "seek", u: %f})`, 20+float64(taken)/30))
				png, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
				if err != nil {
					b.Fatal(err)
				}
				pictures[string(png)] = true
			}
		}
		theirs = float64(taken) / b.Elapsed().Seconds()
		b.ReportMetric(theirs, "frames/s")
		b.ReportMetric(float64(len(pictures))/float64(taken), "pictures-that-differ/frame")
	})
	if theirs > 0 {
		b.Logf("the film is made at %.1f frames a second, screenshots at %.1f: %.1f times as many", ours, theirs, ours/theirs)
	}
}
