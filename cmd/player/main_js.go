package main

import (
	"errors"

	"github.com/hajimehoshi/ebiten/v2"

	"github.com/hamsaya/hamsaya/game"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/story/file"
	"github.com/hamsaya/hamsaya/geo"
)

// The names under which the page hands over its files.
const storyFile = "story.json"

var atlasFiles = [...]string{"atlas/countries.geojson", "atlas/lines.geojson", "atlas/places.geojson"}

func main() {
	page := host.NewPage()
	if err := play(page); err != nil {
		page.Fail(err.Error())
	}
}

// play runs the page's story until the page goes away.
func play(page *host.Page) error {
	g, err := newGame(page)
	if err != nil {
		return err
	}
	data, ok := page.File(storyFile)
	if !ok {
		return missing(storyFile)
	}
	page.ReleaseFiles()
	for _, d := range g.Load(storyFile, data) {
		if d.Severity == file.Error {
			page.Fail(d.String()) // the window shows them all
			break
		}
	}
	// The canvas takes the keys when the reader enters it, not when the page
	// opens: an article must scroll first.
	return ebiten.RunGameWithOptions(g, &ebiten.RunGameOptions{InitUnfocused: true})
}

func newGame(page *host.Page) (*game.Game, error) {
	fonts, err := loadFonts(page)
	if err != nil {
		return nil, err
	}
	var docs [len(atlasFiles)][]byte
	for i, name := range atlasFiles {
		var ok bool
		if docs[i], ok = page.File(name); !ok {
			return nil, missing(name)
		}
	}
	atlas, err := geo.LoadAtlas(docs[:]...)
	if err != nil {
		return nil, err
	}
	return game.New(game.Options{Fonts: fonts, Atlas: atlas, Port: page, RealTime: true}), nil
}

// loadFonts takes those fonts that the page thought to be needed; the game asks
// for others when a text does.
func loadFonts(page *host.Page) (*glyph.Fonts, error) {
	var fonts []glyph.Font
	for _, f := range typeface.Files {
		if data, ok := page.File(f.Path()); ok {
			fonts = append(fonts, glyph.Font{File: f, Data: data})
		}
	}
	if len(fonts) == 0 {
		return nil, missing(typeface.Latin.Path())
	}
	return glyph.NewFonts(fonts...)
}

func missing(name string) error {
	return errors.New("the page did not hand over " + name)
}
