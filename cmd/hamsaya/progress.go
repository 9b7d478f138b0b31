package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// progress shows how far a film is: a bar on a terminal, elsewhere a line now
// and then. It is told of one frame at a time.
type progress struct {
	out         io.Writer
	frames      int
	bar         *progressbar.ProgressBar // nil: lines
	began, said time.Time
}

// betweenLines is how long a log hears nothing.
const betweenLines = 5 * time.Second

func newProgress(out io.Writer, frames int) *progress {
	p := &progress{out: out, frames: frames, began: time.Now(), said: time.Now()}
	if isTerminal(out) {
		p.bar = progressbar.NewOptions(frames,
			progressbar.OptionSetWriter(out),
			progressbar.OptionSetDescription("frames"),
			progressbar.OptionShowCount(),
			progressbar.OptionShowIts(),
			progressbar.OptionSetItsString("frames"),
			progressbar.OptionSetPredictTime(true),
			progressbar.OptionThrottle(100*time.Millisecond),
			progressbar.OptionFullWidth(),
			progressbar.OptionClearOnFinish(),
		)
	}
	return p
}

func (p *progress) done(n int) {
	if p.bar != nil {
		p.bar.Set(n)
		return
	}
	if now := time.Now(); n < p.frames && now.Sub(p.said) >= betweenLines {
		p.said = now
		rate := float64(n) / now.Sub(p.began).Seconds()
		left := time.Duration(float64(p.frames-n)/rate*1000) * time.Millisecond
		fmt.Fprintf(p.out, "frame %d of %d, %.1f a second, %s left\n", n, p.frames, rate, left.Round(time.Second))
	}
}

// end says what was done, or leaves the line to an error.
func (p *progress) end(ok bool) {
	if p.bar != nil {
		p.bar.Clear()
	}
	if ok {
		took := time.Since(p.began)
		fmt.Fprintf(p.out, "%d frames in %s, %.1f a second\n", p.frames, took.Round(100*time.Millisecond), float64(p.frames)/took.Seconds())
	}
}

func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
