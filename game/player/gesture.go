package player

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
)

// A gesture is the pointer interaction in progress. It starts as a press, which
// is a click if it is released where it began, and becomes a drag when it moves
// farther than the click tolerance. Two fingers pinch
// the map, or hold the two ends of the brush on the strip. A third finger is
// ignored.
type gesture struct {
	kind    gestureKind
	ref     draw.Ref // of the node that was pressed first
	zone    Zone     // of it
	shift   bool
	touch   bool
	downX   float64
	downY   float64
	anchor  float64 // playing time of the end of the brush that is not dragged
	fingers [2]finger
	count   int

	// The last click, for as long as another would make it a double click.
	clicked    bool
	clickX     float64
	clickY     float64
	sinceClick float64 // seconds
}

type finger struct {
	id      int32
	x, y, u float64
}

type gestureKind uint8

const (
	idle  gestureKind = iota // nothing is down, or what is down does nothing
	press                    // down, not moved: may become a click
	pan
	pinch
	scrub
	brush     // one end of the brush follows the finger
	brushBoth // both ends do
	scroll    // the card
)

const (
	// clickSlack is how far a pointer may move and still click, in dp; a
	// fingertip rolls more than a mouse.
	clickSlack = 4
	touchSlack = 9
	// doubleClick is the time within which, and doubleSlack how near, a
	// second click makes a double click.
	doubleClick = 0.35
	doubleSlack = 24
)

// holdsTime reports whether the reader drags the playhead. Playback is
// suspended, and resumes on release.
func (g gesture) holdsTime() bool {
	return g.kind == scrub || g.kind == brush || g.kind == brushBoth
}

func (g gesture) tick(dt float64) gesture {
	if !g.clicked {
		return g
	}
	if g.sinceClick += dt; g.sinceClick > doubleClick {
		g = g.forgetClick()
	}
	return g
}

func (g gesture) forgetClick() gesture {
	g.clicked, g.clickX, g.clickY, g.sinceClick = false, 0, 0, 0
	return g
}

// find is the index of a finger, or -1.
func (g gesture) find(id int32) int {
	for i := range g.count {
		if g.fingers[i].id == id {
			return i
		}
	}
	return -1
}

// lift removes a finger; the gesture ends with the last one.
func (g gesture) lift(i int) gesture {
	if i == 0 {
		g.fingers[0] = g.fingers[1]
	}
	g.fingers[1] = finger{}
	g.count--
	if g.count == 0 {
		return gesture{clicked: g.clicked, clickX: g.clickX, clickY: g.clickY, sinceClick: g.sinceClick}
	}
	return g
}

// spread is the midpoint of two fingers and their distance.
func (g gesture) spread() (x, y, apart float64) {
	a, b := g.fingers[0], g.fingers[1]
	return (a.x + b.x) / 2, (a.y + b.y) / 2, math.Hypot(b.x-a.x, b.y-a.y)
}

func (p Pointer) finger() finger { return finger{p.ID, p.X, p.Y, p.U} }

func (p Pointer) sound() bool {
	sum := p.X + p.Y + p.U
	return !math.IsNaN(sum) && !math.IsInf(sum, 0)
}

func (s State) pointerDown(p Pointer) State {
	if !p.sound() {
		return s
	}
	if i := s.gesture.find(p.ID); i >= 0 { // its release was lost
		s = s.pointerGone(p.ID)
	}
	switch s.gesture.count {
	case 0:
		return s.firstDown(p)
	case 1:
		return s.secondDown(p)
	}
	return s
}

func (s State) firstDown(p Pointer) State {
	g := &s.gesture
	g.kind, g.ref, g.zone, g.shift, g.touch = press, p.Ref, p.Zone, p.Shift, p.Touch
	g.downX, g.downY = p.X, p.Y
	g.anchor = p.U
	g.fingers[0], g.count = p.finger(), 1
	switch {
	case p.Ref.Action == draw.ActBrushStart && s.HasBrush:
		g.kind, g.anchor = brush, s.Brush.End
	case p.Ref.Action == draw.ActBrushEnd && s.HasBrush:
		g.kind, g.anchor = brush, s.Brush.Start
	case p.Zone == ZoneStrip && !p.Shift && !pressable(p.Ref):
		g.kind = scrub
		return s.seek(p.U)
	}
	return s
}

// pressable reports whether a click on a part of the strip does something
// else than to put the playhead there.
func pressable(ref draw.Ref) bool {
	switch ref.Action {
	case draw.ActNone, draw.ActSeek, draw.ActBrushStart, draw.ActBrushEnd:
		return false
	}
	return true
}

