package export

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/hamsaya/hamsaya/game/atomicfile"
	"github.com/hamsaya/hamsaya/game/export/encode"
	"github.com/hamsaya/hamsaya/game/story/suggest"
)

// FilmFormat is what a film is written as.
type FilmFormat uint8

// The formats of films.
const (
	NoFilm FilmFormat = iota
	GIF
	APNG
	AnimatedWebP
	MP4
	WebM
	PNGs // a folder with a PNG for each frame
)

var filmNames = [...]string{"", "GIF", "APNG", "WebP", "MP4", "WebM", "PNGs"}

// Name is how people call the format.
func (f FilmFormat) Name() string { return filmNames[f] }

// Loops reports whether a file of the format says how often it plays.
func (f FilmFormat) Loops() bool { return f == GIF || f == APNG || f == AnimatedWebP }

// Video reports whether ffmpeg is needed.
func (f FilmFormat) Video() bool { return f == MP4 || f == WebM }

// video is the format that ffmpeg writes.
func (f FilmFormat) video() encode.VideoFormat {
	if f == WebM {
		return encode.WebM
	}
	return encode.MP4
}

// FPS is the rate of frames that suits the format.
func (f FilmFormat) FPS() float64 {
	if f.Loops() {
		return 20 // every frame is a picture of its own in the file
	}
	return 30
}

var filmExtensions = map[string]FilmFormat{
	".gif": GIF, ".apng": APNG, ".webp": AnimatedWebP, ".mp4": MP4, ".webm": WebM,
}

// FilmFormatOf finds the format by the end of a path. A path that ends with a
// slash is a folder of PNGs.
func FilmFormatOf(path string) (FilmFormat, error) {
	if strings.HasSuffix(path, "/") || strings.HasSuffix(path, string(filepath.Separator)) {
		return PNGs, nil
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return PNGs, nil
	}
	extension := strings.ToLower(filepath.Ext(path))
	if f := filmExtensions[extension]; f != NoFilm {
		return f, nil
	}
	const all = ".gif, .apng, .webp, .mp4, .webm, or a folder, with a slash at its end, for numbered PNGs"
	switch extension {
	case "":
		return NoFilm, fmt.Errorf("%s: its ending says what is written: %s", path, all)
	case ".png":
		return NoFilm, fmt.Errorf("%s: write .apng for an animated PNG, or a folder, with a slash at its end, for numbered PNGs", path)
	}
	known := make([]string, 0, len(filmExtensions))
	for e := range filmExtensions {
		known = append(known, e)
	}
	if near := suggest.Nearest(extension, known); near != "" {
		return NoFilm, fmt.Errorf("%s: %s is not known; did you mean %s? Films are %s", path, extension, near, all)
	}
	return NoFilm, fmt.Errorf("%s: %s is not known; films are %s", path, extension, all)
}

// FilmOptions are of the file, not of what it shows.
type FilmOptions struct {
	Format FilmFormat
	CRF    int       // quality of video, less is better; below 0: what suits the format
	Done   func(int) // is told, in order, how many frames are in the file; may be nil
}

// Make makes a film and puts it at path. It writes beside it and renames when
// all is well: what was there stays until then, and nothing half-made is left.
func (f *Film) Make(ctx context.Context, m Material, path string, o FilmOptions) error {
	if err := f.fits(o); err != nil {
		return err
	}
	if o.Done == nil {
		o.Done = func(int) {}
	}
	if o.Format == PNGs {
		return atPlace(filepath.Clean(path), f.makeFolder(ctx, m, filepath.Clean(path), o))
	}
	return atPlace(path, atomicfile.Create(path, func(part *os.File) error {
		return f.writeTo(ctx, m, part, path, o)
	}))
}

// fits says what of a film its format has no room for.
func (f *Film) fits(o FilmOptions) error {
	w, h := f.px()
	switch {
	case o.Format == GIF && f.FPS > encode.MaxGIFFPS:
		return fmt.Errorf("%g frames a second: a GIF plays %d at most", f.FPS, encode.MaxGIFFPS)
	case o.Format.Video() && max(w, h) > encode.MaxVideoSide:
		return fmt.Errorf("%d × %d px: a side of a video may have %d", w, h, encode.MaxVideoSide)
	case o.Format.Video() && o.CRF > o.Format.video().WorstCRF():
		return fmt.Errorf("quality %d: for %s it runs from 0, the best, to %d", o.CRF, o.Format.Name(), o.Format.video().WorstCRF())
	case o.Format.Loops() && (f.Loop < 0 || f.Loop > encode.MaxLoop):
		return fmt.Errorf("%d times: a file plays 1 to %d times, or 0 for without end", f.Loop, encode.MaxLoop)
	}
	return nil
}

func (f *Film) writeTo(ctx context.Context, m Material, part *os.File, path string, o FilmOptions) error {
	w, h := f.px()
	animation := encode.Animation{Width: w, Height: h, FPS: f.FPS, Loop: f.Loop}
	var enc encode.Encoder
	var err error
	switch o.Format {
	case GIF:
		var palette *encode.Palette
		if palette, err = f.palette(ctx, m); err == nil {
			enc, err = encode.NewGIF(part, animation, palette)
		}
	case APNG:
		enc, err = encode.NewAPNG(part, animation)
	case AnimatedWebP:
		enc, err = encode.NewWebP(part, animation)
	case MP4, WebM:
		var v *encode.VideoFile
		v, err = encode.NewVideo(ctx, part.Name(), encode.Video{
			Format: o.Format.video(), Width: w, Height: h, FPS: f.FPS, Frames: f.Frames(), CRF: o.CRF,
			Title: m.Story.Title.In(f.RenderOptions.Lang).Words, Name: path,
		})
		if err == nil {
			defer v.Stop()
			enc = v
		}
	default:
		err = errors.New("no format for the film")
	}
	if err != nil {
		return err
	}
	if err := f.roll(ctx, m, enc, o.Done); err != nil {
		return err
	}
	return enc.Close()
}

// makeFolder writes the frames into a folder that is new or empty.
func (f *Film) makeFolder(ctx context.Context, m Material, dir string, o FilmOptions) error {
	target, err := atomicfile.Target(dir)
	if err != nil {
		return err
	}
	if err := checkEmpty(target); err != nil {
		return err
	}
	place, err := atomicfile.Open(target)
	if err != nil {
		return err
	}
	defer place.Close()
	if err := os.Mkdir(place.New(), 0o755); err != nil {
		return err
	}
	enc := encode.NewPNGs(place.New(), f.Frames())
	if err := f.roll(ctx, m, enc, o.Done); err != nil {
		return err
	}
	// The folder may not be as empty by now, or may have become a file.
	if err := checkEmpty(target); err != nil {
		return err
	}
	if err := os.Remove(target); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return os.Rename(place.New(), target)
}

func checkEmpty(dir string) error {
	switch there, err := os.ReadDir(dir); {
	case err == nil && len(there) > 0:
		return errors.New("the folder holds files already; choose a new or empty one")
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	}
	return nil
}
