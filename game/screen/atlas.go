package screen

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"
)

// whiteAt is a coordinate, both ways, inside the white texels of the atlas.
const whiteAt = 1.5

// Sizes of the atlas in px: it begins small, as a phone's memory is, and is
// made larger once before it starts over.
const (
	atlasFirst = 512
	atlasLast  = 2048
)

// atlas is one texture of glyph masks, packed in shelves, with a white block
// in the corner. What is put is written to the texture at once with all else
// of the same frame.
type atlas struct {
	image      *ebiten.Image
	pixels     []uint8 // alpha of every texel
	size       int
	x, y       int // where the next mask goes
	shelf      int // height of the shelf at y
	dirty      image.Rectangle
	upload     []uint8
	generation int // counts how often all masks were forgotten
}

// slot is where a mask lies in the atlas.
type slot struct{ x, y, w, h int }

// put stores a mask and returns its slot. When the atlas is full it forgets
// all it holds, in which case slots of an earlier generation are void.
func (a *atlas) put(w, h int, alpha []uint8) (slot, bool) {
	if a.image == nil {
		a.restart(atlasFirst)
	}
	if w+2 > atlasLast || h+2 > atlasLast {
		return slot{}, false
	}
	for !a.fits(w, h) {
		a.restart(min(a.size*2, atlasLast))
	}
	s := slot{a.x, a.y, w, h}
	for row := range h {
		copy(a.pixels[(a.y+row)*a.size+a.x:][:w], alpha[row*w:][:w])
	}
	a.dirty = a.dirty.Union(image.Rect(s.x, s.y, s.x+w, s.y+h))
	a.x += w + 1
	a.shelf = max(a.shelf, h+1)
	return s, true
}

// fits moves to the next shelf where the current one is full, and reports
// whether there is room.
func (a *atlas) fits(w, h int) bool {
	if a.x+w+1 > a.size {
		a.x, a.y, a.shelf = 0, a.y+a.shelf, 0
	}
	return a.x+w+1 <= a.size && a.y+h+1 <= a.size
}

// restart empties the atlas at the given size.
func (a *atlas) restart(size int) {
	if size != a.size {
		if a.image != nil {
			a.image.Deallocate()
		}
		a.size = size
		a.image = ebiten.NewImageWithOptions(image.Rect(0, 0, size, size), &ebiten.NewImageOptions{Unmanaged: true})
		a.pixels = make([]uint8, size*size)
	}
	a.empty()
	a.generation++
}

// empty takes all masks out.
func (a *atlas) empty() {
	if a.image == nil {
		return
	}
	clear(a.pixels)
	const white = 3
	for y := range white {
		for x := range white {
			a.pixels[y*a.size+x] = 0xff
		}
	}
	a.x, a.y, a.shelf = white+1, 0, white+1
	a.dirty = image.Rect(0, 0, a.size, a.size)
}

// ready writes to the texture what was put since, and returns it.
func (a *atlas) ready() *ebiten.Image {
	if a.image == nil {
		a.restart(atlasFirst)
	}
	if a.dirty.Empty() {
		return a.image
	}
	n := 4 * a.dirty.Dx() * a.dirty.Dy()
	if cap(a.upload) < n {
		a.upload = make([]uint8, n)
	}
	out := a.upload[:n]
	i := 0
	for y := a.dirty.Min.Y; y < a.dirty.Max.Y; y++ {
		for _, v := range a.pixels[y*a.size+a.dirty.Min.X : y*a.size+a.dirty.Max.X] {
			out[i], out[i+1], out[i+2], out[i+3] = v, v, v, v
			i += 4
		}
	}
	a.image.SubImage(a.dirty).(*ebiten.Image).WritePixels(out)
	a.dirty = image.Rectangle{}
	return a.image
}
