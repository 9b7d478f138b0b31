package symbol

import "github.com/hamsaya/hamsaya/game/draw"

// A Badge is the sign in the disc at an end of the event that is told: white on
// its hue, about x, y, within the radius r in dp.
type Badge func(l *draw.List, x, y, r float32, c draw.Color)

// DrawBadge draws a disc with a badge in it; ground is the colour around it.
func DrawBadge(l *draw.List, b Badge, x, y, r float32, hue, ground draw.Color) {
	l.Fill(l.Circle(x, y, r+1.5), ground)
	l.Fill(l.Circle(x, y, r), hue)
	b(l, x, y, r, ground)
}

// handset is a telephone's receiver: two speak.
func handset(l *draw.List, x, y, r float32, c draw.Color) {
	l.Move(x-0.42*r, y-0.3*r)
	l.Quad(x-0.36*r, y+0.36*r, x+0.3*r, y+0.42*r)
	l.StrokePath(l.Path(), draw.Stroke{Width: 0.24 * r, Cap: draw.CapRound}, c)
	l.Move(x-0.42*r, y-0.36*r)
	l.Line(x-0.22*r, y-0.42*r)
	l.Move(x+0.36*r, y+0.42*r)
	l.Line(x+0.42*r, y+0.22*r)
	l.StrokePath(l.Path(), draw.Stroke{Width: 0.36 * r, Cap: draw.CapRound}, c)
}

// speech is a bubble with a tail: one speaks.
func speech(l *draw.List, x, y, r float32, c draw.Color) {
	l.Fill(l.RoundRect(draw.Box(x-0.58*r, y-0.5*r, x+0.58*r, y+0.26*r), 0.22*r), c)
	l.Move(x-0.3*r, y+0.2*r)
	l.Line(x-0.34*r, y+0.62*r)
	l.Line(x+0.1*r, y+0.2*r)
	l.ClosePath()
	l.Fill(l.Path(), c)
}

// hand is a hollow hand that holds something out: an offer.
func hand(l *draw.List, x, y, r float32, c draw.Color) {
	l.Move(x-0.58*r, y)
	l.Quad(x, y+0.9*r, x+0.58*r, y)
	l.StrokePath(l.Path(), draw.Stroke{Width: 0.24 * r, Cap: draw.CapRound}, c)
	l.Fill(l.Circle(x, y-0.28*r, 0.24*r), c)
}

// table is one with a side at each end: they meet.
func table(l *draw.List, x, y, r float32, c draw.Color) {
	l.Move(x-0.36*r, y+0.1*r)
	l.Line(x+0.36*r, y+0.1*r)
	l.Move(x, y+0.1*r)
	l.Line(x, y+0.5*r)
	l.StrokePath(l.Path(), draw.Stroke{Width: 0.2 * r, Cap: draw.CapRound}, c)
	for _, side := range [2]float32{-1, 1} {
		l.Fill(l.Circle(x+side*0.56*r, y-0.28*r, 0.19*r), c)
		l.Move(x+side*0.6*r, y+0.02*r)
		l.Line(x+side*0.6*r, y+0.5*r)
	}
	l.StrokePath(l.Path(), draw.Stroke{Width: 0.24 * r, Cap: draw.CapRound}, c)
}
