package player

import "math"

const (
	wheelZoom = 0.002 // of the logarithm of the scale for a dp of the wheel
	pinchZoom = 0.01  // the same for the pinch of a touchpad
	// wheelMost caps the delta of one wheel event, in dp: some mice send a
	// whole page.
	wheelMost = 240
)

// wheel zooms the map about the pointer and scrolls the card. The strip ignores
// it, so that the article around can be scrolled.
func (s State) wheel(w Wheel) State {
	dy := min(max(w.Dy, -wheelMost), wheelMost)
	switch w.Zone {
	case ZoneMap:
		rate := wheelZoom
		if w.Zoom {
			rate = pinchZoom
		}
		return s.zoomBy(w.X, w.Y, math.Exp(-dy*rate))
	case ZonePanel:
		return s.scrollCard(dy)
	}
	return s
}
