package encode

import "image"

// pictures turns frames into the pictures of an animation, each of which is
// shown until the next one that differs.
type pictures struct {
	ticks ticks
	put   func(p Packet, length int) error // length in ticks

	i     int    // the next frame
	held  Packet // waits for its length
	begun int
}

func (s *pictures) Write(_ *image.RGBA, p Packet) error {
	now := s.ticks.at(s.i)
	s.i++
	if p.Box.Empty() {
		return nil
	}
	if err := s.flush(now); err != nil {
		return err
	}
	s.held, s.begun = p, now
	return nil
}

// Memory is none: what is packed is dropped when it is written.
func (s *pictures) Memory() int { return 0 }

func (s *pictures) end() error { return s.flush(s.ticks.at(s.i)) }

func (s *pictures) flush(now int) error {
	if s.held.Box.Empty() {
		return nil
	}
	return s.put(s.held, now-s.begun)
}

// Ticks count time in the whole units of a format. Each frame begins at the
// unit nearest to its time, so that what does not fit drifts nowhere.
type ticks struct{ perSecond, fps float64 }

// at is the tick at which frame i begins.
func (t ticks) at(i int) int { return int(float64(i)*t.perSecond/t.fps + 0.5) }
