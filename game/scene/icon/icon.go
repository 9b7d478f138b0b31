// Package icon draws the signs of the frame's buttons: the fonts have no arrows.
// Each has its middle at x, y and is about s dp high.
package icon

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/symbol"
)

// Play is a triangle that points onward.
func Play(l *draw.List, x, y, s float32, c draw.Color) {
	l.Move(x-s*0.42, y-s*0.6)
	l.Line(x+s*0.62, y)
	l.Line(x-s*0.42, y+s*0.6)
	l.ClosePath()
	l.Fill(l.Path(), c)
}

// Pause is two bars.
func Pause(l *draw.List, x, y, s float32, c draw.Color) {
	for _, dx := range [2]float32{-0.32, 0.32} {
		l.Fill(l.RectPath(draw.Box(x+dx*s-s*0.17, y-s*0.55, x+dx*s+s*0.17, y+s*0.55)), c)
	}
}

// Step is "next" for dir 1 and "previous" for -1.
func Step(l *draw.List, x, y, s, dir float32, c draw.Color) {
	l.Move(x-dir*s*0.5, y-s*0.5)
	l.Line(x+dir*s*0.3, y)
	l.Line(x-dir*s*0.5, y+s*0.5)
	l.ClosePath()
	l.Fill(l.Path(), c)
	bar := x + dir*s*0.45
	l.Fill(l.RectPath(draw.Box(bar-s*0.1, y-s*0.5, bar+s*0.1, y+s*0.5)), c)
}

// Minus is a level bar.
func Minus(l *draw.List, x, y, s float32, c draw.Color) {
	l.Fill(l.RectPath(draw.Box(x-s*0.5, y-0.9, x+s*0.5, y+0.9)), c)
}

// Plus is a cross.
func Plus(l *draw.List, x, y, s float32, c draw.Color) {
	Minus(l, x, y, s, c)
	l.Fill(l.RectPath(draw.Box(x-0.9, y-s*0.5, x+0.9, y+s*0.5)), c)
}

// Loop is a track that runs back into itself.
func Loop(l *draw.List, x, y, s float32, c draw.Color) {
	st := draw.Stroke{Width: 1.7, Cap: draw.CapRound}
	l.Move(x-s*0.15, y-s*0.42)
	l.Line(x+s*0.25, y-s*0.42)
	l.Cube(x+s*0.82, y-s*0.42, x+s*0.82, y+s*0.42, x+s*0.25, y+s*0.42)
	l.Line(x-s*0.25, y+s*0.42)
	l.Cube(x-s*0.82, y+s*0.42, x-s*0.82, y-s*0.42, x-s*0.25, y-s*0.42)
	l.StrokePath(l.Path(), st, c)
	symbol.SolidHead(l, x+s*0.22, y-s*0.42, 1, 0, s*0.42, c)
}

// Reset goes back to the beginning.
func Reset(l *draw.List, x, y, s float32, c draw.Color) {
	l.Arc(x, y, s*0.5, -2.4, 2.4)
	l.StrokePath(l.Path(), draw.Stroke{Width: 1.7, Cap: draw.CapRound}, c)
	symbol.SolidHead(l, x-s*0.62, y-s*0.2, -0.55, 0.83, s*0.5, c)
}

// Theme is a disc half in the dark.
func Theme(l *draw.List, x, y, s float32, c draw.Color) {
	l.StrokePath(l.Circle(x, y, s*0.5), draw.Stroke{Width: 1.5}, c)
	l.Arc(x, y, s*0.5, -1.5708, 1.5708)
	l.ClosePath()
	l.Fill(l.Path(), c)
}

// Fold points down when the strip can be folded away, up when it can be
// unfolded.
func Fold(l *draw.List, x, y, s float32, folded bool, c draw.Color) {
	d := float32(1)
	if folded {
		d = -1
	}
	l.Move(x-s*0.5, y-d*s*0.25)
	l.Line(x, y+d*s*0.25)
	l.Line(x+s*0.5, y-d*s*0.25)
	l.StrokePath(l.Path(), draw.Stroke{Width: 1.8, Cap: draw.CapRound}, c)
}

// Fit is a house: the story's own view, to which the map comes home. Four
// corners of a frame are full screen's sign.
func Fit(l *draw.List, x, y, s float32, c draw.Color) {
	st := draw.Stroke{Width: 1.6, Cap: draw.CapRound, Join: draw.JoinRound}
	l.Move(x-s*0.58, y-s*0.02)
	l.Line(x, y-s*0.52)
	l.Line(x+s*0.58, y-s*0.02)
	l.StrokePath(l.Path(), st, c)
	l.Move(x-s*0.4, y-s*0.02)
	l.Line(x-s*0.4, y+s*0.48)
	l.Line(x+s*0.4, y+s*0.48)
	l.Line(x+s*0.4, y-s*0.02)
	l.StrokePath(l.Path(), st, c)
}

// Close is a diagonal cross.
func Close(l *draw.List, x, y, s float32, c draw.Color) {
	st := draw.Stroke{Width: 1.7, Cap: draw.CapRound}
	l.Move(x-s*0.4, y-s*0.4)
	l.Line(x+s*0.4, y+s*0.4)
	l.Move(x+s*0.4, y-s*0.4)
	l.Line(x-s*0.4, y+s*0.4)
	l.StrokePath(l.Path(), st, c)
}

// Globe stands for languages and customs.
func Globe(l *draw.List, x, y, s float32, c draw.Color) {
	st := draw.Stroke{Width: 1.4}
	r := s * 0.5
	l.StrokePath(l.Circle(x, y, r), st, c)
	for _, bulge := range [2]float32{-0.62, 0.62} { // two meridians
		l.Move(x, y-r)
		l.Cube(x+bulge*r, y-r*0.6, x+bulge*r, y+r*0.6, x, y+r)
		l.StrokePath(l.Path(), st, c)
	}
	l.Move(x-r, y)
	l.Line(x+r, y)
	l.StrokePath(l.Path(), st, c)
}

// Lens is a magnifying glass.
func Lens(l *draw.List, x, y, s float32, c draw.Color) {
	r := s * 0.36
	cx, cy := x-s*0.1, y-s*0.1
	l.StrokePath(l.Circle(cx, cy, r), draw.Stroke{Width: 1.7}, c)
	l.Move(cx+r*0.75, cy+r*0.75)
	l.Line(x+s*0.5, y+s*0.5)
	l.StrokePath(l.Path(), draw.Stroke{Width: 2.1, Cap: draw.CapRound}, c)
}
