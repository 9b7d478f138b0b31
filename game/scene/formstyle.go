package scene

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/story"
)

// A formStyle is how a form is drawn: all that tells one form from another on the
// map and in the legend stands in the table below.
type formStyle struct {
	// hold is for how many playing seconds the mark is drawn in full after it
	// has arrived.
	hold float64

	legs  legs
	line  func(width float32) draw.Stroke // of its arcs; nil: a solid line
	head  head
	pulse bool // something runs along its arcs once they have arrived
	back  bool // and back again: both ends speak

	// stand draws the mark that stands at the event's places, of radius r
	// with its middle at x, y; nil: nothing stands there.
	stand func(l *draw.List, t *layout.Theme, x, y, r, alpha float32, c draw.Color)
	size  float32 // of the stand, as a share of the usual radius
	meets bool    // the stand is a venue: it waits for arrival, and stands beside an edge marker too
	atTo  bool    // without "at", the mark is at the places of "to"

	gate  bool // closes or opens crossings: drawn by them
	opens bool // and opens them
	flow  bool // a band with a width

	// sign is the mark in the legend, 28 by 12 dp about x, y.
	sign func(l *draw.List, t *layout.Theme, x, y float32, c draw.Color)
}

// legs says which arcs a form has.
type legs uint8

const (
	legsNone  legs = iota
	legsAll        // from each "from" to each "to"
	legsVenue      // from each "from" to each place of the event
)

// head is what an arc ends in.
type head uint8

const (
	headSolid head = iota
	headOpen
	headDot
)

var formStyles = map[story.Form]*formStyle{
	story.FormArc:      {hold: 3, legs: legsAll, pulse: true, sign: arcSign(nil, solidTip)},
	story.FormExchange: {hold: 3, legs: legsAll, pulse: true, back: true, sign: arcSign(nil, solidTip, pulseDot)},
	story.FormOffer:    {hold: 4, legs: legsAll, line: offerStroke, head: headOpen, sign: arcSign(offerStroke, openTip)},
	story.FormTravel:   {hold: 3, legs: legsAll, head: headDot, sign: arcSign(nil, dotTip)},
	story.FormMeeting: {hold: 4, legs: legsVenue, pulse: true, stand: drawVenue, size: 0.6, meets: true, atTo: true,
		sign: arcSign(nil, venueTip)},
	story.FormTruce:  {hold: 4, stand: drawTruce, size: 1, atTo: true, sign: standSign(drawTruce, 5.5)},
	story.FormBurst:  {hold: 3, legs: legsAll, pulse: true, stand: drawBurst, size: 1, atTo: true, sign: standSign(drawBurst, 6)},
	story.FormStrike: {hold: 3, legs: legsAll, pulse: true, stand: drawStrike, size: 1, atTo: true, sign: standSign(drawStrike, 6)},
	story.FormClose:  {hold: 2, gate: true, atTo: true, sign: gateSign(story.GateClosed)},
	story.FormOpen:   {hold: 2, gate: true, opens: true, atTo: true, sign: gateSign(story.GateOpen)},
	story.FormFlow:   {hold: 6, flow: true, sign: flowSign},
}

// formStyleOf is the style of a form; one that is not in the table is drawn as a
// plain arc.
func formStyleOf(f story.Form) *formStyle {
	if l := formStyles[f]; l != nil {
		return l
	}
	return formStyles[story.FormArc]
}
