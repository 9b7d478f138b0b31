package encode

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"sync"
)

// pngFolder writes each frame as a PNG of its own, numbered from 1 as programs
// for editing want it.
type pngFolder struct {
	dir     string
	digits  int
	i       int
	buffers sync.Pool // of png.EncoderBuffer
}

// NewPNGs begins to fill a folder that is there with so many frames.
func NewPNGs(dir string, frames int) Encoder {
	return &pngFolder{dir: dir, digits: max(5, len(fmt.Sprint(frames)))}
}

func (p *pngFolder) Pack(_, frame *image.RGBA) (Packet, error) {
	var b bytes.Buffer
	e := png.Encoder{CompressionLevel: png.BestSpeed, BufferPool: (*pngBuffers)(&p.buffers)}
	err := e.Encode(&b, frame)
	return Packet{frame.Rect, b.Bytes()}, err
}

func (p *pngFolder) Write(_ *image.RGBA, k Packet) error {
	p.i++
	return os.WriteFile(filepath.Join(p.dir, fmt.Sprintf("%0*d.png", p.digits, p.i)), k.Data, 0o644)
}

func (p *pngFolder) Close() error { return nil }

func (p *pngFolder) Memory() int { return 0 }

// pngBuffers keeps the memory of image/png from frame to frame.
type pngBuffers sync.Pool

func (p *pngBuffers) Get() *png.EncoderBuffer {
	b, _ := (*sync.Pool)(p).Get().(*png.EncoderBuffer)
	return b
}

func (p *pngBuffers) Put(b *png.EncoderBuffer) { (*sync.Pool)(p).Put(b) }
