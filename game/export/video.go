package export

import (
	"context"
	"errors"
	"fmt"
	"image"
	"io"
	"math"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"time"
)

// A codec is how a video is packed.
type codec struct {
	encoder string   // as ffmpeg calls it
	crf     int      // quality unless another is asked for: less is better
	mostCRF int      // the worst there is
	options []string // of the encoder
	muxer   []string // the file's format
}

var codecs = map[FilmFormat]codec{
	// Flat areas and thin lines: more reference frames and less smoothing. A
	// slower preset takes three times as long for a file that is as large.
	MP4:  {"libx264", 16, 51, []string{"-preset", "veryfast", "-tune", "animation", "-profile:v", "high"}, []string{"-movflags", "+faststart", "-f", "mp4"}},
	WebM: {"libvpx-vp9", 24, 63, []string{"-b:v", "0", "-deadline", "good", "-cpu-used", "5", "-row-mt", "1"}, []string{"-f", "webm"}},
}

// mostVideoSide is the most px that H.264 has a level for.
const mostVideoSide = 8192

// Even is the size with even numbers of px, which video is made of: at most a
// px more each way, laid out anew.
func (s Size) Even() Size {
	w, h := s.Px()
	if w%2 == 1 {
		s.Width, s.Name = float64(w+1)/s.Scale, ""
	}
	if h%2 == 1 {
		s.Height, s.Name = float64(h+1)/s.Scale, ""
	}
	return s
}

// videoFile hands raw frames to ffmpeg, which writes the file.
type videoFile struct {
	format  FilmFormat
	path    string // that ffmpeg writes
	name    string // that it is told of by
	frames  int    // that there will be
	written int
	in      io.WriteCloser
	said    lastWords

	family   *family
	released func() bool   // no longer ends when its context does
	ended    chan struct{} // closed when ffmpeg, or what it is wrapped in, has ended
	err      error         // with which it has
}

// ErrNoFFmpeg is what to do where ffmpeg is missing.
var ErrNoFFmpeg = errors.New("MP4 and WebM are packed by ffmpeg, which is not installed: get it with apt install ffmpeg, brew install ffmpeg or winget install ffmpeg, or from https://ffmpeg.org; GIF, APNG, WebP and numbered PNGs need nothing")

// newVideo starts ffmpeg. It ends when ctx does.
func newVideo(ctx context.Context, path string, format FilmFormat, f *Film, crf int, title string) (*videoFile, error) {
	program, err := exec.LookPath("ffmpeg")
	if err != nil {
		return nil, ErrNoFFmpeg
	}
	c := codecs[format]
	if crf < 0 {
		crf = c.crf
	}
	w, h := f.px()
	args := []string{"-hide_banner", "-nostdin", "-loglevel", "error", "-y",
		"-f", "rawvideo", "-pixel_format", "rgba", "-video_size", fmt.Sprintf("%dx%d", w, h), "-framerate", rational(f.FPS), "-i", "pipe:0",
		// Screens take video for BT.709 in the narrow range; say so and do so.
		"-vf", "scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+full_chroma_int,format=yuv420p",
		"-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709", "-color_range", "tv",
		"-c:v", c.encoder, "-crf", strconv.Itoa(crf), "-g", strconv.Itoa(max(1, int(f.FPS*2)))}
	args = append(args, c.options...)
	args = append(args, "-metadata", "title="+title, "-fflags", "+bitexact", "-flags:v", "+bitexact")
	args = append(args, c.muxer...)
	v := &videoFile{format: format, path: path, frames: f.Frames(), ended: make(chan struct{})}
	cmd := exec.Command(program, append(args, path)...)
	cmd.Stderr = &v.said
	if v.in, err = cmd.StdinPipe(); err != nil {
		return nil, err
	}
	// What ffmpeg is wrapped in may be ended without it: then its end of the
	// pipes stays open, and nobody may wait for it.
	cmd.WaitDelay = 2 * time.Second
	if v.family, err = startFamily(cmd); err != nil {
		return nil, fmt.Errorf("ffmpeg does not start: %w", err)
	}
	v.released = context.AfterFunc(ctx, v.kill)
	go func() {
		v.err = cmd.Wait() // which closes the pipe: no write waits for one who is gone
		v.family.kill()    // whom it has left behind
		close(v.ended)
	}()
	return v, nil
}

// rational writes a rate of frames without loss: 29.97 is 30000/1001.
func rational(fps float64) string {
	whole := math.Round(fps)
	if ntsc := math.Round(fps * 1.001); fps != whole && math.Abs(ntsc/1.001-fps) < 0.005 {
		return fmt.Sprintf("%.0f/1001", ntsc*1000)
	}
	return strconv.FormatFloat(fps, 'f', -1, 64)
}

func (v *videoFile) pack(_, frame *image.RGBA) (packet, error) { return packet{box: frame.Rect}, nil }

func (v *videoFile) write(frame *image.RGBA, _ packet) error {
	if _, err := v.in.Write(frame.Pix); err != nil {
		return v.died()
	}
	v.written++
	return nil
}

// close waits until ffmpeg has written all, and looks whether it has.
func (v *videoFile) close() error {
	if err := v.in.Close(); err != nil {
		return v.died()
	}
	if <-v.ended; v.err != nil {
		return v.died()
	}
	if err := checkVideo(v.path, v.format, v.frames); err != nil {
		return fmt.Errorf("ffmpeg says that all is well, but %w%s", Cause(err), v.lastWords())
	}
	return nil
}

// kill ends ffmpeg and all that it is wrapped in.
func (v *videoFile) kill() {
	select {
	case <-v.ended: // its number may be another's by now
	default:
		v.family.kill()
		v.in.Close()
	}
}

// stop ends ffmpeg where the film is given up.
func (v *videoFile) stop() {
	v.released()
	v.kill()
	<-v.ended
}

// died waits for the end of one that takes no more.
func (v *videoFile) died() error {
	v.in.Close()
	<-v.ended
	how := "it ended early"
	if v.err != nil {
		how = v.err.Error()
	}
	return fmt.Errorf("ffmpeg gave up after %d of %d frames: %s%s", v.written, v.frames, how, v.lastWords())
}

// lastWords is what ffmpeg said, of the film by its name: the file beside it
// is gone when the words are read.
func (v *videoFile) lastWords() string {
	return strings.ReplaceAll(v.said.after("; it said: "), v.path, v.name)
}

// lastWords keeps the end of what a program says.
type lastWords struct {
	mu   sync.Mutex
	text []byte
}

func (l *lastWords) Write(p []byte) (int, error) {
	const most = 2000
	l.mu.Lock()
	defer l.mu.Unlock()
	l.text = append(l.text, p...)
	if n := len(l.text); n > most {
		l.text = append(l.text[:0], l.text[n-most:]...)
	}
	return len(p), nil
}

// after is what was said behind some words, or nothing.
func (l *lastWords) after(words string) string {
	l.mu.Lock()
	defer l.mu.Unlock()
	if text := strings.TrimSpace(string(l.text)); text != "" {
		return words + text
	}
	return ""
}
