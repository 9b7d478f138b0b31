package export

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/draw"
	"image/gif"
	"image/png"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/image/webp"

	"github.com/hamsaya/hamsaya/game/export/encode"
)

// small is a film of a few frames with all that a film has: cards, a flight of
// the camera, captions, frames that are alike, and an odd size.
func small(tb testing.TB) (Material, *Film) {
	m, sc := filmOf(tb, shortFilm)
	f := &Film{
		RenderOptions: RenderOptions{Size: Size{Width: 481, Height: 271, Scale: 0.5}},
		FPS:           7, From: 0, To: sc.Pace.Length(), Duration: 1.5,
		Title: 0.3, Hold: 0.5, Sources: 0.3, Captions: true,
	}
	if err := f.Check(sc); err != nil {
		tb.Fatal(err)
	}
	return m, f
}

// frames are what the film's painter draws.
func framesOf(tb testing.TB, m Material, f *Film) []*image.RGBA {
	tb.Helper()
	paint, err := f.painter(m)
	if err != nil {
		tb.Fatal(err)
	}
	w, h := f.px()
	all := make([]*image.RGBA, f.Frames())
	for i := range all {
		all[i] = image.NewRGBA(image.Rect(0, 0, w, h))
		if err := paint(i, all[i]); err != nil {
			tb.Fatal(err)
		}
	}
	return all
}

func makeFilm(tb testing.TB, m Material, f *Film, name string, format FilmFormat) string {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), name)
	if err := f.Make(tb.Context(), m, path, FilmOptions{Format: format, CRF: -1}); err != nil {
		tb.Fatal(err)
	}
	return path
}

func bytesOf(tb testing.TB, path string) []byte {
	tb.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	return data
}

// shown is a picture of a file and how long it stays, in seconds.
type shown struct {
	img     *image.RGBA
	seconds float64
}

// holdShown holds what a file shows against the frames: at the time of each
// frame, that frame, no pixel of which is farther off than far.
func holdShown(t *testing.T, file []shown, frames []*image.RGBA, fps float64, far int) {
	t.Helper()
	k, until := 0, file[0].seconds
	for i, want := range frames {
		for middle := (float64(i) + 0.5) / fps; middle > until; {
			if k++; k == len(file) {
				t.Fatalf("the file ends at %.2f s, before frame %d of %d", until, i, len(frames))
			}
			until += file[k].seconds
		}
		got := file[k].img
		if got.Rect != want.Rect {
			t.Fatalf("frame %d is %v, want %v", i, got.Rect, want.Rect)
		}
		worst := 0
		for p := range want.Pix {
			d := int(got.Pix[p]) - int(want.Pix[p])
			worst = max(worst, d, -d)
		}
		if worst > far {
			t.Errorf("frame %d (picture %d of the file) is off by %d, want %d at most", i, k, worst, far)
		}
	}
	if total, want := until, float64(len(frames))/fps; k != len(file)-1 || total-want > 0.02 || want-total > 0.02 {
		t.Errorf("the file plays %.2f s in %d pictures of which %d are frames, want %.2f s", total, len(file), k+1, want)
	}
}

