package game

import (
	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/player"
)

// publisher tells the host what is shown, at once when it matters and now and
// then while it runs on.
type publisher struct {
	last        host.Status
	any         bool // something was published
	ticks       int
	lastTick    int // of the last publication
	lastHash    int // when the hash was last worked out
	lastChapter int
}

// How many ticks lie at least between two publications that differ only in
// the playhead, and between two hashes: browsers take no more than a hundred
// changes of the address in half a minute.
const (
	ticksBetween       = 6
	ticksBetweenHashes = 30
)

func (p *publisher) tick(g *Game) {
	p.ticks++
	if g.frames == 0 {
		return
	}
	s := g.show
	now := s.status(g.frames)
	now.Hash = p.last.Hash
	if !p.any || !s.state.Playing && p.last.Playing || p.ticks-p.lastHash >= ticksBetweenHashes {
		now.Hash, p.lastHash = player.FormatHash(s.state), p.ticks
	}
	if now == p.last {
		return
	}
	running := p.last
	running.U, running.Frames, running.Hash = now.U, now.Frames, now.Hash
	if p.any && running == now && p.ticks-p.lastTick < ticksBetween {
		return // only time went on; its turn will come
	}
	g.options.Port.Publish(now)
	p.announce(g, &now)
	p.last, p.any, p.lastTick = now, true, p.ticks
}

// announce says what a reader who does not see the picture would miss: a new
// chapter, and the event whose card opened.
func (p *publisher) announce(g *Game, now *host.Status) {
	if !p.any {
		return
	}
	s := g.show
	switch {
	case now.Selected != "" && now.Selected != p.last.Selected:
		g.options.Port.Announce(s.eventWords(s.state.Selected))
	case now.Chapter != p.last.Chapter && now.Chapter >= 0:
		g.options.Port.Announce(s.story.Chapters[now.Chapter].Title.In(s.state.Lang).Words)
	}
}
