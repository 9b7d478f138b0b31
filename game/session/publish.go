package session

import (
	"slices"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/player"
)

// A Publisher tells the host what is shown, at once when it matters and now and
// then while it runs on. The zero Publisher has told nothing yet; one serves all
// stories of a host.
type Publisher struct {
	last     host.Status
	any      bool    // something was published
	at       float64 // when something was published last, in seconds
	hash     string  // of the state
	hashAt   float64 // when it was worked out
	hashed   bool    // since then the reader has changed nothing
	speaker  speaker
	browsing bool // the reader browses the marks
	marks    []host.Mark
	dates    locale.Style // in which the dates were told last; zero: as documents have them
}

// How many seconds lie at least between two publications that differ only in
// the playhead, and between two hashes: browsers take no more than a hundred
// changes of the address in half a minute.
const (
	betweenTimes  = 0.1
	betweenHashes = 0.5
)

// Tick publishes at a time, in seconds from any beginning, what l shows, the last
// of so many frames that were drawn.
func (p *Publisher) Tick(s *Session, at float64, l *draw.List, frames int) {
	if frames == 0 || s.sheet == nil { // with new fonts nothing is laid out yet
		return
	}
	now := s.status(frames)
	now.Card = s.card(l)
	rests := !s.state.Moving() && s.drawn()
	p.hashed = p.hashed && rests
	if !p.any || !s.state.Playing && p.last.Playing || at-p.hashAt >= betweenHashes {
		p.hash, p.hashAt, p.hashed = player.FormatHash(s.state), at, rests
	}
	now.Hash, now.Idle = p.hash, p.hashed
	defer p.speaker.tick(s)
	if now == p.last {
		return
	}
	running := p.last
	running.U, running.Frames, running.Hash = now.U, now.Frames, now.Hash
	if p.any && running == now && at-p.at < betweenTimes {
		return // only time went on; its turn will come
	}
	s.options.Port.Publish(now)
	p.tellMarks(s, l)
	p.tellDates(s)
	if p.any {
		p.speaker.hear(&p.last, &now, s.events)
	}
	p.last, p.any, p.at = now, true, at
}

// Browse begins or ends the telling of marks.
func (p *Publisher) Browse(on bool) {
	p.browsing, p.marks = on, nil
	p.last.Frames = -1 // the next tick publishes
}

func (p *Publisher) tellMarks(s *Session, l *draw.List) {
	port, can := s.options.Port.(host.Marks)
	if !can || !p.browsing {
		return
	}
	marks := s.marksOn(l)
	if p.marks != nil && slices.Equal(marks, p.marks) {
		return
	}
	p.marks = marks
	port.Marks(marks)
}

// tellDates hands over the dates where the reader has them otherwise than the
// document around the map: it knows neither what is chosen on the map nor the
// reader's clock.
func (p *Publisher) tellDates(s *Session) {
	port, can := s.options.Port.(host.Dates)
	if !can {
		return
	}
	style, _, _ := s.state.Style()
	usual, _, _ := s.state.UsualStyle()
	if style == usual && style.Clock != locale.ClockReader {
		style = locale.Style{}
	}
	if style == p.dates || style != (locale.Style{}) && style != s.sheet.Style() {
		return // told already, or yet to be laid out
	}
	p.dates = style
	if style == (locale.Style{}) {
		port.Dates(nil)
		return
	}
	port.Dates(s.dated())
}
