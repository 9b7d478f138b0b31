// Command weights is an empty game, with what its build tag names: make size
// tells by it what a library adds to the browser program.
package main

import "github.com/hajimehoshi/ebiten/v2"

// used is what the tag adds, so that the linker keeps it.
var used []func([]byte)

type game struct{}

func (game) Update() error              { return nil }
func (game) Draw(*ebiten.Image)         {}
func (game) Layout(w, h int) (int, int) { return w, h }

func main() {
	for _, use := range used {
		use(nil)
	}
	if err := ebiten.RunGame(game{}); err != nil {
		panic(err)
	}
}
