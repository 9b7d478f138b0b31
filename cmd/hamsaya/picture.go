package main

import (
	"bytes"
	"errors"
	"fmt"
	"github.com/hamsaya/hamsaya/cmd/hamsaya/memory"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/hamsaya/hamsaya/assets"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
	"github.com/hamsaya/hamsaya/game/export"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/story/file"
)

// pictureFlags say how a still picture of a story looks and where it goes.
type pictureFlags struct {
	File        string `arg:"" name:"story" help:"A story file, or - for standard input."`
	Out         string `short:"o" placeholder:"FILE" help:"What to write: .svg, .pdf, .png, .webp or .jpg, or - for standard output, with --format."`
	Format      string `placeholder:"NAME" help:"For standard output: svg, pdf, png, webp or jpg."`
	Scale       string `placeholder:"N" help:"Pixels per dp; the preset's own, or 1."`
	Theme       string `enum:",paper,night" default:"" help:"paper or night; the story's own, or paper."`
	Kinds       string `placeholder:"LIST" help:"Show only these kinds of events, by id or family, with commas between."`
	View        string `placeholder:"VIEW" help:"What part of the map: story (its own camera), all, or lon,lat,zoom."`
	Transparent bool   `help:"Paint nothing where there is sea, or under the timeline."`
	Text        string `enum:"outlines,live" default:"outlines" help:"In SVG: outlines, or live text in fonts that the file carries."`
	Alt         bool   `help:"Print what the picture shows, in words; without -o nothing else."`
	customFlags
}

// format is the format of what is written.
func (p *pictureFlags) format() (export.Format, error) {
	switch {
	case p.Out == "-" && p.Format == "":
		return "", errors.New("standard output has no extension: say what to write with --format svg, pdf, png, webp or jpg")
	case p.Out == "-" && p.Alt:
		return "", errors.New("standard output has room for the picture or for its --alt text, not for both")
	case p.Out == "-":
		return export.ParseFormat(p.Format)
	case p.Format != "":
		return "", errors.New("--format is for standard output; a file's extension says what is written")
	case isFolder(p.Out):
		return "", fmt.Errorf("%s is a folder; name a file in it, as -o %s", p.Out, filepath.Join(p.Out, "map.svg"))
	case p.Out == "" && p.Alt:
		return export.PNG, nil
	case p.Out == "":
		return "", errors.New("name the file to write with -o, as -o map.svg")
	}
	return export.FormatOf(p.Out)
}

// checkPlace reports before anything is drawn that what is written cannot go
// where it is sent.
func (p *pictureFlags) checkPlace(s streams, format export.Format) error {
	if p.Out == "-" || p.Alt {
		if err := checkOutput(s.out, p.Alt || format == export.SVG); err != nil {
			return err
		}
	}
	if p.Out == "-" || p.Out == "" {
		return nil
	}
	if err := export.CheckFile(p.Out); err != nil {
		return usage("%s: %w; nothing was written%s", p.Out, err, keptWords(p.Out))
	}
	return nil
}

// isFolder reports whether a path names a folder: one that is there, or by the
// slash at its end.
func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir() || path != "" && os.IsPathSeparator(path[len(path)-1])
}

// look is how the picture looks.
func (p *pictureFlags) options(size string, format export.Format) (k export.RenderOptions, err error) {
	scale := 0.0
	if p.Scale != "" {
		scale, err = strconv.ParseFloat(p.Scale, 64)
		if err != nil || !(scale > 0) {
			return k, badScale(p.Scale)
		}
	}
	if k.Size, err = export.ParseSize(size, scale); err != nil {
		return k, err
	}
	if k.Camera, err = export.ParseCamera(p.View); err != nil {
		return k, err
	}
	if p.Kinds != "" {
		for _, kind := range strings.Split(p.Kinds, ",") {
			k.Kinds = append(k.Kinds, strings.TrimSpace(kind))
		}
	}
	k.Theme, k.Lang, k.Choice, k.Clear = p.Theme, p.Lang, p.choice(), p.Transparent
	if p.Text == "live" && format != export.SVG {
		return k, errors.New("--text live is for .svg; a .pdf always keeps its text, and pixels cannot")
	}
	if p.Transparent && format == export.JPEG {
		return k, errors.New("a JPEG cannot be transparent; write a .png, .webp or .svg")
	}
	return k, nil
}

func badScale(scale string) error {
	return fmt.Errorf("scale %s: write how many pixels a dp has, as 2 or 1.5", scale)
}

// scene reads the story.
func (p *pictureFlags) scene(s streams) (*scene.Scene, error) {
	data, err := read(p.File, s.in)
	if err != nil {
		return nil, err
	}
	st, problems, err := parse(p.File, data)
	if err != nil {
		return nil, err
	}
	if file.HasErrors(problems) {
		if err := render(s.err, problems); err != nil {
			return nil, err
		}
		return nil, errStory
	}
	a, err := atlas()
	if err != nil {
		return nil, err
	}
	fonts, err := loadFonts()
	if err != nil {
		return nil, err
	}
	sc, err := scene.Compile(st, a, fonts)
	if err != nil {
		return nil, usage("%s: %w", display(p.File), err)
	}
	return sc, nil
}

// write writes the picture: to a file whole or not at all.
func (p *pictureFlags) write(s streams, picture *export.Picture, format export.Format) error {
	if p.Alt {
		if _, err := fmt.Fprintln(s.out, picture.Words.Full()); err != nil {
			return err
		}
		if p.Out == "" {
			return nil
		}
	}
	o := export.Options{LiveText: p.Text == "live"}
	for _, f := range typeface.Complete {
		data, err := assets.FS.ReadFile(f.Path())
		if err != nil {
			return err
		}
		o.Fonts = append(o.Fonts, export.Font{Name: f.Name, Family: f.Family, Letters: typeface.UnicodeRange(f.Letters), Data: data})
	}
	if bytes := picture.Memory(format); bytes > 0 {
		w, h := picture.Size.Px()
		if err := memory.Reserve(fmt.Sprintf("a picture of %d × %d px", w, h), bytes); err != nil {
			return usage("%w", err)
		}
	}
	var b bytes.Buffer
	if err := picture.Write(&b, format, o); err != nil {
		return fmt.Errorf("%s: %w", p.Out, err)
	}
	if p.Out == "-" {
		_, err := s.out.Write(b.Bytes())
		return err
	}
	if err := export.WriteBeside(p.Out, b.Bytes()); err != nil {
		return usage("%s: %w; nothing was written%s", p.Out, err, keptWords(p.Out))
	}
	return nil
}
