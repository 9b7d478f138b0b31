package symbol

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/layout"
)

// The marks that stand at a place. Form tells the kind apart without colour.

// drawBurst is a star of eight points: a clash.
func drawBurst(l *draw.List, t *layout.Theme, x, y, r, alpha float32, c draw.Color) {
	star(l, x, y, r+1.6, (r+1.6)*0.55, 8)
	l.Fill(l.Path(), t.Card.WithAlpha(alpha*0.9))
	star(l, x, y, r, r*0.48, 8)
	l.Fill(l.Path(), c.WithAlpha(alpha))
}

// drawStrike is a diamond with a cross in it: an attack.
func drawStrike(l *draw.List, t *layout.Theme, x, y, r, alpha float32, c draw.Color) {
	diamond(l, x, y, r+1.6)
	l.Fill(l.Path(), t.Card.WithAlpha(alpha*0.9))
	diamond(l, x, y, r)
	l.Fill(l.Path(), c.WithAlpha(alpha))
	d := r * 0.34
	l.Move(x-d, y-d)
	l.Line(x+d, y+d)
	l.Move(x+d, y-d)
	l.Line(x-d, y+d)
	l.StrokePath(l.Path(), draw.Stroke{Width: r * 0.22, Cap: draw.CapRound}, t.Card.WithAlpha(alpha))
}

func diamond(l *draw.List, x, y, r float32) {
	l.Move(x, y-r)
	l.Line(x+r, y)
	l.Line(x, y+r)
	l.Line(x-r, y)
	l.ClosePath()
}

func star(l *draw.List, x, y, outer, inner float32, points int) {
	for i := 0; i < 2*points; i++ {
		a := float64(i)*math.Pi/float64(points) - math.Pi/2
		r := outer
		if i%2 == 1 {
			r = inner
		}
		px, py := x+r*float32(math.Cos(a)), y+r*float32(math.Sin(a))
		if i == 0 {
			l.Move(px, py)
		} else {
			l.Line(px, py)
		}
	}
	l.ClosePath()
}

// drawTruce is a ring at rest with two level bars.
func drawTruce(l *draw.List, t *layout.Theme, x, y, r, alpha float32, c draw.Color) {
	l.Fill(l.Circle(x, y, r+1.4), t.Card.WithAlpha(alpha*0.95))
	l.StrokePath(l.Circle(x, y, r), draw.Stroke{Width: 1.7}, c.WithAlpha(alpha))
	for _, dy := range [2]float32{-0.28, 0.28} {
		l.Fill(l.RectPath(draw.Box(x-r*0.5, y+dy*r-r*0.11, x+r*0.5, y+dy*r+r*0.11)), c.WithAlpha(alpha))
	}
}

// drawVenue is two rings that overlap: where sides meet.
func drawVenue(l *draw.List, t *layout.Theme, x, y, r, alpha float32, c draw.Color) {
	d := r * 0.55
	l.Fill(l.Circle(x-d, y, r+1), t.Card.WithAlpha(alpha*0.9))
	l.Fill(l.Circle(x+d, y, r+1), t.Card.WithAlpha(alpha*0.9))
	st := draw.Stroke{Width: max(1.3, r*0.32)}
	l.StrokePath(l.Circle(x-d, y, r), st, c.WithAlpha(alpha))
	l.StrokePath(l.Circle(x+d, y, r), st, c.WithAlpha(alpha))
}

// offerStroke is the dotted line of an offer.
func offerStroke(width float32) draw.Stroke {
	return draw.Stroke{Width: width + 0.4, Cap: draw.CapRound, Dash: [4]float32{0.1, 5.2}}
}

// AllegedStroke is the line of what is only alleged.
func AllegedStroke(width float32) draw.Stroke {
	return draw.Stroke{Width: width, Dash: [4]float32{6, 4}}
}
