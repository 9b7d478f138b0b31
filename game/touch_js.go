package game

import (
	"syscall/js"

	"github.com/hajimehoshi/ebiten/v2"
)

// touchSource listens to the canvas itself. Ebitengine keeps only which
// fingers are down at a tick, so that a tap which is shorter than a frame of a
// slow phone would be lost, and it does not hear of touches that the browser
// cancels.
type touchSource struct {
	listening bool
	queue     []touchEvent
}

func (s *touchSource) append(dst []touchEvent) []touchEvent {
	if !s.listening {
		s.listen()
	}
	dst = append(dst, s.queue...)
	s.queue = s.queue[:0]
	return dst
}

func (s *touchSource) listen() {
	canvas := js.Global().Get("document").Call("querySelector", "canvas")
	if canvas.IsNull() {
		return
	}
	s.listening = true
	hear := func(event string, phase touchPhase) {
		canvas.Call("addEventListener", event, js.FuncOf(func(_ js.Value, args []js.Value) any {
			s.hear(canvas, args[0], phase)
			return nil
		}))
	}
	hear("touchstart", touchDown)
	hear("touchmove", touchMove)
	hear("touchend", touchUp)
	hear("touchcancel", touchUp)
}

func (s *touchSource) hear(canvas, event js.Value, phase touchPhase) {
	box := canvas.Call("getBoundingClientRect")
	left, top := box.Get("left").Float(), box.Get("top").Float()
	scale := ebiten.Monitor().DeviceScaleFactor()
	touches := event.Get("changedTouches")
	for i := range touches.Length() {
		t := touches.Index(i)
		s.queue = append(s.queue, touchEvent{
			phase: phase,
			// Safari's identifiers are large; what matters is that they differ.
			id: int32(uint32(t.Get("identifier").Int())&0x3fffffff) + 1,
			x:  int((t.Get("clientX").Float() - left) * scale),
			y:  int((t.Get("clientY").Float() - top) * scale),
		})
	}
}
