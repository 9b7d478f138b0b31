// Package controls names what a reader presses, wherever it stands: a button on
// the canvas or on the page, or a row in the list of keys.
package controls

import (
	"embed"

	"github.com/hamsaya/hamsaya/game/locale"
)

//go:embed words/*.json
var wordFiles embed.FS

var words = locale.MustCatalog(wordFiles, "words")

// A Name is what a control is called, by its key in the catalogue.
type Name string

// The controls.
const (
	Play       Name = "play"
	Previous   Name = "previous"
	Next       Name = "next"
	Slower     Name = "slower"
	Faster     Name = "faster"
	Loop       Name = "loop"
	Reset      Name = "reset"
	Fold       Name = "fold"
	Legend     Name = "legend"
	Theme      Name = "theme"
	Keys       Name = "keys"
	Date       Name = "date"
	ZoomIn     Name = "zoomIn"
	ZoomOut    Name = "zoomOut"
	ShowAll    Name = "showAll"
	Search     Name = "search"
	Menu       Name = "menu"
	FullScreen Name = "fullScreen"
	Close      Name = "close"
	CloseKeys  Name = "closeKeys"
	CloseMenu  Name = "closeMenu"

	Map Name = "map" // which takes the keys
)

// Speeds are those that a reader can choose, slow to fast.
var Speeds = [...]float64{0.25, 0.5, 1, 2, 4, 8, 16}

// In is the name in a language.
func (n Name) In(st locale.Style) string { return words.SayIn(st, string(n)) }
