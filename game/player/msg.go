package player

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/timeline"
	"github.com/hamsaya/hamsaya/geo/viewport"
)

// A Msg is something that happened: one of the types of this file. Update
// ignores anything else.
type Msg any

// Time.
type (
	// Tick is Dt seconds of the world's time going by.
	Tick struct{ Dt float64 }
	// Play plays; at the end, from the beginning again.
	Play struct{}
	// Pause stops where it is.
	Pause struct{}
	// Toggle plays or pauses.
	Toggle struct{}
	// SeekU puts the playhead at a playing time, in seconds.
	SeekU struct{ U float64 }
	// SeekTime puts it at a story time, in story seconds.
	SeekTime struct{ T float64 }
	// SeekFraction puts it at a fraction of the whole, 0 to 1.
	SeekFraction struct{ F float64 }
	// SeekEvent puts it where an event begins.
	SeekEvent struct{ Event int32 }
	// SeekChapter puts it where a chapter begins, and gives the map back to
	// the story's camera.
	SeekChapter struct{ Chapter int32 }
	// NextEvent and PreviousEvent go from stop to stop.
	NextEvent     struct{}
	PreviousEvent struct{}
	// StepDays moves the playhead by days of story time.
	StepDays struct{ Days float64 }
	// Home goes to the beginning.
	Home struct{}
	// End goes to the end.
	End struct{}
	// Faster and Slower go a rung up or down the ladder of Speeds.
	Faster struct{}
	Slower struct{}
	// SetSpeed takes the rung that is nearest.
	SetSpeed struct{ Speed float64 }
	// PlayChapters plays, and pauses at the end of each chapter.
	PlayChapters struct{}
	// NextChapter and PreviousChapter put the playhead where a chapter begins.
	NextChapter     struct{}
	PreviousChapter struct{}
	// ToggleLoop plays again from the start at the end, or does not.
	ToggleLoop struct{}
	SetLoop    struct{ On bool }
	// SetBrush marks a span in playing time and loops it; a span too short
	// to see clears it.
	SetBrush struct{ Span timeline.Span }
	// ClearBrush unmarks it.
	ClearBrush struct{}
	// Reset goes back to the very first view. Size, theme, language and
	// reduced motion are not the story's and stay.
	Reset struct{}
)

