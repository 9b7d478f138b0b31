// Command guest is the game as the window tests run it: a story file in a
// window, and what it publishes as lines of JSON on standard output.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/hajimehoshi/ebiten/v2"

	"github.com/hamsaya/hamsaya/assets"
	"github.com/hamsaya/hamsaya/game"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/geo"
)

// port prints.
type port struct{ out *json.Encoder }

// line is one thing that the game told its host.
type line struct {
	Status *host.Status `json:",omitempty"`
	Said   string       `json:",omitempty"`
	Opened string       `json:",omitempty"`
	Ticks  int          `json:",omitempty"` // so many are over
}

func (p port) Settings() host.Settings {
	return host.Settings{Hash: os.Getenv("HAMSAYA_HASH")}
}
func (p port) AppendCommands(dst []host.Command) []host.Command { return dst }
func (p port) Publish(s host.Status)                            { p.print(line{Status: &s}) }
func (p port) Announce(words string)                            { p.print(line{Said: words}) }
func (p port) Open(url string)                                  { p.print(line{Opened: url}) }
func (p port) Fail(words string)                                { fmt.Fprintln(os.Stderr, words) }

func (p port) print(l line) {
	if err := p.out.Encode(l); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// counted is the game, and says after each tick that it is over, so that a
// test knows when it has read all that came before.
type counted struct {
	*game.Game
	port  port
	ticks int
}

func (c *counted) Update() error {
	err := c.Game.Update()
	c.ticks++
	c.port.print(line{Ticks: c.ticks})
	return err
}

func main() {
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(path string) error {
	var files [5][]byte
	for i, name := range []string{
		typeface.LatinAll.Path(), typeface.ArabicAll.Path(),
		"atlas/countries.geojson", "atlas/lines.geojson", "atlas/places.geojson",
	} {
		data, err := assets.FS.ReadFile(name)
		if err != nil {
			return err
		}
		files[i] = data
	}
	fonts, err := glyph.NewFonts(glyph.Font{File: &typeface.LatinAll, Data: files[0]}, glyph.Font{File: &typeface.ArabicAll, Data: files[1]})
	if err != nil {
		return err
	}
	atlas, err := geo.LoadAtlas(files[2:]...)
	if err != nil {
		return err
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	out := port{json.NewEncoder(os.Stdout)}
	g := game.New(game.Options{Fonts: fonts, Atlas: atlas, Port: out})
	g.Load(path, data)
	return ebiten.RunGame(&counted{Game: g, port: out})
}
