package layout

import "github.com/hamsaya/hamsaya/game/timeline"

// View is the moment, and what the reader has open: all that a frame depends
// on beside its sheet.
type View struct {
	U           float64 // playing time, seconds
	Playing     bool
	Speed       float64
	Loop        bool
	Brush       timeline.Span // playing time
	HasBrush    bool
	Selected    int32 // event whose card is open, or -1
	Hover       int32 // event under the pointer, or -1
	CardScroll  float32
	Keys        []KeyHelp // the list of keys, when it is open
	Menu        []MenuRow // the menu of languages and calendars, when it is open
	MenuAt      int32     // its row that keys change
	Searching   bool      // words to look for are being typed, not a date
	Found, All  int       // events that were found, of how many
	Typing      bool      // a date is being typed
	Typed       string
	TypedError  string
	Still       bool  // the reader asked for less motion
	NextChapter int32 // the chapter that waits to be told, from 1; 0: none
}

// KeyHelp is a line of the list of keys.
type KeyHelp struct{ Keys, Words string }

// MenuRow is one thing to choose: "lang", or a field of locale.Choice, and its
// value; "" is the custom.
type MenuRow struct{ Field, Value string }