func (s State) secondDown(p Pointer) State {
	g := &s.gesture
	g.fingers[1], g.count = p.finger(), 2
	switch {
	case g.zone == ZoneMap && p.Zone == ZoneMap:
		g.kind = pinch
	case g.zone == ZoneStrip && p.Zone == ZoneStrip:
		g.kind = brushBoth
		return s.markBrush(g.fingers[0].u, g.fingers[1].u)
	case g.kind == press:
		g.kind = idle
	}
	return s
}

func (s State) pointerMove(p Pointer) State {
	if !p.sound() {
		return s
	}
	i := s.gesture.find(p.ID)
	if i < 0 {
		if s.gesture.count == 0 && !p.Touch {
			return s.hover(p.Ref)
		}
		return s
	}
	return s.drag(i, p.finger())
}

// drag handles the move of a pointer that is down.
func (s State) drag(i int, to finger) State {
	before := s.gesture
	from := before.fingers[i]
	s.gesture.fingers[i] = to
	if before.kind == press {
		slack := float64(clickSlack)
		if before.touch {
			slack = touchSlack
		}
		if math.Hypot(to.x-before.downX, to.y-before.downY) <= slack {
			return s
		}
		s = s.beginDrag()
		// The pan starts at the point of the press, not where the press became
		// a drag.
		from.x, from.y = before.downX, before.downY
	}
	switch s.gesture.kind {
	case scrub:
		return s.seek(to.u)
	case brush:
		return s.markBrush(s.gesture.anchor, to.u)
	case brushBoth:
		return s.markBrush(s.gesture.fingers[0].u, s.gesture.fingers[1].u)
	case pan:
		return s.pan(to.x-from.x, to.y-from.y)
	case scroll:
		return s.scrollCard(from.y - to.y)
	case pinch:
		x0, y0, apart0 := before.spread()
		x1, y1, apart1 := s.gesture.spread()
		s = s.pan(x1-x0, y1-y0)
		if apart0 > 1 && apart1 > 1 {
			s = s.zoomBy(x1, y1, apart1/apart0)
		}
	}
	return s
}

// beginDrag turns a press into the drag of its zone.
func (s State) beginDrag() State {
	s.Hover = -1 // what was pressed is left behind
	g := &s.gesture
	*g = g.forgetClick()
	switch {
	case g.zone == ZoneStrip && g.shift:
		g.kind = brush
	case g.zone == ZoneStrip:
		g.kind = scrub
	case g.zone == ZoneMap:
		g.kind = pan
	case s.Selected >= 0:
		g.kind = scroll
	default:
		g.kind = idle
	}
	return s
}

func (s State) pointerUp(p Pointer) State {
	i := s.gesture.find(p.ID)
	if i < 0 {
		return s
	}
	if p.sound() {
		s = s.drag(i, p.finger())
	}
	if s.gesture.kind == press {
		pressed := s.gesture
		s.gesture = pressed.lift(i)
		return s.click(pressed, p)
	}
	return s.release(i)
}

// release lifts a finger after a drag.
func (s State) release(i int) State {
	kind := s.gesture.kind
	s.gesture = s.gesture.lift(i)
	if s.gesture.count == 1 {
		// The remaining finger continues to pan the map, and drags nothing else.
		s.gesture.kind = idle
		if kind == pinch {
			s.gesture.kind = pan
		}
	}
	if kind == brush || kind == brushBoth {
		return s.settleBrush()
	}
	return s
}

func (s State) pointerGone(id int32) State {
	i := s.gesture.find(id)
	if i < 0 {
		return s
	}
	return s.release(i)
}

func (s State) pointerLeave() State {
	if s.gesture.count == 0 {
		return s.hover(draw.Ref{})
	}
	return s
}

// click handles a press that was released where it began. With Shift on the strip,
// where a drag would have made a brush, it clears the brush.
func (s State) click(pressed gesture, p Pointer) State {
	ref, zone := pressed.ref, pressed.zone
	if p.Touch {
		s = s.hover(draw.Ref{})
	}
	if zone == ZoneStrip && pressed.shift {
		return s.clearBrush()
	}
	ground := zone == ZoneMap && (ref.Action == draw.ActMap || ref.Action == draw.ActNone)
	g := &s.gesture
	double := g.clicked && math.Hypot(p.X-g.clickX, p.Y-g.clickY) <= doubleSlack
	*g = g.forgetClick()
	if ground && double {
		factor := float64(zoomStep)
		if p.Shift {
			factor = 1 / factor
		}
		return s.flyZoom(p.X, p.Y, factor)
	}
	if ground && p.sound() {
		g.clicked, g.clickX, g.clickY = true, p.X, p.Y
	}
	return s.press(ref, zone)
}
