package encode

import (
	"encoding/binary"
	"image"
)

// changed is the smallest box that holds all pixels in which two frames
// differ; all of the frame where there is none before.
func changed(before, frame *image.RGBA) image.Rectangle {
	b := frame.Rect
	if before == nil {
		return b
	}
	w := 4 * b.Dx()
	row := func(img *image.RGBA, y int) []uint8 { return img.Pix[y*img.Stride : y*img.Stride+w] }
	box := image.Rectangle{}
	for y := range b.Dy() {
		x0, x1 := differ(row(before, y), row(frame, y))
		if x0 < x1 {
			box = box.Union(image.Rect(x0, y, x1, y+1))
		}
	}
	return box.Add(b.Min)
}

// differ finds the first pixel in which two rows differ, and the end of the
// last.
func differ(a, b []uint8) (from, to int) {
	n := len(a) / 4
	for from < n && pixel(a, from) == pixel(b, from) {
		from++
	}
	to = n
	for to > from && pixel(a, to-1) == pixel(b, to-1) {
		to--
	}
	return from, to
}

func pixel(row []uint8, x int) uint32 { return binary.LittleEndian.Uint32(row[4*x:]) }

// difference is what of a frame has changed since the one before it: pixels
// that have not are transparent, so that they cost next to nothing.
func difference(before, frame *image.RGBA, box image.Rectangle) *image.NRGBA {
	d := image.NewNRGBA(image.Rect(0, 0, box.Dx(), box.Dy()))
	for y := range box.Dy() {
		at := frame.PixOffset(box.Min.X, box.Min.Y+y)
		out, now := d.Pix[y*d.Stride:(y+1)*d.Stride], frame.Pix[at:at+4*box.Dx()]
		if before == nil {
			copy(out, now) // frames are opaque
			continue
		}
		was := before.Pix[at : at+4*box.Dx()]
		for x := 0; x < len(now); x += 4 {
			if binary.LittleEndian.Uint32(now[x:]) != binary.LittleEndian.Uint32(was[x:]) {
				copy(out[x:x+4], now[x:x+4])
			}
		}
	}
	return d
}
