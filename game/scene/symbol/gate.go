package symbol

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// Gate draws a gate of radius r: a ring with a bar across it when closed,
// half a bar when partly open, two posts when open. The bar swings.
func Gate(l *draw.List, t *layout.Theme, x, y, r, alpha float32, now, before story.GateStatus, turned float64) {
	c := t.GateColor(now).WithAlpha(alpha)
	l.Fill(l.Circle(x, y, r+1.5), t.Card.WithAlpha(alpha))
	l.StrokePath(l.Circle(x, y, r), draw.Stroke{Width: 1.9}, c)
	f := float32(timeline.CubicInOut(turned))
	bar := barOf(before) + (barOf(now)-barOf(before))*f
	half := r * 0.56
	post := draw.Stroke{Width: r * 0.26, Cap: draw.CapButt}
	if open := 1 - bar; open > 0.02 {
		// Posts stand clear of the bar that comes from the left.
		a := c.WithAlpha(min(1, open*2))
		for _, px := range [2]float32{-0.3, 0.3} {
			if bar > 0.3 && px < 0 {
				continue
			}
			l.Move(x+px*r, y-half)
			l.Line(x+px*r, y+half)
			l.StrokePath(l.Path(), post, a)
		}
	}
	if bar > 0.02 {
		l.Move(x-half*1.1, y)
		l.Line(x-half*1.1+2.2*half*bar, y)
		l.StrokePath(l.Path(), draw.Stroke{Width: r * 0.38, Cap: draw.CapButt}, c)
	}
}

// barOf is how much of the gate the bar closes.
func barOf(st story.GateStatus) float32 {
	switch st {
	case story.GateClosed:
		return 1
	case story.GatePartial:
		return 0.5
	}
	return 0
}
