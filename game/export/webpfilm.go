package export

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"io"

	"github.com/HugoSmits86/nativewebp"
)

// webpFile writes an animated WebP frame by frame, without loss: of each
// frame what has changed, packed by nativewebp, in the chunks of the animation
// (https://developers.google.com/speed/webp/docs/riff_container). The
// library's own animation would want all frames in memory at once.
type webpFile struct {
	pictures
	w    io.WriteSeeker
	size int64
}

const webpTicks = 1000

func newWebP(w io.WriteSeeker, width, height int, fps float64, loop int) (*webpFile, error) {
	f := &webpFile{w: w}
	f.pictures = pictures{ticks: ticks{webpTicks, fps}, put: f.put}
	b := []byte("RIFF\x00\x00\x00\x00WEBP") // the size is written at the end
	canvas := []byte{1<<1 | 1<<4, 0, 0, 0}  // animated, with alpha
	canvas = append24(canvas, width-1, height-1)
	b = appendRIFF(b, "VP8X", canvas)
	b = appendRIFF(b, "ANIM", binary.LittleEndian.AppendUint16([]byte{255, 255, 255, 255}, uint16(loop)))
	return f, f.append(b)
}

func (f *webpFile) append(b []byte) error {
	n, err := f.w.Write(b)
	f.size += int64(n)
	return err
}

func (f *webpFile) pack(before, frame *image.RGBA) (packet, error) {
	box := changed(before, frame)
	if box.Empty() {
		return packet{}, nil
	}
	// Frames begin at even pixels.
	box.Min.X, box.Min.Y = box.Min.X&^1, box.Min.Y&^1
	var b bytes.Buffer
	if err := nativewebp.Encode(&b, difference(before, frame, box), nil); err != nil {
		return packet{}, err
	}
	const head = len("RIFF....WEBP")
	if b.Len() < head+8 || string(b.Bytes()[head:head+4]) != "VP8L" {
		return packet{}, errors.New("nativewebp wrote what is no VP8L")
	}
	return packet{box, b.Bytes()[head:]}, nil
}

func (f *webpFile) put(p packet, length int) error {
	b := append24(nil, p.box.Min.X/2, p.box.Min.Y/2, p.box.Dx()-1, p.box.Dy()-1, min(length, 1<<24-1))
	b = append(b, 0) // over what is there, and stays
	return f.append(appendRIFF(nil, "ANMF", append(b, p.data...)))
}

func (f *webpFile) close() error {
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

func append24(b []byte, values ...int) []byte {
	for _, v := range values {
		b = append(b, byte(v), byte(v>>8), byte(v>>16))
	}
	return b
}

func appendRIFF(b []byte, name string, data []byte) []byte {
	b = append(b, name...)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(data)))
	b = append(b, data...)
	if len(data)%2 == 1 {
		b = append(b, 0)
	}
	return b
}
