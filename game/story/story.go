package story

import (
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story/edtf"
)

// A Story is a story file after Parse: every reference resolved to an index,
// every date to an interval. It is immutable.
type Story struct {
	Version   int
	Title     Text
	Lede      Text
	Notes     []Text
	AsOf      edtf.Date // zero: not given
	Zone      edtf.Zone // the clock that the story's own axis runs by
	Languages []string  // the main one first; at least one
	Map       Map
	Theme     string        // "paper", "night" or "" for the reader's choice
	Choice    locale.Choice // of calendar, digits and the like, where the reader makes none
	Length    float64       // of the whole play in seconds; 0: chosen by the pace
	Pace      string        // "even" or "eventful" (default)
	UrduFace  string        // "naskh", "nastaliq" or "" for the first
	PosterAt  string        // what a still picture shows: an event's or a chapter's id, or a date; "": chosen

	Cast     []Actor
	Places   []Place // the story's own, and those of the atlas that it names
	Kinds    []Kind  // the kinds in use, built in or the story's own
	Chapters []Chapter
	Events   []Event // in the order of the file
}

// Text is words by language, in the order of the file; a plain string stands
// under the story's first language.
type Text []Localized

// Localized is words in one language (a BCP 47 tag).
type Localized struct{ Lang, Words string }

// Map says what part of the Earth is shown and how.
type Map struct {
	Focus      []string   // ISO 3166-1 alpha-3 of the countries in focus
	Bound      [4]float64 // west, south, east, north in degrees; zero: from Fit
	Fit        []int      // places to fit, indices into Story.Places
	Projection string     // "conic" (default), "mercator" or "equirectangular"
	Borders    []BorderStatus
}

// BorderStatus is a border that the story draws in its own way; the picture's
// caption then says so.
type BorderStatus struct {
	Between [2]string // ISO3, in alphabetical order
	Status  string    // international, contested, line-of-control
	Note    Text
}

// An Actor speaks, moves or is accused: a state, an armed group, a person.
type Actor struct {
	ID      string
	Name    Text
	Color   string // "#rrggbb" or empty
	Country string // ISO3 or empty
}

// A Place is a point with names. Kind is capital, city, port, crossing or
// point. Rank runs from 1 (shown first) to 9.
type Place struct {
	ID       string
	Name     Text
	Kind     string
	Country  string
	Between  [2]string // of a crossing
	Lon, Lat float64
	Rank     int
	Zone     edtf.Zone // its own clock, as the story has it; without a name that of Clock
	Clock    string    // the gazetteer's name for it, "Europe/Moscow", where the country has several
}

// A Family is a lane of the strip and a hue of the theme.
type Family string

// The families; a story's own kinds join one of them.
const (
	Diplomacy Family = "diplomacy"
	Borders   Family = "borders"
	Trade     Family = "trade"
	Violence  Family = "violence"
)

// Families are all of them, in the order of their lanes from the top.
var Families = [...]Family{Diplomacy, Borders, Trade, Violence}

// A Kind of event: its words, its lane, its form.
type Kind struct {
	ID      string
	Name    Text
	Partial Text // of an event that leaves its crossings partly open; empty: Name
	Port    Text // of an event at ports alone; empty: Name
	Family  Family
	Form    Form
	Color   string // "#rrggbb", empty: the family's
	Own     bool   // the story's own
}

// A Chapter is a named span of the story with its words and its camera.
type Chapter struct {
	ID     string
	Title  Text
	Text   Text
	Span   edtf.Date
	Camera Camera
	Events []int // indices into Story.Events; empty: those that begin within the span
	Key    []int // those that play with a sentence each, the first of which stands for the chapter; empty: all
}

// Camera is what part of the map a chapter shows; the zero Camera is the
// story's own fit.
type Camera struct {
	Bound [4]float64 // west, south, east, north in degrees
	Fit   []int      // places
}

// Set reports whether the camera shows something of its own.
func (c Camera) Set() bool { return c.Bound != [4]float64{} || len(c.Fit) > 0 }

// Stance is whether a claim asserts or denies what the event says.
type Stance string

// The stances.
const (
	Asserts Stance = "asserts"
	Denies  Stance = "denies"
	Neither Stance = "neither"
)

// Direction is which way the goods of a flow go.
type Direction string

// The directions. The empty one is from-to.
const (
	FromTo           Direction = "from-to"
	BothWays         Direction = "both"
	DirectionUnknown Direction = "unknown"
)

// OneWay reports whether the goods are known to go from "from" to "to" alone.
func (d Direction) OneWay() bool { return d == FromTo || d == "" }

// An Event is one thing that happened, or that somebody says happened.
// Indices are -1 (or the slice empty) where the file gives none.
type Event struct {
	ID           string
	Kind         int // index into Story.Kinds
	When         edtf.Date
	From, To     []End // where arcs begin and end; several parties at one side are allowed
	At           []int // places
	Via          []int // places a flow passes, in order
	ViaNote      Text
	Direction    Direction // of a flow
	Participants []Participant
	Title        Text
	Summary      Text
	Claims       []Claim
	Disputed     bool
	DisputedBy   []Text
	Unconfirmed  []Text  // who neither confirms nor denies it
	Alleged      bool    // only one side says that the arrow is so
	Value        []Value // amounts over time; a shift has more than one
	Sources      []Source
	Status       GateStatus // what a closure or reopening leaves behind
	StatusNote   Text       // "returnees only"
	Related      []int      // indices into Story.Events
	Certainty    string     // "", confirmed, reported, claimed, unclear
	Note         Text       // what the reader must know: "sources differ on the day"
	Line, Column int        // of the event in the file, from 1
}

// An End is one end of an arc: a place, and the actor who is there if the
// file names one (-1 otherwise).
type End struct{ Place, Actor int }

// A Participant took part: an actor of the cast, or words alone (Actor -1).
type Participant struct {
	Actor int
	Name  Text
	Role  Text
}

// A Claim is who says what.
type Claim struct {
	By     Text
	Actor  int // -1: not of the cast
	Says   Text
	Stance Stance
}

// A Value is an amount with its unit over a period. In a trade shift each
// value is one band: with From, To and Via of its own.
type Value struct {
	Amount  float64
	Unit    string  // "USD", "t", ISO 4217 or free
	Period  Text    // "six months", "October 2025"
	Months  float64 // how many months the amount covers; 0: not known. Widths compare Amount/Months
	Label   Text    // "Afghanistan–Iran trade"
	Note    Text
	Trend   string // "", "grows", "shrinks"
	From    int    // places, -1: those of the event
	To      int
	Via     []int
	ViaNote Text
	Before  float64 // an earlier amount to grow or shrink from; 0: not known

	BeforePeriod Text // when that was: "October 2024"

	Direction Direction // where the file gives none, that of the event
}

// A Source is where it was published.
type Source struct {
	Publisher string
	Remark    Text // what readers should know of it: "in Persian", "citing Reuters"
	Title     string
	URL       string // http or https, may be empty
	Date      edtf.Date
}

// GateStatus is the state of a crossing.
type GateStatus uint8

// The states.
const (
	GateUnset GateStatus = iota
	GateOpen
	GatePartial
	GateClosed
)
