package game

import (
	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/player"
)

// input turns what Ebitengine saw in a tick into messages.
type input struct {
	x, y    int // of the mouse, px
	pressed bool
	inside  bool
	frames  int          // drawn when the mouse was last looked up
	fingers int          // on the glass
	touches []touchEvent // of this tick
	source  touchSource
	keys    []ebiten.Key
	chars   []rune
	shape   ebiten.CursorShapeType
}

func (in *input) read(g *Game) {
	in.touch(g)
	in.mouse(g)
	in.wheel(g)
	in.keyboard(g)
	in.cursor(g)
}

// pointer looks up what lies at a place in px.
func (g *Game) pointer(id int32, x, y int, touch bool) player.Pointer {
	p := player.Pointer{
		ID: id, X: float64(x) / g.scale, Y: float64(y) / g.scale,
		Shift: ebiten.IsKeyPressed(ebiten.KeyShift), Touch: touch,
	}
	reach := float32(6)
	if touch {
		reach = 18
	}
	var node draw.Node
	if g.frames > 0 {
		node, _ = g.list.Pick(float32(p.X), float32(p.Y), reach)
	}
	p.Ref = node.Ref
	p.Zone, p.U = g.session.At(node, float32(p.X), float32(p.Y))
	return p
}

func (in *input) mouse(g *Game) {
	x, y := ebiten.CursorPosition()
	w, h := g.width*g.scale, g.height*g.scale
	inside := x >= 0 && y >= 0 && float64(x) < w && float64(y) < h
	// A press that has ended within the tick is one as well.
	down := ebiten.IsMouseButtonPressed(ebiten.MouseButtonLeft) || inpututil.IsMouseButtonJustPressed(ebiten.MouseButtonLeft)
	moved := x != in.x || y != in.y
	// What lies under a mouse that rests changes while the story plays.
	passing := inside && g.frames-in.frames >= 6
	switch {
	case down && !in.pressed && inside:
		g.session.Do(player.PointerDown(g.pointer(0, x, y, false)))
		in.pressed = true
	case !down && in.pressed:
		g.session.Do(player.PointerUp(g.pointer(0, x, y, false)))
		in.pressed = false
	case in.pressed && moved, inside && (moved || passing) && in.fingers == 0:
		g.session.Do(player.PointerMove(g.pointer(0, x, y, false)))
	case in.inside && !inside && !in.pressed:
		g.session.Do(player.PointerLeave{})
	default:
		return
	}
	in.x, in.y, in.inside, in.frames = x, y, inside, g.frames
}

// touch passes on what fingers did since the tick before. A tap may begin and
// end between two ticks: it is still a tap.
func (in *input) touch(g *Game) {
	in.touches = in.appendTouches(in.touches[:0])
	for _, t := range in.touches {
		p := g.pointer(t.id, t.x, t.y, true)
		switch t.phase {
		case touchDown:
			in.fingers++
			g.session.Do(player.PointerDown(p))
		case touchMove:
			g.session.Do(player.PointerMove(p))
		case touchUp:
			in.fingers = max(0, in.fingers-1)
			g.session.Do(player.PointerUp(p))
		}
	}
}

func (in *input) wheel(g *Game) {
	dx, dy := wheel()
	if dx == 0 && dy == 0 {
		return
	}
	x, y := ebiten.CursorPosition()
	p := g.pointer(0, x, y, false)
	g.session.Do(player.Wheel{X: p.X, Y: p.Y, Dx: dx, Dy: dy, Zone: p.Zone, Zoom: ebiten.IsKeyPressed(ebiten.KeyControl)})
}

// wheel is how far the wheel was turned in this tick, in dp as a browser has
// it: positive to the right and down.
func wheel() (dx, dy float64) {
	dx, dy = ebiten.Wheel()
	return -dx * wheelStep, -dy * wheelStep
}

// cursor gives the mouse the shape for what lies under it.
func (in *input) cursor(g *Game) {
	shape := ebiten.CursorShapeDefault
	switch over := g.session.State().Over.Action; over {
	case draw.ActNone:
	case draw.ActMap:
		if in.pressed {
			shape = ebiten.CursorShapeMove
		}
	case draw.ActBrushStart, draw.ActBrushEnd:
		shape = ebiten.CursorShapeEWResize
	case draw.ActDate:
		shape = ebiten.CursorShapeText
	default:
		shape = ebiten.CursorShapePointer
	}
	if shape != in.shape {
		in.shape = shape
		ebiten.SetCursorShape(shape)
	}
}

// scroll is how far the reader wants to scroll a text down, in dp, by the
// wheel, the keys or a finger.
func (in *input) scroll() float64 {
	_, dy := wheel()
	for key, step := range map[ebiten.Key]float64{
		ebiten.KeyArrowDown: 40, ebiten.KeyArrowUp: -40,
		ebiten.KeyPageDown: 400, ebiten.KeyPageUp: -400, ebiten.KeySpace: 400,
		ebiten.KeyHome: -1e9, ebiten.KeyEnd: 1e9,
	} {
		if repeats(key) {
			dy += step
		}
	}
	return dy
}
