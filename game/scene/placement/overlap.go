package placement

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
)

func Overlap(r draw.Rect, boxes []draw.Rect) float32 {
	return OverlapUpTo(r, boxes, 0, math.MaxFloat32)
}

// OverlapUpTo adds to area what r shares with boxes; from enough on it does not
// matter how much more it is.
func OverlapUpTo(r draw.Rect, boxes []draw.Rect, area, enough float32) float32 {
	for i := range boxes {
		b := &boxes[i]
		if r.Min.X >= b.Max.X || r.Max.X <= b.Min.X || r.Min.Y >= b.Max.Y || r.Max.Y <= b.Min.Y {
			continue
		}
		x := r.Intersect(*b)
		if area += x.Width() * x.Height(); area >= enough {
			break
		}
	}
	return area
}
