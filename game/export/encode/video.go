package encode

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
	encoder  string // as ffmpeg calls it
	crf      int    // quality unless another is asked for: less is better
	worstCRF int
	options  []string // of the encoder
	muxer    []string // the file's format
}

// A VideoFormat is a kind of file that ffmpeg writes.
type VideoFormat uint8

// The formats of videos.
const (
	MP4 VideoFormat = iota
	WebM
)

var videoNames = [...]string{"MP4", "WebM"}

// Name is how people call the format.
func (f VideoFormat) Name() string { return videoNames[f] }

// WorstCRF is the quality number beyond which there is none.
func (f VideoFormat) WorstCRF() int { return codecs[f].worstCRF }

var codecs = [...]codec{
	// Flat areas and thin lines: more reference frames and less smoothing. A
	// slower preset takes three times as long for a file that is as large.
	MP4:  {"libx264", 16, 51, []string{"-preset", "veryfast", "-tune", "animation", "-profile:v", "high"}, []string{"-movflags", "+faststart", "-f", "mp4"}},
	WebM: {"libvpx-vp9", 24, 63, []string{"-b:v", "0", "-deadline", "good", "-cpu-used", "5", "-row-mt", "1"}, []string{"-f", "webm"}},
}

// MaxVideoSide is the most px that H.264 has a level for.
const MaxVideoSide = 8192

// A Video is what a file says of itself, and how it is packed.
type Video struct {
	Format        VideoFormat
	Width, Height int // px, both even
	FPS           float64
	Frames        int // that there will be
	CRF           int // quality, less is better; below 0: what suits the format
	Title         string
	Name          string // of the file in errors, where it is written beside its place
}

// A VideoFile is an Encoder that hands raw frames to ffmpeg, which writes the
// file.
type VideoFile struct {
	video   Video
	path    string // that ffmpeg writes
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

// NewVideo starts ffmpeg, which ends when ctx does. Stop has to be called after
// Close, or where the film is given up.
func NewVideo(ctx context.Context, path string, o Video) (*VideoFile, error) {
	program, err := exec.LookPath("ffmpeg")
	if err != nil {
		return nil, ErrNoFFmpeg
	}
	c := codecs[o.Format]
	crf := o.CRF
	if crf < 0 {
		crf = c.crf
	}
	args := []string{"-hide_banner", "-nostdin", "-loglevel", "error", "-y",
		"-f", "rawvideo", "-pixel_format", "rgba", "-video_size", fmt.Sprintf("%dx%d", o.Width, o.Height), "-framerate", rational(o.FPS), "-i", "pipe:0",
		// Screens take video for BT.709 in the narrow range; say so and do so.
		"-vf", "scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+full_chroma_int,format=yuv420p",
		"-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709", "-color_range", "tv",
		"-c:v", c.encoder, "-crf", strconv.Itoa(crf), "-g", strconv.Itoa(max(1, int(o.FPS*2)))}
	args = append(args, c.options...)
	args = append(args, "-metadata", "title="+o.Title, "-fflags", "+bitexact", "-flags:v", "+bitexact")
	args = append(args, c.muxer...)
	v := &VideoFile{video: o, path: path, ended: make(chan struct{})}
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

// Memory is none of this program's.
func (v *VideoFile) Memory() int { return 0 }

// Pack leaves all to ffmpeg.
func (v *VideoFile) Pack(_, frame *image.RGBA) (Packet, error) { return Packet{Box: frame.Rect}, nil }

// Write hands a frame to ffmpeg.
func (v *VideoFile) Write(frame *image.RGBA, _ Packet) error {
	if _, err := v.in.Write(frame.Pix); err != nil {
		return v.died()
	}
	v.written++
	return nil
}

// Close waits until ffmpeg has written all, and looks whether it has.
func (v *VideoFile) Close() error {
	if err := v.in.Close(); err != nil {
		return v.died()
	}
	if <-v.ended; v.err != nil {
		return v.died()
	}
	if err := CheckVideo(v.path, v.video.Format, v.video.Frames); err != nil {
		return fmt.Errorf("ffmpeg says that all is well, but %w%s", err, v.lastWords())
	}
	return nil
}

// kill ends ffmpeg and all that it is wrapped in.
func (v *VideoFile) kill() {
	select {
	case <-v.ended: // its number may be another's by now
	default:
		v.family.kill()
		v.in.Close()
	}
}

// Stop ends ffmpeg if it still runs.
func (v *VideoFile) Stop() {
	v.released()
	v.kill()
	<-v.ended
}

// died waits for the end of one that takes no more.
func (v *VideoFile) died() error {
	v.in.Close()
	<-v.ended
	how := "it ended early"
	if v.err != nil {
		how = v.err.Error()
	}
	return fmt.Errorf("ffmpeg gave up after %d of %d frames: %s%s", v.written, v.video.Frames, how, v.lastWords())
}

// lastWords is what ffmpeg said, of the film by its name: the file beside it
// is gone when the words are read.
func (v *VideoFile) lastWords() string {
	return strings.ReplaceAll(v.said.after("; it said: "), v.path, v.video.Name)
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
