package draw

import "math"

// Everywhere is a rectangle around every finite point.
var Everywhere = Rect{
	Point{-math.MaxFloat32, -math.MaxFloat32},
	Point{math.MaxFloat32, math.MaxFloat32},
}

// RectOf returns the rectangle with its top left at x, y.
func RectOf(x, y, width, height float32) Rect {
	return Rect{Point{x, y}, Point{x + width, y + height}}
}

// Box returns the rectangle between two corners, in dp.
func Box(x0, y0, x1, y1 float32) Rect {
	return Rect{Point{x0, y0}, Point{x1, y1}}
}

// BoxAt returns the rectangle around p that reaches r dp to each side.
func BoxAt(p Point, r float32) Rect {
	return Rect{Point{p.X - r, p.Y - r}, Point{p.X + r, p.Y + r}}
}

// Width of the rectangle in dp.
func (r Rect) Width() float32 { return r.Max.X - r.Min.X }

// Height of the rectangle in dp.
func (r Rect) Height() float32 { return r.Max.Y - r.Min.Y }

// Center returns the middle of r.
func (r Rect) Center() Point { return Point{(r.Min.X + r.Max.X) / 2, (r.Min.Y + r.Max.Y) / 2} }

// Empty reports whether r holds no point.
func (r Rect) Empty() bool { return !(r.Min.X < r.Max.X && r.Min.Y < r.Max.Y) }

// Contains reports whether p lies in r.
func (r Rect) Contains(p Point) bool {
	return p.X >= r.Min.X && p.X < r.Max.X && p.Y >= r.Min.Y && p.Y < r.Max.Y
}

// Inset returns r made smaller by d on each side; a negative d makes it
// larger.
func (r Rect) Inset(d float32) Rect {
	return Rect{Point{r.Min.X + d, r.Min.Y + d}, Point{r.Max.X - d, r.Max.Y - d}}
}

// Grow returns r made larger by d dp on each side.
func (r Rect) Grow(d float32) Rect {
	return Rect{Point{r.Min.X - d, r.Min.Y - d}, Point{r.Max.X + d, r.Max.Y + d}}
}

// Encloses reports whether s lies in r as a whole.
func (r Rect) Encloses(s Rect) bool {
	return s.Min.X >= r.Min.X && s.Min.Y >= r.Min.Y && s.Max.X <= r.Max.X && s.Max.Y <= r.Max.Y
}

// Intersect returns what r and s share, which may be empty.
func (r Rect) Intersect(s Rect) Rect {
	return Rect{
		Point{max(r.Min.X, s.Min.X), max(r.Min.Y, s.Min.Y)},
		Point{min(r.Max.X, s.Max.X), min(r.Max.Y, s.Max.Y)},
	}
}

// Union returns the least rectangle around r and s; an empty one adds nothing.
func (r Rect) Union(s Rect) Rect {
	switch {
	case r.Empty():
		return s
	case s.Empty():
		return r
	}
	return Rect{
		Point{min(r.Min.X, s.Min.X), min(r.Min.Y, s.Min.Y)},
		Point{max(r.Max.X, s.Max.X), max(r.Max.Y, s.Max.Y)},
	}
}

// Overlaps reports whether r and s share a point.
func (r Rect) Overlaps(s Rect) bool { return !r.Intersect(s).Empty() }

// Distance returns how far a and b lie from each other, in dp.
func Distance(a, b Point) float32 {
	dx, dy := float64(b.X-a.X), float64(b.Y-a.Y)
	return float32(math.Sqrt(float64(dx*dx) + float64(dy*dy))) // no overflow to guard against, as Hypot does
}
