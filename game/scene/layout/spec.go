package layout

import (
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/geo/viewport"
)

// Spec is all that a layout depends on. Two equal specs give equal sheets.
type Spec struct {
	Width, Height float64       // of the frame, dp
	DeviceScale   float64       // px per dp
	Theme         string        // "paper" or "night"
	Lang          string        // BCP 47; "": the story's first
	Style         locale.Style  // the reader's language and customs; zero: those of Lang
	Labels        locale.Labels // in which language the map names places
	Flow          locale.Flow   // which way time runs on the strip
	Folded        bool          // the reader has folded the strip, or, in a frame so low that it begins folded, unfolded it
	LegendContent LegendContent // what the legend is of; the zero LegendContent: all kinds
	Legend        bool          // the reader has turned the legend from how it begins: open where there is room
	Hidden        uint32        // a bit for each of Scene.Lanes that is switched off
	HiddenKinds   uint64        // a bit for each of the first 64 of Story.Kinds that is left out
	Excluded      *[]bool       // events that are left out, by index; nil: none
	ListButton    float32       // how far from the frame's end, dp, a button for the host's list reaches that lies over the title; 0: there is none
	Print         bool          // a picture that nobody presses: no buttons, and no sign that a card goes on
	NoStrip       bool          // of a picture in print: no timeline, the date stands under the title
	Bare          bool          // of a picture in print without a timeline: the map alone
	Clear         bool          // nothing is painted where there is sea, or under the timeline
	Map           viewport.Viewport
}

// Reader is the reader's language and customs.
func (spec *Spec) Reader() locale.Style {
	if spec.Style.Locale == nil {
		l, _ := locale.Find(spec.Lang)
		return l.Style()
	}
	return spec.Style
}

// TimeLeft reports whether time runs from right to left on the strip.
func (spec *Spec) TimeLeft() bool { return spec.Flow.Left(spec.Reader().RTL) }

// ListButton is how far from the end of the frame a host's button for its list
// reaches that has a sign and no words, with some air, dp.
const ListButton = 52

// A LegendContent is what a legend explains. A picture in print explains what stands on
// it, and no more: Scene.LegendAt. The zero LegendContent is all that the story ever shows.
type LegendContent struct {
	Only                  bool   // only what follows
	Kinds                 uint64 // a bit for each of the first 64 of Story.Kinds
	Closed, Partial, Open bool   // gates
	Alleged, Differ       bool
	Flows                 bool    // of a width that means an amount
	Unmeasured            bool    // trade whose amount is not known
	OneWay, NoWay         bool    // trade that goes one way; both ways, or nobody knows which
	U                     float64 // the playing time of the picture
	Row                   float32 // dp under the map that are the legend's, where it has no place on it: Sheet.LegendRow
}

// Has reports whether the legend explains a kind, of those that the story
// uses.
func (k *LegendContent) Has(kind int, form story.Form) bool {
	switch {
	case form == story.FormOpen:
		return false // an open gate is "Open", reopened or not: see layoutLegend
	case !k.Only:
		return true
	case form == story.FormClose:
		return k.Closed
	}
	return k.Kinds&(1<<uint(kind)) != 0
}
