package encode

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/png"
	"io"
)

// apngFile writes an animated PNG frame by frame, without loss: of each frame
// what has changed, packed by image/png, in the chunks of the animation
// (https://www.w3.org/TR/png-3/#apng-frame-based-animation).
type apngFile struct {
	pictures
	w        io.WriteSeeker
	loop     int
	frames   int // in the file
	sequence uint32
}

const apngTicks = 1000

// apngControl is where the chunk stands that counts the frames: behind the
// signature and IHDR.
const apngControl = pngHead

// NewAPNG begins an animated PNG.
func NewAPNG(w io.WriteSeeker, o Animation) (Encoder, error) {
	a := &apngFile{w: w, loop: o.Loop}
	a.pictures = pictures{ticks: ticks{apngTicks, o.FPS}, put: a.put}
	b := []byte(pngSignature)
	size := binary.BigEndian.AppendUint32(nil, uint32(o.Width))
	size = binary.BigEndian.AppendUint32(size, uint32(o.Height))
	b = AppendPNG(b, "IHDR", append(size, 8, 6, 0, 0, 0))
	b = AppendPNG(b, "acTL", make([]byte, 8)) // written again when the frames are counted
	b = AppendPNG(b, "sRGB", []byte{0})
	_, err := w.Write(b)
	return a, err
}

func (a *apngFile) Pack(before, frame *image.RGBA) (Packet, error) {
	box := changed(before, frame)
	if box.Empty() {
		return Packet{}, nil
	}
	var b bytes.Buffer
	d := difference(before, frame, box)
	var img image.Image = d
	if d.Opaque() {
		img = translucent{d}
	}
	if err := png.Encode(&b, img); err != nil {
		return Packet{}, err
	}
	return Packet{box, pngData(b.Bytes())}, nil
}

// translucent makes image/png write pixels with alpha even where all are
// opaque: all frames of a file are of one kind.
type translucent struct{ *image.NRGBA }

func (translucent) Opaque() bool { return false }

// pngData is the content of all IDAT chunks of a PNG.
func pngData(file []byte) []byte {
	var data []byte
	for rest := file[8:]; len(rest) >= 12; {
		n := int(binary.BigEndian.Uint32(rest))
		if string(rest[4:8]) == "IDAT" {
			data = append(data, rest[8:8+n]...)
		}
		rest = rest[12+n:]
	}
	return data
}

func (a *apngFile) put(p Packet, length int) error {
	delay, perSecond := length, apngTicks
	for delay > 1<<16-1 {
		delay, perSecond = delay/10, perSecond/10
	}
	c := binary.BigEndian.AppendUint32(nil, a.sequence)
	for _, v := range []int{p.Box.Dx(), p.Box.Dy(), p.Box.Min.X, p.Box.Min.Y} {
		c = binary.BigEndian.AppendUint32(c, uint32(v))
	}
	c = binary.BigEndian.AppendUint16(c, uint16(delay))
	c = binary.BigEndian.AppendUint16(c, uint16(perSecond))
	over := byte(1)
	if a.frames == 0 {
		over = 0
	}
	a.sequence++
	b := AppendPNG(nil, "fcTL", append(c, 0, over))
	if a.frames == 0 {
		b = AppendPNG(b, "IDAT", p.Data)
	} else {
		b = AppendPNG(b, "fdAT", append(binary.BigEndian.AppendUint32(nil, a.sequence), p.Data...))
		a.sequence++
	}
	a.frames++
	_, err := a.w.Write(b)
	return err
}

func (a *apngFile) Close() error {
	if err := a.end(); err != nil {
		return err
	}
	if _, err := a.w.Write(AppendPNG(nil, "IEND", nil)); err != nil {
		return err
	}
	count := binary.BigEndian.AppendUint32(nil, uint32(a.frames))
	if _, err := a.w.Seek(int64(apngControl), io.SeekStart); err != nil {
		return err
	}
	_, err := a.w.Write(AppendPNG(nil, "acTL", binary.BigEndian.AppendUint32(count, uint32(a.loop))))
	return err
}
