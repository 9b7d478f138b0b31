package export

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

func newPNGs(dir string, frames int) *pngFolder {
	return &pngFolder{dir: dir, digits: max(5, len(fmt.Sprint(frames)))}
}

func (p *pngFolder) pack(_, frame *image.RGBA) (packet, error) {
	var b bytes.Buffer
	e := png.Encoder{CompressionLevel: png.BestSpeed, BufferPool: (*pngBuffers)(&p.buffers)}
	err := e.Encode(&b, frame)
	return packet{frame.Rect, b.Bytes()}, err
}

func (p *pngFolder) write(_ *image.RGBA, k packet) error {
	p.i++
	return os.WriteFile(filepath.Join(p.dir, fmt.Sprintf("%0*d.png", p.digits, p.i)), k.data, 0o644)
}

func (p *pngFolder) close() error { return nil }

// pngBuffers keeps the memory of image/png from frame to frame.
type pngBuffers sync.Pool

func (p *pngBuffers) Get() *png.EncoderBuffer {
	b, _ := (*sync.Pool)(p).Get().(*png.EncoderBuffer)
	return b
}

func (p *pngBuffers) Put(b *png.EncoderBuffer) { (*sync.Pool)(p).Put(b) }
