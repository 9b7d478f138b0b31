package host

import (
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
)

// A Port is what the player needs of its surroundings. Its methods are called
// from the game's loop, one at a time.
type Port interface {
	// Settings are the reader's wishes at the start.
	Settings() Settings
	// AppendCommands appends what was asked for since the last call.
	AppendCommands(dst []Command) []Command
	// Publish hands over what is shown; called only when it changed.
	Publish(Status)
	// Announce gives a screen reader words to say when it has time.
	Announce(words string)
	// Open shows an address (http or https) outside the player.
	Open(url string)
	// Fail says that the player cannot go on.
	Fail(words string)
}

// Pictures is a Port that can keep pictures; where it is not, none are made.
type Pictures interface {
	// Save keeps a picture as files of the reader's.
	Save(Picture)
	// Copy puts a picture where it can be pasted from.
	Copy(Picture)
}

// Marks is a Port whose reader can walk through what is on the map without
// seeing it.
type Marks interface {
	// Marks hands over the marks that can be seen on the map, in order of time;
	// called while the command "browse" is on, and only when they changed.
	Marks([]Mark)
}

// Dates is a Port that lists the events with their dates beside the map.
type Dates interface {
	// Dates hands over all dates as the reader has chosen to have them; nil
	// when that is again as a document of the story has them.
	Dates(*Dated)
}

// Dated are the dates of a story in words: of its events by id, and of its
// chapters in order.
type Dated struct {
	Events   map[string]string
	Chapters []string
	AsOf     string // or "" where the story has none
}

// Mark is an event on the map in words.
type Mark struct{ Event, Label, Value string }

// Fonts is a Port that can bring fonts that the game was started without, by a
// command "font".
type Fonts interface {
	// FetchFont asks for a file by its path among the assets. It returns at
	// once; a file that cannot be had never comes.
	FetchFont(path string)
}

// Films is a Port that can make films; where it is not, none are made.
type Films interface {
	// Film makes a film in a file of the reader's. It returns at once.
	Film(FilmWish)
}

// FullScreens is a Port that may be able to give the map the whole screen.
type FullScreens interface {
	HasFullScreen() bool
	// FullScreen gives the map the whole screen, or gives it back.
	FullScreen()
}

// FilmWish is what a film is to be of.
type FilmWish struct {
	Name        string // without an extension
	Story       *story.Story
	Theme, Lang string
	Choice      locale.Choice
	From, To    float64 // playing seconds
}

// Picture is what is shown, without the controls.
type Picture struct {
	Name     string // without an extension: "2025-10-18 A border shut"
	SVG, PNG []byte
}

// Settings are the wishes that a host knows before the first frame.
type Settings struct {
	Lang          string        // BCP 47; empty: one of the story's
	Wanted        string        // BCP 47; the system's, which chooses that one
	Choice        locale.Choice // over the story's
	Offset        int           // of the reader's clock, seconds east of Greenwich
	Theme         string        // "paper", "night" or "" for the story's
	ReducedMotion bool
	ListButton    float64 // how far from the frame's end, dp, the host's button for its list reaches that lies over the title; 0: there is none
	Hash          string  // state to begin with, as player.FormatHash writes it
	// FrameWidth and FrameHeight are the size in dp that frames are laid out
	// for, where that is not the size they are shown in: what is shown is then
	// magnified, as a picture is. Zero: frames fill what there is.
	FrameWidth, FrameHeight float64
}

// Status is what is shown, as far as a host can make use of it.
type Status struct {
	Ready    bool
	Playing  bool
	Speed    float64 // 1 is as the story was paced
	Loop     bool
	U        float64 // the playhead, seconds of playing time
	Length   float64 // of the whole play, seconds
	Text     string  // the moment in words: "18 October 2025: Araghchi calls Muttaqi"
	Date     string  // the moment's date, EDTF, no more exact than what is told
	Event    string  // id of the latest event at the playhead, or ""
	Chapter  int     // index, or -1
	Selected string  // id of the event whose card is open, or ""
	Theme    string
	Folded   bool   // the strip
	Hidden   uint32 // a bit for each lane that is hidden
	Filter   string // what else is left out, as a part of Hash
	TimeLeft bool   // time runs from right to left on the strip
	Modal    string // what lies over the map and takes every key: player.Modal
	Wrong    string // what is wrong with a date that was typed, in words
	Hash     string // what would bring a reader here again
	Frames   int    // drawn since the start
	// Idle says that nothing moves, that the last frame shows all that was asked
	// for, and that Hash names it: no frame follows before the next command.
	Idle bool
	// StripTop is where the timeline begins, as a share of the frame's
	// height: a finger below it scrubs.
	StripTop float64
	Card     Card
}

// A Card is where the open card lies that has more to say than it has room
// for, in shares of the frame; without one it is all zero. A finger on it
// scrolls it by Scroll of Room, which are shares of the frame's height.
type Card struct{ Left, Top, Right, Bottom, Scroll, Room float64 }

// A Command is something that the host asks of the player: a name, and of the
// values those that the name calls for.
type Command struct {
	Name string // "play", "seek", … (see game.message)

	U       float64 // seek: playing time in seconds, where HasU is set
	HasU    bool
	Date    string // seek: ISO 8601
	At      string // seek: a moment, as scene.FindMoment reads it
	Event   string // seek, select: an event's id
	Chapter int    // seek: index of a chapter, where HasChapter is set
	// HasChapter tells chapter 0 from none.
	HasChapter bool
	Value      string  // theme, light, lightanew, lang, hash, view, key: its name
	Number     float64 // speed, filter (bits of hidden lanes), lane, scroll
	On         bool    // loop, fold, motion, visible: where HasOn is set
	HasOn      bool
	Shift      bool // key
	Ctrl       bool // key
	// Data is the file of font, whose path is Value.
	Data []byte
	// Width and Height are of frame: see Settings.FrameWidth.
	Width, Height float64

	ChapterID string // seek: a chapter's id

	// Of view, in degrees, and what is not given is nil: west, south, east
	// and north; or longitude and latitude with a zoom; or ids of places.
	Bounds, Center []float64
	Zoom           float64
	Places         []string

	// Of only: what an event must have to be shown.
	Kinds, Actors, Chapters []string
	Text                    string
}
