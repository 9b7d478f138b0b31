package player

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/timeline"
	"github.com/hamsaya/hamsaya/geo/viewport"
)

// A State is all that the reader has done. It is a plain value: two states
// that are == show the same picture and behave alike.
type State struct {
	Config *Config

	Playing bool
	U       float64 // playhead, playing seconds
	Speed   float64 // one of Speeds
	Loop    bool
	// Brush is the marked span in playing time where HasBrush is set; play
	// keeps within it.
	Brush    timeline.Span
	HasBrush bool

	// ByChapter pauses the play at the end of each chapter.
	ByChapter bool

	Selected   int32    // event whose card is open, or -1
	Hover      int32    // event under the pointer, or -1
	Over       draw.Ref // what is under the pointer, for its shape
	CardScroll float64  // dp
	CardRoom   float64  // how far the card can be scrolled, dp
	Hidden     uint32   // a bit for each lane that is hidden
	Filter     Filter   // what else is left out: see Excluded

	// Map is the reader's own view where OwnMap is set; until the reader
	// moves the map, and again after Fit, Reset or the choice of a chapter,
	// it is the story's (Config.Camera).
	Map    viewport.Viewport
	OwnMap bool

	Theme, Lang   string
	Light         string        // the theme of a reader who has chosen none
	Choice        locale.Choice // the reader's own
	Width, Height float64       // of the frame, dp
	DeviceScale   float64       // px per dp
	Folded        bool          // the strip
	LegendFlipped bool          // the legend is folded or open against what the frame has room for
	Keys          bool          // the list of keys is open

	MenuOpen bool  // the list of what there is to choose
	MenuRow  int32 // the row that keys change

	Typing     bool // a date is being typed, or words to look for where Searching is set
	Searching  bool
	Typed      string // so far
	AllTyped   bool   // all of it is selected: what is typed next takes its place
	TypedError DateError

	ReducedMotion bool
	Visible       bool

	// Effect is what the last update asks of the world outside.
	Effect Effect

	excluded *[]bool // events that Filter leaves out
	gesture  gesture
	flight   flight
	// wait is how long the playhead has rested, in playing seconds, while
	// play goes from stop to stop (reduced motion).
	wait float64
	// loopBefore is what Loop was before the brush turned it on.
	loopBefore bool
}

// An Effect is something to do that is not a state: the zero Effect is
// nothing to do.
type Effect struct {
	Kind   EffectKind
	Event  int32 // of EffectOpen
	Source int32
}

// EffectKind tells what to do.
type EffectKind uint8

// The effects.
const (
	EffectNone       EffectKind = iota
	EffectOpen                  // open the address of Source of Event
	EffectSave                  // keep a picture of what is shown
	EffectCopy                  // put it where it can be pasted from
	EffectFilm                  // make a film
	EffectFullScreen            // give the map the whole screen, or give it back
)

// New is the very first state: paused at the beginning, the whole story.
func New(c *Config) State {
	return State{
		Config: c, Speed: 1, Selected: -1, Hover: -1, Visible: true,
		Theme: c.Theme, Light: c.Theme, Lang: c.Lang, Folded: c.Folded, DeviceScale: 1,
	}
}

// Moving reports whether the next Tick may change what is seen. While it is
// false nothing need be drawn until another message comes.
func (s State) Moving() bool {
	return s.Visible && (s.flight.on || s.Playing && !s.gesture.holdsTime())
}

// A Modal is what lies over the map and takes every key.
type Modal string

// The modals.
const (
	ModalNone  Modal = ""
	ModalField Modal = "field" // a date or words are typed
	ModalMenu  Modal = "menu"
	ModalKeys  Modal = "keys"
)

// Modal is what lies over the map now.
func (s State) Modal() Modal {
	switch {
	case s.Typing:
		return ModalField
	case s.MenuOpen:
		return ModalMenu
	case s.Keys:
		return ModalKeys
	}
	return ModalNone
}

// Viewport is the view of the map now: the reader's own or the story's.
func (s State) Viewport() viewport.Viewport {
	if s.OwnMap || s.Config.Camera == nil {
		return s.Map
	}
	return s.Config.Camera(s)
}
