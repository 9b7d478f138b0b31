package symbol

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/story"
)

// A Style is how a form is drawn: all that tells one form from another on the
// map and in the legend stands in the table below.
type Style struct {
	// Hold is for how many playing seconds the mark stays at least after it has
	// arrived, and Keep how many more events are told before it goes, where no
	// end is written.
	Hold float64
	Keep int

	Legs  Legs
	Line  func(width float32) draw.Stroke // of its arcs; nil: a solid line
	Head  Head
	Pulse bool // something runs along its arcs once they have arrived
	Back  bool // and back again: both ends speak

	// Stand draws the mark that stands at the event's places, of radius r
	// with its middle at x, y; nil: nothing stands there.
	Stand func(l *draw.List, t *layout.Theme, x, y, r, alpha float32, c draw.Color)
	Size  float32 // of the stand, as a share of the usual radius
	Meets bool    // the stand is a venue: it waits for arrival, and stands beside an edge marker too
	AtTo  bool    // without "at", the mark is at the places of "to"

	Gate  bool // closes or opens crossings: drawn by them
	Opens bool // and opens them
	Flow  bool // a band with a width

	// While the event is told: what stands at the places that it goes out from,
	// that it goes to, and where it is. Nil: nothing does.
	From, To, Venue Badge

	// Sign is the mark in the legend, 28 by 12 dp about x, y.
	Sign func(l *draw.List, t *layout.Theme, x, y float32, c draw.Color)
}

// Legs says which arcs a form has.
type Legs uint8

// The arcs that forms have.
const (
	legsNone  Legs = iota
	LegsAll        // from each "from" to each "to"
	LegsVenue      // from each "from" to each place of the event
)

// Head is what an arc ends in.
type Head uint8

// The ends of arcs.
const (
	headSolid Head = iota
	HeadOpen
	HeadDot
)

var styles = map[story.Form]*Style{
	story.FormArc:      {Hold: 3, Keep: 2, From: speech, Legs: LegsAll, Pulse: true, Sign: arcSign(nil, solidTip)},
	story.FormExchange: {Hold: 3, Keep: 2, From: handset, To: handset, Legs: LegsAll, Pulse: true, Back: true, Sign: arcSign(nil, solidTip, pulseDot)},
	story.FormOffer:    {Hold: 4, Keep: 2, From: hand, Legs: LegsAll, Line: offerStroke, Head: HeadOpen, Sign: arcSign(offerStroke, openTip)},
	story.FormTravel:   {Hold: 3, Keep: 2, Legs: LegsAll, Head: HeadDot, Sign: arcSign(nil, dotTip)},
	story.FormMeeting: {Hold: 4, Keep: 2, Venue: table, Legs: LegsVenue, Pulse: true, Stand: drawVenue, Size: 0.6, Meets: true, AtTo: true,
		Sign: arcSign(nil, venueTip)},
	story.FormTruce:  {Hold: 4, Keep: 2, Stand: drawTruce, Size: 1, AtTo: true, Sign: standSign(drawTruce, 5.5)},
	story.FormBurst:  {Hold: 3, Keep: 2, Legs: LegsAll, Pulse: true, Stand: drawBurst, Size: 1, AtTo: true, Sign: standSign(drawBurst, 6)},
	story.FormStrike: {Hold: 3, Keep: 2, Legs: LegsAll, Pulse: true, Stand: drawStrike, Size: 1, AtTo: true, Sign: standSign(drawStrike, 6)},
	story.FormClose:  {Hold: 2, Keep: 1, Gate: true, AtTo: true, Sign: GateSign(story.GateClosed)},
	story.FormOpen:   {Hold: 2, Keep: 1, Gate: true, Opens: true, AtTo: true, Sign: GateSign(story.GateOpen)},
	story.FormFlow:   {Hold: 6, Keep: 4, Flow: true, Sign: flowSign},
}

// Of is the style of a form; one that is not in the table is drawn as a
// plain arc.
func Of(f story.Form) *Style {
	if l := styles[f]; l != nil {
		return l
	}
	return styles[story.FormArc]
}
