package symbol

import (
	"github.com/hamsaya/hamsaya/game/draw"
)

// OpenHead draws an arrow's head of two strokes with its tip at x, y.
func OpenHead(l *draw.List, x, y, dx, dy, size, width float32, c draw.Color) {
	l.Move(x-size*(dx+dy*0.75), y-size*(dy-dx*0.75))
	l.Line(x, y)
	l.Line(x-size*(dx-dy*0.75), y-size*(dy+dx*0.75))
	l.StrokePath(l.Path(), draw.Stroke{Width: width, Cap: draw.CapRound}, c)
}

// SolidHead draws a filled arrow's head with its tip at x, y.
func SolidHead(l *draw.List, x, y, dx, dy, size float32, c draw.Color) {
	l.Move(x, y)
	l.Line(x-size*(dx+dy*0.5), y-size*(dy-dx*0.5))
	l.Line(x-size*(dx-dy*0.5), y-size*(dy+dx*0.5))
	l.ClosePath()
	l.Fill(l.Path(), c)
}

// Differ is the sign of accounts that differ: a disc in two halves.
func Differ(l *draw.List, x, y, r float32, c, ground draw.Color) {
	l.Fill(l.Circle(x, y, r+1.2), ground)
	l.StrokePath(l.Circle(x, y, r), draw.Stroke{Width: 1.2}, c)
	l.Arc(x, y, r, 1.5708, 4.7124)
	l.ClosePath()
	l.Fill(l.Path(), c)
}

// UnmeasuredStroke is the line of trade whose amount is not known.
func UnmeasuredStroke(width float32) draw.Stroke {
	return draw.Stroke{Width: width, Dash: [4]float32{9, 4}}
}
