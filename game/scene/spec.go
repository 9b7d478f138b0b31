package scene

import (
	"github.com/hamsaya/hamsaya/game/scene/compiled"
	"github.com/hamsaya/hamsaya/game/scene/layout"
)

// Spec is all that a layout depends on. Two equal specs give equal sheets.
type Spec = layout.Spec

// LegendContent is what a legend explains: see Scene.LegendAt.
type LegendContent = layout.LegendContent

// ListButton is how far from the end of the frame a host's button for its list
// reaches that has a sign and no words, with some air, dp.
const ListButton = layout.ListButton

// A Stop is where an event has arrived.
type Stop = compiled.Stop

// ChapterSpan is a chapter in both times.
type ChapterSpan = compiled.ChapterSpan

// View is the moment, and what the reader has open: all that a frame depends
// on beside its sheet.
type View = layout.View

// KeyHelp is a line of the list of keys.
type KeyHelp = layout.KeyHelp

// MenuRow is one thing to choose in the menu of languages and customs.
type MenuRow = layout.MenuRow
