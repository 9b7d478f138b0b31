package export

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
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
const apngControl = 8 + 25

func newAPNG(w io.WriteSeeker, width, height int, fps float64, loop int) (*apngFile, error) {
	a := &apngFile{w: w, loop: loop}
	a.pictures = pictures{ticks: ticks{apngTicks, fps}, put: a.put}
	var b bytes.Buffer
	b.WriteString("\x89PNG\r\n\x1a\n")
	size := binary.BigEndian.AppendUint32(nil, uint32(width))
	size = binary.BigEndian.AppendUint32(size, uint32(height))
	pngChunk(&b, "IHDR", append(size, 8, 6, 0, 0, 0))
	pngChunk(&b, "acTL", make([]byte, 8)) // written again when the frames are counted
	pngChunk(&b, "sRGB", []byte{0})
	_, err := w.Write(b.Bytes())
	return a, err
}

func (a *apngFile) pack(before, frame *image.RGBA) (packet, error) {
	box := changed(before, frame)
	if box.Empty() {
		return packet{}, nil
	}
	var b bytes.Buffer
	d := difference(before, frame, box)
	var img image.Image = d
	if d.Opaque() {
		img = translucent{d}
	}
	if err := png.Encode(&b, img); err != nil {
		return packet{}, err
	}
	return packet{box, pngData(b.Bytes())}, nil
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

func (a *apngFile) put(p packet, length int) error {
	delay, perSecond := length, apngTicks
	for delay > 1<<16-1 {
		delay, perSecond = delay/10, perSecond/10
	}
	c := binary.BigEndian.AppendUint32(nil, a.sequence)
	for _, v := range []int{p.box.Dx(), p.box.Dy(), p.box.Min.X, p.box.Min.Y} {
		c = binary.BigEndian.AppendUint32(c, uint32(v))
	}
	c = binary.BigEndian.AppendUint16(c, uint16(delay))
	c = binary.BigEndian.AppendUint16(c, uint16(perSecond))
	over := byte(1)
	if a.frames == 0 {
		over = 0
	}
	a.sequence++
	var b bytes.Buffer
	pngChunk(&b, "fcTL", append(c, 0, over))
	if a.frames == 0 {
		pngChunk(&b, "IDAT", p.data)
	} else {
		pngChunk(&b, "fdAT", append(binary.BigEndian.AppendUint32(nil, a.sequence), p.data...))
		a.sequence++
	}
	a.frames++
	_, err := a.w.Write(b.Bytes())
	return err
}

func (a *apngFile) close() error {
	if err := a.end(); err != nil {
		return err
	}
	var b bytes.Buffer
	pngChunk(&b, "IEND", nil)
	if _, err := a.w.Write(b.Bytes()); err != nil {
		return err
	}
	b.Reset()
	count := binary.BigEndian.AppendUint32(nil, uint32(a.frames))
	pngChunk(&b, "acTL", binary.BigEndian.AppendUint32(count, uint32(a.loop)))
	if _, err := a.w.Seek(apngControl, io.SeekStart); err != nil {
		return err
	}
	_, err := a.w.Write(b.Bytes())
	return err
}

func pngChunk(b *bytes.Buffer, name string, data []byte) {
	b.Write(binary.BigEndian.AppendUint32(nil, uint32(len(data))))
	at := b.Len()
	b.WriteString(name)
	b.Write(data)
	b.Write(binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(b.Bytes()[at:])))
}
