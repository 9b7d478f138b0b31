package placement

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
)

// How far off a label may stand that a line leads to, in dp, and in how many
// directions it is tried.
var leadDistances = [...]float32{12, 18, 26, 34, 43, 53, 64, 78, 94, 120}

const leadWays = 32

// leadSpot is the nearest spot off the point where the label covers nothing and
// a line from the point to it crosses nothing either. The line becomes an
// obstacle too.
func (lb *Label) leadSpot(o *Obstacles, bounds draw.Rect) (draw.Rect, bool) {
	w, h := lb.size()
	for _, d := range leadDistances {
		for k := range leadWays {
			// To the right and the left first, then up and down.
			turn := (k + 1) / 2
			if k%2 == 1 {
				turn = leadWays/2 - turn
			}
			sin, cos := math.Sincos(2 * math.Pi * float64(turn) / leadWays)
			if k >= leadWays/2 {
				sin = -sin
			}
			dx, dy := float32(cos), float32(sin)
			x, y := lb.X+dx*(lb.Lead+d), lb.Y+dy*(lb.Lead+d)
			box := draw.Box(x-w/2+dx*w/2, y-h/2+dy*h/2, x+w/2+dx*w/2, y+h/2+dy*h/2)
			if !bounds.Encloses(box) || o.Covered(box.Grow(1.5)) || !lb.unambiguous(box, true) || lb.Fits != nil && !lb.Fits(box) {
				continue
			}
			from, to := lb.leader(box)
			if n := len(o.boxes); o.line(from, to) {
				return box, true
			} else {
				o.boxes = o.boxes[:n]
			}
		}
	}
	return draw.Rect{}, false
}

// leader is the line from the point to a box.
func (lb *Label) leader(box draw.Rect) (from, to draw.Point) {
	to = draw.Point{X: min(max(lb.X, box.Min.X), box.Max.X), Y: min(max(lb.Y, box.Min.Y+box.Height()*0.3), box.Max.Y-box.Height()*0.3)}
	d := draw.Distance(draw.Point{X: lb.X, Y: lb.Y}, to)
	f := min(1, lb.Lead/max(d, 1))
	return draw.Point{X: lb.X + (to.X-lb.X)*f, Y: lb.Y + (to.Y-lb.Y)*f}, to
}

// line adds a line to the obstacles, and reports whether it crosses none.
func (o *Obstacles) line(from, to draw.Point) bool {
	n := len(o.boxes)
	d := draw.Distance(from, to)
	steps := int(d/3) + 1
	for i := 1; i <= steps; i++ {
		f := float32(i) / float32(steps+1)
		box := draw.Box(from.X+(to.X-from.X)*f, from.Y+(to.Y-from.Y)*f, from.X+(to.X-from.X)*f, from.Y+(to.Y-from.Y)*f).Grow(1.2)
		if Overlap(box, o.boxes[:n]) > 0 {
			return false
		}
		o.Add(box)
	}
	return true
}

// DrawLeader draws the line from a mark to its name, in the name's ink on a casing
// in the colour of its halo.
func (lb *Label) DrawLeader(l *draw.List, ink, halo draw.Color) {
	from, to := lb.leader(lb.Box)
	l.Move(from.X, from.Y)
	l.Line(to.X, to.Y)
	path := l.Path()
	l.StrokePath(path, draw.Stroke{Width: 2.6}, halo.WithAlpha(0.8))
	l.StrokePath(path, draw.Stroke{Width: 0.9}, ink)
}