func TestGIFShowsTheFrames(t *testing.T) {
	m, f := small(t)
	data := bytesOf(t, makeFilm(t, m, f, "film.gif", GIF))
	g, err := gif.DecodeAll(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if g.LoopCount != 0 {
		t.Errorf("it plays %d times, want without end", g.LoopCount)
	}
	canvas := image.NewRGBA(image.Rect(0, 0, g.Config.Width, g.Config.Height))
	var file []shown
	for i, p := range g.Image {
		draw.Draw(canvas, p.Rect, p, p.Rect.Min, draw.Over)
		file = append(file, shown{clone(canvas), float64(g.Delay[i]) / 100})
	}
	if len(file) >= f.Frames() {
		t.Errorf("%d pictures for %d frames: those that are alike are one", len(file), f.Frames())
	}
	holdShown(t, file, framesOf(t, m, f), f.FPS, 48)
}

// The colours of areas are exact: what a theme draws in is in the palette.
func TestGIFKeepsTheTheme(t *testing.T) {
	m, f := small(t)
	palette, err := f.palette(t.Context(), m)
	if err != nil {
		t.Fatal(err)
	}
	if palette.Size() > 255 {
		t.Fatalf("%d colours", palette.Size())
	}
	img := framesOf(t, m, f)[f.Frames()/2]
	exact, sum := 0, 0
	for p := 0; p < len(img.Pix); p += 4 {
		c := color.NRGBA{R: img.Pix[p], G: img.Pix[p+1], B: img.Pix[p+2], A: 255}
		near := palette.Nearest(c)
		if near == c {
			exact++
		}
		for a, v := range []uint8{near.R, near.G, near.B} {
			sum += max(int(v)-int(img.Pix[p+a]), int(img.Pix[p+a])-int(v))
		}
	}
	n := len(img.Pix) / 4
	if exact < n*8/10 || sum > n*3 {
		t.Errorf("%d%% of a frame is exact and it is off by %.2f in the mean, want 80%% and 3", exact*100/n, float64(sum)/float64(n))
	}
}

func TestAPNGShowsTheFrames(t *testing.T) {
	m, f := small(t)
	f.Loop = 3
	data := bytesOf(t, makeFilm(t, m, f, "film.apng", APNG))
	if _, err := png.Decode(bytes.NewReader(data)); err != nil {
		t.Errorf("a program that knows no animation: %v", err)
	}
	holdShown(t, decodeAPNG(t, data, 3), framesOf(t, m, f), f.FPS, 0)
}

// decodeAPNG shows an APNG by making each frame a PNG of its own.
func decodeAPNG(t *testing.T, data []byte, plays uint32) []shown {
	t.Helper()
	type chunk struct {
		name string
		data []byte
	}
	var head []byte
	var chunks []chunk
	for rest := data[8:]; len(rest) > 0; {
		n := binary.BigEndian.Uint32(rest)
		c := chunk{string(rest[4:8]), rest[8 : 8+n]}
		if crc32.ChecksumIEEE(rest[4:8+n]) != binary.BigEndian.Uint32(rest[8+n:]) {
			t.Errorf("%s is damaged", c.name)
		}
		chunks, rest = append(chunks, c), rest[12+n:]
	}
	var file []shown
	var canvas *image.RGBA
	sequence, frames := uint32(0), uint32(0)
	next := func(b []byte) {
		if got := binary.BigEndian.Uint32(b); got != sequence {
			t.Errorf("sequence number %d, want %d", got, sequence)
		}
		sequence++
	}
	var control, pix []byte
	show := func() {
		if control == nil {
			return
		}
		w, h := binary.BigEndian.Uint32(control[4:]), binary.BigEndian.Uint32(control[8:])
		at := image.Pt(int(binary.BigEndian.Uint32(control[12:])), int(binary.BigEndian.Uint32(control[16:])))
		b := []byte("\x89PNG\r\n\x1a\n")
		size := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, w), h)
		b = encode.AppendPNG(b, "IHDR", append(size, head[8:]...))
		b = encode.AppendPNG(b, "IDAT", pix)
		b = encode.AppendPNG(b, "IEND", nil)
		img, err := png.Decode(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		op := draw.Src
		if control[25] == 1 {
			op = draw.Over
		}
		draw.Draw(canvas, img.Bounds().Add(at), img, image.Point{}, op)
		num, den := binary.BigEndian.Uint16(control[20:]), binary.BigEndian.Uint16(control[22:])
		file = append(file, shown{clone(canvas), float64(num) / float64(den)})
		pix = nil
	}
	for _, c := range chunks {
		switch c.name {
		case "IHDR":
			head = c.data
			canvas = image.NewRGBA(image.Rect(0, 0, int(binary.BigEndian.Uint32(head)), int(binary.BigEndian.Uint32(head[4:]))))
		case "acTL":
			frames = binary.BigEndian.Uint32(c.data)
			if got := binary.BigEndian.Uint32(c.data[4:]); got != plays {
				t.Errorf("it plays %d times, want %d", got, plays)
			}
		case "fcTL":
			show()
			next(c.data)
			control = c.data
		case "IDAT":
			pix = append(pix, c.data...)
		case "fdAT":
			next(c.data)
			pix = append(pix, c.data[4:]...)
		}
	}
	show()
	if int(frames) != len(file) {
		t.Errorf("it says %d frames and has %d", frames, len(file))
	}
	return file
}

