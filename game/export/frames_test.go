package export

import (
	"context"
	"errors"
	"image"
	"sync/atomic"
	"testing"
	"time"

	"github.com/hamsaya/hamsaya/game/export/encode"
)

// numbers is an encoder of frames that hold their own number.
type numbers struct {
	t       *testing.T
	got     []int
	packing atomic.Int32
	fail    int // frame that cannot be written, or -1
	slow    int // frame that takes long to pack, or -1
}

func number(img *image.RGBA) int { return int(img.Pix[0]) | int(img.Pix[1])<<8 }

func (n *numbers) Pack(before, frame *image.RGBA) (encode.Packet, error) {
	i := number(frame)
	if before == nil != (i == 0) || before != nil && number(before) != i-1 {
		n.t.Errorf("frame %d is packed behind another than the one before it", i)
	}
	if i == n.slow {
		time.Sleep(20 * time.Millisecond)
	}
	if before != nil && number(before) != i-1 || number(frame) != i {
		n.t.Errorf("frame %d was drawn over while it was packed", i)
	}
	return encode.Packet{Data: []byte{byte(i), byte(i >> 8)}}, nil
}

var errFull = errors.New("no room")

func (n *numbers) Write(frame *image.RGBA, p encode.Packet) error {
	i := int(p.Data[0]) | int(p.Data[1])<<8
	if number(frame) != i {
		n.t.Errorf("frame %d was drawn over before it was written", i)
	}
	if i == n.fail {
		return errFull
	}
	n.got = append(n.got, i)
	return nil
}

func (n *numbers) Close() error { return nil }

func (n *numbers) Memory() int { return 0 }

func numbered() (painter, error) {
	return func(i int, dst *image.RGBA) error {
		dst.Pix[0], dst.Pix[1] = uint8(i), uint8(i>>8)
		return nil
	}, nil
}

// However long a film is, and however slow one of its frames, frames arrive in
// order and no more of them are alive than the workers need.
func TestFramesInOrderAndBounded(t *testing.T) {
	for _, workers := range []int{1, 2, 3, 8} {
		for _, n := range []int{1, 2, 7, 1000} {
			enc := &numbers{t: t, fail: -1, slow: n / 2}
			frames := newPool(2, 1, workers+2)
			told := 0
			err := run(t.Context(), n, workers, frames, numbered, enc, func(done int) {
				if told++; done != told {
					t.Errorf("told of %d frames after %d", done, told-1)
				}
			})
			if err != nil {
				t.Fatal(err)
			}
			if len(enc.got) != n || told != n {
				t.Fatalf("%d workers wrote %d and told of %d of %d frames", workers, len(enc.got), told, n)
			}
			for i, v := range enc.got {
				if v != i {
					t.Fatalf("%d workers: frame %d is in place %d", workers, v, i)
				}
			}
			if frames.made > workers+2 {
				t.Errorf("%d workers: %d frames were alive at once", workers, frames.made)
			}
			if len(frames.room) != 0 {
				t.Errorf("%d workers: %d frames never came back", workers, len(frames.room))
			}
		}
	}
}

func TestFramesStopAtAnError(t *testing.T) {
	for _, workers := range []int{1, 4} {
		enc := &numbers{t: t, fail: 20, slow: -1}
		err := run(t.Context(), 1000, workers, newPool(2, 1, workers+2), numbered, enc, func(int) {})
		if !errors.Is(err, errFull) || len(enc.got) != 20 {
			t.Errorf("%d workers: %v after %d frames, want that there is no room after 20", workers, err, len(enc.got))
		}
	}
}

func TestFramesStopWhenToldTo(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	enc := &numbers{t: t, fail: -1, slow: -1}
	err := run(ctx, 1000, 4, newPool(2, 1, 6), numbered, enc, func(done int) {
		if done == 10 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) || len(enc.got) > 20 {
		t.Errorf("%v after %d frames, want a stop soon after 10", err, len(enc.got))
	}
}

// What frames and layers take at 1080p stays under the bound on any number of
// cores; that workers need no more layers than is reckoned here is held by
// TestLayersOfAFilm.
func TestMemoryOf1080p(t *testing.T) {
	const frame = 4 * 1920 * 1080
	for cores := 1; cores <= 128; cores++ {
		workers, frames := crewOf(cores, 1920, 1080, 0)
		if n := (frames + workers*layersPerWorker) * frame; n > memory || workers < min(cores, 2) {
			t.Errorf("%d cores: %d workers with %d frames take %d MB", cores, workers, frames, n>>20)
		}
	}
	for cores := 1; cores <= 128; cores++ {
		kept := encode.WebPMemory(1920, 1080)
		workers, frames := crewOf(cores, 1920, 1080, kept)
		if n := (frames+workers*layersPerWorker)*frame + kept; n > memory {
			t.Errorf("%d cores: %d workers with %d frames, and packing, take %d MB", cores, workers, frames, n>>20)
		}
	}
	if workers, _ := crewOf(64, 16383, 7000, encode.WebPMemory(16383, 7000)); workers != 1 {
		t.Errorf("the largest frames are drawn by %d workers, want 1", workers)
	}
}
