package game

import (
	"slices"

	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/player"
)

// publisher tells the host what is shown, at once when it matters and now and
// then while it runs on.
type publisher struct {
	last    host.Status
	any     bool // something was published
	age     age
	at      float64 // when something was published last, in seconds of the age
	hash    string  // of the state
	hashAt  float64 // when it was worked out
	hashed  bool    // since then the reader has changed nothing
	speaker speaker
	walking bool // the reader walks through the marks
	marks   []host.Mark
	dates   locale.Style // in which the dates were told last; zero: as documents have them
}

// How many seconds lie at least between two publications that differ only in
// the playhead, and between two hashes: browsers take no more than a hundred
// changes of the address in half a minute.
const (
	betweenTimes  = 0.1
	betweenHashes = 0.5
)

func (p *publisher) tick(g *Game) {
	at := p.age.tick(g.options.RealTime)
	s := g.show
	if g.frames == 0 || s.sheet == nil { // with new fonts nothing is laid out yet
		return
	}
	now := s.status(g.frames)
	now.Card = s.card(&g.list)
	rests := !s.state.Moving() && s.drawn()
	p.hashed = p.hashed && rests
	if !p.any || !s.state.Playing && p.last.Playing || at-p.hashAt >= betweenHashes {
		p.hash, p.hashAt, p.hashed = player.FormatHash(s.state), at, rests
	}
	now.Hash, now.Idle = p.hash, p.hashed
	defer p.speaker.tick(g)
	if now == p.last {
		return
	}
	running := p.last
	running.U, running.Frames, running.Hash = now.U, now.Frames, now.Hash
	if p.any && running == now && at-p.at < betweenTimes {
		return // only time went on; its turn will come
	}
	g.options.Port.Publish(now)
	p.tellMarks(g)
	p.tellDates(g)
	if p.any {
		p.speaker.hear(&p.last, &now, s.events)
	}
	p.last, p.any, p.at = now, true, at
}

// walk begins or ends the telling of marks.
func (p *publisher) walk(on bool) {
	p.walking, p.marks = on, nil
	p.last.Frames = -1 // the next tick publishes
}

func (p *publisher) tellMarks(g *Game) {
	port, can := g.options.Port.(host.Marks)
	if !can || !p.walking {
		return
	}
	marks := g.show.marksOn(&g.list)
	if p.marks != nil && slices.Equal(marks, p.marks) {
		return
	}
	p.marks = marks
	port.Marks(marks)
}

// tellDates hands over the dates where the reader has them otherwise than the
// document around the map: it knows neither what is chosen on the map nor the
// reader's clock.
func (p *publisher) tellDates(g *Game) {
	port, can := g.options.Port.(host.Dates)
	if !can {
		return
	}
	style, _, _ := g.show.state.Style()
	usual, _, _ := g.show.state.UsualStyle()
	if style == usual && style.Clock != locale.ClockReader {
		style = locale.Style{}
	}
	if style == p.dates || style != (locale.Style{}) && style != g.show.sheet.Style() {
		return // told already, or yet to be laid out
	}
	p.dates = style
	if style == (locale.Style{}) {
		port.Dates(nil)
		return
	}
	port.Dates(g.show.dated())
}
