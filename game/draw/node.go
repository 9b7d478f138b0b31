package draw

// A Node says in words what some pixels mean. Hit-testing, tips, the screen
// reader and the page's list of events all read nodes; none of them walks the
// scene a second time.
type Node struct {
	Role  Role
	Ref   Ref
	Label string // what it is, as "Call: Araghchi calls Muttaqi"
	Lang  string // BCP 47, of the label; empty: that of the whole picture
	Value string // its state where it has one, as "18 October 2025"
	Bound Rect
	// Path, where it is not empty, is the shape that can be hit, within
	// Reach dp; otherwise the Bound is.
	Path  PathRef
	Reach float32
}

// Role is what kind of thing a node is.
type Role uint8

// The roles.
const (
	RoleText    Role = iota // words that can be read
	RoleMark                // an event's mark on the map or the strip
	RolePlace               // a place, a crossing, a chip at the edge
	RoleButton              // something to press
	RoleSlider              // the timeline strip
	RoleLink                // an address to open
	RoleChapter             // a chapter's span
	RolePanel               // swallows what is pressed on it
)

// Ref names what a node stands for: Index counts events, places, chapters or
// sources within an event by Role; Action says what pressing it does.
type Ref struct {
	Action Action
	Index  int32
	Sub    int32
}

// Action is what pressing a node asks for.
type Action uint8

// The actions.
const (
	ActNone Action = iota
	ActPlay
	ActChapters // play chapter by chapter
	ActPrevious
	ActNext
	ActSlower
	ActFaster
	ActLoop
	ActReset
	ActSeek       // the strip: the playhead goes to where it was pressed
	ActSelect     // an event, by Index
	ActChapter    // a chapter, by Index
	ActLane       // show or hide a family of kinds, by Index
	ActFold       // fold or unfold the strip
	ActClose      // close the card
	ActOpen       // open a source: event Index, source Sub
	ActZoomIn     // map controls
	ActZoomOut    //
	ActFit        //
	ActKeys       // the list of keys
	ActDate       // type a date
	ActSearch     // type words to look for
	ActMenu       // the menu of languages, calendars and the like
	ActTurn       // the next value of its row Index
	ActTheme      // paper or night
	ActLegend     // fold or unfold the legend
	ActPlace      // a place, by Index
	ActBrushStart // the handles of the brush
	ActBrushEnd   //
	ActMap        // the map itself: pan and zoom
)
