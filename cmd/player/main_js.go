package main

import (
	"errors"

	"github.com/hajimehoshi/ebiten/v2"

	"github.com/hamsaya/hamsaya/game"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/geo"
)

// The names under which the page hands over its files.
const (
	storyFile   = "story.json"
	regularFile = "fonts/Vazirmatn-Regular.ttf"
	boldFile    = "fonts/Vazirmatn-Bold.ttf"
)

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
		if d.Severity == story.Error {
			page.Fail(d.String()) // the window shows them all
			break
		}
	}
	// The canvas takes the keys when the reader enters it, not when the page
	// opens: an article must scroll first.
	return ebiten.RunGameWithOptions(g, &ebiten.RunGameOptions{InitUnfocused: true})
}

func newGame(page *host.Page) (*game.Game, error) {
	regular, ok := page.File(regularFile)
	if !ok {
		return nil, missing(regularFile)
	}
	bold, ok := page.File(boldFile)
	if !ok {
		return nil, missing(boldFile)
	}
	fonts, err := glyph.NewFonts(regular, bold)
	if err != nil {
		return nil, err
	}
	var docs [len(atlasFiles)][]byte
	for i, name := range atlasFiles {
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

func missing(name string) error {
	return errors.New("the page did not hand over " + name)
}
