package symbol

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/story"
)

// A SignFunc draws a sign of the legend with its middle at x, y, in a kind's colour
// or, where it means no kind, in its own.
type SignFunc = func(l *draw.List, t *layout.Theme, x, y float32, c draw.Color)

// arcSign is a small arc with what its end, or its way, shows.
func arcSign(line func(float32) draw.Stroke, parts ...SignFunc) SignFunc {
	return func(l *draw.List, t *layout.Theme, x, y float32, c draw.Color) {
		st := draw.Stroke{Width: 1.9}
		if line != nil {
			st = line(1.9)
		}
		l.Move(x-12, y+3)
		l.Quad(x-1, y-6, x+8, y+1)
		l.StrokePath(l.Path(), st, c)
		for _, part := range parts {
			part(l, t, x, y, c)
		}
	}
}

func solidTip(l *draw.List, _ *layout.Theme, x, y float32, c draw.Color) {
	SolidHead(l, x+12, y+4, 0.8, 0.6, 6, c)
}

func openTip(l *draw.List, _ *layout.Theme, x, y float32, c draw.Color) {
	OpenHead(l, x+11, y+3, 0.8, 0.6, 5, 1.6, c)
}

func dotTip(l *draw.List, _ *layout.Theme, x, y float32, c draw.Color) {
	l.Fill(l.Circle(x+9, y+2, 3), c)
}

func venueTip(l *draw.List, t *layout.Theme, x, y float32, c draw.Color) {
	drawVenue(l, t, x+8, y+1, 3.6, 1, c)
}

func pulseDot(l *draw.List, _ *layout.Theme, x, y float32, c draw.Color) {
	l.Fill(l.Circle(x-3, y-2, 2.4), c)
}

// standSign is a mark that stands at a place.
func standSign(stand func(l *draw.List, t *layout.Theme, x, y, r, alpha float32, c draw.Color), r float32) SignFunc {
	return func(l *draw.List, t *layout.Theme, x, y float32, c draw.Color) { stand(l, t, x, y, r, 1, c) }
}

// GateSign is a gate in that state.
func GateSign(status story.GateStatus) SignFunc {
	return func(l *draw.List, t *layout.Theme, x, y float32, _ draw.Color) {
		Gate(l, t, x, y, 5.5, 1, status, status, 1)
	}
}

func flowSign(l *draw.List, _ *layout.Theme, x, y float32, c draw.Color) {
	l.Move(x-12, y)
	l.Line(x+6, y)
	l.StrokePath(l.Path(), draw.Stroke{Width: 5}, c.WithAlpha(0.6))
	SolidHead(l, x+11, y, 1, 0, 7, c)
}

// PlainFlowSign is a flow that points nowhere.
func PlainFlowSign(l *draw.List, _ *layout.Theme, x, y float32, c draw.Color) {
	l.Move(x-12, y)
	l.Line(x+12, y)
	l.StrokePath(l.Path(), draw.Stroke{Width: 5}, c.WithAlpha(0.6))
}

// NoWaySign is trade that goes both ways, or nobody knows which.
func NoWaySign(l *draw.List, t *layout.Theme, x, y float32, _ draw.Color) {
	PlainFlowSign(l, t, x, y, t.Family(story.Trade))
}

// UnmeasuredSign is a flow without an amount, with its head or without.
func UnmeasuredSign(headed bool) SignFunc {
	if !headed {
		return lineSign(story.Trade, UnmeasuredStroke(2.2), 0)
	}
	return lineSign(story.Trade, UnmeasuredStroke(2.2), 7)
}

// lineSign is a line as it runs on the map, straight, in its family's colour,
// and its head of that size.
func lineSign(family story.Family, line draw.Stroke, head float32) SignFunc {
	return func(l *draw.List, t *layout.Theme, x, y float32, _ draw.Color) {
		c := t.Family(family)
		l.Move(x-12, y)
		l.Line(x+8, y)
		l.StrokePath(l.Path(), line, c)
		if head > 0 {
			SolidHead(l, x+12, y, 1, 0, head, c)
		}
	}
}

// AllegedSign is an arrow that is only alleged.
var AllegedSign = lineSign(story.Violence, AllegedStroke(1.8), 6)

// DifferSign is the sign of accounts that differ.
func DifferSign(l *draw.List, t *layout.Theme, x, y float32, _ draw.Color) {
	Differ(l, x, y, 4, t.Ink, t.Card)
}
