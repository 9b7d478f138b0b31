package main

import (
	"fmt"

	"github.com/hamsaya/hamsaya/assets"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
)

// loadFonts reads the fonts that the tool carries.
func loadFonts() (*glyph.Fonts, error) {
	regular, err := assets.FS.ReadFile("fonts/Vazirmatn-Regular.ttf")
	if err != nil {
		return nil, err
	}
	bold, err := assets.FS.ReadFile("fonts/Vazirmatn-Bold.ttf")
	if err != nil {
		return nil, err
	}
	fonts, err := glyph.NewFonts(regular, bold)
	if err != nil {
		return nil, fmt.Errorf("the fonts in this binary: %w", err)
	}
	return fonts, nil
}