func TestWebPShowsTheFrames(t *testing.T) {
	m, f := small(t)
	data := bytesOf(t, makeFilm(t, m, f, "film.webp", AnimatedWebP))
	if string(data[:4]) != "RIFF" || int(binary.LittleEndian.Uint32(data[4:])) != len(data)-8 {
		t.Fatalf("its header is %q for %d bytes", data[:12], len(data))
	}
	w, h := f.px()
	canvas := image.NewRGBA(image.Rect(0, 0, w, h))
	get24 := func(b []byte) int { return int(b[0]) | int(b[1])<<8 | int(b[2])<<16 }
	var file []shown
	for rest := data[12:]; len(rest) > 0; {
		name, n := string(rest[:4]), int(binary.LittleEndian.Uint32(rest[4:]))
		body := rest[8 : 8+n]
		rest = rest[8+n+n%2:]
		switch name {
		case "VP8X":
			if get24(body[4:])+1 != w || get24(body[7:])+1 != h {
				t.Errorf("its canvas is %d × %d, want %d × %d", get24(body[4:])+1, get24(body[7:])+1, w, h)
			}
		case "ANMF":
			still := append([]byte("RIFF\x00\x00\x00\x00WEBP"), body[16:]...)
			binary.LittleEndian.PutUint32(still[4:], uint32(len(still)-8))
			img, err := webp.Decode(bytes.NewReader(still))
			if err != nil {
				t.Fatal(err)
			}
			at := image.Pt(2*get24(body), 2*get24(body[3:]))
			draw.Draw(canvas, img.Bounds().Add(at), img, image.Point{}, draw.Over)
			file = append(file, shown{clone(canvas), float64(get24(body[12:])) / 1000})
		}
	}
	holdShown(t, file, framesOf(t, m, f), f.FPS, 0)
}

func TestPNGsAreTheFrames(t *testing.T) {
	m, f := small(t)
	dir := makeFilm(t, m, f, "frames", PNGs)
	for i, want := range framesOf(t, m, f) {
		file := bytesOf(t, filepath.Join(dir, fmt.Sprintf("%05d.png", i+1)))
		img, err := png.Decode(bytes.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		got := image.NewRGBA(want.Rect)
		draw.Draw(got, got.Rect, img, image.Point{}, draw.Src)
		if !bytes.Equal(got.Pix, want.Pix) {
			t.Errorf("frame %d differs", i+1)
		}
	}
	if err := f.Make(t.Context(), m, dir, FilmOptions{Format: PNGs}); err == nil || !strings.Contains(err.Error(), "holds files already") {
		t.Errorf("into a folder with files: %v", err)
	}
}

// The same film has the same bytes on any number of cores.
func TestFilmsAreTheSameOnAnyCores(t *testing.T) {
	m, f := small(t)
	for name, format := range map[string]FilmFormat{"film.gif": GIF, "film.apng": APNG, "film.webp": AnimatedWebP, "frames": PNGs} {
		var first map[string]string
		for _, cores := range []int{1, 4} {
			before := runtime.GOMAXPROCS(cores)
			path := makeFilm(t, m, f, name, format)
			runtime.GOMAXPROCS(before)
			got := map[string]string{}
			err := filepath.Walk(path, func(p string, info os.FileInfo, err error) error {
				if err == nil && !info.IsDir() {
					got[strings.TrimPrefix(p, path)] = string(bytesOf(t, p))
				}
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
			if first == nil {
				first = got
				continue
			}
			if len(got) != len(first) {
				t.Errorf("%s: %d files on %d cores, %d on one", name, len(got), cores, len(first))
			}
			for p, data := range got {
				if data != first[p] {
					t.Errorf("%s%s differs on %d cores", name, p, cores)
				}
			}
		}
	}
}

// A film that is given up leaves the old file and nothing beside it.
func TestInterruptedFilm(t *testing.T) {
	m, f := small(t)
	dir := t.TempDir()
	path := filepath.Join(dir, "film.gif")
	if err := os.WriteFile(path, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	err := f.Make(ctx, m, path, FilmOptions{Format: GIF, Done: func(n int) {
		if n == 3 {
			cancel()
		}
	}})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("%v, want that it was cancelled", err)
	}
	if got := string(bytesOf(t, path)); got != "old" {
		t.Errorf("the old file is %q", got)
	}
	if there, _ := os.ReadDir(dir); len(there) != 1 {
		t.Errorf("%v is left beside it", there)
	}
}

func clone(img *image.RGBA) *image.RGBA {
	c := image.NewRGBA(img.Rect)
	copy(c.Pix, img.Pix)
	return c
}
