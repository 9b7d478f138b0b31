package placement

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
)

// EdgeSpot is the spot for a box on the edge of free that is nearest to where
// it is, along the edge, and clear of what is taken; where there is none, where
// it is.
func EdgeSpot(box, free draw.Rect, taken []draw.Rect) draw.Rect {
	w, h := free.Width()-box.Width(), free.Height()-box.Height()
	if w <= 0 || h <= 0 {
		return box
	}
	x, y := box.Min.X-free.Min.X, box.Min.Y-free.Min.Y
	around := 2 * (w + h)
	const step = 3
	for d := float32(0); d <= around/2; d += step {
		for _, way := range [...]float32{1, -1} {
			at := edgePoint(edgeLength(x, y, w, h)+way*d, w, h)
			to := draw.RectOf(free.Min.X+at.X, free.Min.Y+at.Y, box.Width(), box.Height())
			if d == 0 {
				to = box
			}
			if Overlap(to, taken) == 0 {
				return to
			}
		}
	}
	return box
}

// edgeLength is how far round a rectangle of that size, clockwise from its
// upper left, the point on its edge is that is nearest to x, y.
func edgeLength(x, y, w, h float32) float32 {
	switch least := min(x, y, w-x, h-y); least {
	case y:
		return x
	case w - x:
		return w + y
	case h - y:
		return w + h + w - x
	}
	return 2*w + h + h - y
}

// edgePoint undoes edgeLength.
func edgePoint(d, w, h float32) draw.Point {
	around := 2 * (w + h)
	for d < 0 {
		d += around
	}
	for d >= around {
		d -= around
	}
	switch {
	case d < w:
		return draw.Point{X: d}
	case d < w+h:
		return draw.Point{X: w, Y: d - w}
	case d < 2*w+h:
		return draw.Point{X: 2*w + h - d, Y: h}
	}
	return draw.Point{Y: around - d}
}

// RayExit is where the ray from p in the direction dx, dy leaves r.
func RayExit(r draw.Rect, p draw.Point, dx, dy float32) (x, y float32) {
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
