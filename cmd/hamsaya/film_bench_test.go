package main

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// BenchmarkFilmBesideBrowser makes the default film, a whole MP4, and beside
// it what one does without a tool: the same page in a headless browser, sought
// frame by frame, and a screenshot of each, which is not even encoded. Both
// are 1280 × 720; the ratio is of frames a second.
func BenchmarkFilmBesideBrowser(b *testing.B) {
	seconds := 75.0
	frames := int(seconds) * 30
	var ours, theirs float64
	b.Run("film", func(b *testing.B) {
		for b.Loop() {
			c := filmCommand{Out: filepath.Join(b.TempDir(), "film.mp4"), Size: "web", Captions: "none", Strip: true, Duration: &seconds}
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
		b.ReportMetric(seconds*float64(b.N)/b.Elapsed().Seconds(), "times-as-fast-as-it-plays")
	})
	b.Run("browser", func(b *testing.B) {
		tb := e2e.NewTab(b, 1280, 720)
		tb.OpenMap(e2e.Serve(b, e2e.Site(b, e2e.RealStory)))
		tb.Run(`hamsaya.send({ cmd: "pause" })`)
		pictures := map[string]bool{}
		taken := 0
		for b.Loop() {
			for range 30 {
				taken++
				tb.Run(fmt.Sprintf(`hamsaya.send({ cmd: "seek", u: %f })`, 20+float64(taken)/30))
				pictures[string(tb.PNG())] = true
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
