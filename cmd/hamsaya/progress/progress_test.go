package progress

import (
	"bytes"
	"testing"
	"testing/synctest"
	"time"
)

// An ffmpeg that takes no more frames is told of, and again as long as it goes
// on; one that is slow is not, nor is a film that needs none.
func TestProgressTellsOfAnFFmpegThatHangs(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var said bytes.Buffer
		p := New(&said, nil, "frames", 600, "ffmpeg")
		for n := range 3 {
			time.Sleep(silence - silence/4)
			p.Done(n + 1)
		}
		synctest.Wait()
		said.Reset()
		time.Sleep(2*silence + silence/2)
		p.End(false)
		const line = "frame 3 of 600: ffmpeg has taken nothing for 2m0s; if it hangs, Ctrl-C gives the film up\n"
		if got := said.String(); got != line+line {
			t.Errorf("said %q, want twice %q", got, line)
		}
	})
	synctest.Test(t, func(t *testing.T) {
		var said bytes.Buffer
		p := New(&said, nil, "frames", 600, "")
		time.Sleep(3 * silence)
		p.End(false)
		if said.Len() > 0 {
			t.Errorf("said %q of a film that is packed here", said.String())
		}
	})
}
