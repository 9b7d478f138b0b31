package scene

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
)

// A chip stands at the edge of the map for a place outside the view: its name
// and the direction in which it lies. Arcs to the place leave through it.
type chip struct {
	place  int32
	box    draw.Rect
	run    *draw.Run
	dx, dy float32 // direction of the place, length 1
}

const (
	chipHeight = 22
	chipArrow  = 15 // room for the arrow beside the name
)

// placeChips puts the chips on the edge of the free part of the map, each
// where the way from its middle to the place leaves it, and then apart.
func (sh *Sheet) placeChips() []chip {
	s, free := sh.scene, sh.m.free
	mid := free.Center()
	var chips []chip
	for i := range s.places {
		e := &sh.ends[i]
		if e.inView || !s.places[i].venue {
			continue
		}
		c := chip{place: int32(i)}
		name := sh.nameOf(&s.places[i])
		c.run = s.fonts.Shape(name.Words, lettersOf(name.Lang, sh.m.labelSize, false))
		w := c.run.Advance + chipArrow + 16
		dx, dy := float64(e.at.X-mid.X), float64(e.at.Y-mid.Y)
		d := math.Hypot(dx, dy)
		if d == 0 {
			continue
		}
		c.dx, c.dy = float32(dx/d), float32(dy/d)
		inner := rect(free.Min.X+w/2, free.Min.Y+chipHeight/2, free.Max.X-w/2, free.Max.Y-chipHeight/2)
		x, y := leave(inner, mid, c.dx, c.dy)
		c.box = rect(x-w/2, y-chipHeight/2, x+w/2, y+chipHeight/2)
		chips = append(chips, c)
	}
	for range 2 {
		spreadChips(chips, sh.standing(), free)
		sh.clearOfZoom(chips)
	}
	for i := range chips {
		e := &sh.ends[chips[i].place]
		e.chip = int32(i)
		b := chips[i].box
		// Arcs meet the chip in the middle of the side that faces the map.
		e.at = draw.Point{X: (b.Min.X + b.Max.X) / 2, Y: (b.Min.Y + b.Max.Y) / 2}
		if mid.X > b.Max.X {
			e.at.X = b.Max.X
		} else if mid.X < b.Min.X {
			e.at.X = b.Min.X
		}
		if mid.Y > b.Max.Y && mid.X < b.Max.X && mid.X > b.Min.X {
			e.at.Y = b.Max.Y
		} else if mid.Y < b.Min.Y && mid.X < b.Max.X && mid.X > b.Min.X {
			e.at.Y = b.Min.Y
		}
	}
	return chips
}

// clearOfZoom moves chips that lie on the map's own buttons beside them.
func (sh *Sheet) clearOfZoom(chips []chip) {
	if sh.spec.Print {
		return
	}
	var zoom draw.Rect
	for _, b := range sh.m.zoomButtons() {
		zoom = zoom.Union(sh.m.turn(b.box))
	}
	zoom = grow(zoom, 4)
	for i := range chips {
		box := &chips[i].box
		switch w := box.Width(); {
		case !box.Overlaps(zoom):
		case zoom.Min.X > sh.m.free.Center().X:
			box.Min.X, box.Max.X = zoom.Min.X-w, zoom.Min.X
		default:
			box.Min.X, box.Max.X = zoom.Max.X, zoom.Max.X+w
		}
	}
}

// leave is where the ray from p in the direction dx, dy leaves r.
func leave(r draw.Rect, p draw.Point, dx, dy float32) (x, y float32) {
	t := float32(math.Inf(1))
	if dx > 0 {
		t = min(t, (r.Max.X-p.X)/dx)
	} else if dx < 0 {
		t = min(t, (r.Min.X-p.X)/dx)
	}
	if dy > 0 {
		t = min(t, (r.Max.Y-p.Y)/dy)
	} else if dy < 0 {
		t = min(t, (r.Min.Y-p.Y)/dy)
	}
	t = max(t, 0)
	return p.X + dx*t, p.Y + dy*t
}

