package scene

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/geo/viewport"
)

// What a sheet answers to who shows it.

// Map is the viewport that the sheet was laid out for.
func (sh *Sheet) Map() viewport.Viewport { return sh.base.Map() }

// Strip is the part of the frame that scrubbing listens to, in dp.
func (sh *Sheet) Strip() draw.Rect { return sh.base.Strip() }

// Panel is where the chapter and the card stand, in dp.
func (sh *Sheet) Panel() draw.Rect { return sh.base.Panel() }

// SeekAt is the playing time at the strip's x in dp.
func (sh *Sheet) SeekAt(x float32) float64 { return sh.base.SeekAt(x) }

// Shows reports whether an event can be seen, at its time: neither its lane is
// hidden nor is it left out.
func (sh *Sheet) Shows(event int32) bool { return sh.base.Shows(event) }

// Style is how the sheet writes dates, numbers and times of day.
func (sh *Sheet) Style() locale.Style { return sh.base.Style() }

// Date is when an event was, in words.
func (sh *Sheet) Date(event int32) string { return sh.base.Date(event) }

// FullDate is when an event was, in the second calendar too where there is
// one.
func (sh *Sheet) FullDate(event int32) string { return sh.base.FullDate(event) }

// InBoth is any date of the story in words, likewise.
func (sh *Sheet) InBoth(w edtf.Date) string { return sh.base.InBoth(w) }

// Origin is where the map comes from, which borders are disputed, and as of
// when: the line at its foot.
func (sh *Sheet) Origin() string { return sh.base.Origin() }

// CardOverflow is how far the open card can be scrolled in dp.
func (sh *Sheet) CardOverflow(event int32) float32 { return sh.chrome.CardOverflow(event) }

// LegendAt is what there is on the map at the playing time u.
func (sh *Sheet) LegendAt(u float64) LegendContent { return sh.base.LegendAt(u) }

// LegendBox is where the legend stands, in dp; empty where there is none.
func (sh *Sheet) LegendBox() draw.Rect { return sh.chrome.LegendBox() }

// LegendRow is how high a row under the map the legend of a picture needs, where
// it has no place on the map: 0 where it has one, or where the row would leave
// too little of the map.
func (sh *Sheet) LegendRow() float32 { return sh.chrome.LegendRow() }
