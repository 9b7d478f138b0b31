package main

import (
	"fmt"

	"github.com/hamsaya/hamsaya/assets"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
)

// loadFonts reads the fonts that the tool carries.
func loadFonts() (*glyph.Fonts, error) {
	var all []glyph.Font
	for _, f := range typeface.Complete {
		data, err := assets.FS.ReadFile(f.Path())
		if err != nil {
			return nil, err
		}
		all = append(all, glyph.Font{File: f, Data: data})
	}
	fonts, err := glyph.NewFonts(all...)
	if err != nil {
		return nil, fmt.Errorf("the fonts in this binary: %w", err)
	}
	return fonts, nil
}
