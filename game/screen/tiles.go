package screen

import (
	"image"
	"math"

	"github.com/hajimehoshi/ebiten/v2"
)

// tileBits is the size of a tile as a power of two, in px.
const tileBits = 6

// tiles finds out which squares of the frame changed since the last one. For
// each it keeps a hash of all triangles that touch it, in their order: where
// that is the same, so are the pixels, and neither the layers beneath nor the
// triangles are drawn again.
type tiles struct {
	cols, rows int
	now, last  []uint64 // hashes
	changed    []bool
	all        bool // of the frame is to be painted
	corners    []uint64
	triangles  []touched
	rects      []image.Rectangle // what is painted again, px
}

// touched is the tiles that a triangle may lie in; none where x1 < x0.
type touched struct{ x0, y0, x1, y1 int16 }

// begin starts a frame; a frame of another size, or anew, is painted whole.
func (t *tiles) begin(size image.Point, anew bool) {
	cols := (size.X + 1<<tileBits - 1) >> tileBits
	rows := (size.Y + 1<<tileBits - 1) >> tileBits
	if cols != t.cols || rows != t.rows {
		t.cols, t.rows = cols, rows
		t.now, t.last, t.changed = make([]uint64, cols*rows), make([]uint64, cols*rows), make([]bool, cols*rows)
		anew = true
	}
	t.all = anew
	t.now, t.last = t.last, t.now
	clear(t.now)
	t.triangles = t.triangles[:0]
}

// stir mixes a value into a hash (the finisher of SplitMix64, cut short).
func stir(h, v uint64) uint64 {
	h = (h ^ v) * 0x9e3779b97f4a7c15
	return h ^ h>>29
}

func pair(a, b float32) uint64 {
	return uint64(math.Float32bits(a))<<32 | uint64(math.Float32bits(b))
}

// add takes in triangles, drawn within the clip.
func (t *tiles) add(vertices []ebiten.Vertex, indices []uint32, clip image.Rectangle) {
	seed := stir(stir(1, uint64(clip.Min.X)<<32|uint64(uint32(clip.Min.Y))), uint64(clip.Max.X)<<32|uint64(uint32(clip.Max.Y)))
	t.corners = t.corners[:0]
	for i := range vertices {
		v := &vertices[i]
		h := stir(seed, pair(v.DstX, v.DstY))
		h = stir(h, pair(v.SrcX, v.SrcY))
		h = stir(h, pair(v.ColorR, v.ColorG))
		t.corners = append(t.corners, stir(h, pair(v.ColorB, v.ColorA)))
	}
	for i := 0; i+2 < len(indices); i += 3 {
		a, b, c := &vertices[indices[i]], &vertices[indices[i+1]], &vertices[indices[i+2]]
		r := touched{
			int16(max(floor(min(a.DstX, b.DstX, c.DstX)), clip.Min.X) >> tileBits),
			int16(max(floor(min(a.DstY, b.DstY, c.DstY)), clip.Min.Y) >> tileBits),
			int16(min(floor(max(a.DstX, b.DstX, c.DstX)), clip.Max.X-1) >> tileBits),
			int16(min(floor(max(a.DstY, b.DstY, c.DstY)), clip.Max.Y-1) >> tileBits),
		}
		t.triangles = append(t.triangles, r)
		h := stir(stir(t.corners[indices[i]], t.corners[indices[i+1]]), t.corners[indices[i+2]])
		for y := int(r.y0); y <= int(r.y1); y++ {
			for x := int(r.x0); x <= int(r.x1); x++ {
				k := y*t.cols + x
				t.now[k] = stir(t.now[k], h)
			}
		}
	}
}

// compare finds the tiles that changed. A triangle that is drawn again in one
// tile is drawn again in all of its tiles, so those count as changed too.
func (t *tiles) compare() {
	for i := range t.changed {
		t.changed[i] = t.all || t.now[i] != t.last[i]
	}
	for more := !t.all; more; {
		more = false
		for i := range t.triangles {
			some, every := t.state(t.triangles[i])
			if !some || every {
				continue
			}
			more = true
			for y := t.triangles[i].y0; y <= t.triangles[i].y1; y++ {
				for x := t.triangles[i].x0; x <= t.triangles[i].x1; x++ {
					t.changed[int(y)*t.cols+int(x)] = true
				}
			}
		}
	}
}

// state reports whether some, and whether every, tile of r changed.
func (t *tiles) state(r touched) (some, every bool) {
	every = true
	for y := r.y0; y <= r.y1; y++ {
		for x := r.x0; x <= r.x1; x++ {
			if t.changed[int(y)*t.cols+int(x)] {
				some = true
			} else {
				every = false
			}
		}
	}
	return some, every
}

// appendDrawn appends those of a command's indices whose triangles are to be
// drawn again; first counts the triangles of the commands before it.
func (t *tiles) appendDrawn(dst, indices []uint32, first int) []uint32 {
	if t.all {
		return append(dst, indices...)
	}
	for i := 0; i+2 < len(indices); i += 3 {
		if some, _ := t.state(t.triangles[first+i/3]); some {
			dst = append(dst, indices[i], indices[i+1], indices[i+2])
		}
	}
	return dst
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

func (t *tiles) at(x, y int) bool { return t.changed[y*t.cols+x] }

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
