package screen

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"
)

// tileBits is the size of a tile as a power of two, in px.
const tileBits = 6

// tiles remembers which squares of the frame something that moves was drawn
// in, in this frame and the one before: only they are painted again.
type tiles struct {
	cols, rows int
	now, last  []bool
	rects      []image.Rectangle // what is painted again, px
}

// begin starts a frame; a frame of another size, or anew, is painted whole.
func (t *tiles) begin(size image.Point, anew bool) {
	cols := (size.X + 1<<tileBits - 1) >> tileBits
	rows := (size.Y + 1<<tileBits - 1) >> tileBits
	if cols != t.cols || rows != t.rows {
		t.cols, t.rows = cols, rows
		t.now, t.last = make([]bool, cols*rows), make([]bool, cols*rows)
		anew = true
	}
	t.now, t.last = t.last, t.now
	clear(t.now)
	if anew {
		for i := range t.last {
			t.last[i] = true
		}
	}
}

// mark notes the tiles that the triangles touch within the clip.
func (t *tiles) mark(vertices []ebiten.Vertex, indices []uint32, clip image.Rectangle) {
	for i := 0; i+2 < len(indices); i += 3 {
		a, b, c := &vertices[indices[i]], &vertices[indices[i+1]], &vertices[indices[i+2]]
		x0 := max(floor(min(a.DstX, b.DstX, c.DstX)), clip.Min.X) >> tileBits
		y0 := max(floor(min(a.DstY, b.DstY, c.DstY)), clip.Min.Y) >> tileBits
		x1 := min(floor(max(a.DstX, b.DstX, c.DstX)), clip.Max.X-1) >> tileBits
		y1 := min(floor(max(a.DstY, b.DstY, c.DstY)), clip.Max.Y-1) >> tileBits
		for y := y0; y <= y1; y++ {
			for x := x0; x <= x1; x++ {
				t.now[y*t.cols+x] = true
			}
		}
	}
}

// dirty returns the rectangles to paint again: rows of marked tiles, and where
// rows are alike, blocks of them.
func (t *tiles) dirty(size image.Point) []image.Rectangle {
	t.rects = t.rects[:0]
	above := 0 // where in rects the row above begins
	for y := range t.rows {
		begin := len(t.rects)
		for x := 0; x < t.cols; x++ {
			if !t.at(x, y) {
				continue
			}
			from := x
			for x < t.cols && t.at(x, y) {
				x++
			}
			t.rects = append(t.rects, image.Rect(
				from<<tileBits, y<<tileBits,
				min(x<<tileBits, size.X), min((y+1)<<tileBits, size.Y)))
		}
		if alike(t.rects[above:begin], t.rects[begin:]) {
			for i := above; i < begin; i++ {
				t.rects[i].Max.Y = t.rects[begin].Max.Y
			}
			t.rects = t.rects[:begin]
			continue
		}
		above = begin
	}
	return t.rects
}

func (t *tiles) at(x, y int) bool {
	i := y*t.cols + x
	return t.now[i] || t.last[i]
}

// alike reports whether two rows of rectangles, one over the other, are cut in
// the same places.
func alike(a, b []image.Rectangle) bool {
	if len(a) != len(b) || len(a) == 0 || a[0].Max.Y != b[0].Min.Y {
		return false
	}
	for i := range a {
		if a[i].Min.X != b[i].Min.X || a[i].Max.X != b[i].Max.X {
			return false
		}
	}
	return true
}
