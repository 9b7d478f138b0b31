package player

import (
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/timeline"
	"github.com/hamsaya/hamsaya/geo/projection"
	"github.com/hamsaya/hamsaya/geo/viewport"
)

// Config is what the player knows of the story that it plays. It does not
// change after New; states share it by pointer.
//
// U stands for playing time in seconds everywhere, from 0 to Pace.Length().
type Config struct {
	Pace *timeline.Pace
	// Stops are the moments that the arrow keys go to, sorted by U.
	Stops []timeline.Stop
	// Chapters are the spans of the chapters in playing time.
	Chapters []timeline.Span
	// EventU is by event where a seek to it lands; NaN for an event that has
	// no date and so no place on the strip.
	EventU []float64
	// EventIDs are the events' names in a URL, by event.
	EventIDs []string
	// EventDates are the events' dates in a URL, by event: days, months or
	// years, no more exact than each is dated. Nil: the days on which they
	// play.
	EventDates []string
	// Find is the moment that is meant by a date in any calendar, by an
	// event's id, or by a chapter's id or number. Nil knows none.
	Find func(at string) (u float64, ok bool)
	// Lanes are the names of the lanes in a URL, by bit of State.Hidden; at
	// most 32.
	Lanes []string
	// EventLane is by event the lane that it is on, or -1.
	EventLane []int32
	// KindIDs, ActorIDs and ChapterIDs are their names in a URL.
	KindIDs, ActorIDs, ChapterIDs []string
	// LeftOut tells by event whether a filter leaves it out: it asks for any
	// of the kinds, any of the actors and any of the chapters, by index, and
	// for text; what is empty is not asked for. It must be pure. With nil,
	// filters leave nothing out.
	LeftOut func(kinds, actors, chapters []int, text string) []bool
	// Theme, Lang and Folded are what the reader finds at first.
	Theme, Lang string
	Folded      bool
	// Choice is the story's, for what the reader does not choose.
	Choice locale.Choice
	// Offset is the reader's clock, seconds east of Greenwich.
	Offset int

	// Projection is the map's, for the place that a URL names; with nil,
	// URLs say nothing of the map.
	Projection projection.Projection
	// Camera is the story's own view of the map at s.U, for the map area that
	// s.Width, s.Height and s.Folded leave; Limits is how far a reader may
	// pan and zoom from it. Both must be pure. The map area begins at the top
	// left of the frame. With a nil Camera the map cannot be moved.
	Camera func(s State) viewport.Viewport
	Limits func(s State) viewport.Limits
}

// Length is how long the whole play is, in seconds.
func (c *Config) Length() float64 { return c.Pace.Length() }
