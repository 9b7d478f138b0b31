package main

import (
	"context"
	"errors"
	"fmt"
	"github.com/hamsaya/hamsaya/cmd/hamsaya/memory"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"

	"github.com/hamsaya/hamsaya/cmd/hamsaya/progress"
	"github.com/hamsaya/hamsaya/game/atomicfile"
	"github.com/hamsaya/hamsaya/game/export"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/story/file"
)

type filmCommand struct {
	File    string   `arg:"" name:"story" help:"A story file, or - for standard input."`
	Out     string   `short:"o" required:"" placeholder:"FILE" help:"What to write: .mp4 or .webm (by ffmpeg), .gif, .apng, .webp, a folder (with a slash at its end) for numbered PNGs, or - for standard output, with --format."`
	Format  string   `placeholder:"NAME" help:"For standard output: mp4, webm, gif, apng or webp."`
	Size    string   `default:"web" help:"Width and height in dp, or web, 1080p, 4k, social, square, story."`
	Scale   *float64 `placeholder:"N" help:"Pixels per dp; the preset's own, or 1."`
	Theme   string   `enum:",paper,night" default:"" help:"paper or night; the story's own, or paper."`
	Kinds   string   `placeholder:"LIST" help:"Show only these kinds of events, by id or family, with commas between."`
	View    string   `placeholder:"VIEW" help:"What part of the map: story (its own camera), all, or lon,lat,zoom."`
	Strip   bool     `default:"true" negatable:"" help:"The timeline at the foot."`
	From    string   `placeholder:"MOMENT" help:"Where to begin: a date, an event, a chapter, or a time of the play as 12.5s."`
	To      string   `placeholder:"MOMENT" help:"Where to end."`
	Chapter string   `placeholder:"ID" help:"Only this chapter, by its id or number."`

	FPS      *float64 `name:"fps" placeholder:"N" help:"Frames a second; 30 for video and PNGs, 20 for the others."`
	Duration *float64 `placeholder:"SECONDS" help:"How long the play takes; its own length."`
	Hold     float64  `placeholder:"SECONDS" help:"How long the last moment stays."`
	Cards    string   `placeholder:"LIST" help:"Cards beside the play: title, sources, or both with a comma between."`
	Captions string   `enum:"burn,none" default:"none" help:"burn writes what happens on the map, large."`
	Loop     *int     `placeholder:"TIMES" help:"How often GIF, APNG and WebP play; 0, as without it, is without end."`
	CRF      *int     `name:"crf" placeholder:"N" help:"Quality of video, less is better and larger; 16 for MP4, 24 for WebM."`
	Texts    bool     `default:"true" negatable:"" help:"Write captions, chapters and a description beside the film."`
	Force    bool     `help:"Replace texts beside the film that no film wrote, or that were edited since."`
	customFlags
}

// How long cards are shown, in seconds.
const titleSeconds, sourceSeconds = 3, 5

// Run makes the film.
func (c *filmCommand) Run(s streams) error {
	// Frames are large and live long. Garbage may take half as much again, and
	// near the memory limit that films promise, the GC runs more often.
	defer debug.SetGCPercent(debug.SetGCPercent(50))
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(250 << 20))
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()

	options, err := c.options()
	if err != nil {
		return usageError{err}
	}
	if err := c.checkPlace(s, options.Format); err != nil {
		return err
	}
	material, sc, err := c.material(s)
	if err != nil {
		return err
	}
	film, err := c.film(sc, options.Format)
	if err != nil {
		return usageError{err}
	}
	w, h := film.RenderOptions.Size.Px()
	if err := memory.Reserve(fmt.Sprintf("a film of %d × %d px", w, h), film.Memory()); err != nil {
		return usage("%w", err)
	}
	base, texts := "", []export.Sidecar(nil)
	if c.Texts && c.Out != "-" {
		base, texts = c.base(options.Format), film.Sidecars(sc)
		if err := export.Beside(base, texts, c.Force); err != nil {
			return usage("%w; nothing was written", err)
		}
	}
	by := ""
	if options.Format.Video() {
		by = "ffmpeg"
	}
	p := progress.New(s.err, terminalOf(s.err), "frames", film.Frames(), by)
	options.Done = p.Done
	if c.Out == "-" {
		err = toStandardOutput(ctx, film, material, options, s.out)
	} else {
		err = film.Make(ctx, material, c.Out, options)
	}
	p.End(err == nil)
	_, told := errors.AsType[usageError](err)
	switch {
	case ctx.Err() != nil:
		return errInterrupted
	case told:
		return err
	case err != nil:
		return usage("%s: %w; nothing was written%s", displayOut(c.Out), err, keptWords(c.Out))
	}
	for _, t := range texts {
		// Somebody may have put something there while the film was made.
		err := export.Beside(base, []export.Sidecar{t}, c.Force)
		if err == nil {
			err = export.WriteSidecar(base, t)
		}
		if err != nil {
			return usage("%s is written, %s beside it is not: %w", c.Out, base+t.Suffix, err)
		}
	}
	return nil
}

// checkPlace reports before anything is drawn that the film cannot go where it
// is sent.
func (c *filmCommand) checkPlace(s streams, format export.FilmFormat) error {
	if c.Out == "-" {
		return checkOutput(s.out, false)
	}
	if err := format.Check(c.Out); err != nil {
		return usage("%s: %w; nothing was written%s", c.Out, err, keptWords(c.Out))
	}
	return nil
}

// base is the film's path without its extension, which its texts begin with.
func (c *filmCommand) base(format export.FilmFormat) string {
	base := filepath.Clean(c.Out)
	if format == export.PNGs {
		return base
	}
	return strings.TrimSuffix(base, filepath.Ext(base))
}

