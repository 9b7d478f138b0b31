package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/hajimehoshi/ebiten/v2"

	"github.com/hamsaya/hamsaya/game"
	"github.com/hamsaya/hamsaya/game/export"
	"github.com/hamsaya/hamsaya/game/host"
)

// view opens the story in a window. What is wrong with it is shown in the
// window, and written to the terminal too.
func view(path string, settings host.Settings) error {
	data, err := read(path, os.Stdin)
	if err != nil {
		return err
	}
	g, films, err := newGame(settings)
	if err != nil {
		return err
	}
	if err := render(os.Stderr, g.Load(display(path), data)); err != nil {
		return err
	}
	defer films.close()
	title := filepath.Base(display(path)) + " – Hamsaya"
	films.title = inTitle(title)
	ebiten.SetWindowTitle(title)
	ebiten.SetWindowSize(1280, 720)
	ebiten.SetWindowSizeLimits(320, 240, -1, -1)
	ebiten.SetWindowResizingMode(ebiten.WindowResizingModeEnabled)
	err = ebiten.RunGameWithOptions(g, &ebiten.RunGameOptions{X11ClassName: "Hamsaya", X11InstanceName: "hamsaya"})
	if err != nil {
		return fmt.Errorf("cannot open a window: %w", err)
	}
	return nil
}

// newGame is a game in a desktop window, with the reader's settings, the atlas and the fonts that the
// tool carries.
func newGame(settings host.Settings) (*game.Game, *filmer, error) {
	a, err := atlas()
	if err != nil {
		return nil, nil, fmt.Errorf("the atlas in this binary: %w", err)
	}
	fonts, err := loadFonts()
	if err != nil {
		return nil, nil, err
	}
	films := newFilmer(host.NewDesktop(os.Stderr, settings), export.Material{Atlas: a, Fonts: fonts}, os.Stderr)
	return game.New(game.Options{Fonts: fonts, Atlas: a, Port: films, Lang: terminalLanguage(), Drops: true, RealTime: true}), films, nil
}
