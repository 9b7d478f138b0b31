package encode

import (
	"bytes"
	"compress/lzw"
	"encoding/binary"
	"image"
	"io"
)

// gifFile writes a GIF frame by frame: one palette for all, and of each frame
// what has changed. Image/gif would want all frames in memory at once.
type gifFile struct {
	pictures
	w       io.Writer
	palette *Palette
}

// A GIF's delays are hundredths of a second, and browsers show those under 2
// as 10.
const gifTicks = 100

// MaxGIFFPS is the most frames a second that a GIF is shown with.
const MaxGIFFPS = 50

// NewGIF begins a GIF in the colours of a palette.
func NewGIF(w io.Writer, o Animation, palette *Palette) (Encoder, error) {
	g := &gifFile{w: w, palette: palette}
	g.pictures = pictures{ticks: ticks{gifTicks, o.FPS}, put: g.put}
	var b bytes.Buffer
	b.WriteString("GIF89a")
	put16(&b, o.Width, o.Height)
	b.Write([]byte{0xf7, 0, 0}) // a global palette of 256
	for _, c := range palette.colors {
		b.Write(c[:])
	}
	b.Write(make([]byte, 3*(256-len(palette.colors))))
	if o.Loop != 1 {
		b.WriteString("\x21\xff\x0bNETSCAPE2.0\x03\x01")
		put16(&b, max(o.Loop-1, 0)) // how often again; 0 is for ever
		b.WriteByte(0)
	}
	_, err := w.Write(b.Bytes())
	return g, err
}

func (g *gifFile) Pack(before, frame *image.RGBA) (Packet, error) {
	box := changed(before, frame)
	if box.Empty() {
		return Packet{}, nil
	}
	pix := make([]uint8, 0, box.Dx()*box.Dy())
	for y := box.Min.Y; y < box.Max.Y; y++ {
		at := frame.PixOffset(box.Min.X, y)
		var was []uint8
		if before != nil {
			was = before.Pix[at : at+4*box.Dx()]
		}
		pix = g.palette.appendRow(pix, was, frame.Pix[at:at+4*box.Dx()])
	}
	var b bytes.Buffer
	b.WriteByte(8) // bits of a code to begin with
	blocks := &gifBlocks{b: &b}
	z := lzw.NewWriter(blocks, lzw.LSB, 8)
	if _, err := z.Write(pix); err != nil {
		return Packet{}, err
	}
	if err := z.Close(); err != nil {
		return Packet{}, err
	}
	blocks.end()
	return Packet{box, b.Bytes()}, nil
}

// put writes a picture. One that is shown longer than the format can say is
// followed by others of one pixel that change nothing.
func (g *gifFile) put(p Packet, length int) error {
	const most = 1<<16 - 1
	var b bytes.Buffer
	for first := true; first || length > 0; first = false {
		b.Write([]byte{0x21, 0xf9, 4, 1<<2 | 1}) // stays; one colour is transparent
		put16(&b, min(length, most))
		b.Write([]byte{clearIndex, 0, 0x2c})
		put16(&b, p.Box.Min.X, p.Box.Min.Y, p.Box.Dx(), p.Box.Dy())
		b.WriteByte(0)
		b.Write(p.Data)
		p, length = nothing, length-most
	}
	_, err := g.w.Write(b.Bytes())
	return err
}

// nothing is a frame of one clear pixel: the codes clear, 255, end of 9 bits.
var nothing = Packet{image.Rect(0, 0, 1, 1), []byte{8, 4, 0x00, 0xff, 0x05, 0x04, 0}}

func (g *gifFile) Close() error {
	if err := g.end(); err != nil {
		return err
	}
	_, err := g.w.Write([]byte{0x3b})
	return err
}

// gifBlocks cuts what is written into blocks of at most 255 bytes.
type gifBlocks struct {
	b   *bytes.Buffer
	buf [255]byte
	n   int
}

func (k *gifBlocks) WriteByte(c byte) error {
	k.buf[k.n] = c
	if k.n++; k.n == len(k.buf) {
		k.flush()
	}
	return nil
}

func (k *gifBlocks) Write(p []byte) (int, error) {
	for _, c := range p {
		k.WriteByte(c)
	}
	return len(p), nil
}

func (k *gifBlocks) flush() {
	if k.n > 0 {
		k.b.WriteByte(byte(k.n))
		k.b.Write(k.buf[:k.n])
		k.n = 0
	}
}

func (k *gifBlocks) end() {
	k.flush()
	k.b.WriteByte(0)
}

func put16(b *bytes.Buffer, values ...int) {
	for _, v := range values {
		b.Write(binary.LittleEndian.AppendUint16(nil, uint16(v)))
	}
}