// displayOut is how what is written is named in messages.
func displayOut(path string) string {
	if path == "-" {
		return "standard output"
	}
	return path
}

// keptWords says that the file that is there is the one that was.
func keptWords(path string) string {
	if info, err := os.Stat(path); path != "-" && err == nil && info.Mode().IsRegular() {
		return ", the file that was there is kept"
	}
	return ""
}

func (c *filmCommand) options() (o export.FilmOptions, err error) {
	o.CRF = -1
	if c.CRF != nil {
		o.CRF = *c.CRF
	}
	switch {
	case c.Out == "-" && c.Format == "":
		return o, errors.New("standard output has no ending: say what to write with --format mp4, webm, gif, apng or webp")
	case c.Out == "-":
		o.Format, err = export.FilmFormatOf("film." + strings.ToLower(c.Format))
	case c.Format != "":
		return o, errors.New("--format is for standard output; a file's ending says what is written")
	default:
		o.Format, err = export.FilmFormatOf(c.Out)
	}
	switch {
	case err != nil:
		return o, err
	case c.Loop != nil && !o.Format.Loops():
		return o, fmt.Errorf("--loop is for GIF, APNG and WebP; how often %s plays is the player's to say", o.Format.Name())
	case c.CRF != nil && !o.Format.Video():
		return o, errors.New("--crf is for MP4 and WebM")
	case c.CRF != nil && *c.CRF < 0:
		return o, fmt.Errorf("quality %d: 0 is the best there is", *c.CRF)
	}
	return o, nil
}

// material reads the story.
func (c *filmCommand) material(s streams) (m export.Material, sc *scene.Scene, err error) {
	data, err := read(c.File, s.in)
	if err != nil {
		return m, nil, err
	}
	st, problems, err := parse(c.File, data)
	if err != nil {
		return m, nil, err
	}
	if file.HasErrors(problems) {
		if err := render(s.err, problems); err != nil {
			return m, nil, err
		}
		return m, nil, errStory
	}
	m.Story, m.Lang = st, c.Lang
	if m.Atlas, err = atlas(); err != nil {
		return m, nil, err
	}
	if m.Fonts, err = loadFonts(); err != nil {
		return m, nil, err
	}
	sc, err = m.Scene()
	if err != nil {
		return m, nil, usage("%s: %w", display(c.File), err)
	}
	return m, sc, nil
}

// film puts together what the flags say, and checks it.
func (c *filmCommand) film(sc *scene.Scene, format export.FilmFormat) (*export.Film, error) {
	var err error
	f := &export.Film{FPS: format.FPS(), Hold: c.Hold, Captions: c.Captions == "burn"}
	scale := 0.0
	if c.Scale != nil {
		if scale = *c.Scale; !(scale > 0) {
			return nil, badScale(strconv.FormatFloat(scale, 'g', -1, 64))
		}
	}
	if f.RenderOptions.Size, err = export.ParseSize(c.Size, scale); err != nil {
		return nil, err
	}
	// What is given is meant, 0 too; to the film 0 would be its own length.
	if c.Duration != nil {
		if f.Duration = *c.Duration; f.Duration == 0 {
			return nil, errors.New("a duration of 0 seconds: choose more, or leave --duration out for the play's own")
		}
	}
	if c.Loop != nil {
		f.Loop = *c.Loop
	}
	if format.Video() {
		f.RenderOptions.Size = f.RenderOptions.Size.Even()
	}
	if f.RenderOptions.Camera, err = export.ParseCamera(c.View); err != nil {
		return nil, err
	}
	f.RenderOptions.Theme, f.RenderOptions.Lang, f.RenderOptions.Choice, f.RenderOptions.NoStrip = c.Theme, c.Lang, c.choice(), !c.Strip
	if c.Kinds != "" {
		f.RenderOptions.Kinds = strings.Split(c.Kinds, ",")
	}
	if c.FPS != nil {
		f.FPS = *c.FPS
	}
	for _, name := range strings.Split(c.Cards, ",") {
		switch strings.TrimSpace(name) {
		case "":
		case "title":
			f.Title = titleSeconds
		case "sources":
			f.Sources = sourceSeconds
		case "none":
			f.Title, f.Sources = 0, 0
		default:
			return nil, fmt.Errorf("card %q: there are title and sources", name)
		}
	}
	from, to := c.From, c.To
	if c.Chapter != "" {
		if from != "" || to != "" {
			return nil, errors.New("--chapter is a stretch of its own: leave out --from and --to")
		}
		if _, err := scene.FindChapter(sc, c.Chapter); err != nil {
			return nil, err
		}
		from, to = c.Chapter, c.Chapter
	}
	if f.From, f.To, err = export.FindStretch(sc, from, to); err != nil {
		return nil, err
	}
	if _, err := f.RenderOptions.Still(sc); err != nil {
		return nil, err
	}
	return f, f.Check(sc)
}

// toStandardOutput makes the film in a file first: what is written is whole,
// and an MP4's index stands in front.
func toStandardOutput(ctx context.Context, film *export.Film, m export.Material, o export.FilmOptions, out io.Writer) error {
	place, err := atomicfile.Open(filepath.Join(os.TempDir(), "hamsaya-film"))
	if err != nil {
		return err
	}
	defer place.Close()
	if err := os.Mkdir(place.New(), 0o700); err != nil {
		return err
	}
	path := filepath.Join(place.New(), "film")
	if err := film.Make(ctx, m, path, o); err != nil {
		return err
	}
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	// Whoever reads may go away, which ends this program at once, or take
	// nothing for ever. Where the system allows it the file goes before.
	place.Close()
	copied := make(chan error, 1)
	go func() {
		_, err := io.Copy(out, file)
		copied <- err
	}()
	select {
	case err = <-copied:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}
