package main

import (
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/web"
)

type beginFlags struct {
	At []string `name:"at" sep:"none" placeholder:"MOMENT" help:"Draw the first picture of embeds that begin at this moment, too: a date, or the id of an event or a chapter, as their at names it. May be given again."`
}

// checkBegins reports an error where there can be no pictures of moments that
// embeds may begin at.
func checkBegins(s *story.Story, begins []string) error {
	if len(begins) == 0 {
		return nil
	}
	if err := web.CheckBegins(begins); err != nil {
		return err
	}
	sc, _, err := compiled(s)
	if err != nil {
		return err
	}
	for _, at := range begins {
		if _, err := scene.FindMoment(sc, at); err != nil {
			return err
		}
	}
	return nil
}

// compiled makes a story's scene, and the fonts that it is drawn with.
func compiled(s *story.Story) (*scene.Scene, *glyph.Fonts, error) {
	a, err := atlas()
	if err != nil {
		return nil, nil, err
	}
	fonts, err := loadFonts()
	if err != nil {
		return nil, nil, err
	}
	sc, err := scene.Compile(s, a, fonts)
	return sc, fonts, err
}
