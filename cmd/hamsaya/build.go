package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/hamsaya/hamsaya/assets"
	"github.com/hamsaya/hamsaya/cmd/hamsaya/progress"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/file"
	"github.com/hamsaya/hamsaya/web"
	"github.com/hamsaya/hamsaya/web/posters"
)

type buildCommand struct {
	File string `arg:"" optional:"" help:"A story file, or - for standard input. Without one: the story that the tool carries."`
	Out  string `short:"o" required:"" placeholder:"DIR" help:"The folder to write. One that an earlier build wrote is replaced, any other is left alone."`
	beginFlags
	Langs    []string `placeholder:"TAG,…" help:"The languages to publish, as en,fa: of those that the story is in. Without it: all."`
	Widths   []int    `placeholder:"PX,…" help:"The widths of embeds to draw first pictures for, of 330, 420, 510, 660, 800, 930, 1200. An embed takes the widest that fits. Without it: all."`
	Chapters bool     `help:"Draw a picture of each chapter too, for articles whose paragraphs lead the map, where there are no scripts."`
	NoPacked bool     `name:"no-packed" help:"Write no .br and .gz beside the files: for servers that never serve them."`
	BaseURL  string   `name:"base-url" placeholder:"URL" help:"The address at which the folder will stand. Previews of links and oEmbed need it."`
}

// Run writes the folder, or leaves everything as it was.
func (c *buildCommand) Run(s streams) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	return c.until(ctx, s)
}

// until builds unless ctx ends before.
func (c *buildCommand) until(ctx context.Context, s streams) error {
	err := c.build(ctx, s)
	if err != nil && ctx.Err() != nil {
		return errInterrupted
	}
	return err
}

func (c *buildCommand) build(ctx context.Context, s streams) error {
	base, err := baseURL(c.BaseURL)
	if err != nil {
		return usageError{err}
	}
	data, err := read(c.File, s.in)
	if err != nil {
		return err
	}
	parsed, problems, err := parse(c.File, data)
	if err != nil {
		return err
	}
	if err := render(s.err, problems); err != nil {
		return err
	}
	if file.HasErrors(problems) {
		return errStory
	}
	if err := checkBegins(parsed, c.At); err != nil {
		return usageError{err}
	}
	langs, err := web.ParseLanguages(parsed, c.Langs)
	if err != nil {
		return usage("--langs: %w", err)
	}
	if err := web.CheckWidths(c.Widths); err != nil {
		return usage("--widths: %w", err)
	}
	if err := web.CheckFolder(c.Out); err != nil { // before anything slow
		return usage("%w", err)
	}
	p, err := packedProgram(ctx, s)
	if err != nil {
		return err
	}
	files, err := web.NewBase(p, assets.FS)
	if err != nil {
		return err
	}
	content := contentOf(parsed, data, problems, c.At...)
	content.BaseURL, content.Languages, content.Widths, content.Unpacked, content.Chapters = base, langs, c.Widths, c.NoPacked, c.Chapters
	var bar *progress.Meter
	content.Made = func(n, of int) {
		if bar == nil {
			bar = progress.New(s.err, terminalOf(s.err), "files", of, "")
		}
		bar.Done(n)
	}
	err = c.write(ctx, s, files.Site(content))
	if bar != nil {
		bar.End(false) // c.write says what there is
	}
	return err
}

func (c *buildCommand) write(ctx context.Context, s streams, site *web.Site) error {
	done, err := site.Write(ctx, c.Out)
	if _, told := errors.AsType[*web.FolderError](err); told {
		return usageError{err}
	}
	switch {
	case isFileTrouble(err):
		return usage("%w; nothing was written", err)
	case err != nil:
		return err
	}
	fmt.Fprintf(s.out, "%s: %d files, %.1f MB\n", c.Out, done.Files, float64(done.Bytes)/1e6)
	if c.BaseURL == "" {
		fmt.Fprintln(s.err, "Without --base-url previews of links and oEmbed do not know where the folder stands; all else works.")
	}
	return nil
}

// contentOf is what a story's site shows, served or built, with pictures of the
// moments at which embeds may begin beside the poster's.
func contentOf(s *story.Story, data []byte, problems []file.Diagnostic, begins ...string) web.Content {
	return web.Content{
		Story: s, Source: data, Problems: problems,
		Posters: posters.Of(s, func() (*scene.Scene, *glyph.Fonts, error) { return compiled(s) }, begins...),
	}
}

// baseURL checks an address and gives it a slash at its end.
func baseURL(s string) (string, error) {
	if s == "" {
		return "", nil
	}
	u, err := url.Parse(s)
	switch {
	case err != nil:
		return "", fmt.Errorf("--base-url: %w", err)
	case u.Scheme != "https" && u.Scheme != "http" || u.Host == "":
		return "", fmt.Errorf("--base-url %q: write a whole address, as https://example.org/maps/border/", s)
	case u.RawQuery != "" || u.Fragment != "" || u.User != nil:
		return "", fmt.Errorf("--base-url %q: write the address of the folder alone, without a query, a fragment or a name of a user", s)
	}
	if !strings.HasSuffix(u.Path, "/") {
		u.Path += "/"
	}
	return u.String(), nil
}

// isFileTrouble reports an error of the disk or of a path, which is not ours.
func isFileTrouble(err error) bool {
	_, path := errors.AsType[*os.PathError](err)
	_, link := errors.AsType[*os.LinkError](err)
	return path || link
}

// packedProgram is the browser program at its smallest.
func packedProgram(ctx context.Context, s streams) (*web.Program, error) {
	p, err := program(ctx, s)
	if err != nil || p.Brotli != nil {
		return p, err
	}
	fmt.Fprintln(s.err, "packing the browser program; the first time takes some minutes")
	return p, p.Pack()
}
