//go:build !js

package game

import (
	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"
)

// touchSource asks Ebitengine, whose ticks are steady in a window.
type touchSource struct {
	ids  []ebiten.TouchID
	down []heldFinger
}

type heldFinger struct {
	id   ebiten.TouchID
	x, y int
}

func (s *touchSource) append(dst []touchEvent) []touchEvent {
	s.ids = inpututil.AppendJustPressedTouchIDs(s.ids[:0])
	for _, id := range s.ids {
		x, y := ebiten.TouchPosition(id)
		s.down = append(s.down, heldFinger{id, x, y})
		dst = append(dst, touchEvent{touchDown, int32(id) + 1, x, y})
	}
	kept := s.down[:0]
	for _, f := range s.down {
		if inpututil.IsTouchJustReleased(f.id) {
			dst = append(dst, touchEvent{touchUp, int32(f.id) + 1, f.x, f.y})
			continue
		}
		if x, y := ebiten.TouchPosition(f.id); x != f.x || y != f.y {
			f.x, f.y = x, y
			dst = append(dst, touchEvent{touchMove, int32(f.id) + 1, x, y})
		}
		kept = append(kept, f)
	}
	s.down = kept
	return dst
}
