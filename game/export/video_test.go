package export

import (
	"bytes"
	"image"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/export/encode"
)

// A real video has all frames, its index in front, the colours of the frames,
// and plays on what plays H.264 and VP9 everywhere.
func TestVideoShowsTheFrames(t *testing.T) {
	m, f := small(t)
	f.RenderOptions.Size = f.RenderOptions.Size.Even()
	want := framesOf(t, m, f)
	for name, format := range map[string]FilmFormat{"film.mp4": MP4, "film.webm": WebM} {
		path := makeFilm(t, m, f, name, format)
		if err := encode.CheckVideo(path, format.video(), len(want)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		probe, err := exec.Command("ffprobe", "-v", "error", "-show_entries",
			"stream=codec_name,width,height,pix_fmt,color_space,color_range,avg_frame_rate", "-of", "compact", path).Output()
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range []string{"pix_fmt=yuv420p", "color_space=bt709", "color_range=tv", "width=242", "height=136", "avg_frame_rate=7/1"} {
			if !strings.Contains(string(probe), s) {
				t.Errorf("%s: no %s in %s", name, s, probe)
			}
		}
		for _, i := range []int{0, len(want) / 2, len(want) - 1} {
			got := frameOf(t, path, i)
			if got.Rect != want[i].Rect {
				t.Fatalf("%s: frame %d is %v", name, i, got.Rect)
			}
			sum := 0
			for p := range got.Pix {
				d := int(got.Pix[p]) - int(want[i].Pix[p])
				sum += max(d, -d)
			}
			if mean := float64(sum) / float64(len(got.Pix)); mean > 4 {
				t.Errorf("%s: frame %d is off by %.1f in the mean", name, i, mean)
			}
		}
	}
}

func TestNoFFmpeg(t *testing.T) {
	m, f := small(t)
	t.Setenv("PATH", t.TempDir())
	dir := t.TempDir()
	err := f.Make(t.Context(), m, filepath.Join(dir, "film.mp4"), FilmOptions{Format: MP4, CRF: -1})
	if err != encode.ErrNoFFmpeg || !strings.Contains(err.Error(), "apt install ffmpeg") {
		t.Errorf("%v, want how to get ffmpeg", err)
	}
	if there, _ := os.ReadDir(dir); len(there) != 0 {
		t.Errorf("%v is left", there)
	}
}

// frameOf is frame i of a video, by ffmpeg.
func frameOf(t *testing.T, path string, i int) *image.RGBA {
	t.Helper()
	c := exec.Command("ffmpeg", "-v", "error", "-i", path, "-vf", "select=gte(n\\,"+strconv.Itoa(i)+"),scale=in_color_matrix=bt709:out_range=full", "-frames:v", "1", "-f", "image2pipe", "-c:v", "png", "-")
	var said bytes.Buffer
	c.Stderr = &said
	data, err := c.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, said.String())
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	rgba := image.NewRGBA(img.Bounds())
	draw.Draw(rgba, rgba.Rect, img, image.Point{}, draw.Src)
	return rgba
}

// A file that is cut off, or is something else, is found out.
func TestCheckVideo(t *testing.T) {
	m, f := small(t)
	f.RenderOptions.Size, f.Title, f.Sources, f.Hold, f.Duration = f.RenderOptions.Size.Even(), 0, 0, 0, 0.5
	for name, format := range map[string]FilmFormat{"film.mp4": MP4, "film.webm": WebM} {
		data := bytesOf(t, makeFilm(t, m, f, name, format))
		path := filepath.Join(t.TempDir(), name)
		for what, broken := range map[string][]byte{
			"empty": {}, "text": []byte("this is no video\n"), "zeros": make([]byte, 4000),
			"half": data[:len(data)/2], "one byte less": data[:len(data)-1], "its head": data[:40],
		} {
			if err := os.WriteFile(path, broken, 0o644); err != nil {
				t.Fatal(err)
			}
			if err := encode.CheckVideo(path, format.video(), f.Frames()); err == nil {
				t.Errorf("%s: %s passes as a film", name, what)
			}
		}
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
		if err := encode.CheckVideo(path, format.video(), f.Frames()+1); err == nil {
			t.Errorf("%s: a frame too few passes", name)
		}
	}
}
