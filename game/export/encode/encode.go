// Package encode makes files of frames: of a film's frames an animation or a
// video, and of one picture a file that also says in words what there is to
// see. It knows pixels and words, and nothing of stories.
//
// An Encoder packs several frames at once and writes them in order. Image/gif
// and nativewebp would want all frames of a film in memory at once.
package encode

import "image"

// An Encoder makes a file of frames. Pack does the work that needs no more
// than a frame and the one before it: it runs on any goroutine, for several
// frames at once, and keeps neither. Write is called in order, one frame at a
// time, and may keep nothing of the frame either.
type Encoder interface {
	Pack(before, frame *image.RGBA) (Packet, error)
	Write(frame *image.RGBA, p Packet) error
	// Close finishes the file after the last frame.
	Close() error
	// Memory is what packing takes beside the frames, in bytes, where that
	// is as much as several frames.
	Memory() int
}

// A Packet is what Pack has made of a frame: bytes, and which part of the
// frame they are. An empty box is a frame that is like the one before.
type Packet struct {
	Box  image.Rectangle
	Data []byte
}

// An Animation is what a file of pictures says of itself.
type Animation struct {
	Width, Height int // px
	FPS           float64
	Loop          int // how often it plays; 0: without end
}

// MaxLoop is the most often that a file can say it plays.
const MaxLoop = 1<<16 - 1
