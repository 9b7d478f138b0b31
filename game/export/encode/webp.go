package encode

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"io"

	"github.com/HugoSmits86/nativewebp"
	"golang.org/x/sync/semaphore"
)

// webpFile writes an animated WebP frame by frame, without loss: of each
// frame what has changed, packed by nativewebp, in the chunks of the animation
// (https://developers.google.com/speed/webp/docs/riff_container). The
// library's own animation would want all frames in memory at once.
type webpFile struct {
	pictures
	w      io.WriteSeeker
	size   int64
	memory int
	room   *semaphore.Weighted
	weight int64 // of a frame
}

const webpTicks = 1000

// webpAtOnce is how many pixels may be packed at once: a frame of 1080p.
const webpAtOnce = 1920 * 1080

// webpPixel is the memory that the packer takes for a pixel while it is at
// work, in bytes: twice the picture, a chain of places that are alike, and four
// words for what it has found.
const webpPixel = 4 + 4 + 4 + 8 + 4*8

// WebPMemory is what packing takes of films of that size, in bytes.
func WebPMemory(w, h int) int { return webpPixel * max(w*h, webpAtOnce) }

// NewWebP begins an animated WebP.
func NewWebP(w io.WriteSeeker, o Animation) (Encoder, error) {
	weight := int64(o.Width) * int64(o.Height)
	f := &webpFile{w: w, memory: WebPMemory(o.Width, o.Height), weight: weight, room: semaphore.NewWeighted(max(weight, webpAtOnce))}
	f.pictures = pictures{ticks: ticks{webpTicks, o.FPS}, put: f.put}
	b := []byte("RIFF\x00\x00\x00\x00WEBP") // the size is written at the end
	b = appendVP8X(b, webpAnimated|webpAlpha, o.Width, o.Height)
	b = appendRIFF(b, "ANIM", binary.LittleEndian.AppendUint16([]byte{255, 255, 255, 255}, uint16(o.Loop)))
	return f, f.append(b)
}

func (f *webpFile) append(b []byte) error {
	n, err := f.w.Write(b)
	f.size += int64(n)
	return err
}

// Memory is for several frames at once, or one that is large.
func (f *webpFile) Memory() int { return f.memory }

func (f *webpFile) Pack(before, frame *image.RGBA) (Packet, error) {
	box := changed(before, frame)
	if box.Empty() {
		return Packet{}, nil
	}
	// Frames begin at even pixels.
	box.Min.X, box.Min.Y = box.Min.X&^1, box.Min.Y&^1
	// The packer needs several times the memory of what it packs: a large
	// frame is packed alone.
	if err := f.room.Acquire(context.Background(), f.weight); err != nil {
		return Packet{}, err
	}
	defer f.room.Release(f.weight)
	d := difference(before, frame, box)
	var img image.Image = d
	if p := fewColors(d); p != nil {
		img = p
	}
	var b bytes.Buffer
	if err := nativewebp.Encode(&b, img, nil); err != nil {
		return Packet{}, err
	}
	const head = len("RIFF....WEBP")
	if b.Len() < head+8 || string(b.Bytes()[head:head+4]) != "VP8L" {
		return Packet{}, errors.New("nativewebp wrote what is no VP8L")
	}
	return Packet{box, b.Bytes()[head:]}, nil
}

// fewColors is the picture with a palette where 256 colours are enough, or
// nil. It is the same picture, and packed many times as fast: no predictor is
// looked for.
func fewColors(d *image.NRGBA) *image.Paletted {
	p := image.NewPaletted(d.Rect, nil)
	index := map[uint32]uint8{}
	last, at := uint32(0), uint8(0)
	for i := range p.Pix {
		c := binary.LittleEndian.Uint32(d.Pix[4*i:])
		if i == 0 || c != last {
			k, ok := index[c]
			if !ok {
				if len(index) == 256 {
					return nil
				}
				k = uint8(len(index))
				index[c] = k
				q := d.Pix[4*i:]
				p.Palette = append(p.Palette, color.NRGBA{R: q[0], G: q[1], B: q[2], A: q[3]})
			}
			last, at = c, k
		}
		p.Pix[i] = at
	}
	return p
}

func (f *webpFile) put(p Packet, length int) error {
	b := append24(nil, p.Box.Min.X/2, p.Box.Min.Y/2, p.Box.Dx()-1, p.Box.Dy()-1, min(length, 1<<24-1))
	b = append(b, 0) // over what is there, and stays
	return f.append(appendRIFF(nil, "ANMF", append(b, p.Data...)))
}

func (f *webpFile) Close() error {
	if err := f.end(); err != nil {
		return err
	}
	if f.size-8 > 1<<32-2 {
		return errors.New("the film is larger than the 4 GB that WebP has room for; make it shorter or smaller, or an MP4")
	}
	if _, err := f.w.Seek(4, io.SeekStart); err != nil {
		return err
	}
	_, err := f.w.Write(binary.LittleEndian.AppendUint32(nil, uint32(f.size-8)))
	return err
}
