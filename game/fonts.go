package game

import (
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
	"github.com/hamsaya/hamsaya/game/host"
)

// fetchFonts asks the host for fonts that what is shown turned out to need.
func (g *Game) fetchFonts() {
	port, ok := g.options.Port.(host.Fonts)
	if !ok {
		return
	}
	for _, f := range g.options.Fonts.Wanted() {
		port.FetchFont(f.Path())
	}
}

// takeFont adds a font that the host has brought, and sets everything anew.
// Data that is no font changes nothing.
func (g *Game) takeFont(path string, data []byte) {
	for _, f := range typeface.Files {
		if f.Path() != path || g.options.Fonts.Add(glyph.Font{File: f, Data: data}) != nil {
			continue
		}
		g.on = nil
		if g.session != nil {
			g.session.Recompile()
		}
	}
}
