package scene

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/story"
)

type signFunc = func(l *draw.List, t *layout.Theme, x, y float32, c draw.Color)

// arcSign is a small arc with what its end, or its way, shows.
func arcSign(line func(float32) draw.Stroke, parts ...signFunc) signFunc {
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
	solidHead(l, x+12, y+4, 0.8, 0.6, 6, c)
}

func openTip(l *draw.List, _ *layout.Theme, x, y float32, c draw.Color) {
	openHead(l, x+11, y+3, 0.8, 0.6, 5, 1.6, c)
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
func standSign(stand func(l *draw.List, t *layout.Theme, x, y, r, alpha float32, c draw.Color), r float32) signFunc {
	return func(l *draw.List, t *layout.Theme, x, y float32, c draw.Color) { stand(l, t, x, y, r, 1, c) }
}

func gateSign(status story.GateStatus) signFunc {
	return func(l *draw.List, t *layout.Theme, x, y float32, _ draw.Color) {
		drawGate(l, t, x, y, 5.5, 1, status, status, 1)
	}
}

func flowSign(l *draw.List, _ *layout.Theme, x, y float32, c draw.Color) {
	l.Move(x-12, y)
	l.Line(x+6, y)
	l.StrokePath(l.Path(), draw.Stroke{Width: 5}, c.WithAlpha(0.6))
	solidHead(l, x+11, y, 1, 0, 7, c)
}

// plainFlowSign is a flow that points nowhere.
func plainFlowSign(l *draw.List, _ *layout.Theme, x, y float32, c draw.Color) {
	l.Move(x-12, y)
	l.Line(x+12, y)
	l.StrokePath(l.Path(), draw.Stroke{Width: 5}, c.WithAlpha(0.6))
}

func noWaySign(l *draw.List, t *layout.Theme, x, y float32, _ draw.Color) {
	plainFlowSign(l, t, x, y, t.Family(story.Trade))
}

// unmeasuredSign is a flow without an amount, with its head or without.
func unmeasuredSign(headed bool) signFunc {
	if !headed {
		return lineSign(story.Trade, unmeasuredStroke(2.2), 0)
	}
	return lineSign(story.Trade, unmeasuredStroke(2.2), 7)
}

// lineSign is a line as it runs on the map, straight, in its family's colour,
// and its head of that size.
func lineSign(family story.Family, line draw.Stroke, head float32) signFunc {
	return func(l *draw.List, t *layout.Theme, x, y float32, _ draw.Color) {
		c := t.Family(family)
		l.Move(x-12, y)
		l.Line(x+8, y)
		l.StrokePath(l.Path(), line, c)
		if head > 0 {
			solidHead(l, x+12, y, 1, 0, head, c)
		}
	}
}

var allegedSign = lineSign(story.Violence, allegedStroke(1.8), 6)

func differSign(l *draw.List, t *layout.Theme, x, y float32, _ draw.Color) {
	iconDiffer(l, x, y, 4, t.Ink, t.Card)
}