// What is looked at.
type (
	// Select pauses and opens an event's card, without moving the playhead;
	// -1 closes it.
	Select struct{ Event int32 }
	// Show selects an event and seeks to it.
	Show struct{ Event int32 }
	// Close closes what is on top: the list of keys or the typed date, else
	// the card, else the brush.
	Close struct{}
	// ScrollCard moves the card's text by dp, down with positive Dy.
	ScrollCard struct{ Dy float64 }
	// CardRoom says how far the open card can be scrolled, in dp.
	CardRoom struct{ Max float64 }
	// OpenSource asks to open the address of an event's source.
	OpenSource struct{ Event, Source int32 }
	// ToggleLane hides or shows a lane.
	ToggleLane struct{ Lane int32 }
	// SetHidden hides just the lanes whose bits are set.
	SetHidden struct{ Hidden uint32 }
	// SetFilter leaves on the map the events that meet all that it names: any
	// of Kinds, any of Actors, any of Chapters (ids; what the story does not
	// have is not asked for), and Text. The zero SetFilter brings all back.
	SetFilter struct {
		Kinds, Actors, Chapters []string
		Text                    string
	}
	// Point looks at an event without choosing it, as a pointer over its mark
	// does; -1 at none.
	Point struct{ Event int32 }
	// SavePicture keeps a picture of what is shown.
	SavePicture struct{}
	// SaveFilm makes a film of the story, or of the stretch that is marked.
	SaveFilm struct{}
	// CopyPicture puts a picture of what is shown where it can be pasted from.
	CopyPicture struct{}
	// ToggleFullScreen gives the map the whole screen, or gives it back.
	ToggleFullScreen struct{}
	// ToggleKeys opens or closes the list of keys.
	ToggleKeys struct{}
	// ToggleTheme goes from paper to night and back.
	ToggleTheme struct{}
	// SetTheme takes "paper" or "night".
	SetTheme struct{ Theme string }
	// SetLight tells which theme the reader's system asks for. A reader who has
	// chosen another keeps it, unless Anew forgets that.
	SetLight struct {
		Theme string
		Anew  bool
	}
	// SetLang takes a BCP 47 tag.
	SetLang struct{ Lang string }
	// Choose chooses a calendar, digits and the like instead of the custom: see
	// locale.Choice. An empty value goes back to the custom; others that the
	// field does not have change nothing.
	Choose struct{ Field, Value string }
	// ToggleFold and SetFolded fold the strip.
	ToggleFold struct{}
	SetFolded  struct{ Folded bool }
	// ToggleLegend folds or unfolds the legend.
	ToggleLegend struct{}
	// TypeDate begins the typing of a date, Search that of words to look for.
	TypeDate struct{}
	Search   struct{}
	// EnterDate goes to a date as a reader writes it; one that cannot be gone to
	// is there to be mended, with what is wrong.
	EnterDate struct{ Text string }
	// ToggleMenu opens or closes the menu of languages, calendars and the like;
	// Turn chooses the next value of one of its rows.
	ToggleMenu struct{}
	Turn       struct{ Row int32 }
	// Resize says how large the frame is, in dp, and how many px a dp has.
	Resize struct{ Width, Height, DeviceScale float64 }
	// SetReducedMotion says whether the reader asked for less motion.
	SetReducedMotion struct{ On bool }
	// SetVisible says whether anyone can see the frame; time stands still
	// while nobody can.
	SetVisible struct{ Visible bool }
	// FromHash takes over the state that a URL's hash tells, with or without
	// its "#".
	FromHash struct{ Hash string }
)

// The map.
type (
	// ZoomIn and ZoomOut fly a step nearer or farther about the middle.
	ZoomIn  struct{}
	ZoomOut struct{}
	// ZoomBy zooms at once about a point of the frame, in dp.
	ZoomBy struct{ X, Y, Factor float64 }
	// PanBy moves the map by dp.
	PanBy struct{ Dx, Dy float64 }
	// Fit flies back to the story's camera.
	Fit struct{}
	// FlyTo flies to a view.
	FlyTo struct{ Viewport viewport.Viewport }
)

// Pointer says where a pointer is and what lies there. The caller has looked
// that up (draw.List.Pick), so that the player need not know the picture.
type Pointer struct {
	ID    int32   // 0 for the mouse; each finger its own
	X, Y  float64 // dp
	Ref   draw.Ref
	Zone  Zone
	U     float64 // playing time of X on the strip, also while outside of it
	Shift bool
	Touch bool
}

// Zone is the part of the frame that something lies in.
type Zone uint8

// The zones.
const (
	ZoneMap   Zone = iota // the map and the marks on it
	ZoneStrip             // the strip: its axis, lanes, marks and chapters, not its buttons
	ZonePanel             // cards, buttons, legends: whatever lies on top
)

// Pointers.
type (
	PointerDown Pointer
	PointerMove Pointer
	PointerUp   Pointer
	// PointerCancel is a pointer that the system took away.
	PointerCancel struct{ ID int32 }
	// PointerLeave is a mouse that left the frame.
	PointerLeave struct{}
	// Wheel is the wheel at a point; Dx and Dy in dp, positive to the right
	// and down, as the browser has it. Zoom is set for the pinch of a
	// touchpad (a wheel with Ctrl), which goes faster.
	Wheel struct {
		X, Y, Dx, Dy float64
		Zone         Zone
		Zoom         bool
	}
	// Press is what a click on a node asks for, as by a button of the page.
	Press struct {
		Ref  draw.Ref
		Zone Zone
	}
	// KeyDown is a key that went down, or repeats.
	KeyDown Key
)
