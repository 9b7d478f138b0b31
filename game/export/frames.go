package export

import (
	"context"
	"image"
	"runtime"
	"sync"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"github.com/hamsaya/hamsaya/game/export/encode"
)

// A painter draws frame i over whatever is on dst. It serves one goroutine.
type painter func(i int, dst *image.RGBA) error

// A job is a frame on its way from a worker into the file.
type job struct {
	i       int
	img     *image.RGBA
	before  *job          // nil for the first
	drawn   chan struct{} // closed when img is
	written chan struct{} // closed when it is in the file
	users   atomic.Int32  // of img: itself, and the frame after it
}

// A line is the frames of a film being made. Workers take their numbers in
// order; each draws its frame, packs it as soon as the one before it is drawn,
// and waits for its turn to write. So no worker is ever more than the number
// of workers ahead of the file, and as many frames are alive as there are
// workers and the one before, however long the film is.
type line struct {
	n    int
	pool *pool

	mu   sync.Mutex
	next int
	last *job
}

// run makes n frames on so many workers. Each calls newPainter for a painter
// of its own. Done is told, in order, how many frames are in the file.
func run(ctx context.Context, n, workers int, frames *pool, newPainter func() (painter, error), enc encode.Encoder, done func(int)) error {
	l := &line{n: n, pool: frames}
	g, ctx := errgroup.WithContext(ctx)
	for range min(workers, n) {
		g.Go(func() error {
			paint, err := newPainter()
			if err != nil {
				return err
			}
			for {
				j, err := l.take(ctx)
				if j == nil || err != nil {
					return err
				}
				if err := l.make(ctx, j, paint, enc); err != nil {
					return err
				}
				done(j.i + 1)
				close(j.written)
			}
		})
	}
	return g.Wait()
}

// take hands out the next frame, nil after the last. A frame gets its memory
// before its number: whoever has a number can go on.
func (l *line) take(ctx context.Context) (*job, error) {
	img, err := l.pool.take(ctx)
	if err != nil {
		return nil, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.next == l.n {
		l.pool.give(img)
		return nil, nil
	}
	j := &job{i: l.next, img: img, before: l.last, drawn: make(chan struct{}), written: make(chan struct{})}
	j.users.Store(2)
	if j.i == l.n-1 {
		j.users.Store(1)
	}
	l.next, l.last = l.next+1, j
	return j, nil
}

func (l *line) make(ctx context.Context, j *job, paint painter, enc encode.Encoder) error {
	if err := paint(j.i, j.img); err != nil {
		return err
	}
	close(j.drawn)
	var before *image.RGBA
	if j.before != nil {
		if err := wait(ctx, j.before.drawn); err != nil {
			return err
		}
		before = j.before.img
	}
	p, err := enc.Pack(before, j.img)
	if err != nil {
		return err
	}
	if j.before != nil {
		l.release(j.before)
		if err := wait(ctx, j.before.written); err != nil {
			return err
		}
		j.before = nil
	}
	if err := enc.Write(j.img, p); err != nil {
		return err
	}
	l.release(j)
	return nil
}

func (l *line) release(j *job) {
	if j.users.Add(-1) == 0 {
		l.pool.give(j.img)
	}
}

func wait(ctx context.Context, c <-chan struct{}) error {
	select {
	case <-c:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// A pool bounds how many frames are alive.
type pool struct {
	bounds image.Rectangle
	room   chan struct{}
	mu     sync.Mutex
	free   []*image.RGBA
	made   int
}

func newPool(w, h, most int) *pool {
	return &pool{bounds: image.Rect(0, 0, w, h), room: make(chan struct{}, most)}
}

func (p *pool) take(ctx context.Context) (*image.RGBA, error) {
	select {
	case p.room <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if n := len(p.free); n > 0 {
		img := p.free[n-1]
		p.free = p.free[:n-1]
		return img, nil
	}
	p.made++
	return image.NewRGBA(p.bounds), nil
}

func (p *pool) give(img *image.RGBA) {
	p.mu.Lock()
	p.free = append(p.free, img)
	p.mu.Unlock()
	<-p.room
}

// memory is what frames and the layers of those who draw them may take, in
// bytes: with what a program needs anyway it keeps a film of 1080p under
// 300 MB, on however many cores.
const memory = 180 << 20

// layersPerWorker is how many frames' worth of memory a worker needs for
// itself: the ground, the names and the strip, and one to draw them on.
const layersPerWorker = 4

// crew is how many workers a film of that size gets, and how many frames they
// share: one each, one before them all, and one that waits to be written.
// Some of the memory the encoder keeps for itself.
func crew(w, h, kept int) (workers, frames int) { return crewOf(runtime.GOMAXPROCS(0), w, h, kept) }

func crewOf(cores, w, h, kept int) (workers, frames int) {
	frame := max(1, 4*w*h)
	workers = max(1, min(cores, ((memory-kept)/frame-2)/(layersPerWorker+1)))
	return workers, workers + 2
}
