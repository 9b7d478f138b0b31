// Package progress reports the progress of a long command.
package progress

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
)

// A Meter reports progress: a bar on a terminal, elsewhere a line every few
// seconds.
type Meter struct {
	out         io.Writer
	what        string // "frames", "files"
	all         int
	bar         *progressbar.ProgressBar // nil: lines
	began, said time.Time

	mu    sync.Mutex
	n     int
	heard time.Time // time of the last frame, or of the last warning
	over  chan struct{}
	ended sync.WaitGroup
}

// betweenLines is the interval between lines in a log.
const betweenLines = 5 * time.Second

// silence is how long an encoder may accept no frame before a warning: a slow
// one takes seconds for each. It is never killed, because only the user knows
// what else the machine is busy with.
const silence = 2 * time.Minute

// New begins with none of all frames, or whatever else what names in the plural.
// It writes to out, and draws its bar on terminal, which is nil where there is
// none. Where another program takes the frames, by is its name.
func New(out io.Writer, terminal *os.File, what string, all int, by string) *Meter {
	now := time.Now()
	p := &Meter{out: out, what: what, all: all, began: now, said: now, heard: now, over: make(chan struct{})}
	if by != "" {
		p.ended.Go(func() { p.wait(by) })
	}
	if terminal != nil {
		p.bar = progressbar.NewOptions(all,
			progressbar.OptionSetWriter(terminal), // which it asks for its width
			progressbar.OptionSetDescription(what),
			progressbar.OptionShowCount(),
			progressbar.OptionShowIts(),
			progressbar.OptionSetItsString(what),
			progressbar.OptionSetPredictTime(true),
			progressbar.OptionThrottle(100*time.Millisecond),
			progressbar.OptionFullWidth(),
			progressbar.OptionClearOnFinish(),
		)
	}
	return p
}

// wait warns when no frame has been accepted for long.
func (p *Meter) wait(by string) {
	for tick := time.NewTicker(silence / 8); ; {
		select {
		case <-p.over:
			tick.Stop()
			return
		case now := <-tick.C:
			p.mu.Lock()
			if now.Sub(p.heard) >= silence {
				p.heard = now
				if p.bar != nil {
					p.bar.Clear()
				}
				fmt.Fprintf(p.out, "frame %d of %d: %s has taken nothing for %s; if it hangs, Ctrl-C gives the film up\n", p.n, p.all, by, silence)
			}
			p.mu.Unlock()
		}
	}
}

// Done says that n of them are done.
func (p *Meter) Done(n int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.n, p.heard = n, time.Now()
	if p.bar != nil {
		p.bar.Set(n)
		return
	}
	if now := time.Now(); n < p.all && now.Sub(p.said) >= betweenLines {
		p.said = now
		rate := float64(n) / now.Sub(p.began).Seconds()
		left := time.Duration(float64(p.all-n)/rate*1000) * time.Millisecond
		fmt.Fprintf(p.out, "%s %d of %d, %.1f a second, %s left\n", strings.TrimSuffix(p.what, "s"), n, p.all, rate, left.Round(time.Second))
	}
}

// End prints the summary, or with ok false only removes the bar.
func (p *Meter) End(ok bool) {
	close(p.over)
	p.ended.Wait()
	if p.bar != nil {
		p.bar.Clear()
	}
	if ok {
		took := time.Since(p.began)
		fmt.Fprintf(p.out, "%d %s in %s, %.1f a second\n", p.all, p.what, took.Round(100*time.Millisecond), float64(p.all)/took.Seconds())
	}
}
