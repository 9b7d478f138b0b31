package encode

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// CheckVideo looks whether a file is a video of so many frames: the boxes of
// an MP4 with its index in front, or the elements of a WebM. What is in the
// frames it does not look at.
func CheckVideo(path string, format VideoFormat, frames int) error {
	file, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return errors.New("there is no file")
	}
	if err != nil {
		return nameless(err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nameless(err)
	}
	count := mp4Frames
	if format == WebM {
		count = webmFrames
	}
	n, err := count(file, info.Size())
	if err != nil {
		return fmt.Errorf("its file is no %s: %w", format.Name(), err)
	}
	if n != frames {
		return fmt.Errorf("its file has %d frames of %d", n, frames)
	}
	return nil
}

// nameless is an error of the file system without the name of the file, which
// is one beside its place.
func nameless(err error) error {
	var e *fs.PathError
	if errors.As(err, &e) {
		return e.Err
	}
	return err
}

// mp4Frames counts the samples that an MP4 lists (ISO/IEC 14496-12).
func mp4Frames(r io.ReaderAt, size int64) (int, error) {
	frames, index, media := -1, false, false
	var walk func(from, to int64, depth int) error
	walk = func(from, to int64, depth int) error {
		for from < to {
			var head [20]byte
			if n, _ := r.ReadAt(head[:], from); n < 8 {
				return errors.New("it ends within a box")
			}
			length, body := int64(binary.BigEndian.Uint32(head[:])), from+8
			switch length {
			case 0:
				length = to - from
			case 1:
				length, body = int64(binary.BigEndian.Uint64(head[8:])), from+16
			}
			if length < body-from || length > to-from {
				return errors.New("a box is longer than what holds it")
			}
			switch string(head[4:8]) {
			case "moov", "trak", "mdia", "minf", "stbl":
				index = true
				if depth < 8 {
					if err := walk(body, from+length, depth+1); err != nil {
						return err
					}
				}
			case "mdat":
				if !index {
					return errors.New("its index is not in front")
				}
				media = true
			case "stsz":
				frames = int(binary.BigEndian.Uint32(head[16:]))
			}
			from += length
		}
		return nil
	}
	if err := walk(0, size, 0); err != nil {
		return 0, err
	}
	if !media || frames < 0 {
		return 0, errors.New("it has no frames")
	}
	return frames, nil
}

// webmFrames counts the blocks of a WebM (RFC 8794, RFC 9559).
func webmFrames(r io.ReaderAt, size int64) (int, error) {
	const ebml, segment, cluster, group, block, simple = 0x1a45dfa3, 0x18538067, 0x1f43b675, 0xa0, 0xa1, 0xa3
	frames, begun := 0, false
	var walk func(from, to int64) error
	walk = func(from, to int64) error {
		for from < to {
			var head [12]byte
			n, _ := r.ReadAt(head[:], from)
			id, a, ok1 := ebmlNumber(head[:n], false)
			length, b, ok2 := ebmlNumber(head[min(a, n):n], true)
			if !ok1 || !ok2 {
				return errors.New("it ends within an element")
			}
			if from == 0 && id != ebml {
				return errors.New("it does not begin as one")
			}
			body := from + int64(a+b)
			if length == 1<<(7*b)-1 { // not known: as far as there is
				length = to - body
			}
			if length < 0 || length > to-body {
				return errors.New("an element is longer than what holds it")
			}
			switch id {
			case segment, cluster, group:
				begun = true
				if err := walk(body, body+length); err != nil {
					return err
				}
			case block, simple:
				frames++
			}
			from = body + length
		}
		return nil
	}
	if err := walk(0, size); err != nil {
		return 0, err
	}
	if !begun {
		return 0, errors.New("it has no frames")
	}
	return frames, nil
}

// ebmlNumber reads a number whose first byte says how long it is; for lengths
// that mark is taken off.
func ebmlNumber(b []byte, unmark bool) (v int64, n int, ok bool) {
	if len(b) == 0 || b[0] == 0 {
		return 0, 0, false
	}
	n = 1
	for mask := byte(0x80); b[0]&mask == 0; mask >>= 1 {
		n++
	}
	if n > len(b) {
		return 0, n, false
	}
	for _, c := range b[:n] {
		v = v<<8 | int64(c)
	}
	if unmark {
		v &^= 1 << (7 * n)
	}
	return v, n, true
}