// standing are boxes about the places of events in view, for chips to keep
// clear of.
func (sh *Sheet) standing() []draw.Rect {
	var boxes []draw.Rect
	for i := range sh.ends {
		if e := &sh.ends[i]; e.inView && sh.scene.places[i].venue {
			boxes = append(boxes, grow(rect(e.at.X, e.at.Y, e.at.X, e.at.Y), 8))
		}
	}
	return boxes
}

// spreadChips pushes chips that overlap apart along the edge that they share,
// and off the boxes that stand, up and down, a little at a time until they
// are clear or have no room left.
func spreadChips(chips []chip, standing []draw.Rect, free draw.Rect) {
	const gap = 4
	for round := 0; round < 60; round++ {
		moved := false
		for i := range chips {
			for _, b := range standing {
				c := &chips[i].box
				if !c.Overlaps(b) {
					continue
				}
				moved = true
				if c.Center().Y < b.Center().Y {
					shiftY(c, -3, free)
				} else {
					shiftY(c, 3, free)
				}
			}
			for j := i + 1; j < len(chips); j++ {
				a, b := &chips[i].box, &chips[j].box
				if a.Min.X >= b.Max.X+gap || b.Min.X >= a.Max.X+gap || a.Min.Y >= b.Max.Y+gap || b.Min.Y >= a.Max.Y+gap {
					continue
				}
				moved = true
				push := (chipHeight + gap - float32(math.Abs(float64(a.Min.Y-b.Min.Y)))) / 2
				up, down := a, b
				if a.Min.Y > b.Min.Y || a.Min.Y == b.Min.Y && chips[i].dy > chips[j].dy {
					up, down = b, a
				}
				shiftY(up, -push, free)
				shiftY(down, push, free)
			}
		}
		if !moved {
			return
		}
	}
}

func shiftY(r *draw.Rect, by float32, within draw.Rect) {
	by = max(by, within.Min.Y-r.Min.Y)
	by = min(by, within.Max.Y-r.Max.Y)
	r.Min.Y += by
	r.Max.Y += by
}

// drawChip draws a chip with alpha in 0..1.
func (sh *Sheet) drawChip(l *draw.List, c *chip, alpha float32) {
	t := sh.theme
	l.Fill(l.RoundRect(c.box, chipHeight/2), t.Card.WithAlpha(0.94*alpha))
	l.StrokePath(l.RoundRect(c.box, chipHeight/2), draw.Stroke{Width: 1.1}, t.Family("diplomacy").WithAlpha(alpha))
	// An arrow that points to where the place lies.
	x, y := c.box.Min.X+14, c.box.Center().Y
	words := c.box.Min.X + 10 + chipArrow
	if sh.m.rtl { // the arrow stands where reading begins, and points where it points
		x, words = c.box.Max.X-14, c.box.Max.X-10-chipArrow-c.run.Advance
	}
	l.Move(x-4*c.dx, y-4*c.dy)
	l.Line(x+4*c.dx, y+4*c.dy)
	l.StrokePath(l.Path(), draw.Stroke{Width: 1.5, Cap: draw.CapRound}, t.Ink.WithAlpha(alpha))
	openHead(l, x+5*c.dx, y+5*c.dy, c.dx, c.dy, 4.2, 1.5, t.Ink.WithAlpha(alpha))
	l.Text(c.run, draw.Point{X: words, Y: y + c.run.Size*0.36}, t.Ink.WithAlpha(alpha))
}

// openHead draws an arrow's head of two strokes with its tip at x, y.
func openHead(l *draw.List, x, y, dx, dy, size, width float32, c draw.Color) {
	l.Move(x-size*(dx+dy*0.75), y-size*(dy-dx*0.75))
	l.Line(x, y)
	l.Line(x-size*(dx-dy*0.75), y-size*(dy+dx*0.75))
	l.StrokePath(l.Path(), draw.Stroke{Width: width, Cap: draw.CapRound}, c)
}

// solidHead draws a filled arrow's head with its tip at x, y.
func solidHead(l *draw.List, x, y, dx, dy, size float32, c draw.Color) {
	l.Move(x, y)
	l.Line(x-size*(dx+dy*0.5), y-size*(dy-dx*0.5))
	l.Line(x-size*(dx-dy*0.5), y-size*(dy+dx*0.5))
	l.ClosePath()
	l.Fill(l.Path(), c)
}
